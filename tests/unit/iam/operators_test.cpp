#include "compiler/iam/operators.hpp"

#include "tests/unit/catch.hpp"

#include <set>

using namespace slrc::iam;

TEST_CASE("operators: the 27 of IAM's reference, each once", "[iam]") {
    std::set<std::string_view> names;
    for (const OperatorFacts& facts : operators()) {
        names.insert(facts.name);
    }
    const std::set<std::string_view> expected{"StringEquals",
                                              "StringNotEquals",
                                              "StringEqualsIgnoreCase",
                                              "StringNotEqualsIgnoreCase",
                                              "StringLike",
                                              "StringNotLike",
                                              "NumericEquals",
                                              "NumericNotEquals",
                                              "NumericLessThan",
                                              "NumericLessThanEquals",
                                              "NumericGreaterThan",
                                              "NumericGreaterThanEquals",
                                              "DateEquals",
                                              "DateNotEquals",
                                              "DateLessThan",
                                              "DateLessThanEquals",
                                              "DateGreaterThan",
                                              "DateGreaterThanEquals",
                                              "Bool",
                                              "BinaryEquals",
                                              "IpAddress",
                                              "NotIpAddress",
                                              "ArnEquals",
                                              "ArnNotEquals",
                                              "ArnLike",
                                              "ArnNotLike",
                                              "Null"};
    CHECK(operators().size() == 27);
    CHECK(names == expected);
}

TEST_CASE("operators: opposites are of one family and lead back", "[iam]") {
    std::set<std::string_view> without;
    for (const OperatorFacts& facts : operators()) {
        INFO(facts.name);
        CHECK(facts.negated == (facts.name.find("Not") != std::string_view::npos));
        const bool orders = facts.name.find("Than") != std::string_view::npos;
        CHECK(facts.ordering == orders);
        if (facts.opposite.empty()) {
            without.insert(facts.name);
            continue;
        }
        const OperatorFacts* opposite = find_operator(facts.opposite);
        REQUIRE(opposite != nullptr);
        CHECK(opposite->opposite == facts.name);
        CHECK(opposite->family == facts.family);
        CHECK(opposite->ordering == facts.ordering);
        CHECK(opposite->negated == (!facts.ordering && !facts.negated));
    }
    CHECK(without == std::set<std::string_view>{"Bool", "BinaryEquals", "Null"});
}

TEST_CASE("operators: every form survives printing and parsing", "[iam]") {
    std::size_t forms = 0;
    for (const OperatorFacts& facts : operators()) {
        for (const SetOperator set :
             {SetOperator::none, SetOperator::for_any_value, SetOperator::for_all_values}) {
            for (const bool if_exists : {false, true}) {
                const Operator operation{&facts, set, if_exists};
                const auto parsed = parse_operator(to_string(operation));
                if (if_exists && facts.family == OperatorFamily::null) {
                    CHECK_FALSE(parsed.has_value());
                    continue;
                }
                REQUIRE(parsed.has_value());
                CHECK(*parsed == operation);
                ++forms;
            }
        }
    }
    CHECK(forms == 26 * 6 + 3);
}

TEST_CASE("operators: printed with prefix and suffix in IAM's order", "[iam]") {
    const Operator operation{find_operator("StringLike"), SetOperator::for_any_value, true};
    CHECK(to_string(operation) == "ForAnyValue:StringLikeIfExists");
}

TEST_CASE("operators: what is no operator is none", "[iam]") {
    for (const char* text :
         {"", "stringEquals", "StringEqual", "ForAnyValue:", "ForAnyValue:ForAllValues:Bool", "IfExists",
          "NullIfExists", "StringEqualsIfExistsIfExists", "foranyvalue:Bool", "StringEquals "}) {
        INFO(text);
        CHECK_FALSE(parse_operator(text).has_value());
    }
    CHECK(find_operator("bool") == nullptr);
}
