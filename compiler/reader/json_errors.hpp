// What is wrong with text that is no JSON, in words.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/json_text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace slrc::reader {

/// Where reading stopped.
struct JsonFailure {
    /// The end of the last value, key or bracket that was read.
    std::size_t after = 0;
    /// How many bytes were read.
    std::size_t reached = 0;
    /// What the library says; it is not shown.
    std::string_view reason;
    /// The bracket that is still open, if any.
    std::optional<std::size_t> open;
    /// Whether a key was read last.
    bool after_key = false;
};

/// Reports what is wrong, at the piece of text that cannot stand there.
void report_bad_json(const JsonText& text, const JsonFailure& failure, diagnostics::Sink& sink);

/// Where the first token from `at` on begins: behind white space, commas and colons.
[[nodiscard]] std::size_t value_begin(std::string_view text, std::size_t at);

} // namespace slrc::reader
