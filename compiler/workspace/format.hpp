// `slrc fmt`, without the command line: from files to their text in the one layout.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "compiler/workspace/world.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::workspace {

/// A specification before and after.
struct FormattedFile {
    /// As it was named; `<stdin>` for standard input.
    std::string name;
    /// Where its text belongs, links followed; empty for standard input.
    std::string path;
    std::string before;
    std::string after;

    [[nodiscard]] bool differs() const { return before != after; }
};

struct Formatting {
    source::Files files;
    diagnostics::Sink sink;
    /// Those without an error, in the order in which they were named, each once.
    std::vector<FormattedFile> formatted;
};

/// Formats specifications (paths, or `-`); what they import is left alone. A file that cannot be read or has a syntax
/// error is reported, and is not among the results. One of the standard library, which cannot be written, is reported
/// as if it could not be read.
void format_files(Formatting& formatting, std::span<const std::string> specifications, const World& world);

/// What has to be written: the files that differ.
[[nodiscard]] std::vector<OutputFile> output_files(const Formatting& formatting);

} // namespace slrc::workspace
