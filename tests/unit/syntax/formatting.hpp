// Formatting a text in a test.
#pragma once

#include "compiler/syntax/format.hpp"
#include "tests/unit/syntax/parsing.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace slrc::test {

/// The text in the layout. Throws, with the first finding, where there is one.
inline std::string format(std::string text) {
    Parsed parsed = parse(std::move(text));
    std::string formatted =
        parsed.sink.has_errors() ? std::string() : syntax::format(parsed.tree, parsed.sink);
    if (parsed.sink.has_errors()) {
        throw std::runtime_error(findings(parsed).front());
    }
    return formatted;
}

} // namespace slrc::test
