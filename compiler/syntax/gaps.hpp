// What stands between the tokens of a text that has been parsed: comments, blank lines, and regions that are left alone.
#pragma once

#include "compiler/syntax/format.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace slrc::syntax {

enum class RemarkKind : std::uint8_t {
    /// Behind something on the same line.
    trailing,
    /// Alone on its line.
    own_line,
    /// Whole lines that are left alone, without the last line end.
    raw_lines,
};

/// A comment between two tokens, or a region between two comments.
struct Remark {
    RemarkKind kind = RemarkKind::own_line;
    /// Without blanks at its end.
    std::string_view text;
    bool blank_line_before = false;
};

/// What stands before a token.
struct Gap {
    std::vector<Remark> remarks;
    /// Right before the token, after the last remark.
    bool blank_line_before = false;
};

/// Goes through a text from token to token. The parentheses and commas that the layout leaves out are stepped over.
class GapReader {
public:
    /// The file has to have been parsed without an error; both outlive the reader.
    GapReader(const File& file, std::span<const FmtRegion> regions);

    /// Steps to the token that begins at an offset, and adds what stands before it to the gap.
    void step_to(std::uint32_t offset, Gap& gap);
    /// The same for a word or sign whose place is not in the tree. Gives its offset. Throws std::logic_error where the
    /// tree is not that of the text.
    std::uint32_t step_to(std::string_view word, Gap& gap);
    /// Says where the token that was stepped to ends.
    void pass(std::uint32_t end);

private:
    void skip_space(Gap& gap);
    void take_comment(Gap& gap);
    void take_region(const FmtRegion& region, Gap& gap);

    const File& file_;
    std::span<const FmtRegion> regions_;
    std::uint32_t offset_ = 0;
    std::size_t next_comment_ = 0;
    std::size_t next_region_ = 0;
    /// Since the last token or comment; the beginning of the text counts as one.
    unsigned line_ends_ = 1;
};

} // namespace slrc::syntax
