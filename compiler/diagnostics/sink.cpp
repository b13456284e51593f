#include "compiler/diagnostics/sink.hpp"

#include "compiler/diagnostics/printable.hpp"

#include <algorithm>

namespace slrc::diagnostics {

void Sink::add(Diagnostic diagnostic) {
    std::optional<Place> place;
    if (diagnostic.span) {
        place = Place{diagnostic.span->file, diagnostic.span->begin, diagnostic.span->end};
    }
    Key key{diagnostic.kind, place, diagnostic.file, diagnostic.message};
    if (knows(key)) {
        return;
    }
    seen_.insert(std::move(key));
    diagnostic.message = with_short_quotes(std::move(diagnostic.message));
    diagnostic.label = with_short_quotes(std::move(diagnostic.label));
    for (Related& related : diagnostic.related) {
        related.message = with_short_quotes(std::move(related.message));
    }
    if (diagnostic.severity == Severity::error) {
        ++errors_;
    }
    diagnostics_.push_back(std::move(diagnostic));
}

bool Sink::knows(const Key& key) const {
    return seen_.count(key) != 0 || (earlier_ != nullptr && earlier_->knows(key));
}

bool Sink::has(Kind kind, const source::Span& span) const {
    const auto same = [&](const Diagnostic& one) {
        return one.kind == kind && one.span && *one.span == span;
    };
    return std::ranges::any_of(diagnostics_, same) || (earlier_ != nullptr && earlier_->has(kind, span));
}

} // namespace slrc::diagnostics
