// Places and facts as members of JSON objects.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/text/json_writer.hpp"

#include <span>

namespace slrc::diagnostics {

/// `line`, `column`, `endLine` and `endColumn`.
void write_range(text::JsonWriter& writer, const Place& place);

/// Each by its name. A place is an object with its `file` and its range.
void write_facts(text::JsonWriter& writer, std::span<const Fact> facts, Locator& locator);

} // namespace slrc::diagnostics
