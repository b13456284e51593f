#include "compiler/importer/strings.hpp"
#include "compiler/text/case_styles.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>

namespace slrc::importer {

namespace {

// clang-format off
constexpr std::array<std::string_view, 22> reserved{
    "all", "allow", "always", "and", "any", "as", "deny", "else", "except", "exists", "false", "if", "in", "include",
    "let", "like", "never", "not", "on", "or", "true", "when",
};

/// Words that begin a declaration or a rule, and built-ins: no name that is made here is taken for one of them.
constexpr std::array<std::string_view, 29> other_words{
    "account", "arn", "aws", "boundary", "canonical_user", "capability", "description", "distrust", "extern",
    "federated", "import", "lifecycle", "max_session", "none", "param", "partition", "path", "permissions", "region",
    "regions", "role", "rules", "service", "string", "suffix", "tags", "test", "to", "trust",
};
// clang-format on

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view text) {
    return std::ranges::find(words, text) != words.end();
}

} // namespace

bool is_identifier(std::string_view text) {
    const bool letters =
        std::ranges::all_of(text, [](char c) { return text::is_letter_or_digit(c) || c == '_'; });
    return !text.empty() && letters && !text::is_digit(text.front()) && !contains(reserved, text);
}

bool is_name(std::string_view text) {
    return is_identifier(text) && !contains(other_words, text);
}

std::string snake_case(std::string_view text) {
    return text::joined(text::words_in(text), "_");
}

std::string NameTable::make(std::string_view wanted) {
    std::string name(wanted);
    if (!is_name(name)) {
        name = snake_case(wanted);
        if (name.empty() || text::is_digit(name.front())) {
            name.insert(0, name.empty() ? "value" : "value_");
        }
        if (!is_name(name)) {
            name += "_1";
        }
    }
    std::string free = name;
    for (std::size_t number = 2; !taken_.insert(free).second; ++number) {
        free = name + "_" + std::to_string(number);
    }
    return free;
}

} // namespace slrc::importer
