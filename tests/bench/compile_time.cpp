// How long a compilation takes, as ratios that mean the same on every machine: to starting a program that does nothing,
// to compiling without the review, and to parsing the same text.
#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/review/review.hpp"
#include "compiler/source/files.hpp"
#include "compiler/syntax/format.hpp"
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
#include <string_view>
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

double compare_starts() {
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
    return median(ours);
}

/// The milliseconds of the same compilation inside this process.
double compile(bool review) {
    slrc::driver::CompileOptions options;
    options.specifications = {"std:lex/v2.slr"};
    options.request.capabilities = {{"sentiment", "bench"}};
    options.documents.documents = {slrc::emit::DocumentKind::permissions};
    options.review = review;
    const slrc::driver::FileSystem files(slrc::driver::Memory{});
    slrc::driver::Compilation compilation;
    const auto start = Clock::now();
    slrc::driver::compile(compilation, options, files);
    const double taken = Milliseconds(Clock::now() - start).count();
    if (compilation.sink.has_errors() || compilation.roles.empty()) {
        throw std::runtime_error("std:lex/v2.slr does not compile");
    }
    return taken;
}

/// What the review adds to a compilation: in this process, and as a part of a whole process's time.
void compare_review(double whole_process) {
    std::vector<double> with;
    std::vector<double> without;
    for (int turn = 0; turn < starts; ++turn) {
        with.push_back(compile(true));
        without.push_back(compile(false));
    }
    const double added = median(with) - median(without);
    fmt::print("in process, with review    {:8.3f} ms\nwithout                    {:8.3f} ms\n", median(with),
               median(without));
    fmt::print("ratio                      {:8.2f}\nratio of whole processes   {:8.2f}\n\n",
               median(with) / median(without), whole_process / (whole_process - added));
}

/// A role of so many rules; `rule(index)` is one of them.
template <typename Rule>
std::string specification(Rule rule) {
    std::string text =
        "role AWSServiceRoleForBench {\n    trust service lambda.amazonaws.com\n"
        "    capability mail \"mail\"\n";
    for (int index = 0; index < rules; ++index) {
        text += "    " + rule(index) + "\n";
    }
    return text + "}\n";
}

void compare_stages(std::string_view shape, const std::string& text) {
    std::vector<double> parsing;
    std::vector<double> checking;
    std::vector<double> reviewing;
    std::vector<double> formatting;
    std::size_t findings = 0;
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
        slrc::review::review(program, {}, sink);
        const auto reviewed = Clock::now();
        findings = sink.all().size();
        const std::string formatted = slrc::syntax::format(tree, sink);
        formatting.push_back(Milliseconds(Clock::now() - reviewed).count());
        if (formatted.size() < text.size()) {
            throw std::runtime_error("formatting loses text");
        }
        parsing.push_back(Milliseconds(parsed - start).count());
        checking.push_back(Milliseconds(checked - parsed).count());
        reviewing.push_back(Milliseconds(reviewed - checked).count());
    }
    fmt::print("{} rules, {}\nparsing                    {:8.3f} ms\n", rules, shape, median(parsing));
    fmt::print("checking                   {:8.3f} ms\nreviewing                  {:8.3f} ms, {} findings\n",
               median(checking), median(reviewing), findings);
    fmt::print("ratio                      {:8.2f}\n",
               (median(checking) + median(reviewing)) / median(parsing));
    fmt::print("formatting                 {:8.3f} ms\nratio                      {:8.2f}\n\n",
               median(formatting), median(formatting) / median(parsing));
}

void compare_shapes() {
    compare_stages("each on a bucket of its own", specification([](int index) {
                       return fmt::format(
                           "{}allow s3:GetObject on \"arn:{{partition}}:s3:::bucket-{}/*\" "
                           "if aws:PrincipalTag/team == \"t{}\"",
                           index % 2 == 0 ? "" : "when mail: ", index, index);
                   }));
    const slrc::catalog::Catalog& catalog = slrc::catalog::built_in();
    compare_stages("each with an action of its own", specification([&](int index) {
                       const auto action = static_cast<slrc::catalog::ActionId>(index);
                       return "deny " + catalog.full_name(action) + " on *";
                   }));
    compare_stages("each with a condition of its own", specification([](int index) {
                       return fmt::format("allow s3:* on * if aws:PrincipalTag/team == \"t{}\"", index);
                   }));
    compare_stages("all equal, each a finding", specification([](int /*index*/) {
                       return std::string("allow s3:GetObject on \"arn:{partition}:s3:::bucket/*\"");
                   }));
}

} // namespace

int main() {
    try {
        compare_review(compare_starts());
        compare_shapes();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
