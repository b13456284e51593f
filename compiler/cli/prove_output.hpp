// The answers of `slrc prove`, as text for people, as Markdown, and as JSON.
#pragma once

#include "compiler/source/files.hpp"
#include "compiler/workspace/prove_roles.hpp"

#include <string>
#include <string_view>

namespace slrc::cli {

/// `holds`, `fails`, `no such request`, `undecided`, `too complex`.
[[nodiscard]] std::string_view word_of(prove::Verdict verdict);

/// A line for each answer, and below it what belongs to it.
[[nodiscard]] std::string proofs_text(const workspace::Proofs& proofs, const source::Files& files,
                                      bool colour);
/// The same as lists.
[[nodiscard]] std::string proofs_markdown(const workspace::Proofs& proofs, const source::Files& files);
/// One object, whose keys README.md lists.
[[nodiscard]] std::string proofs_json(const workspace::Proofs& proofs, const source::Files& files);

} // namespace slrc::cli
