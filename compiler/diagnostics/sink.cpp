#include "compiler/diagnostics/sink.hpp"

namespace slrc::diagnostics {

void Sink::add(Diagnostic diagnostic) {
    std::optional<Place> place;
    if (diagnostic.span) {
        place = Place{diagnostic.span->file, diagnostic.span->begin, diagnostic.span->end};
    }
    if (!seen_.emplace(diagnostic.kind, place, diagnostic.file, diagnostic.message).second) {
        return;
    }
    if (diagnostic.severity == Severity::error) {
        ++errors_;
    }
    diagnostics_.push_back(std::move(diagnostic));
}

} // namespace slrc::diagnostics
