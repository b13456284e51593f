#include "compiler/workspace/import_check.hpp"

#include "compiler/text/format.hpp"
#include "compiler/workspace/compile.hpp"

#include <algorithm>
#include <utility>

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using diagnostics::Severity;
using model::Role;
using source::Span;

namespace {

struct Errors {
    std::vector<Role> roles;
    std::vector<Diagnostic> found;
};

constexpr std::string_view imported_name = "imported.slr";

bool begins_in(const Span& outer, const Span& inner) {
    return outer.begin <= inner.begin && inner.begin < outer.end;
}

/// The place of the rule that was read, where just as many were written.
template <typename Rule>
std::optional<Span> place_of_rule(const std::vector<Rule>& written, const std::vector<Rule>& read,
                                  const Span& span) {
    const auto rule =
        std::ranges::find_if(written, [&](const Rule& one) { return begins_in(one.span, span); });
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

/// What keeps a specification from being compiled, with its permissions in one document or divided.
Errors errors_of(const std::string& specification, model::Split split) {
    Memory memory;
    memory.files[std::string(imported_name)] = specification;
    Compilation compilation;
    Errors errors;
    errors.roles = std::move(
        check_specifications(compilation, {std::string(imported_name)}, {}, memory, true, split).roles);
    for (const Diagnostic& found : compilation.sink.all()) {
        if (found.severity == Severity::error) {
            errors.found.push_back(found);
        }
    }
    return errors;
}

bool has_too_large(const Errors& errors) {
    return std::ranges::any_of(errors.found,
                               [](const Diagnostic& one) { return one.kind == Kind::policy_too_large; });
}

} // namespace

void check_imported(const std::string& specification, const reader::Reading& reading,
                    std::span<const Diagnostic> told_before, diagnostics::Sink& sink) {
    const std::vector<Role>& read = reading.program.roles;
    if (read.empty()) {
        return;
    }
    const Errors errors = errors_of(specification, model::Split::none);
    const bool fits_divided =
        has_too_large(errors) && !has_too_large(errors_of(specification, model::Split::size));
    for (const Diagnostic& found : errors.found) {
        if (std::ranges::any_of(told_before, [&](const Diagnostic& one) { return one.kind == found.kind; })) {
            continue;
        }
        const bool divided = fits_divided && found.kind == Kind::policy_too_large;
        const std::string label = found.label.empty() ? "" : text::format(" ({})", found.label);
        Diagnostic told =
            make(found.kind, found.span ? place_in_input(errors.roles, read, *found.span) : read.front().span,
                 text::format("what is written of this {}: {}{}",
                              divided ? "compiles with `--split size` alone" : "does not compile",
                              found.message, label));
        told.severity = divided ? Severity::warning : Severity::error;
        sink.add(std::move(told));
    }
}

} // namespace slrc::workspace
