// Neighbouring rows of a block whose second parts begin in one column.
#pragma once

#include "compiler/syntax/pieces.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace slrc::syntax {

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
