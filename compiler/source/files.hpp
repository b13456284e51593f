// The texts of all files of one run. Everything later holds views into them, so they live longest.
#pragma once

#include "compiler/source/span.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace slrc::source {

/// Keeps each text at a fixed address: views into it stay good when files are added.
class Files {
public:
    /// Takes a file's text under the name that diagnostics show. At most `size_limit` bytes (spans count in 32 bits).
    FileIndex add(std::string name, std::string text);

    [[nodiscard]] std::string_view name(FileIndex file) const;
    [[nodiscard]] std::string_view text(FileIndex file) const;
    /// The bytes that a span covers.
    [[nodiscard]] std::string_view text(Span span) const;
    [[nodiscard]] std::size_t size() const { return files_.size(); }

    /// The largest specification that is read, in bytes.
    static constexpr std::size_t size_limit = 64U << 20U;

private:
    struct File {
        std::string name;
        std::string text;
    };
    std::deque<File> files_;
};

} // namespace slrc::source
