// From a span to what the writers show of it: the file's name, lines and columns, the source line.
#pragma once

#include "compiler/source/files.hpp"
#include "compiler/source/lines.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

namespace slrc::diagnostics {

struct Place {
    std::string_view file;
    source::Position begin;
    /// One past the last character.
    source::Position end;
    /// The line of `begin`, and the bytes [from, to) of it that the span covers.
    std::string_view line;
    std::size_t from = 0;
    std::size_t to = 0;
    /// Whether the span covers text of later lines too.
    bool goes_on = false;
};

/// Answers for all files of a run, with a line table built once for each file that is asked about.
class Locator {
public:
    explicit Locator(const source::Files& files) : files_(files) {}

    /// Nothing for a file that does not exist. Offsets past the end mean the end; a byte order mark is no
    /// character.
    [[nodiscard]] std::optional<Place> find(std::optional<source::Span> span);

private:
    struct Table {
        std::string_view text;
        std::size_t mark = 0;
        source::LineTable lines;
    };
    const Table& table(source::FileIndex file);

    const source::Files& files_;
    std::map<source::FileIndex, Table> tables_;
};

} // namespace slrc::diagnostics
