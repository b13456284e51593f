// Which characters a rule of the grammar can begin with, so that a rule is not tried where it cannot match; and which
// rules are one character of a set, so that a row of them is one loop.
#pragma once

#include <tao/pegtl/ascii.hpp>
#include <tao/pegtl/rules.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace slrc::syntax::parser {

/// A set of bytes.
class Characters {
public:
    constexpr Characters() = default;

    [[nodiscard]] static constexpr Characters all() {
        Characters characters;
        characters.bits_.fill(~std::uint64_t{0});
        return characters;
    }
    [[nodiscard]] constexpr bool has(char character) const {
        const auto byte = static_cast<unsigned char>(character);
        return ((bits_[byte / 64U] >> (byte % 64U)) & 1U) != 0;
    }
    constexpr void add(char first, char last) {
        const unsigned end = static_cast<unsigned char>(last);
        for (unsigned byte = static_cast<unsigned char>(first); byte <= end; ++byte) {
            bits_[byte / 64U] |= std::uint64_t{1} << (byte % 64U);
        }
    }
    constexpr void add(const Characters& other) {
        for (std::size_t index = 0; index < bits_.size(); ++index) {
            bits_[index] |= other.bits_[index];
        }
    }
    constexpr void invert() {
        for (std::uint64_t& bits : bits_) {
            bits = ~bits;
        }
    }

private:
    std::array<std::uint64_t, 4> bits_{};
};

/// How a rule can begin. What is not known of a rule is taken to be anything.
struct First {
    Characters characters = Characters::all();
    /// Without a character, or by throwing where the right one is missing.
    bool nothing = true;
    /// The rule is one character of the set, and no more.
    bool single = false;
};

namespace pegtl = tao::pegtl;
namespace internal = tao::pegtl::internal; // where PEGTL names what rules are made of: `rule_t`

template <typename Rule>
inline constexpr First first_of_parts{};

/// By what the rule is made of, whatever its name.
template <typename Rule>
inline constexpr First first_of = first_of_parts<typename Rule::rule_t>;

constexpr First one_of(internal::result_on_found found, Characters characters) {
    if (found == internal::result_on_found::failure) {
        characters.invert();
    }
    return First{characters, false, true};
}

template <internal::result_on_found found, char... signs>
inline constexpr First first_of_parts<internal::one<found, internal::peek_char, signs...>> = [] {
    Characters characters;
    (characters.add(signs, signs), ...);
    return one_of(found, characters);
}();

template <internal::result_on_found found, char low, char high>
inline constexpr First first_of_parts<internal::range<found, internal::peek_char, low, high>> = [] {
    Characters characters;
    characters.add(low, high);
    return one_of(found, characters);
}();

template <char... bounds>
inline constexpr First first_of_parts<internal::ranges<internal::peek_char, bounds...>> = [] {
    constexpr std::array<char, sizeof...(bounds)> all{bounds...};
    Characters characters;
    for (std::size_t index = 0; index + 1 < all.size(); index += 2) {
        characters.add(all[index], all[index + 1]);
    }
    if (all.size() % 2 == 1) {
        characters.add(all.back(), all.back());
    }
    return First{characters, false, true};
}();

template <char sign, char... signs>
inline constexpr First first_of_parts<internal::string<sign, signs...>> =
    first_of_parts<internal::one<internal::result_on_found::success, internal::peek_char, sign>>;

template <typename... Rules>
inline constexpr First first_of_parts<internal::sor<Rules...>> = [] {
    First first{Characters(), false, (first_of<Rules>.single && ...)};
    (first.characters.add(first_of<Rules>.characters), ...);
    first.nothing = (first_of<Rules>.nothing || ...);
    return first;
}();

template <typename... Rules>
inline constexpr First first_of_parts<internal::seq<Rules...>> = [] {
    First first{Characters(), true, false};
    const auto add = [&first](const First& next) {
        if (first.nothing) {
            first.characters.add(next.characters);
            first.nothing = next.nothing;
        }
    };
    (add(first_of<Rules>), ...);
    return first;
}();

template <typename Rule>
inline constexpr First first_of_parts<internal::plus<Rule>> =
    First{first_of<Rule>.characters, first_of<Rule>.nothing, false};
template <typename Rule>
inline constexpr First first_of_parts<internal::star<Rule>> = First{first_of<Rule>.characters, true, false};
template <typename Rule>
inline constexpr First first_of_parts<internal::opt<Rule>> = First{first_of<Rule>.characters, true, false};
/// What must not follow says nothing of what does.
template <typename Rule>
inline constexpr First first_of_parts<internal::not_at<Rule>> = First{Characters(), true, false};
template <typename Condition, typename... Rules>
inline constexpr First first_of_parts<internal::if_must<false, Condition, Rules...>> =
    First{first_of<Condition>.nothing ? Characters::all() : first_of<Condition>.characters,
          first_of<Condition>.nothing, false};

/// Whether a rule may match here. False is certain: the rule would fail, and do nothing.
template <typename Rule>
[[nodiscard]] bool may_begin(const char* place, const char* end) {
    constexpr First first = first_of<Rule>;
    if constexpr (first.nothing) {
        return true;
    } else {
        return place != end && first.characters.has(*place);
    }
}

/// Whether a rule is a row of characters of one set, and of which.
template <typename Rule>
struct RowOf {
    static constexpr bool is_row = false;
};
template <typename Rule>
requires(first_of<Rule>.single) struct RowOf<internal::plus<Rule>> {
    static constexpr bool is_row = true;
    static constexpr Characters characters = first_of<Rule>.characters;
};
template <typename Rule>
requires(first_of<Rule>.single) struct RowOf<internal::star<Rule>> : RowOf<internal::plus<Rule>> {
};

} // namespace slrc::syntax::parser
