// IAM's decision about a request, and why.
#pragma once

#include "compiler/iam/evaluate.hpp"
#include "compiler/source/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reasons {

/// A rule: one that decided, or one that nearly did.
struct Cause {
    source::Span span;
    /// Of the statement; empty for none.
    std::string sid;
    /// The guard that lets it in, in the language's words; empty for a rule that is always there.
    std::string when;
    /// The `include`s through which it came, the innermost first.
    std::vector<source::Span> included_at;
};

enum class Part : std::uint8_t { action, principal, resource, condition, capability };

/// What keeps a rule from allowing a request.
struct Missing {
    Part part = Part::action;
    /// In words, one sentence without its full stop.
    std::string message;
    /// Of a condition: its operator, its key, what it wants and what the request has (nothing where the key is missing).
    std::string operation;
    std::string key;
    std::vector<std::string> wanted;
    std::vector<std::string> found;
    /// Of a capability: the fewest changes that let the rule in; both are empty where none does.
    std::vector<std::string> turn_on;
    std::vector<std::string> turn_off;

    [[nodiscard]] bool has_change() const { return !turn_on.empty() || !turn_off.empty(); }
};

/// A key that a rule tests and a request lacks.
struct AbsentKey {
    std::string key;
    /// The operator that tests it first, and what that wants.
    std::string operation;
    std::vector<std::string> wanted;
};

struct Answer {
    iam::Decision decision = iam::Decision::implicitly_denied;
    /// The rule that decided; for an implicit deny the nearest, if any is near.
    std::optional<Cause> rule;
    /// For an implicit deny: what keeps the nearest rule from allowing it.
    std::vector<Missing> missing = {};
    /// In the rule's order.
    std::vector<AbsentKey> absent_keys = {};
    /// What the decision does not know, a sentence each, and of an implicit deny what else could deny; see notes.hpp. Empty where
    /// nobody asked for them.
    std::vector<std::string> notes = {};
    std::string elsewhere = {};
};

/// `allowed`, `explicitly denied`, `implicitly denied`.
[[nodiscard]] std::string_view to_string(iam::Decision decision);
/// `action`, `principal` and so on.
[[nodiscard]] std::string_view to_string(Part part);

} // namespace slrc::reasons
