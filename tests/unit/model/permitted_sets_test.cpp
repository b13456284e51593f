#include "compiler/model/configuration.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

using namespace slrc::model;
using namespace slrc::test;

namespace {

Role role_with(std::vector<Guard> required) {
    Role role;
    char name = 'a';
    for (Guard& guard : required) {
        role.capabilities.push_back(Capability{std::string(1, name++), std::move(guard), {}, {}});
    }
    return role;
}

std::vector<std::string> names_of(const Role& role, const std::vector<CapabilitySet>& sets) {
    std::vector<std::string> names;
    for (const CapabilitySet& set : sets) {
        names.push_back(set_name(role, set));
    }
    return names;
}

} // namespace

TEST_CASE("permitted sets: all of them in counting order, but for what `requires` forbids", "[model]") {
    const Guard always{Guard::Always{}};
    slrc::diagnostics::Sink sink;
    const Role free = role_with({always, always});
    CHECK(names_of(free, permitted_sets(free, 10, sink)) ==
          std::vector<std::string>{"none", "a", "b", "a+b"});
    const Role needs = role_with({always, has(0), none_of(has(0))});
    CHECK(names_of(needs, permitted_sets(needs, 10, sink)) ==
          std::vector<std::string>{"none", "a", "a+b", "c"});
    CHECK_FALSE(sink.has_errors());
}

TEST_CASE("permitted sets: more than the limit are reported, and none is given", "[model]") {
    const Guard always{Guard::Always{}};
    const Role role = role_with({always, always});
    slrc::diagnostics::Sink sink;
    CHECK(permitted_sets(role, 4, sink).size() == 4);
    CHECK(permitted_sets(role, 3, sink).empty());
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].kind == slrc::diagnostics::Kind::too_many_sets);
}
