// Measures whole processes: processes WARM RUNS COMMAND... [-- COMMAND...]...
//
// Runs the commands in turn, WARM times to warm up and then RUNS times, and prints a line for each of these runs: the number
// of the command, wall, user and system seconds, KiB at most, page faults, exit status.
#include "tests/bench/process.hpp"

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Command = std::vector<std::string>;

std::vector<Command> commands_of(const std::vector<std::string>& words) {
    std::vector<Command> commands(1);
    for (const std::string& word : words) {
        if (word == "--") {
            commands.emplace_back();
        } else {
            commands.back().push_back(word);
        }
    }
    for (const Command& command : commands) {
        if (command.empty()) {
            throw std::runtime_error("a command is missing");
        }
    }
    return commands;
}

void measure(int warm, int runs, const std::vector<Command>& commands) {
    for (int turn = 0; turn < warm + runs; ++turn) {
        for (std::size_t number = 0; number < commands.size(); ++number) {
            const slrc::bench::Usage usage = slrc::bench::run(commands[number]);
            if (turn >= warm) {
                std::printf("%zu %.6f %.6f %.6f %ld %ld %d\n", number, usage.wall, usage.user, usage.system,
                            usage.memory, usage.faults, usage.status);
            }
        }
    }
}

} // namespace

int main(int count, char** words) {
    try {
        if (count < 4) {
            throw std::runtime_error("usage: processes WARM RUNS COMMAND... [-- COMMAND...]...");
        }
        measure(std::stoi(words[1]), std::stoi(words[2]), commands_of({words + 3, words + count}));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 2;
}
