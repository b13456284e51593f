#include "compiler/diagnostics/printable.hpp"
#include "compiler/emit/aws_cli/runbook.hpp"
#include "compiler/text/escapes.hpp"
#include "compiler/text/lists.hpp"

#include <variant>

namespace slrc::emit::aws_cli {

namespace {

std::string joined(const std::vector<model::Guard>& operands, const char* sign,
                   const std::vector<std::string_view>& names) {
    std::string text =
        text::joined(operands, sign, [&](const model::Guard& operand) { return condition(operand, names); });
    // `&&` and `||` bind alike in a shell.
    return operands.size() == 1 ? text : "{ " + text + "; }";
}

} // namespace

std::string shell_word(std::string_view text) {
    // Single quotes would do for all; but a reader, and shellcheck, would take a `$` in them for an oversight.
    if (text.find_first_of("$`") == std::string_view::npos) {
        return text::shell_quoted(text);
    }
    std::string word = "\"";
    for (const char c : text) {
        word += std::string_view(R"($`"\)").find(c) != std::string_view::npos ? "\\" : "";
        word += c;
    }
    return word + "\"";
}

std::string shown(std::string_view text, std::string_view indent) {
    std::string lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string line = diagnostics::printable(text.substr(0, end));
        lines += (line.empty() ? "" : std::string(indent) + line) + "\n";
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string function_showing(std::string_view name, std::string_view lines) {
    std::string end = "END";
    while (lines.find(end) != std::string_view::npos) {
        end += "_";
    }
    return std::string(name) + "() {\n    cat <<'" + end + "'\n" + std::string(lines) + end + "\n}\n";
}

std::string condition(const model::Guard& guard, const std::vector<std::string_view>& names) {
    if (const auto* has = std::get_if<model::Guard::Has>(&guard.node)) {
        return "on " + shell_word(names[has->capability]);
    }
    if (const auto* inner = std::get_if<model::Guard::Not>(&guard.node)) {
        const std::string operand = condition(inner->operand.front(), names);
        return operand.front() == '!' ? "! { " + operand + "; }" : "! " + operand;
    }
    if (const auto* both = std::get_if<model::Guard::And>(&guard.node)) {
        return joined(both->operands, " && ", names);
    }
    if (const auto* either = std::get_if<model::Guard::Or>(&guard.node)) {
        return joined(either->operands, " || ", names);
    }
    return ":";
}

} // namespace slrc::emit::aws_cli
