// The depth of nesting is limited, and going past it is one finding, quickly found.
#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/dump.hpp"
#include "tests/unit/syntax/parsing.hpp"

#include <chrono>

using namespace slrc;
using test::Lines;
using test::Parsed;
using test::places;

namespace {

constexpr std::size_t many = 100'000;

std::string repeat(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t count = 0; count < times; ++count) {
        all += text;
    }
    return all;
}

/// Parses within a time that a quadratic way would exceed many times over.
Parsed parse_quickly(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    Parsed parsed = test::parse(text);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    CHECK(taken.count() < 20.0);
    return parsed;
}

/// A role with a rule in line 2, and a good one after it in line 3.
Lines places_in_role(const std::string& rule) {
    const Parsed parsed = parse_quickly("role R {\n" + rule + "\ndeny s3:Last on *\n}");
    CHECK(test::dump(parsed.tree).ends_with("(deny s3:Last on *))"));
    return places(parsed);
}

std::string message() {
    const Parsed parsed = test::parse("let a = " + repeat("(", 300) + "b");
    return std::string(parsed.sink.all()[0].message);
}

} // namespace

TEST_CASE("nesting: the limit is 200", "[syntax]") {
    CHECK(syntax::nesting_limit == 200);
    CHECK(message() == "nested deeper than 200 levels");
    const auto parentheses = [](std::size_t depth) {
        return places_in_role("when " + repeat("(", depth) + "a" + repeat(")", depth) + ": allow *");
    };
    CHECK(parentheses(199) == Lines{}); // the name inside is the 200th level
    CHECK(parentheses(200) == Lines{"SLR0105 2:206"});
    const auto blocks = [](std::size_t depth) {
        return places_in_role(repeat("when a {", depth) + repeat("}", depth));
    };
    CHECK(blocks(200) == Lines{});
    CHECK(blocks(201) == Lines{"SLR0105 2:1606"});
}

TEST_CASE("nesting: in guards", "[syntax]") {
    CHECK(places_in_role("when " + repeat("(", many) + "a" + repeat(")", many) + ": allow *") ==
          Lines{"SLR0105 2:206"});
    CHECK(places_in_role("when " + repeat("not ", many) + "a: allow *") == Lines{"SLR0105 2:806"});
    CHECK(places_in_role("when " + repeat("not(", many) + "a" + repeat(")", many) + ": allow *").size() == 1);
    CHECK(places_in_role("capability a requires " + repeat("(", many)) == Lines{"SLR0105 2:223"});
}

TEST_CASE("nesting: in conditions", "[syntax]") {
    CHECK(places_in_role("allow * if " + repeat("(", many) + "a" + repeat(")", many)) ==
          Lines{"SLR0105 2:212"});
    CHECK(places_in_role("allow * if " + repeat("not ", many) + "a") == Lines{"SLR0105 2:812"});
    CHECK(places_in_role("rules if " + repeat("(", many) + "a" + repeat(")", many) + " {}") ==
          Lines{"SLR0105 2:210"});
    CHECK(places(parse_quickly("let a = " + repeat("(", many))) == Lines{"SLR0105 1:209"});
    CHECK(places(parse_quickly("let a = " + repeat("not\n", many) + "\nlet b = ]")) ==
          Lines{"SLR0105 201:1", "SLR0101 100002:9"});
}

TEST_CASE("nesting: in blocks", "[syntax]") {
    for (const std::string open : {"when a {", "when a {\n", "rules if a {", "rules if a {\n"}) {
        INFO(open);
        const Lines found = places_in_role(repeat(open, many) + "allow *" + repeat("}\n", many));
        CHECK(found.size() == 1);
        CHECK(found.at(0).starts_with("SLR0105 "));
    }
    CHECK(places_in_role(repeat("when a: ", many) + "allow *").size() == 1);
    CHECK(places_in_role(repeat("when a:\n", many) + "allow *").size() == 1);
    CHECK(places_in_role("when a { } else {" + repeat("when a { } else {", many) + repeat("}", many + 1))
              .size() == 1);
}

TEST_CASE("nesting: blocks that are never closed", "[syntax]") {
    for (const std::string open : {"when a {", "when a {\n"}) {
        const Parsed parsed = parse_quickly("role R {\n" + repeat(open, many));
        const Lines found = places(parsed);
        // One for what is too deep, and one for each brace that was read.
        CHECK(found.size() == 202);
        CHECK(found.at(0).starts_with("SLR0105 "));
        CHECK(found.back() == "SLR0103 1:8");
    }
}

TEST_CASE("nesting: lists and types do not nest", "[syntax]") {
    CHECK(places(parse_quickly("let a = " + repeat("[", many) + "\nlet b = ]")) ==
          Lines{"SLR0101 1:10", "SLR0101 2:9"});
    CHECK(places_in_role("param a: " + repeat("[", many)) == Lines{"SLR0101 2:11"});
    CHECK(places_in_role("allow " + repeat("a:{", many)).at(0) == "SLR0101 2:11");
}

TEST_CASE("nesting: braces in a string are letters", "[syntax]") {
    const Parsed parsed = parse_quickly("let a = \"" + repeat("{", many) + repeat("}", many) + "\"");
    CHECK(places(parsed) == Lines{});
    CHECK(test::dump(parsed.tree) ==
          "(let a values '" + repeat("{", many / 2) + repeat("}", many / 2) + "')");
    CHECK(places(parse_quickly("let a = \"" + repeat("{", many + 1))) == Lines{"SLR0107 1:100011"});
    CHECK(places(parse_quickly("let a = \"" + repeat("${", many))) == Lines{"SLR0108 1:10"});
}

TEST_CASE("nesting: long but flat texts are read", "[syntax]") {
    const Parsed rules = parse_quickly("role R {\n" + repeat("allow s3:A on *\n", many) + "}");
    CHECK(places(rules) == Lines{});
    CHECK(std::get<syntax::Role>(rules.tree.declarations.at(0)).items.size() == many);
    CHECK(places(parse_quickly("let a = b" + repeat(" and b", many))) == Lines{});
    CHECK(places(parse_quickly("role R { when a" + repeat(" or a", many) + ": allow * }")) == Lines{});
    CHECK(places(parse_quickly(repeat("let ", many))).size() == many / 2);
}
