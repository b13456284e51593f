// The comments `// slrc: allow(name, …)` of one text, each alone on its line.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace slrc::diagnostics {

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
