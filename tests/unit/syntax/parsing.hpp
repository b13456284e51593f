// Parsing a text in a test: the tree, and the findings as text.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/lines.hpp"
#include "compiler/syntax/parse.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test {

struct Parsed {
    std::unique_ptr<source::Files> files = std::make_unique<source::Files>();
    diagnostics::Sink sink;
    syntax::File tree;

    /// The bytes that a span covers.
    [[nodiscard]] std::string_view text(source::Span span) const { return files->text(span); }
};

inline Parsed parse(std::string text) {
    Parsed parsed;
    const source::FileIndex index = parsed.files->add("test.slr", std::move(text));
    parsed.tree = syntax::parse(*parsed.files, index, parsed.sink);
    return parsed;
}

/// `SLR0101 3:14` for each finding, in the order in which they were made.
inline std::vector<std::string> places(const Parsed& parsed) {
    const source::LineTable lines(parsed.tree.text);
    std::vector<std::string> found;
    for (const diagnostics::Diagnostic& diagnostic : parsed.sink.all()) {
        const source::Position position = lines.position(diagnostic.span.value().begin);
        found.push_back(std::string(facts(diagnostic.kind).code) + " " + std::to_string(position.line) + ":" +
                        std::to_string(position.column));
    }
    return found;
}

/// The same with the message.
inline std::vector<std::string> findings(const Parsed& parsed) {
    std::vector<std::string> found = places(parsed);
    for (std::size_t index = 0; index < found.size(); ++index) {
        found[index] += " " + parsed.sink.all()[index].message;
    }
    return found;
}

using Lines = std::vector<std::string>;

} // namespace slrc::test
