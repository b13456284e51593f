// Text of a specification as string literals, out of which it cannot break.
#pragma once

#include <string>
#include <string_view>

namespace slrc::generate {

/// Each is a whole literal with its quotation marks, in ASCII. Nothing in it ends the literal, the script element of a
/// page that the code stands in, or a comment around it; and nothing is an escape that was not meant.
[[nodiscard]] std::string cpp_literal(std::string_view text);
/// In the quotation marks that the language's formatter would choose, as in TypeScript.
[[nodiscard]] std::string python_literal(std::string_view text);
[[nodiscard]] std::string go_literal(std::string_view text);
[[nodiscard]] std::string typescript_literal(std::string_view text);
[[nodiscard]] std::string java_literal(std::string_view text);

} // namespace slrc::generate
