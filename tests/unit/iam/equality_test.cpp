#include "compiler/iam/equality.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::iam;

namespace {

Statement statement() {
    Statement made;
    made.sid = "A";
    made.principals = {{"Service", {"a.amazonaws.com", "b.amazonaws.com"}}, {"AWS", {"*"}}};
    made.actions = {"a:One", "a:Two"};
    made.resources = {"r1", "r2"};
    made.conditions = {{"StringEquals", "aws:Key", {"x", "y"}}, {"Bool", "aws:Flag", {"true"}}};
    return made;
}

Document of(Statement first) {
    Document document;
    Statement second;
    second.actions = {"b:C"};
    second.resources = {"*"};
    document.statements = {std::move(first), second};
    return document;
}

template <typename Change>
bool stays_equal(Change change) {
    Statement changed = statement();
    change(changed);
    return equal_by_meaning(of(statement()), of(changed)) && equal_by_meaning(of(changed), of(statement()));
}

} // namespace

TEST_CASE("equality: order, repetition and letter case that IAM ignores do not count", "[iam]") {
    CHECK(stays_equal([](Statement&) {}));
    CHECK(stays_equal([](Statement& s) { s.actions = {"A:TWO", "a:one"}; }));
    CHECK(stays_equal([](Statement& s) { s.actions = {"a:One", "a:Two", "a:one"}; }));
    CHECK(stays_equal([](Statement& s) { s.resources = {"r2", "r1", "r2"}; }));
    CHECK(stays_equal([](Statement& s) { std::swap(s.principals[0], s.principals[1]); }));
    CHECK(stays_equal([](Statement& s) { s.principals[0].values = {"b.amazonaws.com", "a.amazonaws.com"}; }));
    CHECK(stays_equal([](Statement& s) { std::swap(s.conditions[0], s.conditions[1]); }));
    CHECK(stays_equal([](Statement& s) { s.conditions[0].key = "AWS:key"; }));
    CHECK(stays_equal([](Statement& s) { s.conditions[0].values = {"y", "x", "y"}; }));
}

TEST_CASE("equality: statements in another order, or twice, are the same document", "[iam]") {
    Document left = of(statement());
    Document right = left;
    std::swap(right.statements[0], right.statements[1]);
    right.statements.push_back(right.statements[0]);
    CHECK(equal_by_meaning(left, right));
}

TEST_CASE("equality: everything else counts", "[iam]") {
    CHECK_FALSE(stays_equal([](Statement& s) { s.sid = "a"; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.effect = Effect::deny; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.actions.pop_back(); }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.not_actions = true; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.resources = {"R1", "r2"}; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.not_resources = true; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.principals[1].values = {"1"}; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.principals[1].kind = "Federated"; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.not_principals = true; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.conditions[0].operation = "StringLike"; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.conditions[0].key = "aws:Other"; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.conditions[0].values = {"X", "y"}; }));
    CHECK_FALSE(stays_equal([](Statement& s) { s.conditions.pop_back(); }));
}

TEST_CASE("equality: version and id count", "[iam]") {
    Document other = of(statement());
    other.version = "2008-10-17";
    CHECK_FALSE(equal_by_meaning(of(statement()), other));
    other = of(statement());
    other.id = "Name";
    CHECK_FALSE(equal_by_meaning(of(statement()), other));
}
