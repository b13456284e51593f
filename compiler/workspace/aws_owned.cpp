#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <array>

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using source::Span;

namespace {

constexpr std::array<Kind, 3> of_the_role{Kind::privilege_escalation, Kind::pass_role_to_any_service,
                                          Kind::pass_role_on_everything};

bool is_owned(const Diagnostic& found, std::span<const Span> owned) {
    const bool of_role = std::ranges::find(of_the_role, found.kind) != of_the_role.end();
    return found.span && !of_role && std::ranges::any_of(owned, [&](const Span& span) {
               return span.file == found.span->file && span.begin <= found.span->begin &&
                      found.span->end <= span.end;
           });
}

} // namespace

void add_but_of_aws(const diagnostics::Sink& found, std::span<const Span> owned, diagnostics::Sink& sink) {
    for (const Diagnostic& one : found.all()) {
        if (!is_owned(one, owned)) {
            sink.add(one);
        }
    }
}

} // namespace slrc::workspace
