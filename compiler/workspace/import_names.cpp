#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/workspace/import_check.hpp"

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Kind;

bool is_unknown_name(const Diagnostic& found) {
    return found.kind == Kind::unknown_service || found.kind == Kind::unknown_action ||
           found.kind == Kind::unknown_condition_key;
}

void add_near_names(std::span<const Diagnostic> found, importer::Suggestions& suggestions,
                    diagnostics::Sink& sink) {
    for (const Diagnostic& one : found) {
        if (!one.near_name || !is_unknown_name(one)) {
            continue;
        }
        suggestions.emplace(text::folded(one.near_name->written), one.near_name->known);
        Diagnostic told = one;
        told.severity = diagnostics::Severity::warning;
        told.message = text::format("{}: it is declared as `extern`", one.message);
        told.fix.reset();
        sink.add(std::move(told));
    }
}

} // namespace slrc::workspace
