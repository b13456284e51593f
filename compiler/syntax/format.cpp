#include "compiler/syntax/format.hpp"

#include "compiler/syntax/format_nodes.hpp"
#include "compiler/syntax/layout.hpp"

namespace slrc::syntax {

namespace {

void write(Layout& layout, const Import& import) {
    layout.word("import");
    layout.space(indent_step);
    write(layout, import.path);
}

void write(Layout& layout, const Let& let) {
    layout.word("let");
    layout.space(indent_step);
    layout.token(let.name.span);
    layout.space(indent_step);
    layout.column();
    layout.word("=");
    layout.space(indent_step);
    if (const auto* values = std::get_if<Values>(&let.value)) {
        write(layout, *values);
    } else if (const auto* actions = std::get_if<Actions>(&let.value)) {
        write_bracketed(layout, *actions);
    } else {
        // In parentheses a name alone is a condition, and without them a value.
        const auto& condition = std::get<Condition>(let.value);
        write(layout, condition, std::holds_alternative<Reference>(condition.node));
    }
}

void write(Layout& layout, const Permissions& group) {
    layout.word("permissions");
    layout.nest([&] {
        layout.space();
        write(layout, group.name, group.parameters);
    });
    write_block(layout, group.rules, [&](const Rule& rule) { write(layout, rule); });
}

void write(Layout& layout, const ExternAction& action) {
    layout.word("action");
    layout.space();
    write_names(layout, action);
    if (!action.types.empty()) {
        layout.line();
        layout.word("on");
        layout.space();
        layout.align(
            [&] { write_list(layout, action.types, [&](const Name& type) { layout.token(type.span); }); });
    }
}

void write(Layout& layout, const ExternResource& resource) {
    layout.word("resource");
    layout.space();
    layout.token(resource.type.span);
    layout.line();
    write(layout, resource.pattern);
}

void write(Layout& layout, const ExternKey& key) {
    layout.word("key");
    layout.space();
    write_any(layout, key.key);
    layout.word(":");
    layout.space();
    if (key.list) {
        layout.word("[");
    }
    layout.token(key.type.span);
    if (key.list) {
        layout.word("]");
    }
}

void write(Layout& layout, const Extern& external) {
    layout.group([&] {
        layout.word("extern");
        layout.nest([&] {
            layout.space();
            std::visit([&](const auto& what) { write(layout, what); }, external.what);
        });
    });
}

} // namespace

std::string format(const File& file, diagnostics::Sink& sink) {
    const std::size_t errors = sink.error_count();
    const std::vector<FmtRegion> regions = find_fmt_regions(file, sink);
    if (sink.error_count() > errors) {
        return std::string(file.text);
    }
    Layout layout(file, regions);
    write_rows(layout, file.declarations, [&](const Declaration& declaration) {
        std::visit([&](const auto& one) { write(layout, one); }, declaration);
    });
    return layout.finish();
}

} // namespace slrc::syntax
