// Spans for the tests of the diagnostics, found by what they cover.
#pragma once

#include "compiler/source/files.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace slrc::test {

/// The first occurrence of `covered` in a file.
inline source::Span span_of(const source::Files& files, source::FileIndex file, std::string_view covered) {
    const std::size_t begin = files.text(file).find(covered);
    if (begin == std::string_view::npos) {
        throw std::logic_error("the text is not in the file: " + std::string(covered));
    }
    return source::Span{file, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(begin + covered.size())};
}

} // namespace slrc::test
