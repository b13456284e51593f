// Lists: texts between signs, and names in a sentence.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::text {

/// Texts with `between` between them: "a, b". `as` makes a text of an item that is none.
template <typename Items, typename As = std::identity>
[[nodiscard]] std::string joined(const Items& items, std::string_view between, As as = {}) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) {
            text += between;
        }
        text += std::invoke(as, item);
    }
    return text;
}

/// What stands before an item of a list in a sentence: nothing, a comma, or the word before the last one. Without a word
/// all have commas.
[[nodiscard]] std::string before_item(std::size_t index, std::size_t count, std::string_view word = "and");

/// Names for a sentence: "`a`, `b` and `c`"; past `most` of them "`a`, `b` and 7 more".
[[nodiscard]] std::string list_names(std::span<const std::string_view> names, std::size_t most = 6,
                                     std::string_view word = "and");
[[nodiscard]] std::string list_names(std::span<const std::string> names, std::size_t most = 6,
                                     std::string_view word = "and");

} // namespace slrc::text
