// A statement, ready to be held to requests.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/policy_pattern.hpp"
#include "compiler/iam/prepared_condition.hpp"
#include "compiler/iam/prepared_principals.hpp"
#include "compiler/iam/request.hpp"

#include <string_view>
#include <vector>

namespace slrc::iam {

class PreparedStatement {
public:
    PreparedStatement(const Statement& statement, bool has_variables);

    [[nodiscard]] Effect effect() const { return effect_; }
    /// Whether all its elements let the request through. `folded_action` is its action in lower case: it is the same for
    /// every statement. Allocates nothing but for numbers of more than 15 digits.
    [[nodiscard]] bool applies(const Request& request, std::string_view folded_action) const;
    /// The same, element by element.
    [[nodiscard]] Fit fit(const Request& request) const;

private:
    [[nodiscard]] bool matches_action(std::string_view folded_action) const;
    [[nodiscard]] bool matches_resource(std::string_view resource, Keys context) const;

    Effect effect_ = Effect::allow;
    PreparedPrincipals principals_;
    std::vector<PolicyPattern> actions_;
    bool not_actions_ = false;
    /// A trust policy has none: it is for one resource, the role.
    std::vector<PolicyPattern> resources_;
    bool not_resources_ = false;
    bool is_trust_ = false;
    std::vector<PreparedCondition> conditions_;
};

} // namespace slrc::iam
