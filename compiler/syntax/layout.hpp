// Makes pieces of tokens: the one who calls says which token comes next and what may stand before it; comments and
// blank lines come in by themselves.
#pragma once

#include "compiler/syntax/gaps.hpp"
#include "compiler/syntax/pieces.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::syntax {

/// The columns of one step of indentation.
inline constexpr std::uint8_t indent_step = 4;

class Layout {
public:
    Layout(const File& file, std::span<const FmtRegion> regions)
        : file_(file), regions_(regions), gaps_(file, regions) {}

    // What stands before the next token, unless a comment does. `extra` columns of indentation if a line ends there.
    void space(std::uint8_t extra = 0) { separate(PieceKind::space, 1, extra); }
    void line(std::uint8_t extra = 0) { separate(PieceKind::line, 1, extra); }
    void soft_line() { separate(PieceKind::line, 0, 0); }
    void newline() { separate(PieceKind::newline, too_wide, 0); }
    /// Between the items of a list that wraps. In brackets a blank line stays, and ends the line.
    void fill_line(bool keeps_blank_line = false);
    /// Makes the separator that was just given wider.
    void widen(std::uint32_t columns) { separator_->width += columns; }
    /// The separator that was just given is where the rows of a block are aligned.
    void column() { separator_->is_column = true; }

    // The next token.
    void token(Span span) { token(span, text_of(span)); }
    /// In another spelling than that of the text.
    void token(Span span, std::string_view spelling);
    /// A word or sign whose place is not in the tree.
    void word(std::string_view text);
    /// A comma stays with what is before it: comments in between go behind it.
    void comma();

    // Structure around tokens.
    template <typename Body>
    void group(Body body) {
        open(PieceKind::group);
        body();
        close_group();
    }
    template <typename Body>
    void nest(Body body) {
        open_nest();
        body();
        close_nest();
    }
    template <typename Body>
    void align(Body body) {
        open(PieceKind::align);
        body();
        close(PieceKind::end_indent);
    }
    /// Around the items of a list that wraps, and the fill_lines between them.
    template <typename Body>
    void fill(Body body) {
        fills_.emplace_back();
        body();
        link_fill_line();
        fills_.pop_back();
    }
    /// Lines in between are nested, and so are comments before the sign at the end, but not the sign itself. Before it
    /// goes a soft line, a newline, or as a space nothing.
    template <typename Body>
    void nest_until(std::string_view sign, PieceKind before_sign, Body body) {
        open_nest();
        body();
        close_nest_before(sign, before_sign);
    }

    /// Whether a construct lies in lines that are left alone; then it is not written.
    [[nodiscard]] bool is_left_alone(Span span) const;

    // The rows of a block: constructs, each of which begins a line.
    void open_block() { blocks_.emplace_back(); }
    void begin_row();
    void end_row(std::size_t kind);
    void close_block();

    /// Whether a comment stands right before the closing parentheses at the end of a span: then they stay.
    [[nodiscard]] bool ends_in_comment(Span span) const;
    /// Whether parentheses with nothing but comments in or before them begin at an offset.
    [[nodiscard]] bool has_commented_parentheses(std::uint32_t offset) const;

    /// Keeps a text that is not in the file until the end.
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }
    [[nodiscard]] std::string_view text_of(Span span) const {
        return file_.text.substr(span.begin, span.end - span.begin);
    }

    /// Takes what stands after the last token, and gives the whole text.
    [[nodiscard]] std::string finish();

private:
    struct Separator {
        PieceKind kind = PieceKind::space;
        std::uint32_t width = 0;
        std::uint8_t extra = 0;
        bool keeps_blank_line = false;
        bool is_column = false;
    };
    struct OpenBlock {
        std::vector<Row> rows;
        Row row;
        bool row_begins = false;
    };

    void separate(PieceKind kind, std::uint32_t width, std::uint8_t extra);
    void open(PieceKind kind, std::size_t columns = 0);
    void close(PieceKind kind);
    void close_group();
    void open_nest();
    void close_nest();
    void close_nest_before(std::string_view sign, PieceKind before_sign);
    /// Puts what was opened behind the separator.
    void put_opened();
    void link_fill_line();

    void put_token(std::uint32_t begin, std::uint32_t end, std::string_view text);
    void put_gap(std::uint32_t begin);
    void put_remarks(std::uint8_t extra);
    void put_separator(const Separator& separator, bool glued);
    void put_newline(bool blank_line, std::uint8_t extra);
    void put_text(std::string_view text, std::uint32_t width);
    void note_kept_line(std::uint32_t begin);

    const File& file_;
    std::span<const FmtRegion> regions_;
    GapReader gaps_;
    Gap gap_;
    std::vector<Piece> pieces_;
    std::optional<Separator> separator_;
    /// Opened after the separator, and so behind what will be put in its place.
    std::vector<Piece> opened_;
    std::vector<std::size_t> groups_;
    std::size_t nests_ = 0;
    /// For each open list the fill_line whose item is not complete.
    std::vector<std::optional<std::size_t>> fills_;
    std::vector<OpenBlock> blocks_;
    std::deque<std::string> kept_;
    /// The line after a comment `// slrc: allow(…)` ends here: it is not divided, so that the comment speaks for all of it.
    std::uint32_t kept_line_end_ = 0;
};

} // namespace slrc::syntax
