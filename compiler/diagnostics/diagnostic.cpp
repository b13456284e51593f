#include "compiler/diagnostics/diagnostic.hpp"

#include <utility>

namespace slrc::diagnostics {

Diagnostic make(Kind kind, source::Span span, std::string message, std::string label) {
    Diagnostic made;
    made.kind = kind;
    made.severity = facts(kind).severity;
    made.message = std::move(message);
    made.span = span;
    made.label = std::move(label);
    return made;
}

Diagnostic make(Kind kind, std::string file, std::string message) {
    Diagnostic made;
    made.kind = kind;
    made.severity = facts(kind).severity;
    made.message = std::move(message);
    made.file = std::move(file);
    return made;
}

} // namespace slrc::diagnostics
