// What is wrong with text that is not JSON, in words.
#pragma once

#include "compiler/data/text.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace slrc::data {

/// What has to stand where reading stopped.
enum class Expected : std::uint8_t { value, key, colon, comma_or_end_of_block, end_of_document };

/// What is wrong at `at`, which is behind white space. `open` is the last bracket that is still open.
[[nodiscard]] diagnostics::Diagnostic explain(const Text& text, std::size_t at, Expected expected,
                                              std::optional<std::size_t> open);

/// JSON's white space.
[[nodiscard]] constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The letters, digits and signs that stand at `at` without a gap: `true`, `-0.5e+3`, or what was meant for such a thing.
[[nodiscard]] std::string_view word_at(std::string_view text, std::size_t at);

} // namespace slrc::data
