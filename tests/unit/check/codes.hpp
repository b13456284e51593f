// What is found in a text, in short.
#pragma once

#include "tests/unit/support/compile_text.hpp"

#include <string>
#include <vector>

namespace slrc::test {

/// The code of every finding in a text, in the order in which they were made.
inline std::vector<std::string> codes(const std::string& text) {
    return compile_text(text).codes;
}

} // namespace slrc::test
