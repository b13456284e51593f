// How text looks on a terminal: ANSI escapes (ECMA-48, "Select graphic rendition"), which all terminals in use know.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace slrc::text {

/// By what a piece of text is, so that all outputs agree.
enum class Style : std::uint8_t { heading, gutter, error, warning, note, good, removed, added };

/// The text in a style, if it is `wanted`, and otherwise as it is.
[[nodiscard]] std::string styled(std::string_view text, Style style, bool wanted);

} // namespace slrc::text
