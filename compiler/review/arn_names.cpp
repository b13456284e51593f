#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/arn_parts.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using diagnostics::Severity;
using model::OpenText;
using pattern::Arn;
using pattern::Parts;

namespace {

bool has_hole(std::string_view part) {
    return part.find(model::hole_mark) != std::string_view::npos || part.find("${") != std::string_view::npos;
}

/// What IAM's own resources begin with: "IAM resource path must either be "*" or start with user/, federated-user/, …", it says of
/// any other (moto's tests, recorded from AWS).
constexpr std::array<std::string_view, 13> iam_types{"access-report/",
                                                     "federated-user/",
                                                     "group/",
                                                     "instance-profile/",
                                                     "mfa/",
                                                     "oidc-provider/",
                                                     "policy/",
                                                     "report/",
                                                     "role/",
                                                     "saml-provider/",
                                                     "server-certificate/",
                                                     "sms-mfa/",
                                                     "user/"};

/// Services whose names have no blanks; an object in S3, an alarm or a budget may have some.
constexpr std::array<std::string_view, 13> without_blanks{
    "dynamodb",       "ecr", "ecs", "eks", "iam",   "kinesis", "kms", "lambda",
    "secretsmanager", "sns", "sqs", "ssm", "states"};

class NameReview {
public:
    NameReview(const Subject& subject, const OpenText& resource)
        : subject_(subject),
          resource_(resource),
          text_(glob_text(resource, model::Variables::as_written, model::hole_mark)),
          parts_(pattern::divide(text_)) {}

    /// False after a finding.
    [[nodiscard]] bool review() {
        if (text_ == "*" || !text_.starts_with("arn:")) {
            return true;
        }
        if (!review_service() || !review_count()) {
            return false;
        }
        const auto arn = pattern::divide_arn(text_);
        return !arn ||
               (review_blanks(*arn) && review_empty(*arn) && review_missing(*arn) &&
                (arn->service != "s3" || review_bucket(*arn)) && (arn->service != "iam" || review_iam(*arn)));
    }

private:
    bool report(Kind kind, std::string message, std::string label = {}) const {
        subject_.report(kind, resource_.span, std::move(message), std::move(label));
        return false;
    }

    /// "Resource vendor must be fully qualified and cannot contain regexes" (the same tests; IAM User Guide, "Resource": "You
    /// can't use a wildcard in the service segment").
    [[nodiscard]] bool review_service() const {
        const bool named = parts_.count > pattern::service_part;
        const std::string_view service = named ? parts_.texts[pattern::service_part] : "*";
        if (!pattern::has_wildcard(service) || (!named && has_hole(text_))) {
            return true;
        }
        auto found =
            make(Kind::bad_arn, resource_.span,
                 named ? text::format("the service in this ARN is {}, and IAM takes no wildcard there",
                                      quoted(service))
                       : "this ARN names no service, and IAM takes none without");
        // What a configuration gives is a value that generated code takes, too.
        found.severity = subject_.filled ? Severity::warning : found.severity;
        subject_.sink.add(std::move(found));
        return false;
    }

    /// IAM completes an ARN that lacks parts at its end with `*` for each ("if you specify an incomplete ARN": IAM User Guide), and
    /// refuses one that lacks some besides ("The policy failed legacy parsing").
    [[nodiscard]] bool review_count() const {
        const bool open = std::ranges::any_of(resource_.parts, [](const model::Part& part) {
            return std::holds_alternative<model::ParameterUse>(part); // with colons, for all that is known
        });
        if (parts_.count > pattern::parts_before_resource || open) {
            return true;
        }
        if (text_.find("::") != std::string::npos) {
            return report(Kind::bad_arn,
                          text::format("this ARN has {} parts, where six belong", parts_.count));
        }
        // Behind a `*` for the partition may be a whole other ARN than it seems.
        return !subject_.catalog.is_arn_service(parts_.texts[pattern::service_part]) ||
               (review_completed(pattern::region_part, "region") &&
                review_completed(pattern::account_part, "account"));
    }

    [[nodiscard]] bool review_completed(std::size_t index, std::string_view name) const {
        const std::string_view part = index < parts_.count ? parts_.texts.at(index) : std::string_view();
        if (part.empty() || has_hole(part) ||
            (index == pattern::region_part ? may_be_region(part) : may_be_account_number(part))) {
            return true;
        }
        return report(Kind::impossible_arn,
                      text::format("{} stands where the {} belongs: IAM reads this ARN as {}", quoted(part),
                                   name, quoted(completed())));
    }

    [[nodiscard]] std::string completed() const {
        std::string text = source_text(resource_, parameter_names(subject_.role));
        for (std::size_t count = parts_.count; count <= pattern::parts_before_resource; ++count) {
            text += ":*";
        }
        return text;
    }

    [[nodiscard]] bool review_blanks(const Arn& arn) const {
        const bool in_front =
            text_.substr(0, text_.size() - arn.resource.size()).find(' ') != std::string::npos;
        const std::string_view bucket = arn.resource.substr(0, arn.resource.find('/'));
        const bool in_name = arn.service == "s3"
                                 ? bucket.find(' ') != std::string_view::npos
                                 : std::ranges::find(without_blanks, arn.service) != without_blanks.end() &&
                                       arn.resource.find(' ') != std::string_view::npos &&
                                       arn.resource.find("${") == std::string_view::npos;
        const bool at_end = arn.resource.starts_with(' ') || arn.resource.ends_with(' ');
        return (!in_front && !in_name && !at_end) ||
               report(Kind::impossible_arn, "this ARN has a blank, and no resource has one there");
    }

    /// Whether the resource is a type with nothing behind it: `function:`, `instance/`.
    [[nodiscard]] bool review_empty(const Arn& arn) const {
        const bool ends = arn.resource.ends_with('/') || arn.resource.ends_with(':');
        const auto service = ends ? subject_.catalog.find_service(arn.service) : std::nullopt;
        for (const catalog::TypeId type :
             service ? subject_.catalog.types(*service) : std::vector<catalog::TypeId>()) {
            for (const std::string_view pattern : subject_.catalog.patterns(type)) {
                const auto form = pattern::divide_arn(pattern);
                if (form && form->resource.substr(0, form->resource.find("${")) == arn.resource) {
                    return report(Kind::impossible_arn,
                                  text::format("{} names nothing: a name follows it", quoted(arn.resource)));
                }
            }
        }
        return true;
    }

    /// Whether it lacks what all ARNs of its service have.
    [[nodiscard]] bool review_missing(const Arn& arn) const {
        const auto missing = missing_part(arn);
        return !missing ||
               report(Kind::impossible_arn,
                      text::format("{}: {}", quoted(source_text(resource_, parameter_names(subject_.role))),
                                   *missing));
    }

    /// "Resource arn:aws:s3:us-west-2:… can not contain region information" (aws-cdk 22445, 22650). Access points, jobs and the
    /// like have both.
    [[nodiscard]] bool review_bucket(const Arn& arn) const {
        const bool region = !arn.region.empty() && !pattern::has_wildcard(arn.region);
        const bool account = !arn.account.empty() && !pattern::has_wildcard(arn.account);
        if (arn.resource.starts_with('/')) {
            return report(Kind::impossible_arn, "no bucket has an empty name");
        }
        const auto service = subject_.catalog.find_service("s3");
        if ((!region && !account) || !service || has_hole(arn.resource.substr(0, 1)) ||
            may_be_regional(*service)) {
            return true;
        }
        return report(Kind::bad_arn,
                      text::format("the ARN of a bucket has no {}", !region   ? "account"
                                                                    : account ? "region, and no account"
                                                                              : "region"));
    }

    [[nodiscard]] bool may_be_regional(catalog::ServiceId service) const {
        std::string glob = text_;
        std::ranges::replace(glob, model::hole_mark, '*');
        const pattern::ArnGlob divided{pattern::Pattern(glob)};
        const auto types = subject_.catalog.types(service);
        return std::ranges::any_of(types, [&](catalog::TypeId type) {
            const auto& forms = subject_.lookups.forms(type);
            return std::ranges::any_of(
                forms, [&](const pattern::ArnForm& form) { return divided.meets_part_by_part(form); });
        });
    }

    [[nodiscard]] bool review_iam(const Arn& arn) const {
        const std::string_view start =
            arn.resource.substr(0, std::min(arn.resource.find(model::hole_mark), arn.resource.find("${")));
        const bool open = start.size() < arn.resource.size();
        const bool fits = arn.resource == "*" || arn.resource == "root" ||
                          std::ranges::any_of(iam_types, [&](std::string_view type) {
                              return start.starts_with(type) || (open && type.starts_with(start));
                          });
        if (!fits) {
            return report(Kind::bad_arn, text::format("IAM has no resources {}", quoted(shown(arn.resource))),
                          "`*`, or a type and a slash, as in `role/…`");
        }
        if (arn.resource.find("//") == std::string_view::npos) {
            return true;
        }
        auto found =
            make(Kind::bad_arn, resource_.span,
                 text::format("{}: no path in IAM has two slashes in a row", quoted(shown(arn.resource))));
        found.severity = Severity::warning; // IAM takes it
        subject_.sink.add(std::move(found));
        return false;
    }

    /// A part as it was written, with `…` for what is filled in.
    static std::string shown(std::string_view part) {
        std::string text;
        for (const char c : part) {
            text += c == model::hole_mark ? std::string("…") : std::string(1, c);
        }
        return text;
    }

    const Subject& subject_;
    const OpenText& resource_;
    std::string text_;
    Parts parts_;
};

} // namespace

bool review_arn_names(const Subject& subject, const OpenText& resource) {
    return NameReview(subject, resource).review();
}

} // namespace slrc::review
