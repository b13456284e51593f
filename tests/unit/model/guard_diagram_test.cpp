#include "compiler/model/guard_diagram.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

#include <random>

using namespace slrc::model;
using namespace slrc::test;

namespace {

using Table = std::vector<bool>;

CapabilitySet set_of(std::size_t number, std::size_t capabilities) {
    CapabilitySet set(capabilities);
    for (std::size_t index = 0; index < capabilities; ++index) {
        set[index] = ((number >> index) & 1U) != 0;
    }
    return set;
}

Table table_of(const Guard& guard, std::size_t capabilities) {
    Table table;
    for (std::size_t number = 0; number < (std::size_t{1} << capabilities); ++number) {
        table.push_back(holds(guard, set_of(number, capabilities)));
    }
    return table;
}

Guard random_guard(std::mt19937& random, std::size_t capabilities, int depth) {
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const std::size_t choice = depth == 0 ? 0 : below(4);
    if (choice == 0) {
        return has(below(capabilities));
    }
    if (choice == 1) {
        return none_of(random_guard(random, capabilities, depth - 1));
    }
    std::vector<Guard> operands;
    for (std::size_t count = 2 + below(2); operands.size() < count;) {
        operands.push_back(random_guard(random, capabilities, depth - 1));
    }
    return choice == 2 ? slrc::test::all_of(std::move(operands)) : slrc::test::any_of(std::move(operands));
}

} // namespace

TEST_CASE("guard diagram: agrees with the truth tables of random guards", "[model]") {
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random(seed);
        const std::size_t capabilities = 1 + seed % 6;
        GuardDiagram diagram(capabilities);
        const Guard left = random_guard(random, capabilities, 4);
        const Guard right = random_guard(random, capabilities, 4);
        const Table left_table = table_of(left, capabilities);
        const Table right_table = table_of(right, capabilities);
        const auto left_node = diagram.node(left);
        const auto right_node = diagram.node(right);
        REQUIRE(left_node);
        REQUIRE(right_node);
        CHECK((*left_node == *right_node) == (left_table == right_table));
        bool implied = true;
        std::vector<CapabilitySet> sets;
        std::vector<CapabilitySet> both;
        for (std::size_t number = 0; number < left_table.size(); ++number) {
            implied = implied && (!left_table[number] || right_table[number]);
            if (left_table[number]) {
                sets.push_back(set_of(number, capabilities));
            }
            if (left_table[number] && right_table[number]) {
                both.push_back(set_of(number, capabilities));
            }
        }
        CHECK(diagram.implies(*left_node, *right_node) == implied);
        CHECK(diagram.sets(*left_node, 100) == sets);
        CHECK(diagram.count(*left_node, 100) == sets.size());
        CHECK(diagram.sets(*diagram.both(*left_node, *right_node), 100) == both);
        CHECK(diagram.count(*diagram.either(*left_node, *right_node), 100) ==
              diagram.count(*left_node, 100) + diagram.count(*right_node, 100) - both.size());
        CHECK(diagram.count(*diagram.negation(*left_node), 100) == left_table.size() - sets.size());
    }
}

TEST_CASE("guard diagram: sets come in counting order, and no more than asked for", "[model]") {
    GuardDiagram diagram(3);
    const auto sets = diagram.sets(GuardDiagram::always, 3);
    REQUIRE(sets.size() == 3);
    CHECK(sets[0] == CapabilitySet{false, false, false});
    CHECK(sets[1] == CapabilitySet{true, false, false});
    CHECK(sets[2] == CapabilitySet{false, true, false});
    CHECK(diagram.count(GuardDiagram::always, 5) == 5);
    CHECK(diagram.sets(GuardDiagram::never, 5).empty());
}

TEST_CASE("guard diagram: a guard that needs too many nodes gives nothing, and soon", "[model]") {
    // The worst order for this function: its diagram doubles with each pair.
    constexpr std::size_t pairs = 30;
    GuardDiagram diagram(2 * pairs);
    std::vector<Guard> terms;
    for (std::size_t index = 0; index < pairs; ++index) {
        terms.push_back(slrc::test::all_of({has(index), has(pairs + index)}));
    }
    CHECK_FALSE(diagram.node(slrc::test::any_of(std::move(terms))));
    // Small ones that are known already still work.
    CHECK(diagram.node(has(0)));
}
