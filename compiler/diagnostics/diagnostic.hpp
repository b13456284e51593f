// A finding as a value. The stages make these; only the writers turn them into text.
#pragma once

#include "compiler/diagnostics/kinds.hpp"
#include "compiler/source/span.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace slrc::diagnostics {

/// A change that settles the finding: the text that takes the place of the span.
struct Fix {
    source::Span span;
    std::string text;
};

/// A second place that belongs to a finding: "first declared here".
struct Related {
    std::optional<source::Span> span;
    std::string message;
};

/// A name that nobody knows, as it was written, and a known one that is near it.
struct NearName {
    std::string written;
    std::string known;
};

/// What a finding says for programs beside its message, under a name: a text, several, a place, or facts of its own.
struct Fact {
    std::string name;
    std::variant<std::string, std::vector<std::string>, source::Span, std::vector<Fact>> value;
};

struct Diagnostic {
    Kind kind{};
    Severity severity{};
    /// The situation, in lower case and without a full stop; what was written stands in backticks.
    std::string message;
    /// The place. Without one the finding is about `file`, or about the command line.
    std::optional<source::Span> span;
    /// The file, where there is no span: a configuration, a file that could not be read.
    std::string file;
    /// A few words beside the underlined text, such as "did you mean `x`?".
    std::string label;
    std::optional<Fix> fix;
    std::vector<Related> related;
    /// What a label "did you mean `x`?" says, for what reads findings.
    std::optional<NearName> near_name = {};
    /// Members of the finding in JSON, and of its properties in SARIF. Text does not show them.
    std::vector<Fact> facts = {};
};

/// A diagnostic of a kind with the severity that the kind has, at a place.
[[nodiscard]] Diagnostic make(Kind kind, source::Span span, std::string message, std::string label = {});
/// One that has no place in a specification; `file` may be empty.
[[nodiscard]] Diagnostic make(Kind kind, std::string file, std::string message);

} // namespace slrc::diagnostics
