// Words that names in generated code cannot be.
#pragma once

#include <span>
#include <string_view>

namespace slrc::generate {

/// Keywords of C++20, and what the generated code itself calls its types.
[[nodiscard]] std::span<const std::string_view> cpp_reserved();
[[nodiscard]] std::span<const std::string_view> cpp_types();
/// Keywords of Python and, for types, the names that a module has already.
[[nodiscard]] std::span<const std::string_view> python_reserved();
[[nodiscard]] std::span<const std::string_view> python_types();

/// Keywords and predeclared names of Go, its methods of a configuration among them; and the types of the support code.
[[nodiscard]] std::span<const std::string_view> go_reserved();
[[nodiscard]] std::span<const std::string_view> go_types();
/// The last words of file names that Go takes for tests, or for code of one system alone.
[[nodiscard]] std::span<const std::string_view> go_file_endings();
/// What an object of JavaScript has already, and the types that a module imports.
[[nodiscard]] std::span<const std::string_view> typescript_reserved();
[[nodiscard]] std::span<const std::string_view> typescript_types();
/// Keywords of Java and methods of every object; and the types that a file names.
[[nodiscard]] std::span<const std::string_view> java_reserved();
[[nodiscard]] std::span<const std::string_view> java_types();

} // namespace slrc::generate
