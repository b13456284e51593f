#include "compiler/review/arn_values.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/review/arn_parts.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace slrc::review {

namespace {

using FoundMisfit = std::optional<Misfit>;

/// Of an ARN in a value the resource, if its other parts may be these; the whole text for one that may be anything. Nothing where
/// it is another ARN.
std::optional<std::string_view> resource_of(std::string_view value, std::string_view service) {
    const pattern::Parts parts = pattern::divide(value);
    if (parts.count <= pattern::parts_before_resource) {
        return pattern::has_wildcard(value) && pattern::meet(value, "arn:*")
                   ? std::optional<std::string_view>("*")
                   : std::nullopt;
    }
    const auto& [prefix, partition, own, region, account, resource] = parts.texts;
    return pattern::meet(prefix, "arn") && pattern::meet(own, service) && pattern::meet(region, "")
               ? std::optional(resource)
               : std::nullopt;
}

bool meets_one(std::optional<std::string_view> text, std::initializer_list<std::string_view> forms) {
    return text && std::any_of(forms.begin(), forms.end(),
                               [&](std::string_view form) { return pattern::meet(*text, form); });
}

/// Where a `*` may go beyond a colon the account is not certain.
bool has_wrong_account(std::string_view value) {
    const pattern::Parts parts = pattern::divide(value);
    const std::size_t star = std::min(value.find('*'), value.size());
    const std::string_view account = parts.texts[pattern::account_part];
    return parts.count > pattern::parts_before_resource && !may_be_account_number(account) &&
           star >= static_cast<std::size_t>(account.data() - value.data());
}

/// The part with the name that was meant in its place.
FoundMisfit misspelled(std::string_view value, std::string_view part, std::string reason,
                       std::span<const std::string_view> names) {
    const auto near = pattern::has_wildcard(part) ? std::nullopt : diagnostics::nearest(part, names);
    const auto begin = static_cast<std::size_t>(part.data() - value.data());
    return Misfit{std::move(reason),
                  near ? std::optional(std::string(value.substr(0, begin)) + std::string(*near) +
                                       std::string(value.substr(begin + part.size())))
                       : std::nullopt};
}

/// "Each of the six colon-delimited components of the ARN is checked separately" (IAM User Guide, "ARN condition operators"): a `*`
/// is no ARN, nor does one stand for several parts (iam/README.md).
FoundMisfit count_misfit(std::string_view value, std::size_t count) {
    constexpr std::string_view whole = "arn:*:*:*:*:*";
    std::string meant = value == "*" ? std::string(whole) : std::string(value);
    for (std::size_t index = count; value.starts_with("arn:") && index <= pattern::parts_before_resource;
         ++index) {
        meant += ":*";
    }
    return Misfit{
        text::format("an ARN has six parts, each of which is compared by itself, and this has {}", count),
        value.ends_with('*') && meant.size() > value.size() ? std::optional(meant) : std::nullopt};
}

FoundMisfit parts_misfit(const Examined& examined, std::string_view value, const pattern::Arn& arn) {
    if (value.substr(0, value.size() - arn.resource.size()).find(' ') != std::string_view::npos ||
        arn.resource.ends_with(' ')) {
        return Misfit{"no ARN has a blank there"};
    }
    const auto partitions = catalog::partitions();
    if (std::none_of(partitions.begin(), partitions.end(), [&](const catalog::Partition& partition) {
            return pattern::meet(arn.partition, partition.name);
        })) {
        return Misfit{text::format("there is no partition {}", diagnostics::quoted(arn.partition))};
    }
    if (!pattern::has_wildcard(arn.service) && !examined.subject.catalog.is_arn_service(arn.service)) {
        auto found = misspelled(value, arn.service, "no ARN has such a service",
                                examined.subject.catalog.service_names());
        return found->meant ? found : std::nullopt; // there may be one that the catalogue lacks
    }
    if (!arn.region.empty() && !may_be_region(arn.region)) {
        return misspelled(value, arn.region, "no such region is known", catalog::known_regions());
    }
    if (!may_be_account_part(arn.account)) {
        return Misfit{"an account has twelve digits"};
    }
    const auto missing = missing_part(arn);
    return missing ? std::optional(Misfit{*missing}) : std::nullopt;
}

} // namespace

/// "For IAM roles, the request context returns the ARN of the role, not the ARN of the user that assumed the role."
FoundMisfit principal_arn_misfit(std::string_view value) {
    const auto resource = resource_of(value, "iam");
    if (resource && resource->find("//") != std::string_view::npos) {
        return Misfit{"no path in IAM has two slashes in a row"};
    }
    if (meets_one(resource, {"role/?*", "user/?*", "root"}) ||
        meets_one(resource_of(value, "sts"), {"federated-user/?*"})) {
        return has_wrong_account(value) ? std::optional(Misfit{"an account has twelve digits"})
                                        : std::nullopt;
    }
    return Misfit{meets_one(resource_of(value, "sts"), {"assumed-role/*"})
                      ? "it is the ARN of the role, `arn:…:iam::…:role/…`, and never that of a session"
                      : "it is the ARN of a role, a user, a federated user or an account's root"};
}

FoundMisfit policy_arn_misfit(std::string_view value) {
    return meets_one(resource_of(value, "iam"), {"policy/?*"})
               ? std::nullopt
               : std::optional(Misfit{"it is the ARN of a managed policy, `arn:…:iam::…:policy/…`"});
}

FoundMisfit arn_value_misfit(const Examined& examined, const model::OpenText& value) {
    const bool open = std::any_of(value.parts.begin(), value.parts.end(), [](const model::Part& part) {
        return std::holds_alternative<model::ParameterUse>(part) ||
               std::holds_alternative<model::Variable>(part); // with colons, for all that is known
    });
    if (open) {
        return std::nullopt;
    }
    const std::string text = glob_text(value);
    const pattern::Parts parts = pattern::divide(text);
    if (parts.count <= pattern::parts_before_resource) {
        return count_misfit(text, parts.count);
    }
    const auto arn = pattern::divide_arn(text);
    if (!arn && !text.starts_with('*')) {
        return Misfit{"an ARN has six parts, `arn:partition:service:region:account:resource`"};
    }
    return arn ? parts_misfit(examined, text, *arn) : std::nullopt;
}

} // namespace slrc::review
