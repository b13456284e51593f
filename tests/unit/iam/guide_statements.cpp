#include "tests/unit/iam/guide.hpp"

#include <algorithm>

namespace slrc::test::guide {

namespace {

/// ACTION: prefix and name are case insensitive; `*` and `?` are wildcards. CHECKS, EMPTY_ARRAY_ACTION: a statement
/// without actions has no effect.
bool fits_action(const iam::Statement& statement, const Asked& asked) {
    const bool is_named = std::ranges::any_of(statement.actions, [&](const std::string& action) {
        return matches(*fill_in(lower(action), Wildcards::yes, {asked.request, false}),
                       lower(asked.request.action));
    });
    return !statement.actions.empty() && is_named != statement.not_actions;
}

/// RESOURCE: `*` goes beyond `/`, and at the end of a segment beyond colons; letter case counts; NotResource is for
/// every resource that it does not name. VARIABLES, "Policy variables with no value": with such a variable a Resource
/// matches nothing, and a statement that has one in NotResource does not apply. CHECKS, EMPTY_ARRAY_RESOURCE: without
/// resources a statement has no effect.
bool fits_resource(const iam::Statement& statement, const Asked& asked) {
    bool is_named = false;
    for (const std::string& resource : statement.resources) {
        const std::optional<Places> pattern = fill_in_resource(resource, asked);
        if (!pattern && statement.not_resources) {
            return false;
        }
        is_named = is_named || (pattern && matches(*pattern, asked.request.resource));
    }
    return !statement.resources.empty() && is_named != statement.not_resources;
}

/// The part of an ARN between two colons; the whole rest for the sixth.
std::string_view part_of(std::string_view arn, int number) {
    for (int colons = 0; colons < number; ++colons) {
        arn.remove_prefix(std::min(arn.find(':'), arn.size() - 1) + 1);
    }
    return number == 5 ? arn : arn.substr(0, arn.find(':'));
}

/// PRINCIPAL, "AWS account principals": the account's number, or its root's ARN.
std::string account_in(std::string_view name) {
    const bool is_arn = name.starts_with("arn:");
    return is_arn ? std::string(part_of(name, 4)) : std::string(name);
}

bool is_account(std::string_view name) {
    return name.find_first_not_of("0123456789") == std::string_view::npos || part_of(name, 5) == "root";
}

/// PRINCIPAL, "Role session principals": `assumed-role/role-name/role-session-name`, without the role's path.
bool is_session_of(std::string_view session, std::string_view role) {
    std::string_view names = part_of(session, 5);
    std::string_view whole = part_of(role, 5);
    if (!names.starts_with("assumed-role/") || !whole.starts_with("role/") ||
        account_in(session) != account_in(role)) {
        return false;
    }
    names.remove_prefix(names.find('/') + 1);
    whole.remove_prefix(whole.rfind('/') + 1);
    return names.substr(0, names.find('/')) == whole;
}

/// All the ways to name a caller that a policy uses.
struct Named {
    bool everybody = false;
    bool account = false;
    bool role = false;
    bool itself = false;
};

/// PRINCIPAL: `*` is everybody, services too (NOTPRINCIPAL, "Example scenario using a service principal"); other names
/// match as a whole, without wildcards, and among their own kind. An ID in place of an ARN is of somebody who was
/// deleted.
Named named_in(const iam::Statement& statement, const iam::Caller& caller) {
    Named named;
    for (const iam::Principals& principals : statement.principals) {
        for (const std::string& name : principals.values) {
            named.everybody = named.everybody || name == "*";
            if (principals.kind == caller.kind) {
                const bool is_aws = caller.kind == "AWS";
                named.itself = named.itself || name == caller.value;
                named.role = named.role || (is_aws && is_session_of(caller.value, name));
                named.account = named.account ||
                                (is_aws && is_account(name) && account_in(name) == account_in(caller.value));
            }
        }
    }
    return named;
}

/// NOTPRINCIPAL: the account is looked at first, then the role, then the session; each has to be named.
bool is_excepted(const Named& named, const iam::Caller& caller) {
    if (caller.kind != "AWS" || named.everybody) {
        return named.everybody || named.itself;
    }
    const bool is_session = part_of(caller.value, 5).starts_with("assumed-role/");
    return named.account && (is_account(caller.value) || named.itself) && (!is_session || named.role);
}

bool fits_principal(const iam::Statement& statement, const Asked& asked) {
    if (statement.principals.empty()) {
        return true;
    }
    const iam::Caller& caller = *asked.request.caller;
    const Named named = named_in(statement, caller);
    if (statement.not_principals) {
        return !is_excepted(named, caller);
    }
    return named.everybody || named.account || named.role || named.itself;
}

} // namespace

iam::Fit fit(const iam::Statement& statement, const Asked& asked) {
    iam::Fit fit;
    fit.principal = fits_principal(statement, asked);
    fit.action = fits_action(statement, asked);
    // PRINCIPAL: a role's trust policy has no resources, it is the role's own.
    fit.resource = !statement.principals.empty() || fits_resource(statement, asked);
    for (const iam::Condition& condition : statement.conditions) {
        fit.conditions.push_back(holds(condition, asked));
    }
    return fit;
}

bool has_variables(const iam::Document& document) {
    return document.version == "2012-10-17";
}

/// LOGIC: an explicit deny, else an allow, else an implicit deny. SEVERAL: all conditions of a statement have to hold.
iam::Verdict decide(const iam::Document& document, const iam::Request& request) {
    for (const iam::Effect effect : {iam::Effect::deny, iam::Effect::allow}) {
        for (std::size_t index = 0; index < document.statements.size(); ++index) {
            const iam::Statement& statement = document.statements[index];
            const iam::Fit found = fit(statement, {request, has_variables(document)});
            const bool all_hold = std::ranges::all_of(found.conditions, [](bool holds) { return holds; });
            if (statement.effect == effect && found.principal && found.action && found.resource && all_hold) {
                return {
                    effect == iam::Effect::deny ? iam::Decision::explicitly_denied : iam::Decision::allowed,
                    index};
            }
        }
    }
    return {};
}

} // namespace slrc::test::guide
