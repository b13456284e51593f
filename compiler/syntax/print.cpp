// The layout of pieces as Oppen and Wadler have it: a group is flat where it fits, with the text that follows it.
#include "compiler/syntax/pieces.hpp"

#include <vector>

namespace slrc::syntax {

namespace {

bool may_end_line(PieceKind kind) {
    return kind == PieceKind::line || kind == PieceKind::fill_line || kind == PieceKind::newline;
}

class Printer {
public:
    explicit Printer(std::span<const Piece> pieces)
        : pieces_(pieces), widths_(pieces.size() + 1), next_end_(pieces.size() + 1) {
        for (std::size_t index = 0; index < pieces.size(); ++index) {
            widths_[index + 1] = widths_[index] + pieces[index].width;
        }
        next_end_.back() = pieces.size();
        for (std::size_t index = pieces.size(); index-- > 0;) {
            next_end_[index] = may_end_line(pieces[index].kind) ? index : next_end_[index + 1];
        }
    }

    std::string print() {
        for (std::size_t index = 0; index < pieces_.size(); ++index) {
            put(index);
        }
        return std::move(text_);
    }

private:
    void put(std::size_t index) {
        const Piece& piece = pieces_[index];
        switch (piece.kind) {
            case PieceKind::text:
                text_ += piece.text;
                column_ += piece.width;
                break;
            case PieceKind::trailing_comment:
                text_ += ' ';
                text_ += piece.text;
                break;
            case PieceKind::raw_lines:
                text_ += '\n';
                text_ += piece.text;
                break;
            case PieceKind::space:
                put_spaces(piece.width);
                break;
            case PieceKind::line:
                put_line(piece, flat_.empty() || !flat_.back());
                break;
            case PieceKind::fill_line:
                put_line(piece, (flat_.empty() || !flat_.back()) && !fits(index, piece.link));
                break;
            case PieceKind::newline:
                put_line(piece, true);
                break;
            case PieceKind::blank_line:
                text_ += '\n';
                break;
            case PieceKind::group:
                flat_.push_back((!flat_.empty() && flat_.back()) || fits(index, piece.link));
                break;
            case PieceKind::end_group:
                flat_.pop_back();
                break;
            case PieceKind::nest:
                indents_.push_back(indent() + piece.link);
                break;
            case PieceKind::align:
                indents_.push_back(column_);
                break;
            case PieceKind::end_indent:
                indents_.pop_back();
                break;
        }
    }

    [[nodiscard]] std::size_t indent() const { return indents_.empty() ? 0 : indents_.back(); }

    /// Whether the pieces up to `end`, with what follows them up to the next place where a line may end, fit into this line.
    [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
        return column_ + widths_[next_end_[end]] - widths_[begin] <= line_limit;
    }

    void put_spaces(std::size_t count) {
        text_.append(count, ' ');
        column_ += count;
    }

    void put_line(const Piece& piece, bool ends) {
        if (!ends) {
            put_spaces(piece.width);
            return;
        }
        text_ += '\n';
        column_ = 0;
        put_spaces(indent() + piece.extra);
    }

    std::span<const Piece> pieces_;
    /// The width of all pieces before each one.
    std::vector<std::size_t> widths_;
    /// The next piece at which a line may end, from each one on.
    std::vector<std::size_t> next_end_;
    std::string text_;
    std::size_t column_ = 0;
    /// For each open group, whether it is flat.
    std::vector<bool> flat_;
    std::vector<std::size_t> indents_;
};

} // namespace

std::string print(std::span<const Piece> pieces) {
    return Printer(pieces).print();
}

} // namespace slrc::syntax
