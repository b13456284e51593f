#include "compiler/catalog/keys.hpp"

#include "compiler/text/letters.hpp"

#include <array>

namespace slrc::catalog {

namespace {

struct TypeWords {
    std::string_view name;
    std::string_view equals;
    std::string_view like = {};
};

/// In the order of KeyType.
constexpr std::array<TypeWords, 7> type_words{{{"string", "StringEquals", "StringLike"},
                                               {"ARN", "ArnEquals", "ArnLike"},
                                               {"number", "NumericEquals"},
                                               {"date", "DateEquals"},
                                               {"Boolean", "Bool"},
                                               {"IP address", "IpAddress"},
                                               {"binary", "BinaryEquals"}}};

const TypeWords& words_of(KeyType type) {
    return type_words.at(static_cast<std::size_t>(type));
}

} // namespace

std::string_view to_string(KeyType type) {
    return words_of(type).name;
}

std::string_view equals_operator(KeyType type) {
    return words_of(type).equals;
}

std::string_view like_operator(KeyType type) {
    return words_of(type).like;
}

std::optional<std::string_view> replacement_of(std::string_view key) {
    // Amazon SNS Developer Guide, "aws:SourceAccount versus aws:SourceOwner".
    return text::equal_folded(key, "aws:SourceOwner") ? std::optional<std::string_view>("aws:SourceAccount")
                                                      : std::nullopt;
}

} // namespace slrc::catalog
