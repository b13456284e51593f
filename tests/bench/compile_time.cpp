// How long the steps of a compilation take, as ratios that mean the same on every machine: to compiling without the review,
// and to parsing the same text.
#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/review/review.hpp"
#include "compiler/source/files.hpp"
#include "compiler/syntax/format.hpp"
#include "compiler/syntax/parse.hpp"
#include "compiler/workspace/compile.hpp"
#include "tests/bench/cpu_clock.hpp"
#include "tests/bench/process.hpp"
#include "tests/bench/rows.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using slrc::bench::median;
using slrc::bench::row;
using Clock = slrc::bench::CpuClock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int starts = 100;
constexpr int passes = 15;
constexpr int rules = 10'000;
constexpr double review_at_most = 1.2;
constexpr double stages_at_most = 3;

/// The CPU milliseconds of a whole process that compiles Lex's role.
double whole_process() {
    std::vector<double> times;
    for (int turn = 0; turn < starts; ++turn) {
        const slrc::bench::Usage usage = slrc::bench::run(
            {SLRC_PROGRAM, "compile", "std:lex/v2.slr", "--with", "sentiment", "--document", "permissions"});
        if (usage.status != 0) {
            throw std::runtime_error("std:lex/v2.slr does not compile");
        }
        constexpr double thousand = 1e3;
        times.push_back((usage.user + usage.system) * thousand);
    }
    return median(times);
}

/// The milliseconds of the same compilation inside this process.
double compile(bool review) {
    slrc::workspace::CompileOptions options;
    options.specifications = {"std:lex/v2.slr"};
    options.request.capabilities = {{"sentiment", "bench"}};
    options.documents.documents = {slrc::emit::DocumentKind::permissions};
    options.review = review;
    const slrc::workspace::Memory files{};
    slrc::workspace::Compilation compilation;
    const auto start = Clock::now();
    slrc::workspace::compile(compilation, options, files);
    const double taken = Milliseconds(Clock::now() - start).count();
    if (compilation.sink.has_errors() || compilation.roles.empty()) {
        throw std::runtime_error("std:lex/v2.slr does not compile");
    }
    return taken;
}

/// What the review adds to a compilation: in this process, and as a part of a whole process's time.
void compare_review() {
    const double whole = whole_process();
    std::vector<double> with;
    std::vector<double> without;
    for (int turn = 0; turn < starts; ++turn) {
        with.push_back(compile(true));
        without.push_back(compile(false));
    }
    const double added = median(with) - median(without);
    row("compile of std:lex/v2.slr inside one process, without the review",
        fmt::format("{:.3f} ms", median(without)));
    row("with the review", fmt::format("{:.3f} ms", median(with)), {{median(with) / median(without), {}}});
    row("what the review makes of the time of a whole process", fmt::format("{:.3f} ms more", added),
        {{whole / (whole - added), review_at_most}});
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

/// `at_most` is what checking and reviewing may take of parsing.
void compare_stages(std::string_view shape, const std::string& text, std::optional<double> at_most) {
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
    const auto times = [](const std::vector<double>& values) {
        return fmt::format("{:.2f} ms", median(values));
    };
    row(fmt::format("{} rules, {}: parsing", rules, shape), times(parsing));
    row(fmt::format("checking and reviewing, {} findings", findings),
        times(checking) + " + " + times(reviewing),
        {{(median(checking) + median(reviewing)) / median(parsing), at_most}});
    row("formatting", times(formatting), {{median(formatting) / median(parsing), stages_at_most}});
}

void compare_shapes() {
    compare_stages("each on a bucket of its own", specification([](int index) {
                       return fmt::format(
                           "{}allow s3:GetObject on \"arn:{{partition}}:s3:::bucket-{}/*\" "
                           "if aws:PrincipalTag/team == \"t{}\"",
                           index % 2 == 0 ? "" : "when mail: ", index, index);
                   }),
                   stages_at_most);
    const slrc::catalog::Catalog& catalog = slrc::catalog::built_in();
    compare_stages("each with an action of its own", specification([&](int index) {
                       const auto action = static_cast<slrc::catalog::ActionId>(index);
                       return "deny " + catalog.full_name(action) + " on *";
                   }),
                   {});
    compare_stages("each with a condition of its own", specification([](int index) {
                       return fmt::format("allow s3:* on * if aws:PrincipalTag/team == \"t{}\"", index);
                   }),
                   {});
    compare_stages("all equal, each a finding", specification([](int /*index*/) {
                       return std::string("allow s3:GetObject on \"arn:{partition}:s3:::bucket/*\"");
                   }),
                   {});
}

} // namespace

int main() {
    try {
        compare_review();
        compare_shapes();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
