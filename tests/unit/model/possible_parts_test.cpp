#include "compiler/model/possible_parts.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

using namespace slrc::model;
using namespace slrc::test;

namespace {

/// A role with capabilities `a`, `b` and so on, each with what it requires, and a rule for each guard.
Role role_with(std::vector<Guard> required, std::vector<Guard> guards) {
    Role role;
    char name = 'a';
    for (Guard& guard : required) {
        role.capabilities.push_back(Capability{std::string(1, name++), std::move(guard), {}, {}});
    }
    for (Guard& guard : guards) {
        Rule rule;
        rule.guard = std::move(guard);
        rule.actions = {ActionName{"s3:GetObject", {}}};
        rule.resources = {literal("*", {})};
        rule.alternatives = {Alternative{}};
        role.rules.push_back(std::move(rule));
    }
    return role;
}

PossibleParts parts_of(const Role& role, CapabilitySet on) {
    Configuration configuration;
    configuration.capabilities = std::move(on);
    slrc::diagnostics::Sink sink;
    Filler filler(role, configuration, sink);
    PossibleParts parts = possible_parts(role, filler);
    CHECK_FALSE(sink.has_errors());
    return parts;
}

std::vector<std::string> names(const PossibleParts& parts) {
    std::vector<std::string> result;
    for (const PossiblePart& part : parts.parts) {
        result.push_back(part.name);
    }
    return result;
}

const Guard always{Guard::Always{}};

} // namespace

TEST_CASE("possible parts: those of the capabilities that are on, and of fewer", "[model]") {
    const Role role = role_with({always, always},
                                {always, has(0), none_of(has(0)), has(1), all_of({has(0), has(1)}), has(0)});
    using Names = std::vector<std::string>;
    CHECK(names(parts_of(role, {true, true})) == Names{"", "a", "not-a", "b", "a+b"});
    CHECK(names(parts_of(role, {true, false})) == Names{"", "a", "not-a"});
    CHECK(names(parts_of(role, {false, false})) == Names{"", "not-a"});
    CHECK(parts_of(role, {true, true}).parts[1].document.statements.size() == 2);
}

TEST_CASE("possible parts: a base without a statement is none, nor is what `requires` forbids", "[model]") {
    const Role role = role_with({always, has(0)}, {has(0), all_of({has(1), none_of(has(0))})});
    CHECK(names(parts_of(role, {true, true})) == std::vector<std::string>{"a"});
}

TEST_CASE("possible parts: a part tells that a capability is on where it is there just then", "[model]") {
    const Role own = role_with({always, always}, {always, has(0), none_of(has(1))});
    const PossibleParts parts = parts_of(own, {true, true});
    REQUIRE(parts.signs.size() == 2);
    REQUIRE(parts.signs[0].has_value());
    CHECK((parts.signs[0]->part == 1 && parts.signs[0]->present));
    REQUIRE(parts.signs[1].has_value());
    CHECK((parts.signs[1]->part == 2 && !parts.signs[1]->present));
    // `b` requires `a`, so that `a and b` is there when `b` is.
    const Role joined = role_with({always, has(0)}, {has(0), all_of({has(0), has(1)})});
    CHECK(parts_of(joined, {true, true}).signs[1].has_value());
    const Role unclear = role_with({always, always}, {has(0), all_of({has(0), has(1)})});
    CHECK_FALSE(parts_of(unclear, {true, true}).signs[1].has_value());
    CHECK_FALSE(parts_of(unclear, {true, false}).signs[1].has_value());
}
