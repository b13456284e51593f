#include "compiler/cli/shell_word.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

/// Letters, digits and what no shell gives a meaning to inside of a word.
bool is_plain(std::string_view text) {
    const auto plain = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') ||
               std::string_view("-_./:").find(letter) != std::string_view::npos;
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), plain);
}

} // namespace

std::string shell_word(std::string_view text) {
    if (is_plain(text)) {
        return std::string(text);
    }
    std::string word = "'";
    for (const char letter : text) {
        word += letter == '\'' ? std::string(R"('\'')") : std::string(1, letter);
    }
    return word + "'";
}

std::string with_blanks(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

std::string shell_words(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    quoted.reserve(words.size());
    for (const std::string& word : words) {
        quoted.push_back(shell_word(word));
    }
    return with_blanks(quoted);
}

} // namespace slrc::cli
