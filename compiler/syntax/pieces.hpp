// Text on its way to lines: pieces in a row, which say where a line may end and how what follows is indented.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::syntax {

/// What a line of the layout has room for, in characters.
inline constexpr std::size_t line_limit = 100;
/// The width of a piece that cannot be inside of a line: more than any line has.
inline constexpr std::uint32_t too_wide = 10'000;

enum class PieceKind : std::uint8_t {
    text,
    /// A comment at the end of a line; a `newline` follows.
    trailing_comment,
    /// Whole lines, as they are; a `newline` follows.
    raw_lines,
    /// So many spaces, and no line end ever.
    space,
    /// A line end where the group around it does not fit into a line, otherwise so many spaces.
    line,
    /// The same between the items of a list that wraps: a line end only where the next item does not fit.
    fill_line,
    newline,
    /// A blank line.
    blank_line,
    /// What stands between fits into a line, or each `line` in it ends one.
    group,
    end_group,
    /// Lines in between are indented by so many columns more.
    nest,
    /// Lines in between begin in the column where this stands.
    align,
    end_indent,
};

struct Piece {
    PieceKind kind = PieceKind::text;
    /// Of the newline that this may be: more columns than the indentation.
    std::uint8_t extra = 0;
    /// In characters, as a part of a line.
    std::uint32_t width = 0;
    /// Of a group the index of its end; of a fill_line that of the next one, or of the end of the list; of a nest its columns.
    std::size_t link = 0;
    std::string_view text = {};
};

/// Writes the pieces as lines of at most `line_limit` characters, where that can be. The last line has no end.
[[nodiscard]] std::string print(std::span<const Piece> pieces);

// Neighbouring rows of a block whose second parts begin in one column.

/// A construct that begins a line.
struct Row {
    /// Its pieces; `begin` is its first token.
    std::size_t begin = 0;
    std::size_t end = 0;
    /// The piece whose width is the way to the column.
    std::optional<std::size_t> column;
    /// Only rows of one kind are neighbours.
    std::size_t kind = 0;
    /// Stands right below the row before it: there may be comments in between, but no blank line.
    bool follows = false;
};

/// Widens the pieces before the columns, so that neighbours of one kind, each in one line, are aligned: as many of them
/// as still fit into their lines then, from the first one on. A row of several lines ends that. It is aligned with those
/// above where the piece before its column is a space, at which its first line never ends; otherwise, if it has a
/// column, it is passed over.
void align_columns(std::span<Piece> pieces, std::span<const Row> rows, std::size_t indent);

} // namespace slrc::syntax
