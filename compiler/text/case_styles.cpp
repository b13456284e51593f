#include "compiler/text/case_styles.hpp"

#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>

namespace slrc::text {

namespace {

std::string capitalized(std::string word) {
    word.front() = capital(word.front());
    return word;
}

/// Whether a word begins at a capital letter: after a small one or a digit, or before a small one.
bool begins_word(std::string_view name, std::size_t index) {
    if (!is_capital(name[index]) || index == 0) {
        return false;
    }
    const bool after_small = is_small(name[index - 1]) || is_digit(name[index - 1]);
    return after_small || (index + 1 < name.size() && is_small(name[index + 1]));
}

} // namespace

std::vector<std::string> words_in(std::string_view name) {
    std::vector<std::string> words;
    bool open = false;
    for (std::size_t index = 0; index < name.size(); ++index) {
        const char c = name[index];
        if (!is_letter_or_digit(c)) {
            open = false;
            continue;
        }
        if (!open || begins_word(name, index)) {
            words.emplace_back();
            open = true;
        }
        words.back() += small(c);
    }
    return words;
}

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words = words_in(name);
    if (words.empty() || is_digit(words.front().front())) {
        words.insert(words.begin(), "x");
    }
    return words;
}

std::string snake_case(std::string_view name) {
    return joined(words_of(name), "_");
}

std::string kebab_case(std::string_view name) {
    return joined(words_of(name), "-");
}

std::string camel_case(std::string_view name) {
    std::string text;
    for (const std::string& word : words_of(name)) {
        text += text.empty() ? word : capitalized(word);
    }
    return text;
}

std::string pascal_case(std::string_view name) {
    std::string text;
    for (const std::string& word : words_of(name)) {
        text += capitalized(word);
    }
    return text;
}

std::string go_name(std::string_view name) {
    constexpr std::array<std::string_view, 12> initialisms{"acl", "api", "arn", "dns", "http", "https",
                                                           "id",  "ip",  "kms", "sns", "sqs",  "url"};
    std::string text;
    for (std::string word : words_of(name)) {
        if (std::ranges::find(initialisms, word) != initialisms.end()) {
            std::ranges::transform(word, word.begin(), capital);
        }
        text += capitalized(word);
    }
    return text;
}

std::string type_name(std::string_view name) {
    std::string text;
    std::ranges::copy_if(name, std::back_inserter(text), is_letter_or_digit);
    if (text.empty() || is_digit(text.front())) {
        text.insert(0, "X");
    }
    return capitalized(std::move(text));
}

std::string Names::take(const std::string& name) {
    std::string result = name;
    for (std::size_t number = 2; !taken_.insert(result).second; ++number) {
        result = name + std::to_string(number);
    }
    return result;
}

} // namespace slrc::text
