#include "compiler/catalog/partitions.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/arn_parts.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using model::OpenText;
using pattern::Arn;

namespace {

/// The five parts before the resource: of nearly all that is reviewed here they are the same few in all roles of a run,
/// and nothing else is looked at. Empty where there are fewer, where nothing follows, or where a variable is among them.
std::string_view front_of(std::string_view text) {
    std::size_t colons = 0;
    for (std::size_t index = 0; index + 1 < text.size() && text[index] != '$'; ++index) {
        colons += text[index] == ':' ? 1 : 0;
        if (colons == pattern::parts_before_resource) {
            return text.substr(0, index + 1);
        }
    }
    return {};
}

/// In the place of a part, for what does not depend on which part it is.
constexpr std::size_t any_part = 0;

/// The last part that is where its place says. A `*` at the end of a part may go beyond the colon ("it can expand to match
/// beyond the colon boundaries": IAM User Guide, "Resource"; iam/ evaluates it so), and what is written behind it may be any part.
/// A hole has no colon.
std::size_t last_certain_part(const OpenText& resource) {
    std::size_t colons = 0;
    for (const model::Part& part : resource.parts) {
        const auto* literal = std::get_if<model::Literal>(&part);
        const std::string_view text =
            literal != nullptr ? std::string_view(literal->text) : std::string_view();
        for (std::size_t index = 0; index < text.size() && colons < pattern::resource_part; ++index) {
            if (text[index] == ':' && index > 0 && text[index - 1] == '*') {
                return colons;
            }
            colons += text[index] == ':' ? 1 : 0;
        }
    }
    return pattern::resource_part;
}

class ArnReview {
public:
    ArnReview(const Subject& subject, const OpenText& resource, const Arn& arn)
        : subject_(subject), resource_(resource), arn_(arn), last_certain_(last_certain_part(resource)) {}

    /// False after a finding.
    [[nodiscard]] bool review() const {
        return !has_early_variable() && review_partition() && review_service() && review_region() &&
               review_account() && (arn_.service != "iam" || review_iam());
    }

private:
    /// What is said of a part whose place is uncertain is no error: some resource may have such an ARN.
    void report(std::size_t part, Kind kind, std::string message, std::string label = {}) const {
        auto found = make(kind, resource_.span, std::move(message), std::move(label));
        if (part > last_certain_ && found.severity == diagnostics::Severity::error) {
            found.severity = diagnostics::Severity::warning;
            found.message += ", unless the `*` before it goes beyond its colon";
        }
        subject_.sink.add(std::move(found));
    }

    [[nodiscard]] bool has_early_variable() const {
        for (const std::string_view part : {arn_.partition, arn_.service, arn_.region, arn_.account}) {
            if (part.find("${") != std::string_view::npos) {
                report(
                    pattern::service_part, Kind::impossible_arn,
                    text::format(
                        "IAM does not fill in {} here: only what follows the fifth colon of an ARN may be a variable",
                        quoted(part)));
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool review_partition() const {
        if (pattern::has_wildcard(arn_.partition) || catalog::find_partition(arn_.partition) != nullptr) {
            return true;
        }
        std::vector<std::string_view> names;
        for (const catalog::Partition& partition : catalog::partitions()) {
            names.push_back(partition.name);
        }
        report(pattern::partition_part, Kind::unknown_partition,
               text::format("{} is not a partition of AWS", quoted(arn_.partition)),
               diagnostics::did_you_mean(diagnostics::nearest(arn_.partition, names)));
        return false;
    }

    [[nodiscard]] bool review_service() const {
        if (pattern::has_wildcard(arn_.service) || subject_.catalog.is_arn_service(arn_.service)) {
            return true;
        }
        if (is_told_with_actions()) {
            return false;
        }
        const std::string lower = text::folded(arn_.service);
        const bool case_alone = subject_.catalog.is_arn_service(lower);
        const auto near = diagnostics::nearest(arn_.service, subject_.catalog.service_names());
        report(pattern::service_part, Kind::unknown_service,
               case_alone
                   ? text::format("the service in an ARN is written in lower case, and {} is not",
                                  quoted(arn_.service))
                   : text::format("no resource has {} as the service in its ARN", quoted(arn_.service)),
               case_alone ? diagnostics::did_you_mean(lower) : diagnostics::did_you_mean(near));
        return false;
    }

    /// An unknown service is one finding, at its actions where it has any.
    [[nodiscard]] bool is_told_with_actions() const {
        const std::string prefix = std::string(arn_.service) + ":";
        const auto& rules = subject_.role.rules;
        return !subject_.catalog.find_service(arn_.service) &&
               std::ranges::any_of(rules, [&](const model::Rule& rule) {
                   return std::ranges::any_of(rule.actions, [&](const model::ActionName& action) {
                       return action.text.starts_with(prefix);
                   });
               });
    }

    [[nodiscard]] bool review_region() const {
        const std::string_view region = arn_.region;
        if (region.empty() || pattern::has_wildcard(region)) {
            return true;
        }
        const catalog::Partition* partition = catalog::partition_of_region(region);
        if (partition == nullptr) {
            report(pattern::region_part, Kind::impossible_arn,
                   text::format("{} is not a region", quoted(region)));
        } else if (!subject_.is_request && !pattern::has_wildcard(arn_.partition) &&
                   partition->name != arn_.partition) {
            report(pattern::region_part, Kind::impossible_arn,
                   text::format("the region {} is not in the partition {} but in {}", quoted(region),
                                quoted(arn_.partition), quoted(partition->name)));
        } else if (!catalog::is_known_region(region)) {
            report(pattern::region_part, Kind::unknown_region,
                   text::format("{} is not a region that slrc knows", quoted(region)));
        } else {
            return true;
        }
        return false;
    }

    [[nodiscard]] bool review_account() const {
        const std::string_view account = arn_.account;
        const bool fine = pattern::has_wildcard(account) || may_be_account_part(account);
        if (!fine) {
            report(pattern::account_part, Kind::impossible_arn,
                   text::format("{} is not an account: 12 digits", quoted(account)));
        }
        return fine;
    }

    /// IAM refuses it when a policy is put, by the parts as they are written: no part is uncertain here.
    [[nodiscard]] bool review_iam() const {
        const bool fits = arn_.region.empty() || arn_.region == "*";
        if (!fits) {
            report(any_part, Kind::bad_arn,
                   text::format("an ARN of IAM's has no region, and this one has {}", quoted(arn_.region)));
        }
        return fits;
    }

    const Subject& subject_;
    const OpenText& resource_;
    const Arn& arn_;
    std::size_t last_certain_;
};

} // namespace

bool review_arn_form(const Subject& subject, const OpenText& resource) {
    if (!review_arn_names(subject, resource)) {
        return false;
    }
    const std::string text = glob_text(resource, model::Variables::as_written);
    const std::string_view front = front_of(text);
    if (!front.empty() && subject.lookups.is_good_front(front)) {
        return true;
    }
    if (model::resource_misfit(resource)) {
        return false;
    }
    const auto arn = pattern::divide_arn(text);
    const bool fits = !arn || ArnReview(subject, resource, *arn).review();
    if (fits && arn) {
        subject.lookups.add_good_front(front);
    }
    return fits;
}

} // namespace slrc::review
