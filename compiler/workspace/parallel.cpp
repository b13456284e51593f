#include "compiler/workspace/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace slrc::workspace {

namespace {

/// So many numbers a thread has to have to be worth its start.
constexpr std::size_t least_share = 16;

class Work {
public:
    Work(std::size_t count, const NumberedWork& work) : count_(count), work_(work), problems_(count) {}

    /// Takes numbers until there are none left.
    void run(std::size_t worker, const Progress& progress) {
        for (std::size_t number = next_++; number < count_; number = next_++) {
            try {
                work_(number, worker);
            } catch (...) {
                problems_[number] = std::current_exception();
            }
            if (progress) {
                progress(std::min(next_.load(), count_), count_);
            }
        }
    }

    void rethrow_first() const {
        for (const std::exception_ptr& problem : problems_) {
            if (problem) {
                std::rethrow_exception(problem);
            }
        }
    }

private:
    std::size_t count_;
    const NumberedWork& work_;
    std::vector<std::exception_ptr> problems_;
    std::atomic<std::size_t> next_ = 0;
};

} // namespace

void for_each_number(std::size_t count, std::size_t jobs, const NumberedWork& work,
                     const Progress& progress) {
    Work all(count, work);
    std::vector<std::thread> helpers;
    const std::size_t threads = std::min(jobs, count / least_share);
    try {
        for (std::size_t index = 1; index < threads; ++index) {
            helpers.emplace_back([&all, index] { all.run(index, {}); });
        }
    } catch (const std::system_error&) {
        // The system has no more threads: those that run do the work.
    }
    all.run(0, progress);
    for (std::thread& helper : helpers) {
        helper.join();
    }
    all.rethrow_first();
}

std::size_t processors() {
    return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

} // namespace slrc::workspace
