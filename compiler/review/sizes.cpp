#include "compiler/review/sizes.hpp"

#include "compiler/iam/size.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/review/largest.hpp"
#include "compiler/review/measure.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <limits>
#include <optional>

namespace slrc::review {

using diagnostics::Kind;
using model::GuardDiagram;
using model::Role;
using model::Split;

namespace {

/// From here on a document is nearly full.
constexpr std::size_t full_per_cent = 80;
constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

std::optional<Kind> judgement(std::size_t characters, const Quota& quota) {
    if (characters > quota.most) {
        return Kind::policy_too_large;
    }
    if (characters > quota.characters) {
        return Kind::owned_policy_too_large;
    }
    return characters * 100 >= quota.characters * full_per_cent ? std::optional(Kind::policy_nearly_full)
                                                                : std::nullopt;
}

/// The first is the worst.
bool is_worse(const std::optional<Kind>& left, const std::optional<Kind>& right) {
    return left && (!right || *left < *right);
}

/// What can be done besides shortening: only permissions can be divided, and only once.
std::string_view way_out(Policy policy, Kind kind, Split split) {
    if (policy != Policy::permissions || kind == Kind::policy_nearly_full) {
        return "";
    }
    return split == Split::size ? ": no list of it can be divided" : ": `--split size` divides it";
}

void report(const Role& role, Policy policy, const std::string& size, std::size_t characters, Split split,
            diagnostics::Sink& sink) {
    const Quota quota = review::quota(role, policy, split);
    const auto kind = judgement(characters, quota);
    if (!kind) {
        return;
    }
    const std::size_t limit = *kind == Kind::policy_too_large ? quota.most : quota.characters;
    const std::string relation = *kind == Kind::policy_nearly_full
                                     ? text::format("{} % of the ", characters * 100 / limit)
                                     : "more than the ";
    const std::string_view whose = limit == quota.characters ? quota.whose : "IAM takes at all";
    sink.report(
        *kind, role.name.span,
        text::format("the document `{}` of `{}` has {}, {}{} that {}", to_string(policy), role.name.base,
                     size, relation, limit, whose),
        text::format("{} of {} characters{}", characters, quota.characters, way_out(policy, *kind, split)));
}

/// "with `a` and `b`"; empty for a role without capabilities.
std::string with(const Role& role, const model::CapabilitySet& set) {
    std::vector<std::string_view> names;
    for (std::size_t index = 0; index < set.size(); ++index) {
        if (set[index]) {
            names.emplace_back(role.capabilities[index].name);
        }
    }
    return role.capabilities.empty() ? ""
           : names.empty()           ? " with no capability"
                                     : text::format(" with {}", text::list_names(names));
}

void report(const Role& role, const DocumentSize& size, Split split, diagnostics::Sink& sink) {
    if (!judgement(size.characters, quota(role, size.policy, split))) {
        return;
    }
    const std::string text = text::format("{}{} characters{}", size.at_least ? "at least " : "",
                                          size.characters, with(role, size.set));
    report(role, size.policy, text, size.characters, split, sink);
}

/// The sets that every `requires` permits, and what each rule weighs among them.
class PermissionsSize {
public:
    PermissionsSize(const Role& role, const catalog::Catalog& catalog)
        : role_(role), space_(role), measurer_(role, catalog) {}

    DocumentSize largest() {
        DocumentSize result;
        const auto permitted = space_.permitted();
        const bool known = permitted && weigh(*permitted);
        Largest found = largest_set(space_.diagram(), permitted.value_or(GuardDiagram::always),
                                    std::move(weights_), role_.capabilities.size());
        result.characters = iam::policy_size(found.sum);
        result.at_least = measurer_.open() || !known || !found.certain;
        result.set = std::move(found.set);
        return result;
    }

private:
    /// Whether every guard could be read; a rule whose guard is too complex counts nothing.
    bool weigh(GuardDiagram::Node permitted) {
        bool all = true;
        weights_.push_back({permitted, 0});
        for (const model::Rule& rule : role_.rules) {
            const std::size_t size = measurer_.size(rule);
            if (!is_conditional(rule.guard)) {
                weights_.front().weight += size;
                continue;
            }
            const auto sets = space_.where(rule.guard);
            all = all && sets;
            if (sets) {
                weights_.push_back({*sets, size});
            }
        }
        return all;
    }

    const Role& role_;
    model::CapabilitySpace space_;
    Measurer measurer_;
    std::vector<Weight> weights_;
};

DocumentSize trust_size(const Role& role, const catalog::Catalog& catalog) {
    Measurer measurer(role, catalog);
    std::size_t statements = 0;
    for (const model::TrustRule& rule : role.trust) {
        statements += measurer.size(rule);
    }
    return {Policy::trust, iam::policy_size(statements), measurer.open(),
            model::CapabilitySet(role.capabilities.size())};
}

/// It depends on names alone: compiled with the shortest values.
DocumentSize admin_size(const Role& role, const catalog::Catalog& catalog) {
    model::Configuration shortest_values;
    shortest_values.capabilities.resize(role.capabilities.size());
    for (const model::Parameter& parameter : role.parameters) {
        shortest_values.values.push_back({std::string(shortest(parameter.type, catalog), 'x')});
    }
    shortest_values.partition = "aws";
    diagnostics::Sink unused;
    model::Filler filler(role, shortest_values, unused);
    // The partition is in every ARN of it, and so is an account or `*`.
    return {Policy::admin, iam::policy_size(administrator_document(role, filler)), true,
            shortest_values.capabilities};
}

// Nearly every role is so far from its quotas that a size which is certainly too large says all there is to know.

/// A letter may be escaped: `\"`, `\n`; check/ lets none in that takes more than two.
constexpr std::size_t escaped = 2;

std::size_t most(const model::OpenText& value) {
    constexpr std::size_t longest_hole = 192; // no pattern of the catalogue has so many letters
    constexpr std::size_t signs = 3; // quotation marks and a comma
    std::size_t sum = signs;
    for (const model::Part& part : value.parts) {
        if (const std::string* letters = model::written(part)) {
            sum += escaped * letters->size();
        } else {
            sum += std::holds_alternative<model::BuiltIn>(part) ? shortest(model::BuiltIn::account)
                                                                : longest_hole;
        }
    }
    return sum;
}

std::size_t most(const std::vector<model::OpenText>& values) {
    constexpr std::size_t brackets = 2;
    std::size_t sum = brackets;
    for (const model::OpenText& value : values) {
        sum += most(value);
    }
    return sum;
}

/// More than the statements of a rule can have.
std::size_t most(const model::Rule& rule) {
    constexpr std::size_t words = 160; // the names of the elements, the effect, and the number of a Sid
    constexpr std::size_t operation = 64; // `{"ForAllValues:StringNotEqualsIgnoreCaseIfExists":{…}},`
    std::size_t common = words + rule.sid.size() + most(rule.resources);
    for (const model::ActionName& action : rule.actions) {
        common += action.text.size() + 3;
    }
    std::size_t sum = 0;
    for (const model::Alternative& alternative : rule.alternatives) {
        sum += common;
        for (const model::ConditionTest& test : alternative) {
            sum += operation + most(test.key) + most(test.values);
        }
    }
    return sum;
}

/// More than the permissions of any set can have: all rules at once.
std::size_t most_permissions(const Role& role) {
    std::size_t statements = 0;
    for (const model::Rule& rule : role.rules) {
        statements += most(rule);
    }
    return iam::policy_size(statements);
}

/// The same, measured: without a search among the sets.
std::size_t all_permissions(const Role& role, const catalog::Catalog& catalog) {
    Measurer measurer(role, catalog);
    std::size_t statements = 0;
    for (const model::Rule& rule : role.rules) {
        statements += measurer.size(rule);
    }
    return iam::policy_size(statements);
}

/// More than the administrators' document of a role can have, without making it: it has at most seven statements, each
/// with the role's ARN, and two at most name the services that the role trusts. Nothing where holes leave that open.
std::optional<std::size_t> most_admin(const Role& role) {
    constexpr std::size_t statements = 7;
    constexpr std::size_t words = 1'400; // the actions, Sids and the rest of all seven
    constexpr std::size_t around_arn = 64; // `arn:PARTITION:iam::ACCOUNT:role`
    if (role.boundary || (role.path && !is_literal(*role.path))) {
        return std::nullopt;
    }
    std::size_t services = 0;
    std::size_t first_service = 0;
    for (const std::string& service : service_principals(role)) {
        first_service = first_service == 0 ? service.size() : first_service;
        services += escaped * service.size() + 3;
    }
    const std::size_t path = role.path ? literal_text(*role.path).size()
                                       : std::string_view("/aws-service-role//").size() + first_service;
    return words + 2 * services + statements * (around_arn + escaped * (path + role.name.text.size()));
}

/// Whether what a role's permissions are divided into can be judged only once it is compiled.
bool is_divided(const Role& role, Split split) {
    return split == Split::size || (split == Split::capability && role.is_service_linked());
}

/// Reports rules that give a policy which is too large even where it holds nothing else, and no list but one value.
void review_indivisible(const Subject& subject) {
    const Quota limit = quota(subject.role, Policy::permissions, Split::size);
    Measurer measurer(subject.role, subject.catalog);
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const model::Rule& rule = subject.role.rules[index];
        const std::size_t least = iam::policy_size(measurer.indivisible_size(rule));
        if (least > limit.most && subject.guards[index] != GuardDiagram::never) {
            subject.report(
                Kind::policy_too_large, rule.span,
                text::format(
                    "a policy for this rule alone has at least {} characters, more than the {} that {}",
                    least, limit.most, limit.whose),
                "no list of it can be divided");
        }
    }
}

} // namespace

std::string_view to_string(Policy policy) {
    switch (policy) {
        case Policy::trust:
            return "trust";
        case Policy::permissions:
            return "permissions";
        case Policy::admin:
            break;
    }
    return "admin";
}

Quota quota(const Role& role, Policy policy, Split split) {
    const bool owned = role.is_service_linked();
    if (policy == Policy::trust) {
        return {iam::trust_policy_quota, owned ? iam::document_most : iam::trust_policy_most,
                "a trust policy may have by default"};
    }
    if (policy == Policy::permissions && !owned && split != Split::size) {
        // The policy of a role that nobody may assume is on no role. It may be one of AWS's own, which have no quota.
        const bool alone = role.nobody_may_assume();
        return {iam::inline_policies_quota, alone ? no_limit : iam::inline_policies_quota,
                "the inline policies of a role may have together"};
    }
    // Whoever divides by size has asked for parts that fit.
    const bool may_exceed = policy == Policy::permissions && owned && split != Split::size;
    return {iam::managed_policy_quota, may_exceed ? iam::document_most : iam::managed_policy_quota,
            "a managed policy may have"};
}

std::array<DocumentSize, 3> document_sizes(const Role& role, const catalog::Catalog& catalog) {
    return {trust_size(role, catalog), PermissionsSize(role, catalog).largest(), admin_size(role, catalog)};
}

std::size_t least_documents(const DocumentSize& size, const Quota& quota, Split split) {
    if (size.policy != Policy::permissions || split != Split::size || size.characters <= quota.characters) {
        return 1;
    }
    // Each document has its own braces and version, and a comma less than statements.
    const std::size_t around = iam::policy_size(std::size_t{0});
    const std::size_t room = quota.characters - around + 1;
    return (size.characters - around + 1 + room - 1) / room;
}

void review_sizes(const Subject& subject, Split split) {
    if (split == Split::size) {
        review_indivisible(subject);
    }
    const Role& role = subject.role;
    const auto is_small = [&](Policy policy, std::size_t most) {
        return !judgement(most, quota(role, policy, split));
    };
    report(role, trust_size(role, subject.catalog), split, subject.sink);
    if (!is_divided(role, split) && !is_small(Policy::permissions, most_permissions(role)) &&
        !is_small(Policy::permissions, all_permissions(role, subject.catalog))) {
        report(role, PermissionsSize(role, subject.catalog).largest(), split, subject.sink);
    }
    if (const auto most = most_admin(role); !most || !is_small(Policy::admin, *most)) {
        report(role, admin_size(role, subject.catalog), split, subject.sink);
    }
}

void review_compiled(const Role& role, const catalog::Catalog& catalog, Split split,
                     std::span<const CompiledSize> sizes, diagnostics::Sink& sink) {
    for (const CompiledSize& size : sizes) {
        const Quota limit = quota(role, size.policy, split);
        const bool is_permissions = size.policy == Policy::permissions;
        if (is_permissions && size.documents > iam::managed_policies_quota && split == Split::size) {
            sink.report(
                Kind::owned_policy_too_large, role.name.span,
                text::format(
                    "the permissions of `{}` need {} managed policies, more than the {} that a role may have by default",
                    role.name.base, size.documents, iam::managed_policies_quota));
        }
        const auto found = judgement(size.characters, limit);
        if (!found || (*found == Kind::policy_nearly_full && is_permissions && split == Split::size)) {
            continue; // parts are meant to be full
        }
        const auto known = document_sizes(role, catalog)[static_cast<std::size_t>(size.policy)];
        const bool reviewed = !is_permissions || !is_divided(role, split);
        if (!reviewed || is_worse(found, judgement(known.characters, limit))) {
            report(role, size.policy,
                   text::format("{} characters{}", size.characters,
                                size.set.empty() ? "" : text::format(" with `{}`", size.set)),
                   size.characters, split, sink);
        }
    }
}

} // namespace slrc::review
