// One request that keeps to a list of conditions, each about one thing alone: the action, the resource, a key.
#pragma once

#include "compiler/prove/entry_search.hpp"
#include "compiler/prove/solver.hpp"

#include <string>
#include <utility>
#include <vector>

namespace slrc::prove {

/// One of the globs has to match, or none may.
struct TextLiteral {
    const std::vector<Glob>* globs = nullptr;
    bool match = true;
};

struct Wanted {
    std::vector<TextLiteral> actions;
    std::vector<TextLiteral> resources;
    std::vector<TestLiteral> tests;
    /// By the numbers of holes: values that the parameters have in the end, whatever is found for them.
    std::vector<std::pair<std::size_t, std::string>> fixed;
    /// The clauses that all this is made of: as wholes they match, or do not.
    std::vector<const Clause*> matched;
    std::vector<const Clause*> unmatched;
};

struct Instance {
    End end = End::none;
    /// Without its capabilities.
    Witness witness;
};

/// `action` is the one that is asked about, or empty. "None" is a proof. Where texts have holes, several ways to fill them are
/// tried, and what is found is one that the evaluator confirms; where none is, the end is undecided.
[[nodiscard]] Instance find_instance(const Setting& setting, const Wanted& wanted, const std::string& action,
                                     Budget& budget);

} // namespace slrc::prove
