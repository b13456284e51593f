// Work on many things that have nothing to do with one another, on several processors.
#pragma once

#include <cstddef>
#include <functional>

namespace slrc::workspace {

/// Hears how much is done, from one thread alone.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// What is done for one number, by one of the threads: `worker` is below the number of jobs, and is never at work twice at a time.
using NumberedWork = std::function<void(std::size_t number, std::size_t worker)>;

/// Calls `work` once with each number below `count`, on up to `jobs` threads; in which order is open, so that each call leaves
/// its result in a place of its own. `progress` may be empty. What a call throws is thrown here: of several that of the lowest number.
void for_each_number(std::size_t count, std::size_t jobs, const NumberedWork& work,
                     const Progress& progress = {});

/// How many threads the machine runs at a time; 1 where that is not known.
[[nodiscard]] std::size_t processors();

} // namespace slrc::workspace
