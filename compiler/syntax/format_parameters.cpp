// Types, parameters and arguments.
#include "compiler/syntax/format_nodes.hpp"

namespace slrc::syntax {

namespace {

template <typename Item>
void write_in_parentheses(Layout& layout, const Name& name, const List<Item>& items) {
    layout.token(name.span);
    if (items.empty() && !layout.has_commented_parentheses(name.span.end)) {
        return;
    }
    layout.word("(");
    layout.align([&] { write_list(layout, items, [&](const Item& item) { write(layout, item); }); });
    layout.word(")");
}

} // namespace

void write(Layout& layout, const Type& type) {
    if (type.list) {
        layout.word("[");
    }
    layout.word(type.text);
    if (type.pattern) {
        layout.space();
        layout.word("matching");
        layout.space();
        // With its quotes.
        const Span expression{type.span.file, type.pattern->span.begin - 1, type.pattern->span.end + 1};
        layout.token(expression);
    }
    if (type.list) {
        layout.word("]");
    }
}

void write(Layout& layout, const Parameter& parameter) {
    layout.group([&] {
        layout.group([&] {
            layout.token(parameter.name.span);
            layout.word(":");
            layout.space(indent_step);
            write(layout, parameter.type);
            if (parameter.default_value) {
                // A list has line ends of its own.
                parameter.default_value->bracketed ? layout.space(indent_step) : layout.line(indent_step);
                layout.word("=");
                layout.space(indent_step);
                write(layout, *parameter.default_value);
            }
        });
        if (parameter.documentation) {
            layout.line(indent_step);
            write(layout, *parameter.documentation);
        }
    });
}

void write(Layout& layout, const Name& name, const List<Parameter>& parameters) {
    write_in_parentheses(layout, name, parameters);
}

void write(Layout& layout, const Argument& argument) {
    if (argument.name) {
        layout.token(argument.name->span);
        layout.word(":");
        layout.space();
    }
    write(layout, argument.values);
}

void write(Layout& layout, const Name& name, const List<Argument>& arguments) {
    write_in_parentheses(layout, name, arguments);
}

} // namespace slrc::syntax
