// Scanners of what most of a text is made of: white space, words, names, plain letters. Each takes exactly what the
// grammar's rule of the same name takes, a test says, and gives the end of it.
#pragma once

#include "compiler/syntax/parse_context.hpp"

#include <string_view>

namespace slrc::syntax::parser {

/// The end of white space and comments, which are noted in the context. What is only looked at ahead has no context.
[[nodiscard]] const char* scan_space(const char* place, const char* end, ParseContext* context);

/// The end of a word of the language, or the place itself where another stands.
[[nodiscard]] const char* scan_word(const char* place, const char* end, std::string_view word);

/// The end of a name that is no reserved word, or the place itself where there is none.
[[nodiscard]] const char* scan_name(const char* place, const char* end);

/// The end of letters of a string that stand for themselves.
[[nodiscard]] const char* scan_plain_text(const char* place, const char* end);

} // namespace slrc::syntax::parser
