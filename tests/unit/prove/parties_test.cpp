// Answers about roles with a boundary, about invariants with exceptions, and about the ways to an action, held to all that can be
// tried in a small world.
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/prove/ways.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/small_world.hpp"
#include "tests/unit/prove/trials.hpp"

#include <algorithm>
#include <map>
#include <optional>

using namespace slrc;
using prove::Verdict;

namespace {

constexpr std::size_t restricted_roles = 150;
constexpr std::size_t tried_of_each = 300;

/// A role and its boundary, for one configuration, by IAM's evaluator alone.
class Restricted {
public:
    Restricted(const model::Role& role, const model::Role* boundary,
               const model::Configuration& configuration)
        : invariant_(role.invariants.front()) {
        diagnostics::Sink sink;
        model::Filler filler(role, configuration, sink);
        documents_.emplace_back(permissions_document(role, filler));
        if (boundary != nullptr) {
            documents_.emplace_back(permissions_document(*boundary, filler));
        }
        iam::Document question;
        const auto add = [&](model::Rule rule, iam::Effect effect) {
            rule.effect = effect;
            const std::vector<iam::Statement> more = statements(rule, filler);
            question.statements.insert(question.statements.end(), more.begin(), more.end());
        };
        if (holds(invariant_.rule.guard, configuration.capabilities)) {
            add(invariant_.rule, iam::Effect::allow);
        }
        for (const model::Rule& rule : invariant_.except) {
            add(rule, iam::Effect::deny);
        }
        documents_.emplace_back(question);
    }

    [[nodiscard]] bool is_against(const iam::Request& request) const {
        if (documents_.back().decide(request).decision != iam::Decision::allowed) {
            return false;
        }
        bool allowed = true;
        bool denied = false;
        for (std::size_t index = 0; index + 1 < documents_.size(); ++index) {
            const iam::Decision decision = documents_[index].decide(request).decision;
            allowed = allowed && decision == iam::Decision::allowed;
            denied = denied || decision == iam::Decision::explicitly_denied;
        }
        return (invariant_.rule.effect == iam::Effect::allow ? allowed : denied) != invariant_.always;
    }

private:
    const model::Invariant& invariant_;
    std::vector<iam::Evaluator> documents_;
};

model::Rule without_guard(model::Rule rule) {
    rule.guard = {model::Guard::Always{}};
    return rule;
}

/// A role without parameters and guards.
model::Role some_boundary(test::SmallWorld& world) {
    model::Role role = world.role(1);
    while (!role.parameters.empty()) {
        role = world.role(1);
    }
    for (model::Rule& rule : role.rules) {
        rule = without_guard(std::move(rule));
    }
    role.capabilities.clear();
    role.invariants.clear();
    return role;
}

/// Whether nothing that can be tried is against it.
bool nothing_is_against(const model::Role& role, const model::Role* boundary, test::SmallWorld& world) {
    model::Role all = role;
    if (boundary != nullptr) {
        all.rules.insert(all.rules.end(), boundary->rules.begin(), boundary->rules.end());
    }
    for (const test::Asked& asked : test::some_of_all(all, tried_of_each, world)) {
        const Restricted restricted(role, boundary, asked.configuration);
        for (const iam::Request& request : asked.requests) {
            if (restricted.is_against(request)) {
                return false;
            }
        }
    }
    return true;
}

/// Whether a request takes a way: its part of a rule is on, and matches.
bool takes(const model::Role& role, const prove::Way& way, const model::Configuration& configuration,
           const iam::Request& request) {
    diagnostics::Sink sink;
    model::Filler filler(role, configuration, sink);
    model::Rule rule = role.rules[way.by.front().rule];
    rule.alternatives = {rule.alternatives[way.by.front().alternative]};
    iam::Document document;
    document.statements = statements(rule, filler);
    return holds(rule.guard, configuration.capabilities) &&
           iam::Evaluator(document).decide(request).decision == iam::Decision::allowed;
}

/// A request that is allowed and takes none of the ways; nothing where there is none.
bool misses_way(const model::Role& role, const prove::Ways& found, test::SmallWorld& world) {
    for (const test::Asked& asked : test::some_of_all(role, tried_of_each, world)) {
        const Restricted restricted(role, nullptr, asked.configuration);
        for (const iam::Request& request : asked.requests) {
            const auto one = [&](const prove::Way& way) {
                return takes(role, way, asked.configuration, request);
            };
            if (restricted.is_against(request) && !std::any_of(found.ways.begin(), found.ways.end(), one)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("prove: ways to an action, held to what can be tried", "[prove][many]") {
    test::SmallWorld world(16);
    std::size_t several = 0;
    for (std::size_t number = 0; number < restricted_roles; ++number) {
        CAPTURE(number);
        model::Role role = world.role(1);
        model::Invariant& asked = role.invariants.front();
        asked.always = false;
        asked.rule.effect = iam::Effect::allow;
        const prove::Ways found = prove::ways_to(role, test::small_catalog(true), asked);
        several += found.ways.size() > 1 ? 1 : 0;
        for (const prove::Way& way : found.ways) {
            const prove::Counterexample& example = way.example;
            REQUIRE(takes(role, way, example.configuration, example.request));
            const auto decision = iam::Evaluator([&] {
                                      diagnostics::Sink sink;
                                      model::Filler filler(role, example.configuration, sink);
                                      return permissions_document(role, filler);
                                  }())
                                      .decide(example.request)
                                      .decision;
            REQUIRE(decision == iam::Decision::allowed);
        }
        if (found.verdict == Verdict::holds || found.verdict == Verdict::fails) {
            REQUIRE((found.verdict == Verdict::fails) == !found.ways.empty());
            REQUIRE_FALSE(misses_way(role, found, world));
        }
    }
    CHECK(several > restricted_roles / 30);
}

TEST_CASE("prove: boundaries and exceptions, held to what can be tried", "[prove][many]") {
    test::SmallWorld world(15);
    std::map<Verdict, std::size_t> verdicts;
    for (std::size_t number = 0; number < restricted_roles; ++number) {
        CAPTURE(number);
        const model::Role other = some_boundary(world);
        const model::Role* boundary = number % 3 == 0 ? nullptr : &other;
        model::Role role = world.role(1);
        if (number % 3 != 1) {
            role.invariants.front().except.push_back(without_guard(some_boundary(world).rules.front()));
        }
        const prove::Outcome outcome =
            prove::prove({role, boundary}, test::small_catalog(true), role.invariants).front();
        ++verdicts[outcome.verdict];
        if (outcome.verdict == Verdict::fails) {
            const prove::Counterexample& example = *outcome.counterexample;
            REQUIRE(Restricted(role, boundary, example.configuration).is_against(example.request));
        } else if (outcome.verdict == Verdict::holds || outcome.verdict == Verdict::of_nothing) {
            REQUIRE(nothing_is_against(role, boundary, world));
        }
    }
    CHECK(verdicts[Verdict::holds] > restricted_roles / 5);
    CHECK(verdicts[Verdict::fails] > restricted_roles / 5);
    CHECK(verdicts[Verdict::undecided] < restricted_roles / 10);
}
