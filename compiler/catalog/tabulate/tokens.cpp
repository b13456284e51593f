#include "compiler/catalog/tabulate/tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::tabulate {

namespace {

/// In the order of catalog::AccessLevel.
constexpr std::array<std::string_view, 5> levels{"List", "Read", "Write", "Permissions management",
                                                 "Tagging"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> key_types{{
    {"String", "string"},
    {"ARN", "arn"},
    {"Numeric", "numeric"},
    {"Date", "date"},
    {"Bool", "boolean"},
    {"IPAddress", "ip_address"},
    {"Binary", "binary"},
}};

} // namespace

std::optional<std::size_t> level_number(std::string_view word) {
    const auto* const known = std::ranges::find(levels, word);
    return known == levels.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(known - levels.begin()));
}

std::optional<KeyTypeWord> key_type(std::string_view word) {
    constexpr std::string_view array = "ArrayOf";
    const bool list = word.starts_with(array);
    const std::string_view element = list ? word.substr(array.size()) : word;
    const auto* const known =
        std::ranges::find_if(key_types, [&](const auto& row) { return row.first == element; });
    return known == key_types.end() ? std::nullopt : std::optional(KeyTypeWord{known->second, list});
}

} // namespace slrc::tabulate
