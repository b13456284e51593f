// Diagnostics as text for people, JSON lines for programs, SARIF 2.1.0 for code scanning.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/files.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace slrc::diagnostics {

enum class Format : std::uint8_t { text, json, sarif };

/// For people: message, place, the source line with the span underlined, label, related places, help; and a
/// last line that counts, when there is an error. With `colour` ANSI escapes mark severity and underlining;
/// no other control character gets through. Ends with a line end when there is anything.
[[nodiscard]] std::string write_text(std::span<const Diagnostic> diagnostics, const source::Files& files,
                                     bool colour);

/// One object a line: severity, code, name, message, file, line, column, endLine, endColumn, help, fix, related,
/// label, and the facts of the finding (schemas/finding.schema.json). From `fix` on they are there only when the
/// finding has them.
/// `endColumn` is exclusive, one past the last character: an empty span has `column` == `endColumn`.
/// Where a finding has no place, the four numbers are left out.
[[nodiscard]] std::string write_json(std::span<const Diagnostic> diagnostics, const source::Files& files);

/// What a log says of the program that made it.
struct ToolFacts {
    std::string_view version;
    /// What stands before a code in the address of its page.
    std::string_view help_uri;
};

/// One SARIF 2.1.0 log with one run, whose rules are the kinds that were found, with their pages.
[[nodiscard]] std::string write_sarif(std::span<const Diagnostic> diagnostics, const source::Files& files,
                                      const ToolFacts& tool);

} // namespace slrc::diagnostics
