// Nodes stay where they are, and go when they are let go.
#include "compiler/syntax/nodes.hpp"

#include "compiler/syntax/tree.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/parsing.hpp"

#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace slrc;

TEST_CASE("nodes: a list grows like a vector, also between others", "[syntax]") {
    syntax::Nodes nodes;
    syntax::List<std::uint32_t> alone;
    syntax::List<std::uint32_t> one;
    syntax::List<std::uint32_t> other;
    for (std::uint32_t number = 0; number < 50'000; ++number) {
        one.push_back(nodes, number);
        other.push_back(nodes, number * 2);
    }
    for (std::uint32_t number = 0; number < 50'000; ++number) {
        alone.push_back(nodes, number);
    }
    std::vector<std::uint32_t> expected(50'000);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(std::vector(one.begin(), one.end()) == expected);
    CHECK(std::vector(alone.begin(), alone.end()) == expected);
    CHECK(other.at(49'999) == 99'998);
    CHECK(other.back() == 99'998);
    CHECK_THROWS_AS(other.at(50'000), std::out_of_range);
    CHECK(syntax::List<int>().empty());
    CHECK(syntax::List<int>(nodes, {}).empty());
}

TEST_CASE("nodes: they stay when their owner moves", "[syntax]") {
    syntax::Nodes nodes;
    const std::vector<int> numbers{1, 2, 3};
    const syntax::List<int> list(nodes, numbers);
    const syntax::Rare<int> rare(nodes, 4);
    const std::string_view text = nodes.keep("five");
    const syntax::Nodes moved = std::move(nodes);
    CHECK(std::vector(list.begin(), list.end()) == numbers);
    CHECK(*rare == 4);
    CHECK(text == "five");
    CHECK_FALSE(syntax::Rare<int>());
}

TEST_CASE("nodes: roles are let go of one after another, and the rest stays", "[syntax]") {
    std::string text;
    for (int role = 0; role < 2'000; ++role) {
        text += "let name" + std::to_string(role) + " = [\"a\\tb\", \"c\"]\n";
        text += "role R" + std::to_string(role) +
                " { trust service a.b\n allow s3:GetObject on \"x{partition}\" }\n";
    }
    test::Parsed parsed = test::parse(text);
    const std::size_t blocks = parsed.tree.role_nodes.full_blocks();
    CHECK(blocks > 10);
    std::size_t before = 0;
    std::size_t texts = 0;
    for (syntax::Declaration& declaration : parsed.tree.declarations) {
        if (auto* role = std::get_if<syntax::Role>(&declaration)) {
            REQUIRE(role->items.size() == 2);
            const auto& grant = std::get<syntax::Grant>(std::get<syntax::Rule>(role->items[1]).node);
            REQUIRE(std::get<syntax::String>(grant.resources->items.front()).segments.size() == 2);
            CHECK(role->full_blocks >= before);
            before = role->full_blocks;
            syntax::let_go(parsed.tree, *role);
            CHECK(role->items.empty());
        }
    }
    CHECK(before == blocks);
    for (const syntax::Declaration& declaration : parsed.tree.declarations) {
        if (const auto* let = std::get_if<syntax::Let>(&declaration)) {
            const auto& value = std::get<syntax::String>(std::get<syntax::Values>(let->value).values.at(0));
            texts += std::get<syntax::Text>(value.segments.at(0)).text == "a\tb" ? 1 : 0;
        }
    }
    CHECK(texts == 2'000);
}

TEST_CASE("nodes: a text that grows letter by letter takes time by its length", "[syntax]") {
    std::string text = "let a = \"";
    for (int letter = 0; letter < 200'000; ++letter) {
        text += letter % 2 == 0 ? "\\n" : "\\u{e9}";
    }
    const test::Parsed parsed = test::parse(text + "\"");
    const auto& let = std::get<syntax::Let>(parsed.tree.declarations.at(0));
    const auto& value = std::get<syntax::String>(std::get<syntax::Values>(let.value).values.at(0));
    REQUIRE(value.segments.size() == 1);
    CHECK(std::get<syntax::Text>(value.segments.at(0)).text.size() == 300'000);
}

TEST_CASE("nodes: what a tree is mostly made of is small", "[syntax]") {
    CHECK(sizeof(syntax::RoleItem) <= 176);
    CHECK(sizeof(syntax::Grant) <= 128);
    CHECK(sizeof(syntax::Segment) <= 40);
    CHECK(sizeof(syntax::Value) <= 48);
}
