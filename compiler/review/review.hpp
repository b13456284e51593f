// What is wrong with roles that can be compiled: names that IAM does not have, rules that cannot work, rules that say too
// much or nothing.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/review/lookups.hpp"
#include "compiler/review/nouns.hpp"

#include <vector>

namespace slrc::review {

/// How much of a program can be judged.
struct ReviewScope {
    /// False where something was wrong already: what is missing may stand in what could not be read, so that only
    /// names and single rules are judged.
    bool whole = true;
    /// How the permissions are to be divided: parts are measured once they are there.
    model::Split split = model::Split::none;
    /// What roles come from. The sizes of documents are judged where these are read.
    Written written = Written::specification;
};

/// Judges all names that the program has, and every requested role for all its sets of capabilities and before any
/// parameter has its value: a hole stands for whatever its type allows.
void review(const model::Program& program, const ReviewScope& scope, diagnostics::Sink& sink);

/// Judges what configurations' values make of the roles of one program, one role after the other, and keeps what it has looked
/// up meanwhile. Each thread has one of its own.
class FilledReview {
public:
    /// The program has to live as long.
    explicit FilledReview(const model::Program& program);

    /// Judges rules and trust that have holes, once they are filled in, as far as they are wanted. What was found at the same
    /// place before is not told again.
    void review(const model::Role& role, model::Filler& filler, const model::WantedDocuments& wanted,
                diagnostics::Sink& sink);

private:
    const model::Program& program_;
    /// For each of its catalogues.
    std::vector<Lookups> lookups_;
};

} // namespace slrc::review
