// A line on a terminal that says how far a run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace slrc::cli {

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
