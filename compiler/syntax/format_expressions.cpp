// Values, actions, resources, guards and conditions.
#include "compiler/syntax/format.hpp"
#include "compiler/syntax/format_nodes.hpp"

#include <array>

namespace slrc::syntax {

namespace {

template <typename Item, typename Write>
void write_in_brackets(Layout& layout, const List<Item>& items, Write write_item) {
    layout.group([&] {
        layout.word("[");
        layout.nest_until("]", PieceKind::line, [&] {
            if (!items.empty()) {
                layout.soft_line();
                write_list(layout, items, write_item, true);
            }
        });
    });
}

/// `service:{One, Two}`; the service, its colon and the brace are one token.
void write_group(Layout& layout, Span service, const List<Name>& names) {
    constexpr std::uint32_t colon_and_brace = 2;
    layout.token(Span{service.file, service.begin, service.end + colon_and_brace});
    layout.align([&] { write_list(layout, names, [&](const Name& name) { layout.token(name.span); }); });
    layout.word("}");
}

void write_item(Layout& layout, const ActionItem& item) {
    if (const auto* group = std::get_if<ActionGroup>(&item)) {
        write_group(layout, group->service.span, group->names);
    } else {
        std::visit([&](const auto& one) { layout.token(one.span); }, item);
    }
}

void write_leaf(Layout& layout, const Guard& guard) {
    layout.token(std::get<Name>(guard.node).span);
}

void write_operator(Layout& layout, Comparison comparison) {
    static constexpr std::array words{"==", "!=", "in", "in", "like",   "like",
                                      "<",  "<=", ">",  ">=", "exists", "exists"};
    if (comparison == Comparison::not_in || comparison == Comparison::not_like ||
        comparison == Comparison::not_exists) {
        layout.word("not");
        layout.space();
    }
    layout.word(words.at(static_cast<std::size_t>(comparison)));
}

void write(Layout& layout, const Test& test) {
    if (test.quantifier != Quantifier::one) {
        layout.word(test.quantifier == Quantifier::any ? "any" : "all");
        layout.space();
    }
    write_any(layout, test.key);
    if (test.if_exists) {
        layout.word("?");
    }
    layout.space();
    if (const auto* named = std::get_if<Name>(&test.comparison.what)) {
        layout.token(named->span);
    } else {
        write_operator(layout, std::get<Comparison>(test.comparison.what));
    }
    if (test.values.bracketed || !test.values.values.empty()) {
        layout.space();
        write(layout, test.values);
    }
}

void write_leaf(Layout& layout, const Condition& condition) {
    if (const auto* test = std::get_if<Test>(&condition.node)) {
        write(layout, *test);
    } else {
        layout.token(std::get<Reference>(condition.node).span);
    }
}

template <typename Node>
void write_formula(Layout& layout, const Node& node);

/// Whether it was written in parentheses: then its span begins with one that is not its first operand's.
template <typename Node>
bool was_in_parentheses(const Layout& layout, const Node& node) {
    const List<Node>* operands = nullptr;
    if (const auto* both = std::get_if<typename Node::And>(&node.node)) {
        operands = &both->operands;
    } else if (const auto* either = std::get_if<typename Node::Or>(&node.node)) {
        operands = &either->operands;
    }
    return layout.text_of(node.span).starts_with('(') &&
           (operands == nullptr || node.span.begin < operands->front().span.begin);
}

/// In parentheses where the operand would not be one without, or where a comment would not be inside of it.
template <typename Node>
void write_operand(Layout& layout, const Node& operand, bool needs_parentheses) {
    const bool commented = was_in_parentheses(layout, operand) && layout.ends_in_comment(operand.span);
    if (!needs_parentheses && !commented) {
        write_formula(layout, operand);
        return;
    }
    // The outermost ones: comments between several pairs stay inside.
    const Span span = operand.span;
    layout.token(Span{span.file, span.begin, span.begin + 1});
    write_formula(layout, operand);
    layout.token(Span{span.file, span.end - 1, span.end});
}

/// Each operand on a line of its own where they do not fit into one.
template <typename Node>
void write_joined(Layout& layout, const List<Node>& operands, bool conjunction) {
    const auto write_one = [&](const Node& operand) {
        const bool joined = std::holds_alternative<typename Node::Or>(operand.node) ||
                            (conjunction && std::holds_alternative<typename Node::And>(operand.node));
        write_operand(layout, operand, joined);
    };
    layout.group([&] {
        write_one(operands.front());
        layout.nest([&] {
            for (std::size_t index = 1; index < operands.size(); ++index) {
                layout.line();
                layout.word(conjunction ? "and" : "or");
                layout.space();
                write_one(operands[index]);
            }
        });
    });
}

template <typename Node>
void write_formula(Layout& layout, const Node& node) {
    if (const auto* negated = std::get_if<typename Node::Not>(&node.node)) {
        const Node& operand = negated->operand.front();
        layout.word("not");
        layout.space();
        write_operand(layout, operand,
                      std::holds_alternative<typename Node::And>(operand.node) ||
                          std::holds_alternative<typename Node::Or>(operand.node));
    } else if (const auto* both = std::get_if<typename Node::And>(&node.node)) {
        write_joined(layout, both->operands, true);
    } else if (const auto* either = std::get_if<typename Node::Or>(&node.node)) {
        write_joined(layout, either->operands, false);
    } else {
        write_leaf(layout, node);
    }
}

template <typename List>
void write_with_except(Layout& layout, const List& list, const Rare<List>& except) {
    layout.group([&] {
        write(layout, list);
        if (except) {
            layout.line();
            layout.word("except");
            layout.space();
            write(layout, *except);
        }
    });
}

} // namespace

void write(Layout& layout, const String& string) {
    std::string spelled = spell(string);
    const std::string_view written = layout.text_of(string.span);
    layout.token(string.span, spelled == written ? written : layout.keep(std::move(spelled)));
}

void write(Layout& layout, const Values& values) {
    const auto write_value = [&](const Value& value) { write_any(layout, value); };
    if (values.bracketed) {
        write_in_brackets(layout, values.values, write_value);
    } else {
        write_value(values.values.front());
    }
}

void write(Layout& layout, const Actions& actions) {
    layout.align([&] {
        write_list(layout, actions.items, [&](const ActionItem& item) { write_item(layout, item); });
    });
}

void write_bracketed(Layout& layout, const Actions& actions) {
    write_in_brackets(layout, actions.items, [&](const ActionItem& item) { write_item(layout, item); });
}

void write(Layout& layout, const Resources& resources) {
    layout.align([&] {
        write_list(layout, resources.items, [&](const ResourceItem& item) { write_any(layout, item); });
    });
}

void write(Layout& layout, const Actions& actions, const Rare<Actions>& except) {
    write_with_except(layout, actions, except);
}

void write(Layout& layout, const Resources& resources, const Rare<Resources>& except) {
    write_with_except(layout, resources, except);
}

void write_names(Layout& layout, const ExternAction& action) {
    const Span service = action.service.span;
    const Name& first = action.names.front();
    const Span whole{service.file, service.begin, first.span.end};
    if (layout.text_of(whole).find('{') != std::string_view::npos) {
        write_group(layout, service, action.names);
    } else {
        layout.token(whole);
    }
}

void write(Layout& layout, const Guard& guard) {
    write_operand(layout, guard, false);
}

void write(Layout& layout, const Condition& condition, bool parentheses) {
    write_operand(layout, condition, parentheses);
}

} // namespace slrc::syntax
