// How long comparisons of AWS's policies take, each with the three behind it: and how long cvc5 takes for some of them as SMT-LIB, a process
// each, where it is installed. With specifications: how long the invariants of their first roles take, apart from reading, and how long
// cvc5 takes for each as against `slrc check` of the whole.
#include "compiler/disk/disk.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/workspace/compile.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "tests/bench/cpu_clock.hpp"
#include "tests/bench/process.hpp"
#include "tests/bench/rows.hpp"
#include "tests/unit/support/smt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace slrc;
using Clock = bench::CpuClock;

constexpr std::size_t behind = 3;
constexpr std::size_t every = 20; // of which cvc5 is asked, too

std::vector<model::Role> read_policies(source::Files& files) {
    std::vector<std::string> names;
    const std::filesystem::path folder = std::filesystem::path(SLRC_CORPUS_DIR) / "aws-managed-policies";
    if (std::filesystem::exists(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            names.push_back(entry.path().string());
        }
    }
    std::sort(names.begin(), names.end());
    std::vector<model::Role> roles;
    for (const std::string& name : names) {
        reader::Reading reading;
        diagnostics::Sink sink;
        read_documents(reading, files, std::vector<std::string>{name}, {}, disk::Disk(), sink);
        roles.push_back(reading.program.roles.front());
    }
    return roles;
}

/// The seconds that a process of cvc5 takes.
double solver_time(const std::string& smt) {
    const auto path = std::filesystem::temp_directory_path() / "slrc-proof-speed.smt2";
    std::ofstream(path) << test::smt_head() << smt;
    const auto start = std::chrono::steady_clock::now();
    const std::string command = "timeout 10 cvc5 --strings-exp " + path.string() + " >/dev/null 2>&1";
    static_cast<void>(std::system(command.c_str()));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::filesystem::remove(path);
    return taken.count();
}

void compare() {
    source::Files files;
    const std::vector<model::Role> roles = read_policies(files);
    if (roles.empty()) {
        bench::row("comparisons of AWS's policies", "not measured: they are not here");
        return;
    }
    const bool has_solver = std::system("command -v cvc5 >/dev/null") == 0;
    std::vector<double> times;
    std::vector<double> ratios;
    std::size_t undecided = 0;
    for (std::size_t first = 0; first < roles.size(); ++first) {
        for (std::size_t next = 1; next <= behind; ++next) {
            const model::Role& one = roles[first];
            const model::Role& other = roles[(first + next) % roles.size()];
            const auto start = Clock::now();
            const prove::Outcome outcome =
                prove::allows_no_more(one, other, catalog::built_in(), prove::Requests::any);
            times.push_back(std::chrono::duration<double>(Clock::now() - start).count());
            undecided +=
                outcome.verdict == prove::Verdict::holds || outcome.verdict == prove::Verdict::fails ? 0 : 1;
            const auto smt = has_solver && times.size() % every == 0
                                 ? test::smt_allows_more(one, other, catalog::built_in())
                                 : std::nullopt;
            if (smt) {
                ratios.push_back(solver_time(*smt) / times.back());
            }
        }
    }
    std::sort(times.begin(), times.end());
    bench::row(fmt::format("{} comparisons of AWS's policies, {} undecided", times.size(), undecided),
               fmt::format("median {:.3f} ms, p99 {:.2f} ms, longest {:.1f} ms", bench::median(times) * 1e3,
                           times[times.size() * 99 / 100] * 1e3, times.back() * 1e3));
    if (!ratios.empty()) {
        bench::row(fmt::format("{} of them by cvc5, a process of at most ten seconds each", ratios.size()),
                   fmt::format("the median takes {:.0f} times as long, the least {:.1f} times",
                               bench::median(ratios), *std::min_element(ratios.begin(), ratios.end())));
    }
}

/// Of the first role, in this process; and with cvc5 where its texts have no built-ins.
void prove_invariants(const std::string& specification) {
    workspace::Compilation compilation;
    const model::Program& program =
        check_without_proofs(compilation, {specification}, {}, disk::Disk(), false);
    const model::Role& role = program.roles.front();
    const catalog::Catalog& catalog = catalog::built_in();
    const auto start = Clock::now();
    const std::vector<prove::Outcome> outcomes = prove::prove(role, catalog, role.invariants);
    const double taken = std::chrono::duration<double>(Clock::now() - start).count();
    const auto holding = std::count_if(outcomes.begin(), outcomes.end(), [](const prove::Outcome& one) {
        return one.verdict == prove::Verdict::holds;
    });
    const std::string what =
        fmt::format("{} capabilities × {} rules × {} invariants, {} of which hold", role.capabilities.size(),
                    role.rules.size(), outcomes.size(), holding);
    bench::row(what + ": the proofs alone", fmt::format("{:.1f} ms", taken * 1e3));
    const bool has_solver = std::system("command -v cvc5 >/dev/null") == 0;
    std::vector<double> ratios;
    const double own = bench::run({SLRC_PROGRAM, "check", specification}).wall;
    for (const model::Invariant& invariant : has_solver ? role.invariants : std::vector<model::Invariant>()) {
        if (const auto smt = test::smt_invariant(role, invariant, catalog)) {
            ratios.push_back(solver_time(*smt) / own);
        }
    }
    if (!ratios.empty()) {
        bench::row(fmt::format("one of them by cvc5 as against `slrc check`, whole processes, {} asked",
                               ratios.size()),
                   fmt::format("the median takes {:.0f} times as long, the least {:.1f} times",
                               bench::median(ratios), *std::min_element(ratios.begin(), ratios.end())));
    }
}

} // namespace

int main(int count, char** words) {
    try {
        for (int word = 1; word < count; ++word) {
            prove_invariants(words[word]);
        }
        if (count == 1) {
            compare();
        }
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
