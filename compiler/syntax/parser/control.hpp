// How the rules of the grammar are matched: what PEGTL's own control does, and where it is told to do something else.
// Rules are instantiated for each kind of node that they may be a part of: what knows no node is matched without one.
#pragma once

#include "compiler/syntax/expected.hpp"
#include "compiler/syntax/parse_context.hpp"
#include "compiler/syntax/parser/first.hpp"
#include "compiler/syntax/parser/scan.hpp"
#include "grammar/rules.hpp"

#include <tao/pegtl/memory_input.hpp>
#include <tao/pegtl/normal.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace slrc::syntax::parser {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

// NOLINTBEGIN(readability-identifier-naming): what follows reads as PEGTL's own classes do.

/// The parent of what builds nothing.
struct nobody {};

/// What a rule does. An action has one of these:
///   apply(text, parent, context) and apply0(parent, context), which are called when the rule has matched;
///   match<Rule, A, M>(input, parent, context), which does so in the rule's stead: such an action is_a_match.
template <typename Rule>
struct action : pegtl::nothing<Rule> {};

struct is_a_match {};

template <typename Rule>
constexpr bool acts = !std::is_base_of_v<pegtl::nothing<Rule>, action<Rule>>;

template <char... letters>
inline constexpr std::array<char, sizeof...(letters)> spelled{letters...};

template <typename Rule>
inline constexpr std::string_view word_of{};
template <char... letters>
inline constexpr std::string_view word_of<pegtl::keyword<letters...>>{spelled<letters...>.data(),
                                                                      sizeof...(letters)};

template <typename Rule>
constexpr bool is_leaf = std::same_as<typename Rule::subs_t, pegtl::empty_list>;

/// A word or a sign with the space after it: the parts do nothing of their own.
template <typename Part>
std::bool_constant<!acts<Part> && (!word_of<Part>.empty() || is_leaf<Part>)> is_bare_token(
    const grammar::token<Part>*);
std::false_type is_bare_token(...);

template <typename Rule>
constexpr bool has_silent_parts = decltype(is_bare_token(static_cast<Rule*>(nullptr)))::value;

inline std::uint32_t offset_of(const Input& input) {
    return static_cast<std::uint32_t>(input.current() - input.begin());
}

/// Moves to where a scanner has stopped; false where that is where it began.
inline bool advance(Input& input, const char* place) {
    const bool moved = place != input.current();
    input.bump(static_cast<std::size_t>(place - input.current()));
    return moved;
}

inline const char* end_of_row(const Characters& row, const char* place, const char* end) {
    while (place != end && row.has(*place)) {
        ++place;
    }
    return place;
}

template <typename Rule>
struct control;

/// What the rule is made of, without its own action.
template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
bool match_parts(Input& input, Parent& parent, ParseContext& context) {
    using Parts = typename Rule::rule_t;
    if constexpr (RowOf<Parts>::is_row) {
        return advance(input, end_of_row(RowOf<Parts>::characters, input.current(), input.end())) ||
               first_of<Rule>.nothing;
    } else if constexpr (is_leaf<Rule>) {
        return Rule::match(input);
    } else if constexpr (has_silent_parts<Rule> && !std::same_as<Parent, nobody>) {
        nobody none;
        return Rule::template match<A, M, action, control>(input, none, context);
    } else {
        return Rule::template match<A, M, action, control>(input, parent, context);
    }
}

template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
bool match_and_apply(Input& input, Parent& parent, ParseContext& context) {
    const char* const begin = input.current();
    if (!match_parts<Rule, A, M>(input, parent, context)) {
        return false;
    }
    if constexpr (A == pegtl::apply_mode::action && acts<Rule>) {
        if constexpr (requires { action<Rule>::apply0(parent, context); }) {
            action<Rule>::apply0(parent, context);
        } else {
            const std::string_view text(begin, static_cast<std::size_t>(input.current() - begin));
            action<Rule>::apply(text, parent, context);
        }
    }
    return true;
}

template <typename Rule>
struct control : pegtl::normal<Rule> {
    /// Where a missing thing is reported.
    template <typename Parent>
    [[noreturn]] static void raise(const Input& input, Parent&, ParseContext& context) {
        static_assert(expected<Rule>.what != nullptr,
                      "say in expected.hpp what is missing when this rule fails");
        context.fail(expected<Rule>, offset_of(input));
    }

    template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Control, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        // What must match fails where it begins, and not where its last alternative gave up: `deleted` is no `delete`.
        constexpr bool has_message = expected<Rule>.what != nullptr;
        constexpr pegtl::rewind_mode mode = has_message ? pegtl::rewind_mode::required : M;
        constexpr bool looks_ahead = A == pegtl::apply_mode::nothing;
        if constexpr (looks_ahead && !std::same_as<Parent, nobody>) {
            nobody none;
            return match<A, M, Action, Control>(input, none, context);
        } else if constexpr (std::same_as<Rule, grammar::space>) {
            const char* const place = input.current();
            const bool some = place != input.end() && first_of<grammar::space>.characters.has(*place);
            if (some) {
                advance(input, scan_space(place, input.end(), looks_ahead ? nullptr : &context));
            } else if constexpr (!looks_ahead) {
                context.skipped(place, place);
            }
            return true;
        } else if constexpr (!word_of<Rule>.empty()) {
            return input.current() != input.end() && *input.current() == word_of<Rule>.front() &&
                   advance(input, scan_word(input.current(), input.end(), word_of<Rule>));
        } else if constexpr (std::is_base_of_v<is_a_match, action<Rule>>) {
            return action<Rule>::template match<Rule, A, mode>(input, parent, context);
        } else {
            return match_and_apply<Rule, A, mode>(input, parent, context);
        }
    }
};

// NOLINTEND(readability-identifier-naming)

} // namespace slrc::syntax::parser
