#include "compiler/syntax/pieces.hpp"

#include <algorithm>
#include <vector>

namespace slrc::syntax {

namespace {

/// Of the pieces together, as far as they may fit into a line.
std::size_t width(std::span<const Piece> pieces, std::size_t begin, std::size_t end) {
    std::size_t sum = 0;
    for (std::size_t index = begin; index < end && sum <= line_limit; ++index) {
        sum += pieces[index].width;
    }
    return sum;
}

/// What stands before a row's column, and from there on; nothing where the row cannot be aligned.
struct Parts {
    std::size_t head = 0;
    std::size_t tail = 0;
};

std::optional<Parts> parts_of(std::span<const Piece> pieces, const Row& row, bool one_line) {
    if (!row.column || (!one_line && pieces[*row.column].kind != PieceKind::space)) {
        return std::nullopt;
    }
    const std::size_t head = width(pieces, row.begin, *row.column);
    if (head > line_limit) {
        return std::nullopt;
    }
    return Parts{head, one_line ? width(pieces, *row.column, row.end) : 0};
}

/// Rows that are aligned with one another.
class Run {
public:
    Run(std::span<Piece> pieces, std::size_t indent) : pieces_(pieces), indent_(indent) {}

    [[nodiscard]] bool has_room_for(Parts parts) const {
        const std::size_t head = std::max(widest_.head, parts.head);
        const std::size_t tail = std::max(widest_.tail, parts.tail);
        return columns_.empty() || indent_ + head + tail <= line_limit;
    }

    void add(std::size_t column, Parts parts) {
        columns_.push_back(Column{column, parts.head});
        widest_ = Parts{std::max(widest_.head, parts.head), std::max(widest_.tail, parts.tail)};
    }

    /// Widens the pieces before the column, and begins anew.
    void finish() {
        for (const Column& column : columns_) {
            pieces_[column.piece].width += static_cast<std::uint32_t>(widest_.head - column.head);
        }
        columns_.clear();
        widest_ = Parts{};
    }

private:
    struct Column {
        std::size_t piece = 0;
        std::size_t head = 0;
    };

    std::span<Piece> pieces_;
    std::size_t indent_;
    std::vector<Column> columns_;
    Parts widest_;
};

} // namespace

void align_columns(std::span<Piece> pieces, std::span<const Row> rows, std::size_t indent) {
    Run run(pieces, indent);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Row& row = rows[index];
        const bool one_line = indent + width(pieces, row.begin, row.end) <= line_limit;
        const std::optional<Parts> parts = parts_of(pieces, row, one_line);
        const bool neighbours = index > 0 && row.follows && row.kind == rows[index - 1].kind;
        if (!neighbours || (parts && !run.has_room_for(*parts))) {
            run.finish();
        }
        if (parts) {
            run.add(*row.column, *parts);
        }
        // Where the column itself is on a line of its own, the neighbours above and below still see each other.
        const bool passed_over = row.column && !parts;
        if (!one_line && !passed_over) {
            run.finish();
        }
    }
    run.finish();
}

} // namespace slrc::syntax
