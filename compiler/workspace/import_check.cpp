#include "compiler/workspace/import_check.hpp"

#include "compiler/text/format.hpp"
#include "compiler/workspace/compile.hpp"

#include <algorithm>

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using model::Role;
using source::Span;

namespace {

constexpr std::string_view imported_name = "imported.slr";

bool begins_in(const Span& outer, const Span& inner) {
    return outer.begin <= inner.begin && inner.begin < outer.end;
}

/// The place of the rule that was read, where just as many were written.
template <typename Rule>
std::optional<Span> place_of_rule(const std::vector<Rule>& written, const std::vector<Rule>& read,
                                  const Span& span) {
    const auto rule = std::find_if(written.begin(), written.end(),
                                   [&](const Rule& one) { return begins_in(one.span, span); });
    return rule != written.end() && written.size() == read.size()
               ? std::optional(read[static_cast<std::size_t>(rule - written.begin())].span)
               : std::nullopt;
}

/// The place in the input of what stands at a place of the specification: a statement, or a role.
Span place_in_input(const std::vector<Role>& written, const std::vector<Role>& read, const Span& span) {
    std::size_t index = 0;
    while (index + 1 < std::min(written.size(), read.size()) && written[index + 1].span.begin <= span.begin) {
        ++index;
    }
    if (index < written.size()) {
        if (const auto place = place_of_rule(written[index].rules, read[index].rules, span)) {
            return *place;
        }
        if (const auto place = place_of_rule(written[index].trust, read[index].trust, span)) {
            return *place;
        }
    }
    return read[index].span;
}

} // namespace

void check_imported(const std::string& specification, const reader::Reading& reading,
                    diagnostics::Sink& sink) {
    const std::vector<Role>& read = reading.program.roles;
    if (read.empty()) {
        return;
    }
    Memory memory;
    memory.files[std::string(imported_name)] = specification;
    Compilation compilation;
    const std::vector<Role>& written =
        check_specifications(compilation, {std::string(imported_name)}, {}, memory).roles;
    for (const Diagnostic& found : compilation.sink.all()) {
        if (found.severity != Severity::error) {
            continue;
        }
        const std::string label = found.label.empty() ? "" : text::format(" ({})", found.label);
        Diagnostic told = make(
            found.kind, found.span ? place_in_input(written, read, *found.span) : read.front().span,
            text::format("what is written of this does not compile as it is: {}{}", found.message, label));
        told.severity = Severity::warning;
        sink.add(std::move(told));
    }
}

} // namespace slrc::workspace
