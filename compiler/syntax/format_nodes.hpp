// How each construct is laid out: one `write` a node.
#pragma once

#include "compiler/syntax/layout.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <type_traits>
#include <variant>

namespace slrc::syntax {

// format_expressions.cpp
void write(Layout& layout, const String& string);
void write(Layout& layout, const Values& values);
void write(Layout& layout, const Actions& actions);
/// The list of a constant, in brackets.
void write_bracketed(Layout& layout, const Actions& actions);
void write(Layout& layout, const Resources& resources);
/// With ` except …` behind it, on the same line where it fits.
void write(Layout& layout, const Actions& actions, const Rare<Actions>& except);
void write(Layout& layout, const Resources& resources, const Rare<Resources>& except);
/// `service:Name` or `service:{One, Two}`, as it was written.
void write_names(Layout& layout, const ExternAction& action);
void write(Layout& layout, const Guard& guard);
void write(Layout& layout, const Condition& condition, bool parentheses = false);

// format_parameters.cpp
void write(Layout& layout, const Type& type);
void write(Layout& layout, const Parameter& parameter);
/// In parentheses, behind a name; nothing where there are none.
void write(Layout& layout, const Name& name, const List<Parameter>& parameters);
void write(Layout& layout, const Argument& argument);
void write(Layout& layout, const Name& name, const List<Argument>& arguments);

// format_rules.cpp
void write(Layout& layout, const Rule& rule);
void write(Layout& layout, const Expect& expect, bool aligned);
/// ` if …` and ` as …`, which get a line each where the rule does not fit into one.
void write_clauses(Layout& layout, const Rare<Condition>& condition, const Rare<Name>& sid);

// format_roles.cpp
void write(Layout& layout, const Role& role);

/// A value of one of several kinds: a view of what was written, or a string in its one spelling.
template <typename... Nodes>
void write_any(Layout& layout, const std::variant<Nodes...>& node) {
    std::visit(
        [&](const auto& one) {
            if constexpr (std::is_same_v<decltype(one), const String&>) {
                write(layout, one);
            } else {
                layout.token(one.span);
            }
        },
        node);
}

/// Items with commas between them, in lines that begin below the first.
template <typename Item, typename Write>
void write_list(Layout& layout, const List<Item>& items, Write write_item, bool keeps_blank_lines = false) {
    layout.fill([&] {
        for (const Item& item : items) {
            if (&item != items.data()) {
                layout.comma();
                layout.fill_line(keeps_blank_lines);
            }
            write_item(item);
        }
    });
}

template <typename Node>
[[nodiscard]] Span span_of(const Node& node) {
    if constexpr (requires { node.span; }) {
        return node.span;
    } else if constexpr (std::is_same_v<Node, Rule>) {
        return span_of(node.node);
    } else {
        return std::visit([](const auto& one) { return span_of(one); }, node);
    }
}

/// Tells apart what stands in one block; only neighbours of one kind are aligned.
[[nodiscard]] inline std::size_t kind_of(const Rule& rule) {
    constexpr std::size_t past_other_items = 100;
    return past_other_items + rule.node.index();
}
[[nodiscard]] inline std::size_t kind_of(const RoleItem& item) {
    const auto* rule = std::get_if<Rule>(&item);
    return rule != nullptr ? kind_of(*rule) : item.index();
}
[[nodiscard]] inline std::size_t kind_of(const Tag& /*tag*/) {
    return 0;
}
template <typename... Nodes>
[[nodiscard]] std::size_t kind_of(const std::variant<Nodes...>& item) {
    return item.index();
}

/// The constructs of a block or a file, each on a line of its own.
template <typename Constructs, typename Write>
void write_rows(Layout& layout, const Constructs& nodes, Write write_node) {
    layout.open_block();
    for (const auto& node : nodes) {
        if (!layout.is_left_alone(span_of(node))) {
            layout.begin_row();
            write_node(node);
            layout.end_row(kind_of(node));
        }
    }
    layout.close_block();
}

/// ` { … }`: nothing but comments inside gives `{}` where there are none.
template <typename Node, typename Write>
void write_block(Layout& layout, const List<Node>& nodes, Write write_node) {
    layout.space();
    layout.word("{");
    layout.nest_until("}", nodes.empty() ? PieceKind::space : PieceKind::newline,
                      [&] { write_rows(layout, nodes, write_node); });
}

} // namespace slrc::syntax
