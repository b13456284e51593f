#include "compiler/workspace/parallel.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using slrc::workspace::for_each_number;

TEST_CASE("each number has its call, on however many threads", "[workspace]") {
    for (const std::size_t jobs : {0U, 1U, 3U, 64U}) {
        std::vector<std::atomic<int>> calls(1'000);
        for_each_number(calls.size(), jobs, [&](std::size_t number, std::size_t worker) {
            calls[number] += worker < std::max<std::size_t>(jobs, 1) ? 1 : 2;
        });
        for (const std::atomic<int>& count : calls) {
            REQUIRE(count == 1);
        }
    }
    for_each_number(0, 4, [](std::size_t, std::size_t) { throw std::logic_error("there is nothing to do"); });
}

TEST_CASE("progress is told from the thread that asked", "[workspace]") {
    std::vector<std::size_t> told;
    for_each_number(
        100, 1, [](std::size_t, std::size_t) {},
        [&](std::size_t done, std::size_t all) {
            CHECK(all == 100);
            told.push_back(done);
        });
    CHECK(told.size() == 100);
    CHECK(told.back() == 100);
}

TEST_CASE("of several exceptions the first by number arrives, after all calls", "[workspace]") {
    std::atomic<int> calls = 0;
    try {
        for_each_number(200, 4, [&](std::size_t number, std::size_t) {
            ++calls;
            if (number % 50 == 7) {
                throw std::runtime_error(std::to_string(number));
            }
        });
        FAIL("nothing was thrown");
    } catch (const std::runtime_error& error) {
        CHECK(std::string(error.what()) == "7");
    }
    CHECK(calls == 200);
}
