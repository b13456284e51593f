// From text to a tree of JSON.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/json_text.hpp"
#include "compiler/reader/json_tree.hpp"

#include <cstddef>

namespace slrc::reader {

/// Lists and objects inside of one another, at most so deep. Policies have 6, templates some more.
inline constexpr std::size_t json_depth_limit = 200;

/// Reads a document into an empty tree. Reports text that is no JSON (RFC 8259), lists that are too deep, numbers beyond a
/// double's range, and keys that stand twice in one object. True where the tree is whole, keys that stand twice aside.
[[nodiscard]] bool parse_json(const JsonText& text, JsonTree& tree, diagnostics::Sink& sink);

} // namespace slrc::reader
