// What keeps a rule from allowing a request, in words.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/guard.hpp"
#include "compiler/model/role.hpp"
#include "compiler/reasons/answer.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reasons {

// Which capabilities would have to be turned on or off.

struct Change {
    std::vector<std::string> turn_on;
    std::vector<std::string> turn_off;
    /// The parameters of those to turn on that need a value, `bucket`.
    std::vector<std::string> needs;
};

class CapabilityChanges {
public:
    /// From one set of capabilities to any other that the role permits.
    CapabilityChanges(const model::Role& role, model::CapabilitySet current);

    [[nodiscard]] const model::CapabilitySet& current() const { return current_; }

    /// The fewest changes after which `wanted` holds and none of the others does; of equals the first in the order of
    /// declaration. Nothing where there is no such set, or the guards are too many to see through.
    [[nodiscard]] std::optional<Change> fewest(const model::Guard& wanted,
                                               std::span<const model::Guard* const> others);

private:
    [[nodiscard]] Change change_to(const model::CapabilitySet& set) const;

    const model::Role& role_;
    model::CapabilitySet current_;
    model::CapabilitySpace space_;
};

// What keeps a rule from allowing a request, in words.

/// No rule has anything to do with it.
[[nodiscard]] Missing no_action(const iam::Request& request);
[[nodiscard]] Missing missing_action(const iam::Statement& statement, const iam::Request& request);
[[nodiscard]] Missing missing_principal(const iam::Statement& statement, const iam::Request& request);
[[nodiscard]] Missing missing_resource(std::span<const std::string> resources, bool not_resources,
                                       const iam::Request& request);
[[nodiscard]] Missing missing_condition(const iam::Condition& condition, const iam::Request& request);
[[nodiscard]] Missing missing_capability(const Change& change);
/// Every set of capabilities that lets the rule in seems to let in a `deny` of the request as well.
[[nodiscard]] Missing no_capability();

/// The resources of a rule as the source has them, with the names of parameters: `{bucket}/*`.
[[nodiscard]] std::vector<std::string> written_resources(const model::Role& role, const model::Rule& rule);

// How near the actions of a statement are to another one.

/// Of the actions that a document allows by name, the one that is spelled most like this; empty where none is.
[[nodiscard]] std::string nearest_action(const iam::Document& document, std::string_view action);
/// Whether a statement names it.
[[nodiscard]] bool has_action(const iam::Statement& statement, std::string_view action);
/// Whether a statement names an action of the same service.
[[nodiscard]] bool is_of_service(const iam::Statement& statement, std::string_view action);

// Lists and conditions in words.

/// "`a`, `b` and `c`", with another word where it fits better; of many the first three and how many more.
[[nodiscard]] std::string listed(const std::vector<std::string>& names, std::string_view word);

/// Which of the variables in these patterns the request has no value for: ", and the request has no `aws:userid`". Empty
/// where it has all.
[[nodiscard]] std::string missing_variables(const std::vector<std::string>& patterns,
                                            const iam::Request& request);

/// What a condition wants, and what the request has.
[[nodiscard]] std::string condition_message(const iam::Condition& condition, const iam::Request& request);

// A rule as the cause of a decision.

/// A rule of Role::rules by its index, with the Sid of one of its statements.
[[nodiscard]] Cause cause_of(const model::Role& role, std::size_t rule, std::string sid);
[[nodiscard]] Cause cause_of(const model::TrustRule& rule, std::string sid);

} // namespace slrc::reasons
