// How long a decision takes: a million of them on a policy of 50 statements, beside the least that any evaluator could do,
// which is to look at every action and resource of the policy once.
#include "compiler/iam/evaluate.hpp"
#include "tests/bench/cpu_clock.hpp"
#include "tests/bench/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

using namespace slrc;
using Clock = bench::CpuClock;

constexpr int statements = 50;
constexpr int decisions = 1'000'000;
constexpr int passes = 3;
constexpr std::size_t different_requests = 64;
constexpr std::array<const char*, 10> services{"s3",       "ec2", "logs", "kms",    "lambda",
                                               "dynamodb", "sqs", "sns",  "kendra", "lex"};

iam::Statement statement(int number) {
    const std::string service = services.at(static_cast<std::size_t>(number) % services.size());
    iam::Statement made;
    made.effect = number % 10 == 9 ? iam::Effect::deny : iam::Effect::allow;
    made.actions = {service + ":Get*", service + ":List*", fmt::format("{}:Put{}", service, number),
                    service + ":DescribeThings"};
    made.resources = {fmt::format("arn:aws:{}:*:111122223333:thing-{}/*", service, number),
                      fmt::format("arn:aws:{}:::${{aws:PrincipalTag/team}}/*", service)};
    made.conditions = {{"StringEquals", "aws:ResourceAccount", {"${aws:PrincipalAccount}"}},
                       {"DateLessThan", "aws:CurrentTime", {"2030-01-01T00:00:00Z"}},
                       {"IpAddress", "aws:SourceIp", {"10.0.0.0/8"}}};
    return made;
}

iam::Request request(std::size_t number) {
    const std::string service = services.at(number % services.size());
    iam::Request made;
    made.action = service + (number % 3 == 0 ? ":DeleteThing" : ":GetThing");
    made.resource =
        fmt::format("arn:aws:{}:eu-west-1:111122223333:thing-{}/a/b", service, number % statements);
    made.context = {{"aws:PrincipalAccount", {"111122223333"}},
                    {"aws:ResourceAccount", {number % 5 == 0 ? "444455556666" : "111122223333"}},
                    {"aws:CurrentTime", {"2026-11-25T12:00:00Z"}},
                    {"aws:SourceIp", {"10.1.2.3"}},
                    {"aws:PrincipalTag/team", {"blue"}}};
    return made;
}

/// The seconds that a million of these takes, at best of a few; `count` keeps what they answered.
template <typename Decide>
double measure(const std::vector<iam::Request>& requests, std::size_t& count, Decide decide) {
    double best = 0;
    for (int pass = 0; pass < passes; ++pass) {
        const auto start = Clock::now();
        for (std::size_t number = 0; number < decisions; ++number) {
            count += decide(requests[number % requests.size()]) ? 1 : 0;
        }
        const double taken = std::chrono::duration<double>(Clock::now() - start).count();
        best = pass == 0 ? taken : std::min(best, taken);
    }
    return best;
}

bool names_it(const iam::Statement& statement, const iam::Request& request) {
    const auto is = [](const std::string& text) {
        return [&text](const std::string& one) { return one == text; };
    };
    return std::any_of(statement.actions.begin(), statement.actions.end(), is(request.action)) ||
           std::any_of(statement.resources.begin(), statement.resources.end(), is(request.resource));
}

void compare() {
    iam::Document document;
    for (int number = 0; number < statements; ++number) {
        document.statements.push_back(statement(number));
    }
    std::vector<iam::Request> requests;
    for (std::size_t number = 0; number < different_requests; ++number) {
        requests.push_back(request(number));
    }
    const iam::Evaluator evaluator(document);
    std::size_t allowed = 0;
    std::size_t named = 0;
    const double deciding = measure(requests, allowed, [&](const iam::Request& one) {
        return evaluator.decide(one).decision == iam::Decision::allowed;
    });
    const double looking = measure(requests, named, [&](const iam::Request& one) {
        return std::any_of(document.statements.begin(), document.statements.end(),
                           [&](const iam::Statement& statement) { return names_it(statement, one); });
    });
    bench::row(
        fmt::format("{} decisions on {} statements, {} allowed", decisions, statements, allowed / passes),
        fmt::format("{:.3f} s, {:.0f} a second", deciding, decisions / deciding));
    bench::row(fmt::format("comparing names alone, {} found", named / passes),
               fmt::format("{:.3f} s", looking), {{deciding / looking, {}}});
}

} // namespace

int main() {
    try {
        compare();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
