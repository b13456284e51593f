// One role under review, with what several checks need.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/model/role.hpp"
#include "compiler/review/lookups.hpp"
#include "compiler/review/nouns.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace slrc::review {

using source::Span;

struct Subject {
    const model::Role& role;
    const catalog::Catalog& catalog;
    diagnostics::Sink& sink;
    /// The catalogue once more: what many roles ask of it.
    Lookups& lookups;
    /// By rule: the actions that it stands for, those of a NotAction turned round.
    std::vector<catalog::ActionRanges> actions = {};
    /// By rule: for which permitted sets of capabilities it counts. Nothing where the guards are too complex.
    std::vector<std::optional<model::GuardDiagram::Node>> guards = {};
    /// The sets of capabilities that every `requires` permits: the guard of a rule without `when`.
    model::CapabilitySpace space;
    /// By rule: whether it is reported that nothing of it counts; nothing more is said of it then.
    std::vector<bool> dead = {};
    Nouns words = {};
    /// Whether a configuration's values are in it.
    bool filled = false;
    /// Whether its rules stand for requests, each for one thing and in whatever partition the run is.
    bool is_request = false;

    void report(diagnostics::Kind kind, Span span, std::string message, std::string label = {}) const {
        sink.report(kind, span, std::move(message), std::move(label));
    }
};

[[nodiscard]] Subject make_subject(const model::Role& role, const catalog::Catalog& catalog,
                                   diagnostics::Sink& sink, Lookups& lookups,
                                   Written written = Written::specification);

/// The action that one name of a rule stands for; nothing for a pattern, and for a name that nobody knows.
[[nodiscard]] std::optional<catalog::ActionId> find_action(const Subject& subject, std::size_t rule,
                                                           const model::ActionName& action);

/// All actions but these.
[[nodiscard]] catalog::ActionRanges all_but(const catalog::ActionRanges& ranges);
/// What both have; both are sorted.
[[nodiscard]] bool overlap(const catalog::ActionRanges& left, const catalog::ActionRanges& right);
/// Whether `wide` has everything that `narrow` has.
[[nodiscard]] bool contains(const catalog::ActionRanges& wide, const catalog::ActionRanges& narrow);
[[nodiscard]] bool contains(const catalog::ActionRanges& ranges, catalog::ActionId action);
/// Whether any of the actions does what is asked; true where they are too many to ask each.
template <typename Asked>
[[nodiscard]] bool any_action(const catalog::ActionRanges& ranges, Asked asked) {
    constexpr std::uint32_t most = 100;
    for (const auto& [begin, end] : ranges) {
        for (std::uint32_t number = begin; number < end; ++number) {
            if (number - begin > most || asked(catalog::ActionId{number})) {
                return true;
            }
        }
    }
    return false;
}
/// Sorted and without overlap.
[[nodiscard]] catalog::ActionRanges joined(const std::vector<catalog::ActionRanges>& parts);

/// "s3:GetObject", "s3:GetObject and s3:PutObject", "s3:GetObject and 3 more": for messages, in backticks.
[[nodiscard]] std::string list_actions(const std::vector<model::ActionName>& actions);

} // namespace slrc::review
