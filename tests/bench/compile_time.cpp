// How long a compilation takes, as ratios that mean the same on every machine: to starting a program that does nothing,
// and to parsing the same text.
#include "compiler/check/check.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "compiler/syntax/parse.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int starts = 300;
constexpr int passes = 15;
constexpr int rules = 10'000;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Starts a program, waits for its end, and gives the milliseconds that this took. What it prints is thrown away.
double run(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const auto start = Clock::now();
    const int error =
        ::posix_spawn(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        throw std::runtime_error("cannot start " + words.front());
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const double taken = Milliseconds(Clock::now() - start).count();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw std::runtime_error(words.front() + " failed");
    }
    return taken;
}

void compare_starts() {
    const std::vector<std::string> compile{SLRC_PROGRAM, "compile",    "std:lex/v2.slr", "--with",
                                           "sentiment",  "--document", "permissions"};
    std::vector<double> ours;
    std::vector<double> nothing;
    for (int turn = 0; turn < starts; ++turn) {
        nothing.push_back(run({"/bin/true"}));
        ours.push_back(run(compile));
    }
    fmt::print("compile of std:lex/v2.slr  {:8.3f} ms\n/bin/true                  {:8.3f} ms\n", median(ours),
               median(nothing));
    fmt::print("ratio                      {:8.2f}\n\n", median(ours) / median(nothing));
}

std::string specification() {
    std::string text =
        "role AWSServiceRoleForBench {\n    trust service lambda.amazonaws.com\n"
        "    capability mail \"mail\"\n";
    for (int rule = 0; rule < rules; ++rule) {
        text += fmt::format(
            "    {}allow s3:GetObject on \"arn:{{partition}}:s3:::bucket-{}/*\" "
            "if aws:RequestTag/team == \"t{}\"\n",
            rule % 2 == 0 ? "" : "when mail: ", rule, rule);
    }
    return text + "}\n";
}

void compare_stages() {
    const std::string text = specification();
    std::vector<double> parsing;
    std::vector<double> checking;
    for (int pass = 0; pass < passes; ++pass) {
        slrc::source::Files files;
        slrc::diagnostics::Sink sink;
        const slrc::source::FileIndex index = files.add("bench.slr", text);
        const auto start = Clock::now();
        const slrc::syntax::File tree = slrc::syntax::parse(files, index, sink);
        const auto parsed = Clock::now();
        const std::vector<slrc::check::Unit> units{{&tree, {}, true}};
        const slrc::model::Program program = slrc::check::check(units, sink);
        const auto checked = Clock::now();
        if (sink.has_errors() || program.roles.at(0).rules.size() != rules) {
            throw std::runtime_error("the generated specification is wrong: " +
                                     (sink.all().empty() ? std::string() : sink.all().front().message));
        }
        parsing.push_back(Milliseconds(parsed - start).count());
        checking.push_back(Milliseconds(checked - parsed).count());
    }
    fmt::print("parsing {} rules       {:8.3f} ms\nchecking them              {:8.3f} ms\n", rules,
               median(parsing), median(checking));
    fmt::print("ratio                      {:8.2f}\n", median(checking) / median(parsing));
}

} // namespace

int main() {
    try {
        compare_starts();
        compare_stages();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
