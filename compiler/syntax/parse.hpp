// From text to the tree.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "compiler/syntax/tree.hpp"

namespace slrc::syntax {

/// Parentheses, `not`s and blocks inside one another, at most.
inline constexpr unsigned nesting_limit = 200;

/// Parses one file. Every independent syntax error is reported; the tree holds what could be read, so that names
/// declared in good parts are known. Text that is not UTF-8, or that holds a NUL byte, gives that one error and an
/// empty tree. The tree views the text in `files`.
[[nodiscard]] File parse(const source::Files& files, source::FileIndex index, diagnostics::Sink& sink);

/// Parses what stands in a role, alone. It is in the tree's one declaration, a role without a name.
[[nodiscard]] File parse_role_items(const source::Files& files, source::FileIndex index,
                                    diagnostics::Sink& sink);

} // namespace slrc::syntax
