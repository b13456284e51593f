// Documents inside of a text.
#pragma once

#include "compiler/data/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reader {

/// What was encoded, with the place of each of its bytes and of its end.
struct Decoded {
    std::string text;
    std::vector<std::uint32_t> offsets;
};

/// The document that a text holds: as it is, or percent-encoded (RFC 3986), as IAM's API gives it. `written` is the text
/// between its quotation marks, with its escapes.
[[nodiscard]] Decoded decode(data::Node text, std::string_view written);

} // namespace slrc::reader
