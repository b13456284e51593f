// Input that nobody meant: the program ends with 0, 1 or 2, soon.
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

#include <array>
#include <chrono>
#include <random>

using namespace slrc::test;

namespace {

using Random = std::mt19937;

/// Not std::uniform_int_distribution, whose numbers differ between libraries.
std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

std::string random_bytes(Random& random) {
    std::string text;
    const std::size_t size = below(random, 600);
    for (std::size_t index = 0; index < size; ++index) {
        text += static_cast<char>(below(random, 256));
    }
    return text;
}

/// Removes, doubles, replaces or inserts a few pieces.
std::string mutated(std::string text, Random& random) {
    static constexpr std::array<std::string_view, 26> pieces{"{",           "}",
                                                             "(",           ")",
                                                             "\"",          ":",
                                                             ",",           "*",
                                                             "if ",         "when ",
                                                             "not ",        "and ",
                                                             "or ",         "in ",
                                                             "[",           "]",
                                                             "as ",         "except ",
                                                             "include ",    "allow ",
                                                             "param ",      "{suffix}",
                                                             "${",          "\xFF",
                                                             "\\u{110000}", "99999999999999999999"};
    const std::size_t changes = 1 + below(random, 6);
    for (std::size_t change = 0; change < changes && !text.empty(); ++change) {
        const std::size_t place = below(random, text.size());
        const std::size_t length = below(random, 30);
        switch (below(random, 4)) {
            case 0:
                text.erase(place, length);
                break;
            case 1:
                text.insert(place, text.substr(below(random, text.size()), length));
                break;
            case 2:
                text.at(place) = static_cast<char>(below(random, 256));
                break;
            default:
                text.insert(place, pieces.at(below(random, pieces.size())));
                break;
        }
    }
    return text;
}

void ends_well(const std::string& text) {
    Call call;
    call.arguments = {"compile", "-", "--with", "all", "--diagnostics", "json"};
    call.input = text;
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = run(call);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    INFO("input:\n" << text << "\nstandard error:\n" << outcome.err);
    CHECK((outcome.status == 0 || outcome.status == 1 || outcome.status == 2));
    CHECK((outcome.status != 0) == outcome.out.empty());
    CHECK(outcome.err.find("json.exception") == std::string::npos);
    CHECK(taken.count() < 5);
}

} // namespace

TEST_CASE("random bytes end with a status", "[command]") {
    Random random(20'240'501);
    for (int run = 0; run < 200; ++run) {
        ends_well(random_bytes(random));
    }
}

TEST_CASE("mutated specifications end with a status", "[command]") {
    Random random(7);
    for (int run = 0; run < 200; ++run) {
        ends_well(mutated(std::string(shop), random));
        ends_well(mutated(std::string(two_roles) + std::string(places), random));
    }
}
