// Where to go on after a syntax error.
#pragma once

#include "compiler/text/letters.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace slrc::syntax {

/// What parsing can go on with.
enum class Resume : std::uint8_t {
    rule,
    /// The same after a rule whose blocks are nested too deep: its braces are taken as written, so that what is inside
    /// is not tried again.
    rule_after_blocks,
    /// A rule of a lifecycle or a test.
    item,
    declaration,
};

/// What words are made of, names among them.
[[nodiscard]] constexpr bool is_word_letter(char letter) {
    return text::is_letter_or_digit(letter) || letter == '_';
}

/// The offset at which parsing goes on after an error at `error` in a rule or declaration that begins at `begin`: the
/// next word that begins a rule or a declaration, or the brace that closes the block around the broken rule. Strings,
/// comments and the broken rule's own blocks are stepped over. Always past `begin`.
[[nodiscard]] std::size_t resume_offset(std::string_view text, std::size_t begin, std::size_t error,
                                        Resume resume);

} // namespace slrc::syntax
