// What everything that reads a document needs.
#pragma once

#include "compiler/data/tree.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"

#include <cstddef>

namespace slrc::reader {

class TemplateNames;

/// A run.
struct Context {
    Reading& reading;
    const source::Files& files;
    const ReadOptions& options;
    diagnostics::Sink& sink;

    void report(diagnostics::Kind kind, source::Span span, std::string message,
                std::string label = {}) const {
        sink.report(kind, span, std::move(message), std::move(label));
    }
};

/// The role that is read, and how text in its documents is.
struct RoleContext {
    const Context& run;
    /// Index into Program::roles.
    std::size_t role = 0;
    /// The names of a CloudFormation template, whose functions may stand in the place of text; null elsewhere.
    const TemplateNames* names = nullptr;
    /// Whether `${…}` is a variable: version 2008-10-17 of the language has none.
    bool variables = true;
    /// Whether the text is that of a policy, which holds not every character.
    bool of_policy = true;

    [[nodiscard]] model::Role& target() const { return run.reading.program.roles[role]; }
    void report(diagnostics::Kind kind, source::Span span, std::string message,
                std::string label = {}) const {
        run.report(kind, span, std::move(message), std::move(label));
    }
};

} // namespace slrc::reader
