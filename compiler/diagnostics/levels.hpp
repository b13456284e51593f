// Which findings are shown, and how grave they are: `-W` and the comments in the source.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/files.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::diagnostics {

/// `-W error` and `-W no-NAME`.
struct WarningOptions {
    bool as_errors = false;
    std::vector<std::string> off;
};

/// Drops the warnings and notes that are off, and those on a line after `// slrc: allow(name)`; adds a
/// warning for each name in such a comment that no kind has; then makes the warnings that are left errors,
/// where that is asked for. Errors are never dropped. The order stays, with what is added at the end.
[[nodiscard]] std::vector<Diagnostic> apply_levels(std::span<const Diagnostic> diagnostics,
                                                   const WarningOptions& options, const source::Files& files);

/// Orders findings by file and then by where their span begins. Those without a span come first. What is
/// equal stays in the order given.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

} // namespace slrc::diagnostics
