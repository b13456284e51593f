// Words of the languages: string literals, and names that generated code cannot use.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace slrc::generate {

// Text of a specification as string literals, out of which it cannot break.

/// Each is a whole literal with its quotation marks, in ASCII. Nothing in it ends the literal, the script element of a
/// page that the code stands in, or a comment around it; and nothing is an escape that was not meant.
[[nodiscard]] std::string cpp_literal(std::string_view text);
/// In the quotation marks that the language's formatter would choose, as in TypeScript.
[[nodiscard]] std::string python_literal(std::string_view text);
[[nodiscard]] std::string go_literal(std::string_view text);
[[nodiscard]] std::string typescript_literal(std::string_view text);
[[nodiscard]] std::string java_literal(std::string_view text);

// Words that names in generated code cannot be.

/// Keywords of C++20, and what the generated code itself calls its types.
extern const std::span<const std::string_view> cpp_reserved;
extern const std::span<const std::string_view> cpp_types;
/// Keywords of Python and, for types, the names that a module has already.
extern const std::span<const std::string_view> python_reserved;
extern const std::span<const std::string_view> python_types;

/// Keywords and predeclared names of Go, its methods of a configuration among them; and the types of the support code.
extern const std::span<const std::string_view> go_reserved;
extern const std::span<const std::string_view> go_types;
/// The last words of file names that Go takes for tests, or for code of one system alone.
extern const std::span<const std::string_view> go_file_endings;
/// What an object of JavaScript has already, and the types that a module imports.
extern const std::span<const std::string_view> typescript_reserved;
extern const std::span<const std::string_view> typescript_types;
/// Keywords of Java and methods of every object; and the types that a file names.
extern const std::span<const std::string_view> java_reserved;
extern const std::span<const std::string_view> java_types;

} // namespace slrc::generate
