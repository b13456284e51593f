// The principals of a statement, ready to be held to callers.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::iam {

/// IAM User Guide, "IAM JSON policy elements: Principal" and "NotPrincipal". Names are compared letter by letter;
/// wildcards mean nothing but for the one `*` of everyone.
class PreparedPrincipals {
public:
    explicit PreparedPrincipals(const Statement& statement);

    /// Whether the statement is for this caller. One without principals, in a permissions policy, is for every one; one
    /// with them is for no request without a caller.
    [[nodiscard]] bool match(const std::optional<Caller>& caller) const;

private:
    struct Named {
        std::string kind;
        std::string name;
    };

    [[nodiscard]] bool has(std::string_view kind, std::string_view name) const;
    [[nodiscard]] bool has_account(std::string_view account) const;
    [[nodiscard]] bool has_role_of(std::string_view session) const;
    [[nodiscard]] bool are_one_of(const Caller& caller) const;
    [[nodiscard]] bool are_all_of(const Caller& caller) const;

    std::vector<Named> names_;
    bool everyone_ = false;
    bool unlimited_ = false;
    bool not_ = false;
};

} // namespace slrc::iam
