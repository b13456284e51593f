// Questions that stand on the command line: invariants that no file has.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/workspace/load.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::workspace {

/// Texts that are asked: `never allow iam:*`, `when logs: always deny …`, `never trust account *`.
struct Questions {
    std::vector<std::string> texts;
    /// How findings name a text, as if it were a file.
    std::string name = "<question>";
};

/// Adds the texts to the files of a run and their invariants to the trees of its roles, those that are wanted by name, or all that are
/// requested. Reports what is no invariant. Gives the files that it has added.
[[nodiscard]] std::set<source::FileIndex> add_questions(Sources& sources, const Questions& questions,
                                                        std::span<const std::string> roles,
                                                        diagnostics::Sink& sink);

/// Adds those findings that keep questions from being asked: errors, and all that is in the questions themselves.
void keep_of_questions(const diagnostics::Sink& found, const std::set<source::FileIndex>& questions,
                       diagnostics::Sink& sink);

/// Questions that are about no role of a specification, and what they know of IAM.
struct CheckedQuestions {
    std::vector<model::Invariant> invariants;
    std::vector<model::TrustInvariant> trust_invariants;
    catalog::Catalog catalog;
};

/// Checks questions by themselves; nothing where one is wrong. `known` is a specification whose `extern` names they may have; empty
/// for none.
[[nodiscard]] std::optional<CheckedQuestions> check_questions(source::Files& files,
                                                              const Questions& questions,
                                                              const std::string& known,
                                                              std::span<const std::string> search_folders,
                                                              const World& world, diagnostics::Sink& sink);

} // namespace slrc::workspace
