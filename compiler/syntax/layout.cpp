#include "compiler/syntax/layout.hpp"

#include "compiler/diagnostics/levels.hpp"
#include "compiler/source/lines.hpp"

#include <algorithm>
#include <utility>

namespace slrc::syntax {

namespace {

bool is_allow_comment(const Remark& remark) {
    return remark.kind == RemarkKind::own_line && remark.text.find("slrc") != std::string_view::npos &&
           !diagnostics::AllowComments(remark.text).names().empty();
}

} // namespace

bool Layout::ends_in_comment(Span span) const {
    const auto after = std::ranges::upper_bound(file_.comments, span.end, {},
                                                [](const Comment& one) { return one.span.begin; });
    if (after == file_.comments.begin() || std::prev(after)->span.begin < span.begin) {
        return false;
    }
    const std::uint32_t begin = std::prev(after)->span.end;
    const std::string_view rest = file_.text.substr(begin, span.end - begin);
    return rest.find(')') != std::string_view::npos &&
           rest.find_first_not_of(") \t\r\n") == std::string_view::npos;
}

bool Layout::has_commented_parentheses(std::uint32_t offset) const {
    auto comment = std::ranges::lower_bound(file_.comments, offset, {},
                                            [](const Comment& one) { return one.span.begin; });
    const auto first = comment;
    constexpr std::string_view passed = "( \t\r\n";
    for (; offset < file_.text.size(); ++offset) {
        if (comment != file_.comments.end() && comment->span.begin == offset) {
            offset = comment->span.end - 1;
            ++comment;
        } else if (passed.find(file_.text[offset]) == std::string_view::npos) {
            return comment != first && file_.text[offset] == ')';
        }
    }
    return false;
}

// Separators --------------------------------------------------------------------------------------------------------

void Layout::separate(PieceKind kind, std::uint32_t width, std::uint8_t extra) {
    put_opened();
    separator_ = Separator{.kind = kind, .width = width, .extra = extra};
}

void Layout::fill_line(bool keeps_blank_line) {
    separate(PieceKind::fill_line, 1, 0);
    separator_->keeps_blank_line = keeps_blank_line;
}

void Layout::put_separator(const Separator& separator, bool glued) {
    const bool blank_line = gap_.blank_line_before && separator.keeps_blank_line;
    if (!glued && (separator.kind == PieceKind::newline || blank_line)) {
        put_newline(gap_.blank_line_before, separator.extra);
        return;
    }
    if (separator.is_column) {
        blocks_.back().row.column = pieces_.size();
    }
    const std::uint32_t width = separator.kind == PieceKind::newline ? 1 : separator.width;
    if (separator.kind == PieceKind::fill_line && !glued) {
        fills_.back() = pieces_.size();
    }
    pieces_.push_back(
        Piece{.kind = glued ? PieceKind::space : separator.kind, .extra = separator.extra, .width = width});
}

void Layout::put_newline(bool blank_line, std::uint8_t extra) {
    if (pieces_.empty()) {
        return;
    }
    if (blank_line) {
        pieces_.push_back(Piece{.kind = PieceKind::blank_line});
    }
    pieces_.push_back(Piece{.kind = PieceKind::newline, .extra = extra, .width = too_wide});
}

// Tokens ------------------------------------------------------------------------------------------------------------

void Layout::token(Span span, std::string_view spelling) {
    gaps_.step_to(span.begin, gap_);
    put_token(span.begin, span.end, spelling);
}

void Layout::word(std::string_view text) {
    const std::uint32_t begin = gaps_.step_to(text, gap_);
    put_token(begin, begin + static_cast<std::uint32_t>(text.size()), text);
}

void Layout::comma() {
    put_opened();
    const std::uint32_t begin = gaps_.step_to(",", gap_);
    put_text(",", 1);
    gaps_.pass(begin + 1);
}

void Layout::put_token(std::uint32_t begin, std::uint32_t end, std::string_view text) {
    put_gap(begin);
    put_opened();
    if (!blocks_.empty() && std::exchange(blocks_.back().row_begins, false)) {
        blocks_.back().row.begin = pieces_.size();
    }
    put_text(text, static_cast<std::uint32_t>(source::count_characters(text)));
    gaps_.pass(end);
}

void Layout::put_text(std::string_view text, std::uint32_t width) {
    pieces_.push_back(Piece{.kind = PieceKind::text, .width = width, .text = text});
}

// Gaps --------------------------------------------------------------------------------------------------------------

void Layout::put_gap(std::uint32_t begin) {
    const std::optional<Separator> separator = std::exchange(separator_, std::nullopt);
    const bool glued = gap_.remarks.empty() && begin < kept_line_end_;
    if (!blocks_.empty() && blocks_.back().row_begins) {
        const bool divided = std::ranges::any_of(gap_.remarks, [](const Remark& remark) {
            return remark.blank_line_before || remark.kind == RemarkKind::raw_lines;
        });
        blocks_.back().row.follows = !glued && !divided && !gap_.blank_line_before;
    }
    if (separator && separator->kind == PieceKind::fill_line) {
        link_fill_line();
    }
    if (!gap_.remarks.empty()) {
        const std::uint8_t extra = separator ? separator->extra : 0;
        put_remarks(extra);
        put_newline(gap_.blank_line_before, extra);
        note_kept_line(begin);
        gap_.remarks.clear();
    } else if (separator) {
        put_separator(*separator, glued);
    }
}

void Layout::put_remarks(std::uint8_t extra) {
    for (const Remark& remark : gap_.remarks) {
        const bool first = &remark == gap_.remarks.data();
        if (remark.kind == RemarkKind::raw_lines) {
            pieces_.push_back(Piece{.kind = PieceKind::raw_lines, .text = remark.text});
        } else if (remark.kind == RemarkKind::trailing && first) {
            pieces_.push_back(Piece{.kind = PieceKind::trailing_comment, .text = remark.text});
        } else {
            put_newline(remark.blank_line_before, extra);
            put_text(remark.text, 0);
        }
    }
}

void Layout::note_kept_line(std::uint32_t begin) {
    if (!gap_.blank_line_before && is_allow_comment(gap_.remarks.back())) {
        kept_line_end_ =
            static_cast<std::uint32_t>(std::min(file_.text.find('\n', begin), file_.text.size()));
    }
}

// Structure ---------------------------------------------------------------------------------------------------------

void Layout::open(PieceKind kind, std::size_t columns) {
    opened_.push_back(Piece{.kind = kind, .link = columns});
}

void Layout::put_opened() {
    for (const Piece& piece : opened_) {
        if (piece.kind == PieceKind::group) {
            groups_.push_back(pieces_.size());
        }
        pieces_.push_back(piece);
    }
    opened_.clear();
}

void Layout::close(PieceKind kind) {
    put_opened();
    pieces_.push_back(Piece{.kind = kind});
}

void Layout::close_group() {
    close(PieceKind::end_group);
    pieces_[groups_.back()].link = pieces_.size() - 1;
    groups_.pop_back();
}

void Layout::open_nest() {
    open(PieceKind::nest, indent_step);
    ++nests_;
}

void Layout::close_nest() {
    close(PieceKind::end_indent);
    --nests_;
}

void Layout::close_nest_before(std::string_view sign, PieceKind before_sign) {
    put_opened();
    const std::uint32_t begin = gaps_.step_to(sign, gap_);
    const bool remarked = !gap_.remarks.empty();
    if (remarked) {
        put_remarks(0);
        note_kept_line(begin);
        gap_.remarks.clear();
    }
    close_nest();
    if (remarked) {
        put_newline(gap_.blank_line_before, 0);
    } else {
        const bool newline = before_sign == PieceKind::newline;
        separator_ = Separator{.kind = before_sign, .width = newline ? too_wide : 0};
    }
    put_token(begin, begin + static_cast<std::uint32_t>(sign.size()), sign);
}

void Layout::link_fill_line() {
    if (auto& incomplete = fills_.back()) {
        pieces_[*incomplete].link = pieces_.size();
        incomplete.reset();
    }
}

// Blocks ------------------------------------------------------------------------------------------------------------

bool Layout::is_left_alone(Span span) const {
    const auto after = std::ranges::upper_bound(regions_, span.begin, {}, &FmtRegion::begin);
    return after != regions_.begin() && std::prev(after)->contains(span);
}

void Layout::begin_row() {
    newline();
    blocks_.back().row = Row{};
    blocks_.back().row_begins = true;
}

void Layout::end_row(std::size_t kind) {
    OpenBlock& block = blocks_.back();
    put_opened();
    block.row.end = pieces_.size();
    block.row.kind = kind;
    block.rows.push_back(block.row);
}

void Layout::close_block() {
    align_columns(pieces_, blocks_.back().rows, nests_ * indent_step);
    blocks_.pop_back();
}

std::string Layout::finish() {
    gaps_.step_to(static_cast<std::uint32_t>(file_.text.size()), gap_);
    put_remarks(0);
    std::string text = print(pieces_);
    if (!text.empty()) {
        text += '\n';
    }
    return text;
}

} // namespace slrc::syntax
