// What things are called where the role was written.
#pragma once

#include <cstdint>
#include <string_view>

namespace slrc::review {

/// Where roles come from.
enum class Written : std::uint8_t {
    specification,
    /// JSON that was read: policies as they are, each of a size of its own.
    documents,
};

/// For messages.
struct Nouns {
    std::string_view rule = "rule";
    std::string_view trust = "`trust`";
    std::string_view like = "`like`";
    std::string_view not_like = "`not like`";
    std::string_view quantifiers = "`any` or `all`";
    std::string_view if_exists = "with `?` behind the key";
    std::string_view not_action = "except";
    std::string_view not_resource = "except";
};

[[nodiscard]] constexpr Nouns nouns_of(Written written) {
    return written == Written::specification
               ? Nouns{}
               : Nouns{.rule = "statement",
                       .trust = "statement",
                       .like = "`StringLike`",
                       .not_like = "`StringNotLike`",
                       .quantifiers = "`ForAnyValue:` or `ForAllValues:`",
                       .if_exists = "`BoolIfExists`, `NumericGreaterThanIfExists`",
                       .not_action = "NotAction",
                       .not_resource = "NotResource"};
}

} // namespace slrc::review
