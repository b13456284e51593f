// Starts programs, waits for their end, and says what each took. It stays small: what a process uses at most is counted from
// when it is started, and until then it has the pages of the one that starts it.
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace slrc::bench {

/// What one run of a program took.
struct Usage {
    double wall = 0; ///< seconds
    double user = 0; ///< seconds of CPU in the program, all its threads together
    double system = 0; ///< seconds of CPU in the kernel
    long memory = 0; ///< KiB, at most at one time
    long faults = 0; ///< pages that were touched for the first time
    int status = 0; ///< its exit status; -1 where a signal ended it
};

inline double seconds(const timeval& time) {
    constexpr double million = 1e6;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / million;
}

/// Runs a program, whose path is the first word. What it prints is thrown away.
inline Usage run(const std::vector<std::string>& words) {
    std::vector<std::string> copies = words;
    std::vector<char*> arguments;
    for (std::string& word : copies) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        ::posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    }
    pid_t child = 0;
    const auto start = std::chrono::steady_clock::now();
    const int error = ::posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        throw std::runtime_error("cannot start " + words.front());
    }
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child) {
        throw std::runtime_error("cannot wait for " + words.front());
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(),    seconds(usage.ru_utime), seconds(usage.ru_stime),
            usage.ru_maxrss, usage.ru_minflt,         WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

} // namespace slrc::bench
