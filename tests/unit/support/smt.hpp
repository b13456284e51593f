// Questions about roles as SMT-LIB, for solvers that know nothing of this project: satisfiable where a request is against what is
// asked. Texts are strings, globs regular expressions, missing keys and capabilities booleans, lists have up to three values.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <string>

namespace slrc::test {

/// What a file begins with.
[[nodiscard]] std::string smt_head();

/// An invariant of a role without parameters and built-ins, for actions of the catalogue. Nothing where SMT-LIB has no words for it: a
/// variable beside a wildcard, texts and numbers of one key, bytes.
[[nodiscard]] std::optional<std::string> smt_invariant(const model::Role& role,
                                                       const model::Invariant& invariant,
                                                       const catalog::Catalog& catalog);

/// Whether one role of a document allows what another does not, with any text as an action and as a resource.
[[nodiscard]] std::optional<std::string> smt_allows_more(const model::Role& first, const model::Role& second,
                                                         const catalog::Catalog& catalog);

} // namespace slrc::test
