// The largest set against a search through all sets.
#include "compiler/review/largest.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <random>

using namespace slrc;
using model::Guard;
using model::GuardDiagram;

namespace {

constexpr std::size_t capabilities = 7;

Guard random_guard(std::mt19937& engine, int depth) {
    const auto choice = engine() % (depth == 0 ? 1 : 4);
    if (choice == 0) {
        return Guard{Guard::Has{engine() % capabilities}};
    }
    if (choice == 1) {
        return model::negation(random_guard(engine, depth - 1));
    }
    std::vector<Guard> operands;
    operands.push_back(random_guard(engine, depth - 1));
    operands.push_back(random_guard(engine, depth - 1));
    return choice == 2 ? Guard{Guard::And{std::move(operands)}} : Guard{Guard::Or{std::move(operands)}};
}

} // namespace

TEST_CASE("largest: as large as the largest of all sets", "[review]") {
    std::mt19937 engine(1);
    for (int round = 0; round < 300; ++round) {
        GuardDiagram diagram(capabilities);
        const Guard allowed = random_guard(engine, 3);
        const auto permitted = diagram.node(allowed);
        REQUIRE(permitted);
        if (*permitted == GuardDiagram::never) {
            continue;
        }
        std::vector<review::Weight> weights;
        std::vector<std::pair<Guard, std::size_t>> rules;
        for (int rule = 0; rule < 12; ++rule) {
            rules.emplace_back(random_guard(engine, 3), engine() % 500);
            weights.push_back(
                {*diagram.both(*permitted, *diagram.node(rules.back().first)), rules.back().second});
        }
        const auto sum = [&](const model::CapabilitySet& set) {
            std::size_t all = 0;
            for (const auto& [guard, weight] : rules) {
                all += holds(guard, set) ? weight : 0;
            }
            return all;
        };
        std::size_t most = 0;
        for (const model::CapabilitySet& set : diagram.sets(*permitted, 1'000)) {
            most = std::max(most, sum(set));
        }
        const review::Largest found = largest_set(diagram, *permitted, weights, capabilities);
        CHECK(found.certain);
        CHECK(found.sum == most);
        CHECK(holds(allowed, found.set));
        CHECK(sum(found.set) == most);
    }
}

TEST_CASE("largest: capabilities that change nothing stay off", "[review]") {
    GuardDiagram diagram(3);
    const auto second = diagram.node(Guard{Guard::Has{1}});
    const auto found = review::largest_set(diagram, GuardDiagram::always, {{*second, 5}}, 3);
    CHECK(found.sum == 5);
    CHECK(found.set == model::CapabilitySet{false, true, false});
    CHECK(review::largest_set(diagram, GuardDiagram::always, {}, 3).set == model::CapabilitySet(3, false));
}

TEST_CASE("largest: many capabilities that exclude one another end in time", "[review]") {
    std::mt19937 engine(2);
    constexpr std::size_t many = 60;
    GuardDiagram diagram(many);
    std::vector<review::Weight> weights;
    for (int rule = 0; rule < 400; ++rule) {
        const Guard one{Guard::Has{engine() % many}};
        const Guard other{Guard::Has{engine() % many}};
        const auto node = diagram.both(*diagram.node(one), *diagram.node(model::negation(other)));
        weights.push_back({*node, 100 + engine() % 100});
    }
    const auto found = review::largest_set(diagram, GuardDiagram::always, weights, many);
    CHECK(found.set.size() == many);
    CHECK(found.sum > 10'000);
}
