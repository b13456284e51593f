#include "compiler/model/capability_space.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

using namespace slrc;
using model::CapabilitySpace;
using model::GuardDiagram;

namespace {

/// `a`, `b requires a`, `c`.
model::Role role_of_three() {
    model::Role role;
    role.capabilities.resize(3);
    role.capabilities[1].required = test::has(0);
    return role;
}

} // namespace

TEST_CASE("capability space: the permitted sets are those with what each requires", "[model]") {
    CapabilitySpace space(role_of_three());
    const auto sets = space.diagram().sets(*space.permitted(), 100);
    CHECK(sets.size() == 6);
    for (const model::CapabilitySet& set : sets) {
        CHECK((!set[1] || set[0]));
    }
    CHECK(space.where(model::Guard{}) == space.permitted());
}

TEST_CASE("capability space: a guard holds for permitted sets alone", "[model]") {
    CapabilitySpace space(role_of_three());
    CHECK(space.where(test::has(1)) == space.where(test::all_of({test::has(0), test::has(1)})));
    CHECK(space.where(test::all_of({test::has(1), test::none_of(test::has(0))})) == GuardDiagram::never);
    CHECK(space.without(space.permitted(), test::has(1)) == space.where(test::none_of(test::has(1))));
    CHECK_FALSE(space.without(std::nullopt, test::has(1)).has_value());
}

TEST_CASE("capability space: within a set nothing is on that is off there", "[model]") {
    CapabilitySpace space(role_of_three(), {false, true, true});
    // Without `a` there is no `b` either.
    const auto sets = space.diagram().sets(*space.permitted(), 100);
    CHECK(sets == std::vector<model::CapabilitySet>{{false, false, false}, {false, false, true}});
}
