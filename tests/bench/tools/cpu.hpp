// What the tools share: CPU time of a call, and the text of a file.
#pragma once

#include "tests/bench/cpu_clock.hpp"
#include "tests/bench/rows.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace slrc::bench {

/// The median of the CPU seconds that so many calls take, after one to warm up.
template <typename Action>
double cpu_seconds_of(int runs, Action action) {
    action();
    std::vector<double> times;
    for (int turn = 0; turn < runs; ++turn) {
        const auto start = CpuClock::now();
        action();
        times.push_back(std::chrono::duration<double>(CpuClock::now() - start).count());
    }
    return median(times);
}

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace slrc::bench
