#include "compiler/cli/terminal.hpp"
#include "compiler/text/format.hpp"

#include <unistd.h>

#include <cstdio>

namespace slrc::cli {

namespace {

constexpr std::chrono::milliseconds first_pause{1'000};
constexpr std::chrono::milliseconds pause_between{100};
/// ECMA-48, EL: what was there before goes.
constexpr const char* clear_line = "\r\x1b[K";

} // namespace

ProgressLine::ProgressLine(std::string_view things)
    : things_(things), on_terminal_(::isatty(STDERR_FILENO) == 1), next_(Clock::now() + first_pause) {}

ProgressLine::~ProgressLine() {
    if (shown_) {
        std::fputs(clear_line, stderr);
    }
}

void ProgressLine::show(std::size_t done, std::size_t all) {
    const Clock::time_point now = Clock::now();
    if (!on_terminal_ || now < next_) {
        return;
    }
    next_ = now + pause_between;
    shown_ = true;
    const std::string line = text::format("slrc: {} of {} {}", done, all, things_);
    std::fprintf(stderr, "%s%s", clear_line, line.c_str());
    std::fflush(stderr);
}

} // namespace slrc::cli
