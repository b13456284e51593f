#include "compiler/workspace/import_names.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <string>
#include <string_view>

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

/// The first name in backticks.
std::string_view first_name(std::string_view text) {
    const std::size_t open = text.find('`');
    const std::size_t close = open == std::string_view::npos ? open : text.find('`', open + 1);
    return close == std::string_view::npos ? std::string_view() : text.substr(open + 1, close - open - 1);
}

} // namespace

bool is_unknown_name(const Diagnostic& found) {
    return found.kind == Kind::unknown_service || found.kind == Kind::unknown_action ||
           found.kind == Kind::unknown_condition_key;
}

void add_near_names(std::span<const Diagnostic> found, importer::Suggestions& suggestions,
                    diagnostics::Sink& sink) {
    for (const Diagnostic& one : found) {
        // The label of such a finding is "did you mean `x`?", or it is empty.
        const std::string_view meant = first_name(one.label);
        if (!is_unknown_name(one) || meant.empty()) {
            continue;
        }
        suggestions.emplace(text::folded(first_name(one.message)), meant);
        Diagnostic told = one;
        told.severity = diagnostics::Severity::warning;
        told.message = text::format("{}: it is declared as `extern`", one.message);
        told.fix.reset();
        sink.add(std::move(told));
    }
}

} // namespace slrc::workspace
