// The search for a request that some clauses match and others do not, under some set of capabilities and some values.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/prove/clause.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/prove/text_search.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::prove {

/// What all questions about one role have in common.
struct Setting {
    const catalog::Catalog& catalog;
    TextReading reading;
    model::CapabilitySpace& space;
};

struct Question {
    /// Each has to match.
    std::vector<const Clause*> all;
    /// None may; each is for the action, if that is named.
    std::vector<const Clause*> none;
    /// `s3:GetObject`; empty for one that the catalogue does not have, and that fits `actions`.
    std::string action;
    const std::vector<Glob>* actions = nullptr;
    /// One of these has to match the resource.
    const std::vector<Glob>* resources = nullptr;
};

/// A set, values and a request.
struct Witness {
    model::CapabilitySet capabilities;
    /// The texts of parameters, by the numbers of their holes.
    HoleTexts holes;
    iam::Request request;
};

struct Answer {
    End end = End::none;
    Witness witness;
    /// Of an undecided one.
    std::vector<WrittenText> tied;
};

/// What is found is confirmed by iam::PreparedStatement, clause by clause.
[[nodiscard]] Answer solve(const Setting& setting, const Question& question, Budget& budget);

/// A clause as a statement, with the texts of its parameters filled in.
[[nodiscard]] iam::Statement statement_of(const Clause& clause, const TextReading& reading,
                                          const HoleTexts& texts);

} // namespace slrc::prove
