#include "compiler/cli/shell_word.hpp"

#include "compiler/text/escapes.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

/// Letters, digits and what no shell gives a meaning to inside of a word.
bool is_plain(std::string_view text) {
    const auto plain = [](char letter) {
        return text::is_letter_or_digit(letter) ||
               std::string_view("-_./:").find(letter) != std::string_view::npos;
    };
    return !text.empty() && std::ranges::all_of(text, plain);
}

} // namespace

std::string shell_word(std::string_view text) {
    return is_plain(text) ? std::string(text) : text::shell_quoted(text);
}

std::string shell_words(const std::vector<std::string>& words) {
    return text::joined(words, " ", shell_word);
}

} // namespace slrc::cli
