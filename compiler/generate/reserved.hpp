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

} // namespace slrc::generate
