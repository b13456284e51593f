#include "compiler/iam/arn_text.hpp"

namespace slrc::iam {

namespace {

constexpr std::size_t no_colon = std::string_view::npos;
constexpr std::size_t part_limit = 6;

/// The next colon from there on.
std::size_t plain_colon(std::string_view text, std::size_t from) {
    return text.find(':', from);
}

std::size_t colon_outside_variables(std::string_view text, std::size_t from) {
    for (std::size_t index = from; index < text.size(); ++index) {
        if (text[index] == ':') {
            return index;
        }
        if (text.substr(index, 2) == "${") {
            const std::size_t end = text.find('}', index);
            index = end == no_colon ? index : end;
        }
    }
    return no_colon;
}

template <typename Next>
std::optional<std::size_t> behind_fifth(std::string_view text, Next next_colon) {
    std::size_t start = 0;
    for (std::size_t part = 1; part < part_limit; ++part) {
        const std::size_t colon = next_colon(text, start);
        if (colon == no_colon) {
            return std::nullopt;
        }
        start = colon + 1;
    }
    return start;
}

} // namespace

std::optional<std::size_t> behind_fifth_colon(std::string_view arn) {
    return behind_fifth(arn, plain_colon);
}

std::optional<std::size_t> behind_fifth_colon_of_pattern(std::string_view pattern) {
    return behind_fifth(pattern, colon_outside_variables);
}

std::size_t count_parts(std::string_view pattern) {
    std::size_t count = 1;
    for (std::size_t colon = colon_outside_variables(pattern, 0); colon != no_colon && count < part_limit;
         ++count) {
        colon = colon_outside_variables(pattern, colon + 1);
    }
    return count;
}

} // namespace slrc::iam
