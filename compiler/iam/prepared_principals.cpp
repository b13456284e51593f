#include "compiler/iam/caller_names.hpp"
#include "compiler/iam/prepared_statement.hpp"

#include <algorithm>

namespace slrc::iam {

PreparedPrincipals::PreparedPrincipals(const Statement& statement)
    : unlimited_(statement.principals.empty()), not_(statement.not_principals) {
    for (const Principals& principals : statement.principals) {
        for (const std::string& name : principals.values) {
            names_.push_back({principals.kind, name});
            everyone_ = everyone_ || ((principals.kind == "AWS" || principals.kind == "*") && name == "*");
        }
    }
}

bool PreparedPrincipals::has(std::string_view kind, std::string_view name) const {
    return std::ranges::any_of(names_,
                               [&](const Named& one) { return one.kind == kind && one.name == name; });
}

bool PreparedPrincipals::has_account(std::string_view account) const {
    return !account.empty() && std::ranges::any_of(names_, [&](const Named& one) {
        return one.kind == "AWS" && named_account(one.name) == account;
    });
}

bool PreparedPrincipals::has_role_of(std::string_view session) const {
    return std::ranges::any_of(
        names_, [&](const Named& one) { return one.kind == "AWS" && is_session_of(session, one.name); });
}

/// One name of the caller is enough: its own, its account's, or that of the role that a session is of.
bool PreparedPrincipals::are_one_of(const Caller& caller) const {
    const bool own = everyone_ || has(caller.kind, caller.value);
    return own ||
           (caller.kind == "AWS" && (has_account(account_of(caller.value)) || has_role_of(caller.value)));
}

/// "NotPrincipal": a caller is left out only where its account and, for a session, its role are named as well.
bool PreparedPrincipals::are_all_of(const Caller& caller) const {
    if (everyone_ || caller.kind != "AWS") {
        return everyone_ || has(caller.kind, caller.value);
    }
    const std::string_view account = account_of(caller.value);
    const bool itself = named_account(caller.value).empty() ? has("AWS", caller.value) : true;
    return itself && (account.empty() || has_account(account)) &&
           (!is_session(caller.value) || has_role_of(caller.value));
}

bool PreparedPrincipals::match(const std::optional<Caller>& caller) const {
    if (unlimited_ || !caller) {
        return unlimited_;
    }
    return not_ ? !are_all_of(*caller) : are_one_of(*caller);
}

} // namespace slrc::iam
