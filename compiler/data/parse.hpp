// From text to a tree of JSON (RFC 8259).
#pragma once

#include "compiler/data/text.hpp"
#include "compiler/data/tree.hpp"
#include "compiler/diagnostics/sink.hpp"

#include <cstddef>
#include <string>

namespace slrc::data {

/// Lists and objects inside of one another, at most so deep. Policies have 6, templates some more.
inline constexpr std::size_t depth_limit = 200;

/// Reads a document into an empty tree. Reports text that is not UTF-8 or no JSON, lists that are too deep, numbers beyond a
/// double's range, and keys that stand twice in one object. True where the tree is whole, keys that stand twice aside.
[[nodiscard]] bool parse_json(const Text& text, Tree& tree, diagnostics::Sink& sink);

/// The same for JSON that is not a document of IAM: every finding is of that kind, and `subject` names what is not JSON.
[[nodiscard]] bool parse_json(const Text& text, Tree& tree, diagnostics::Sink& sink, diagnostics::Kind kind,
                              const std::string& subject);

} // namespace slrc::data
