// Measures what the JSON library needs for a document: json_library RUNS FILE.json prints its bytes and the CPU seconds of
// parsing and dumping it, by the median.
#include "tests/bench/tools/cpu.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

namespace {

constexpr int indent = 4;

void measure(int runs, const std::string& path) {
    const std::string text = slrc::bench::read_file(path);
    const double taken = slrc::bench::cpu_seconds_of(runs, [&] {
        if (nlohmann::json::parse(text).dump(indent).empty()) {
            throw std::runtime_error(path + " is not written");
        }
    });
    std::printf("%zu %.9f\n", text.size(), taken);
}

} // namespace

int main(int count, char** words) {
    try {
        if (count != 3) {
            throw std::runtime_error("usage: json_library RUNS FILE.json");
        }
        measure(std::stoi(words[1]), words[2]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 2;
}
