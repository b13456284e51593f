// Answers about roles with a boundary, and about invariants with exceptions, held to all that can be tried in a small world.
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/small_world.hpp"
#include "tests/unit/prove/trials.hpp"

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

} // namespace

TEST_CASE("prove: boundaries and exceptions, held to what can be tried", "[prove]") {
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
