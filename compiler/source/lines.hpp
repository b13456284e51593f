// From byte offsets to the lines and columns that people read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace slrc::source {

/// Line and column, both from 1; the column counts characters (code points), not bytes.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Where the lines of one text begin. The text has to outlive the table.
class LineTable {
public:
    explicit LineTable(std::string_view text);

    /// The position of a byte offset; an offset past the end is the position of the end.
    [[nodiscard]] Position position(std::size_t offset) const;
    /// A line's text without its line end; lines count from 1, and one that does not exist is empty.
    [[nodiscard]] std::string_view line(std::size_t number) const;

private:
    /// The characters before a byte offset.
    [[nodiscard]] std::size_t characters_before(std::size_t offset) const;

    std::string_view text_;
    std::vector<std::size_t> starts_;
    /// The characters before every so many bytes: a place in a long line is found without counting from its start.
    std::vector<std::size_t> counted_;
};

/// How many characters (code points) a UTF-8 text has.
[[nodiscard]] std::size_t count_characters(std::string_view text);

} // namespace slrc::source
