// Colour on standard output.
#pragma once

#include <string>

namespace slrc::cli {

/// Whether it is a terminal that shows colour, and NO_COLOR (https://no-color.org) is not set.
[[nodiscard]] bool output_wants_colour();

/// A diff of one file as standard output should have it.
[[nodiscard]] std::string shown_diff(std::string diff);

} // namespace slrc::cli
