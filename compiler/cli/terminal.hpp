// What standard output and standard error show on a terminal: colour, and how far a run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace slrc::cli {

// Colour on standard output.

/// Whether it is a terminal that shows colour, and NO_COLOR (https://no-color.org) is not set.
[[nodiscard]] bool output_wants_colour();

/// A diff of one file as standard output should have it.
[[nodiscard]] std::string shown_diff(std::string diff);

// A line on a terminal that says how far a run is.

/// Shows "slrc: 3400 of 10000 roles" on standard error, where that is a terminal and the run has taken a second, and takes the
/// line away at its own end. What is shown changes no output.
class ProgressLine {
public:
    /// What is counted: "roles".
    explicit ProgressLine(std::string_view things);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ProgressLine(ProgressLine&&) = delete;
    ProgressLine& operator=(ProgressLine&&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    using Clock = std::chrono::steady_clock;

    std::string_view things_;
    bool on_terminal_;
    bool shown_ = false;
    Clock::time_point next_;
};

} // namespace slrc::cli
