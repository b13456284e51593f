// The CPU time of this process, as a clock: what else the machine does disturbs it less than wall time.
#pragma once

#include <chrono>
#include <ctime>

namespace slrc::bench {

/// A clock in the manner of the standard library's.
struct CpuClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<CpuClock>;
    static constexpr bool is_steady = true;

    static time_point now() {
        timespec time{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }
};

} // namespace slrc::bench
