// The kinds of actions: what a rule that has matched gives to its parent.
#pragma once

#include "compiler/syntax/builder.hpp"
#include "compiler/syntax/parser/control.hpp"
#include "compiler/syntax/recovery.hpp"

namespace slrc::syntax::parser {

// NOLINTBEGIN(readability-identifier-naming): what follows reads as PEGTL's own classes do.

template <typename Node>
constexpr bool nests =
    std::same_as<Node, Guard> || std::same_as<Node, Condition> || std::same_as<Node, Block>;

/// Matches the parts of a rule in a unit of its own, so that they are compiled once, whoever has the rule.
template <typename Node>
using Apart = bool (*)(Input& input, Node& node, ParseContext& context);

template <typename Parent, typename Node>
void give(Parent& parent, const Node& node, ParseContext& context) {
    add(parent, node, context.nodes());
}

template <typename Rule, typename Node>
bool match_here(Input& input, Node& node, ParseContext& context) {
    return match_parts<Rule, pegtl::apply_mode::action, pegtl::rewind_mode::required>(input, node, context);
}

/// Builds a node of its own for the rule, and hands it to the parent when the rule has matched. What the node is made of is matched
/// by the function of another unit, where there is one.
template <typename Node, Apart<Node>... apart>
struct builds : is_a_match {
    static_assert(sizeof...(apart) <= 1);

    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        const std::uint32_t begin = offset_of(input);
        if constexpr (std::same_as<Node, String>) {
            context.string_begin = begin;
        }
        if constexpr (A == pegtl::apply_mode::nothing) {
            return match_parts<Rule, A, M>(input, parent, context);
        } else {
            if constexpr (!nests<Node>) {
                if (!may_begin<Rule>(input.current(), input.end())) {
                    return false;
                }
            }
            Node node{};
            if (!match_node<Rule, M>(input, node, context, begin)) {
                return false;
            }
            node.span = context.span_from(begin, offset_of(input));
            give(parent, node, context);
            return true;
        }
    }

private:
    template <typename Rule, pegtl::rewind_mode M>
    static bool match_node(Input& input, Node& node, ParseContext& context, std::uint32_t begin) {
        const DepthGuard depth(context, nests<Node> ? 1 : 0, begin);
        if constexpr (sizeof...(apart) != 0) {
            return (apart(input, node, context) && ...);
        } else {
            return match_parts<Rule, pegtl::apply_mode::action, M>(input, node, context);
        }
    }
};

/// Goes on with the next rule after a syntax error in this one; the broken rule leaves no node.
template <Resume resume>
struct recovers : is_a_match {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        const std::uint32_t begin = offset_of(input);
        const ParseContext::Mark mark = context.mark();
        try {
            return match_parts<Rule, A, M>(input, parent, context);
        } catch (const SyntaxError& error) {
            context.restore(mark);
            context.skip_broken(begin);
            const bool skips_blocks = error.too_deep && resume == Resume::rule;
            const std::size_t next = resume_offset(context.text(), begin, error.offset,
                                                   skips_blocks ? Resume::rule_after_blocks : resume);
            input.bump(next - offset_of(input));
            return true;
        }
    }
};

template <typename Node, typename Parent>
void add_text(Parent& parent, const char* begin, const char* end, ParseContext& context) {
    const std::string_view text(begin, static_cast<std::size_t>(end - begin));
    if constexpr (std::same_as<Node, Text>) {
        give(parent, Text{text}, context);
    } else {
        give(parent, Node{text, context.span_of(text)}, context);
    }
}

/// Hands the matched text to the parent as a node made of a view and its span.
template <typename Node>
struct adds_text {
    template <typename Parent>
    static void apply(std::string_view text, Parent& parent, ParseContext& context) {
        give(parent, Node{text, context.span_of(text)}, context);
    }
};

/// The same where the parts would add nodes of their own.
template <typename Node>
struct adds_whole : is_a_match {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        const char* const begin = input.current();
        nobody none;
        if (!may_begin<Rule>(begin, input.end()) ||
            !match_parts<Rule, pegtl::apply_mode::nothing, M>(input, none, context)) {
            return false;
        }
        if constexpr (A == pegtl::apply_mode::action) {
            add_text<Node>(parent, begin, input.current(), context);
        }
        return true;
    }
};

/// The same for what a scanner takes.
template <typename Node, const char* (*scan)(const char* place, const char* end)>
struct adds_scanned : is_a_match {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        const char* const begin = input.current();
        if (!advance(input, scan(begin, input.end()))) {
            return false;
        }
        if constexpr (A == pegtl::apply_mode::action) {
            add_text<Node>(parent, begin, input.current(), context);
        }
        return true;
    }
};

/// The same for nodes that wrap a name to tell it from others.
template <typename Wrapped>
struct adds_name {
    template <typename Parent>
    static void apply(std::string_view text, Parent& parent, ParseContext& context) {
        give(parent, Wrapped{Name{text, context.span_of(text)}}, context);
    }
};

/// Remembers where something begins, for the message when it does not end; also where actions are off.
template <std::uint32_t ParseContext::*place>
struct remembers_begin : is_a_match {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        context.*place = offset_of(input);
        return match_parts<Rule, A, M>(input, parent, context);
    }
};

template <Comparison comparison>
struct compares {
    static void apply(std::string_view text, Test& test, ParseContext& context) {
        give(test, Operator{comparison, context.span_of_token(text)}, context);
    }
};

template <PrincipalKind kind>
struct has_kind {
    static void apply0(PrincipalNode& principal, ParseContext&) { principal.kind = kind; }
};

// NOLINTEND(readability-identifier-naming)

} // namespace slrc::syntax::parser
