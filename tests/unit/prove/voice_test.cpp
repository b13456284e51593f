// A second voice: the same questions to Z3 and cvc5, which know nothing of this project.
#include "compiler/prove/prove.hpp"
#include "compiler/text/format.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/small_world.hpp"
#include "tests/unit/prove/trials.hpp"
#include "tests/unit/support/smt.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <utility>
#include <vector>

using namespace slrc;
using prove::Verdict;

namespace {

constexpr std::size_t voiced_questions = 2'600;
constexpr std::size_t decided_questions = 2'000;
constexpr std::size_t voiced_of_each = 20;

struct Solver {
    const char* name;
    const char* command;
};
/// Their limits are steps, and no times: what they decide is the same on each machine.
constexpr Solver solvers[] = {{"z3", "z3 rlimit=50000"},
                              {"cvc5", "cvc5 --incremental --strings-exp --rlimit-per=200000"}};

struct Voiced {
    std::string smt;
    Verdict verdict;
};

/// A role without what SMT-LIB has no words for, and invariants of actions that are named.
model::Role plain_role(test::SmallWorld& world) {
    model::Role role = world.role(voiced_of_each);
    for (model::Invariant& invariant : role.invariants) {
        invariant.rule.not_actions = false;
        for (model::ActionName& action : invariant.rule.actions) {
            const bool known = test::small_catalog(false).find_action(action.text).has_value();
            action.text = known ? action.text : world.below(2) == 0 ? "world:Rest" : "world:Read";
        }
    }
    return role;
}

std::vector<Voiced> voiced(std::uint64_t seed, std::size_t questions) {
    test::SmallWorld world(seed, test::SmallWorld::Pace::quick);
    std::vector<Voiced> all;
    while (all.size() < questions) {
        const model::Role role = plain_role(world);
        if (!role.parameters.empty() || test::has_places(role)) {
            continue;
        }
        const auto outcomes = prove::prove(role, test::small_catalog(false), role.invariants);
        for (std::size_t index = 0; index < outcomes.size(); ++index) {
            if (auto smt = test::smt_invariant(role, role.invariants[index], test::small_catalog(false))) {
                all.push_back({std::move(*smt), outcomes[index].verdict});
            }
        }
    }
    return all;
}

/// Writes the questions to a file. Each begins anew: Z3 4.8.12 answers fewer of those that it stacks, and may crash.
void write(const std::filesystem::path& path, const std::vector<Voiced>& questions, std::size_t begin) {
    std::ofstream file(path);
    for (std::size_t index = begin; index < questions.size(); ++index) {
        file << "(reset)\n(echo \"" << index << "\")\n" << test::smt_head() << questions[index].smt;
    }
}

/// Runs a solver on a file, keeps what it says, and gives the last question that it came to.
std::size_t run(const Solver& solver, const std::filesystem::path& path, std::vector<std::string>& said) {
    std::FILE* output =
        ::popen((std::string(solver.command) + " " + path.string() + " 2>/dev/null").c_str(), "r");
    std::size_t at = 0;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), output) != nullptr) {
        std::string text(line.data());
        std::erase_if(text, [](char letter) { return letter == '"' || letter == '\n'; });
        if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos) {
            at = std::stoul(text);
        } else {
            said.at(at) += text;
        }
    }
    ::pclose(output);
    return at;
}

/// What a solver answers to each of a part, in one process unless it crashes.
std::vector<std::string> answers(const Solver& solver, const std::vector<Voiced>& questions,
                                 std::size_t part) {
    const auto path =
        std::filesystem::temp_directory_path() /
        text::format("slrc-voice-{}-{}-{}.smt2", static_cast<int>(::getpid()), solver.name, part);
    std::vector<std::string> said(questions.size());
    for (std::size_t begin = 0; begin < questions.size();) {
        write(path, questions, begin);
        begin = std::max(begin, run(solver, path, said)) + 1;
    }
    std::filesystem::remove(path);
    return said;
}

/// To all, on several cores.
std::vector<std::string> all_answers(const Solver& solver, const std::vector<Voiced>& questions) {
    constexpr std::size_t parts = 4;
    std::vector<std::future<std::vector<std::string>>> each;
    const auto begin_of = [&](std::size_t part) {
        return questions.begin() + static_cast<std::ptrdiff_t>(questions.size() * part / parts);
    };
    for (std::size_t part = 0; part < parts; ++part) {
        each.push_back(std::async(std::launch::async, [&, part] {
            return answers(solver, std::vector<Voiced>(begin_of(part), begin_of(part + 1)), part);
        }));
    }
    std::vector<std::string> said;
    for (auto& part : each) {
        const std::vector<std::string> more = part.get();
        said.insert(said.end(), more.begin(), more.end());
    }
    return said;
}

void hear(std::uint64_t seed) {
    const std::vector<Voiced> asked = voiced(seed, voiced_questions);
    for (const Solver& solver : solvers) {
        if (std::system(("command -v " + std::string(solver.name) + " >/dev/null").c_str()) != 0) {
            WARN("skipped: there is no " << solver.name);
            continue;
        }
        const std::vector<std::string> said = all_answers(solver, asked);
        std::size_t decided = 0;
        for (std::size_t index = 0; index < asked.size(); ++index) {
            const Verdict verdict = asked[index].verdict;
            const bool is_answer = said[index] == "sat" || said[index] == "unsat";
            if (!is_answer || verdict == Verdict::undecided) {
                continue;
            }
            ++decided;
            CAPTURE(solver.name, seed, index, asked[index].smt);
            CHECK((said[index] == "sat") == (verdict == Verdict::fails));
        }
        CAPTURE(solver.name);
        CHECK(decided >= decided_questions);
    }
}

} // namespace

TEST_CASE("prove: solvers say the same", "[prove][many][solvers]") {
    hear(23);
}

TEST_CASE("prove: solvers say the same of many more", "[.long]") {
    for (std::uint64_t seed = 200; seed < 212; ++seed) {
        hear(seed);
    }
}
