// Places in the text of a specification: byte offsets, never lines, until a diagnostic is written.
#pragma once

#include <cstdint>

namespace slrc::source {

/// Which of the loaded files (see source::Files); the index is meaningless without them.
enum class FileIndex : std::uint32_t {};

/// The bytes [begin, end) of one file. `begin == end` marks a point between two characters.
struct Span {
    FileIndex file{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// The span from the first byte of `first` to the last of `last`; both are of the same file.
constexpr Span join(Span first, Span last) {
    return Span{first.file, first.begin, last.end};
}

} // namespace slrc::source
