#include "compiler/model/misfits.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"

namespace slrc::reader {

using diagnostics::Kind;

namespace {

/// A variable and its key are told where they stand, if the text is the node's own.
source::Span place(data::Node node, std::string_view piece) {
    const std::string_view all = node.text();
    const bool inside = piece.data() >= all.data() && piece.data() + piece.size() <= all.data() + all.size();
    return inside ? part_of(node, static_cast<std::size_t>(piece.data() - all.data()), piece.size())
                  : node.inner_span();
}

bool check_variable(const RoleContext& context, std::string_view variable, data::Node node) {
    const auto key = model::variable_key(variable);
    if (!key) {
        return true;
    }
    const std::string shown = text::format("`{}`", variable);
    if (key->find(':') == std::string_view::npos) {
        context.report(Kind::bad_variable, place(node, variable),
                       text::format("IAM has no variable {}: the name has no colon", shown));
        return false;
    }
    if (const auto wrong = model::variable_misfit(variable)) {
        context.report(Kind::bad_variable, place(node, variable), *wrong);
        return false;
    }
    context.run.reading.program.mentions.push_back(
        {model::Mention::What::variable, std::string(*key), place(node, *key), context.target().catalog});
    return true;
}

} // namespace

bool append_text(const RoleContext& context, model::OpenText& to, std::string_view text, data::Node node) {
    bool whole = true;
    while (context.variables) {
        const std::size_t open = text.find("${");
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) {
            context.report(Kind::bad_variable, place(node, text.substr(open)),
                           "the variable is never closed with `}`");
            return false;
        }
        if (open > 0) {
            append(to, model::Literal{std::string(text.substr(0, open))});
        }
        const std::string_view variable = text.substr(open, close + 1 - open);
        whole = check_variable(context, variable, node) && whole;
        append(to, model::Variable{std::string(variable)});
        text.remove_prefix(close + 1);
    }
    if (!text.empty()) {
        append(to, model::Literal{std::string(text)});
    }
    return whole;
}

} // namespace slrc::reader
