// The rules of a role by their guards.
#pragma once

#include "compiler/model/role.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::doc {

struct Group {
    model::Guard guard;
    /// In the language's own words; empty where it always holds.
    std::string text;
    /// The document of these rules alone, as `--split capability` names it: `permissions.sentiment`.
    std::string policy;
    /// Whether it does: it refuses a guard that is too long for the name of a policy.
    bool is_part = true;
    /// Indices into Role::rules.
    std::vector<std::size_t> rules;
};

/// In the order of each guard's first rule; what always holds comes first. Guards that say the same in other words are one.
[[nodiscard]] std::vector<Group> groups(const model::Role& role);

/// Whether a guard is one capability and nothing else: which.
[[nodiscard]] const std::size_t* single_capability(const model::Guard& guard);

} // namespace slrc::doc
