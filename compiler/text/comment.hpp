// Text of a specification as a comment of a programming language, out of which it cannot break.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::text {

/// What a comment must not hold, by the language that it stands in.
enum class CommentStyle {
    /// `///` of C++: no backslash, which would join the next line, and no trigraph.
    cpp,
    /// `#`: nothing but the end of the line ends it.
    line,
    /// `//` of Go, whose formatter reads headings, links and pairs of quotation marks.
    go,
    /// `/** */` and `//` of TypeScript, whose compiler obeys words such as `@ts-expect-error`.
    block,
    /// The same of Java, where `\u` counts everywhere, and the text is HTML.
    java,
};

/// The text as lines of at most `width` characters where its words allow that, with a full stop at its end. Characters
/// that are no text (control characters, line ends of Unicode, those that turn the direction) become spaces. No line
/// for a text without words.
[[nodiscard]] std::vector<std::string> comment_lines(std::string_view text, CommentStyle style,
                                                     std::size_t width);

} // namespace slrc::text
