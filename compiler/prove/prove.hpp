// Questions about a role for every set of capabilities and every value at once, and their answers.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slrc::prove {

enum class Verdict : std::uint8_t {
    /// There is no set, no value and no request against it.
    holds,
    fails,
    /// It holds only because there is no such request.
    of_nothing,
    /// No answer: texts depend on one another in a way that cannot be followed.
    undecided,
    /// No answer within the limit (`most_states`).
    too_complex
};

/// Whose requests are asked about: a role, and the permissions boundary that restricts it, as a role without capabilities and
/// parameters. Both have to allow a request.
struct Subject {
    Subject(const model::Role& whose, const model::Role* restricted_by = nullptr) // NOLINT(*-explicit-*)
        : role(whose), boundary(restricted_by) {}

    const model::Role& role;
    const model::Role* boundary;
};

/// A request that is against an invariant, and what the role is compiled with then. The evaluator confirms it.
struct Counterexample {
    model::Configuration configuration;
    iam::Request request;
    /// The rule that allows or denies; nothing where none does.
    std::optional<std::size_t> rule;
    /// Whether the boundary decides: by this rule of its own, or for want of one.
    bool by_boundary = false;
    /// Whether the catalogue does not have the action: one that AWS may add.
    bool new_action = false;
};

/// A text of a rule or of a question, or a test of theirs, as it is written.
struct WrittenText {
    std::string text;
    source::Span span;
};

struct Outcome {
    Verdict verdict = Verdict::holds;
    std::optional<Counterexample> counterexample;
    /// Where it is undecided: two that depend on one another, as far as they are known.
    std::vector<WrittenText> tied = {};
};

/// The states of texts and of rules that one question may take before it is too complex: a second or two.
inline constexpr std::size_t most_states = std::size_t{1} << 20U;

/// Whether invariants of a role hold, by their order. Requests are for actions of the catalogue, on resources that they take, and
/// for `never` also for actions that it does not have; with any keys, present and missing. README.md says what is decided, and how.
[[nodiscard]] std::vector<Outcome> prove(const Subject& subject, const catalog::Catalog& catalog,
                                         std::span<const model::Invariant> invariants,
                                         std::size_t states = most_states);

/// Sees to what the search found: the outcome with a counterexample that is confirmed, or none.
using Confirm = std::function<Outcome(const model::Invariant&, Outcome)>;
[[nodiscard]] std::vector<Outcome> prove(const Subject& subject, const catalog::Catalog& catalog,
                                         std::span<const model::Invariant> invariants, const Confirm& confirm,
                                         std::size_t states);

/// Which requests a question is about: those that IAM makes, or any text as an action and as a resource.
enum class Requests : std::uint8_t { made, any };

/// Whether one role of a document, without capabilities and parameters, allows what another does not: it fails with a request that
/// the first allows and the second does not, whose rule is the first's.
[[nodiscard]] Outcome allows_no_more(const model::Role& first, const model::Role& second,
                                     const catalog::Catalog& catalog, Requests requests = Requests::made,
                                     std::size_t states = most_states);

} // namespace slrc::prove
