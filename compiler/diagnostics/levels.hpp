// Which findings are shown, and how grave they are: `-W` and the comments in the source.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/files.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
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

// The comments `// slrc: allow(name, …)` of one text, each alone on its line.

/// A line of such a comment speaks for the line after it; several in a row all speak for the line after the
/// last. The text has to outlive this.
class AllowComments {
public:
    explicit AllowComments(std::string_view text);

    /// Whether a comment before the line of this byte offset names `name`.
    [[nodiscard]] bool allows(std::string_view name, std::size_t offset) const;
    /// All names, in the order of the text, which they are views into.
    [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

private:
    /// Comments in a row and the line after them, up to the offset `end`; each name with the end of the line
    /// that says it first.
    struct Block {
        std::size_t end = 0;
        std::map<std::string_view, std::size_t> names;
    };

    std::map<std::size_t, Block> blocks_;
    std::vector<std::string_view> names_;
};

} // namespace slrc::diagnostics
