// What the benchmarks inside one process print: rows, which run.py puts into its tables.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace slrc::bench {

/// The one in the middle, or the later of the two there.
inline double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A ratio, and what it may be at most.
struct Ratio {
    double value = 0;
    std::optional<double> at_most;
};

/// Prints one row: what was measured, how it is written, and the ratio where there is one. Tabulators divide the cells.
inline void row(std::string_view what, std::string_view measured, std::optional<Ratio> ratio = std::nullopt) {
    const auto written = [](const std::optional<double>& number) {
        return number ? fmt::format("{:.2f}", *number) : std::string();
    };
    fmt::print("{}\t{}\t{}\t{}\n", what, measured, ratio ? written(ratio->value) : "",
               ratio ? written(ratio->at_most) : "");
}

} // namespace slrc::bench
