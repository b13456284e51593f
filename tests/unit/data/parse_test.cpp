// The tree of a document, and where everything in it stands.
#include "compiler/data/parse.hpp"

#include "tests/unit/catch.hpp"

#include <memory>

using namespace slrc;
using namespace slrc::data;

namespace {

/// Every value as `key:type:text`, and the source that its span covers, in the order of the text.
struct Flat {
    std::vector<std::string> values;
    std::vector<std::string> places;
    std::vector<std::string> keys;
};

void flatten(Node node, std::string_view text, Flat& to) {
    const auto covered = [&](source::Span span) {
        return std::string(text.substr(span.begin, span.end - span.begin));
    };
    to.values.push_back(std::string(node.key()) + ":" + std::string(describe(node.type())) + ":" +
                        std::string(node.text()));
    to.places.push_back(covered(node.span()));
    to.keys.push_back(covered(node.key_span()));
    for (const Node& inner : node) {
        flatten(inner, text, to);
    }
}

struct Parsed {
    bool whole = false;
    diagnostics::Sink sink;
    Flat flat;
};

Parsed parse(const std::string& text) {
    Parsed result;
    Tree tree;
    const Text all = whole_text(source::FileIndex{}, text);
    result.whole = parse_json(all, tree, result.sink);
    if (result.whole) {
        flatten(tree.root(), text, result.flat);
    }
    return result;
}

} // namespace

TEST_CASE("json tree: values have their text and their place", "[data]") {
    const Parsed parsed = parse(R"({"a": ["b", 12 ,-0.5e+3,true],"c":{"d" :null}, "e":7})");
    REQUIRE(parsed.whole);
    CHECK(parsed.flat.values ==
          std::vector<std::string>{":an object:", "a:a list:", ":text:b", ":a number:12", ":a number:-0.5e+3",
                                   ":a boolean:true", "c:an object:", "d:`null`:null", "e:a number:7"});
    CHECK(parsed.flat.places ==
          std::vector<std::string>{R"({"a": ["b", 12 ,-0.5e+3,true],"c":{"d" :null}, "e":7})",
                                   R"(["b", 12 ,-0.5e+3,true])", "\"b\"", "12", "-0.5e+3", "true",
                                   R"({"d" :null})", "null", "7"});
    CHECK(parsed.flat.keys ==
          std::vector<std::string>{"", "\"a\"", "", "", "", "", "\"c\"", "\"d\"", "\"e\""});
}

TEST_CASE("json tree: escapes are replaced, and places are those of the source", "[data]") {
    const Parsed parsed = parse("[\"\\u00e9\\\"\\\\\", \"é\", \"\\ud83d\\ude00\", \"a\\/b\"]");
    REQUIRE(parsed.whole);
    CHECK(parsed.flat.values ==
          std::vector<std::string>{":a list:", ":text:é\"\\", ":text:é", ":text:\U0001F600", ":text:a/b"});
    CHECK(parsed.flat.places ==
          std::vector<std::string>{"[\"\\u00e9\\\"\\\\\", \"é\", \"\\ud83d\\ude00\", \"a\\/b\"]",
                                   "\"\\u00e9\\\"\\\\\"", "\"é\"", "\"\\ud83d\\ude00\"", "\"a\\/b\""});
}

TEST_CASE("json tree: a number's place ends with its last digit", "[data]") {
    for (const std::string number : {"0", "-0", "10", "1.50", "1e5", "1E-5", "-12.5e+10"}) {
        for (const std::string behind : {"", " ", "\r\n", "\t"}) {
            CAPTURE(number, behind);
            const Parsed alone = parse(number + behind);
            REQUIRE(alone.whole);
            CHECK(alone.flat.places == std::vector<std::string>{number});
            const Parsed inside = parse("[" + number + behind + "," + number + behind + "]");
            REQUIRE(inside.whole);
            CHECK(inside.flat.places.at(1) == number);
            CHECK(inside.flat.places.at(2) == number);
        }
    }
}

TEST_CASE("json tree: a byte order mark is no part of the document", "[data]") {
    const Parsed parsed = parse("\xEF\xBB\xBF{\r\n\"a\": \"b\"}");
    REQUIRE(parsed.whole);
    CHECK(parsed.flat.places == std::vector<std::string>{"{\r\n\"a\": \"b\"}", "\"b\""});
}

TEST_CASE("json tree: empty lists and objects", "[data]") {
    const Parsed parsed = parse(R"([[], {} , [[]]])");
    REQUIRE(parsed.whole);
    CHECK(parsed.flat.places == std::vector<std::string>{R"([[], {} , [[]]])", "[]", "{}", "[[]]", "[]"});
    Tree tree;
    diagnostics::Sink sink;
    const std::string text = R"({"a": {}, "b": [1, [2, 3]]})";
    REQUIRE(parse_json(whole_text(source::FileIndex{}, text), tree, sink));
    CHECK(tree.root().size() == 2);
    CHECK(tree.root().find("a")->empty());
    CHECK(tree.root().find("b")->size() == 2);
    CHECK_FALSE(tree.root().find("c").has_value());
    CHECK_FALSE(tree.root().find("b")->find("a").has_value());
}

TEST_CASE("json tree: the depth has a limit, and costs nothing", "[data]") {
    const std::string fits = std::string(depth_limit, '[') + std::string(depth_limit, ']');
    CHECK(parse(fits).whole);
    for (const std::size_t depth : {depth_limit + 1, std::size_t{200'000}}) {
        const Parsed deep = parse(std::string(depth, '['));
        CHECK_FALSE(deep.whole);
        REQUIRE(deep.sink.all().size() == 1);
        CHECK(deep.sink.all().front().kind == diagnostics::Kind::json_too_deep);
        CHECK(deep.sink.all().front().span->begin == depth_limit);
    }
}

TEST_CASE("json tree: each key that stands twice is found, with the first", "[data]") {
    const Parsed parsed = parse(R"({"a": 1, "b": {"a": 2, "a": 3}, "a": 4, "\u0061": 5})");
    CHECK(parsed.whole);
    REQUIRE(parsed.sink.all().size() == 3);
    CHECK(parsed.sink.all()[0].span->begin == 23);
    CHECK(parsed.sink.all()[1].span->begin == 32);
    CHECK(parsed.sink.all()[1].related.front().span->begin == 1);
    CHECK(parsed.sink.all()[2].span->begin == 40);
}

TEST_CASE("json tree: items without a key stand in lists any number of times", "[data]") {
    CHECK(parse("[1, 1, [], []]").sink.all().empty());
}

TEST_CASE("json tree: a list has items, and all else is one", "[data]") {
    Tree tree;
    diagnostics::Sink sink;
    const std::string text = R"({"a": [1, 2], "b": 3, "c": []})";
    REQUIRE(parse_json(whole_text(source::FileIndex{}, text), tree, sink));
    CHECK(items(*tree.root().find("a")).size() == 2);
    CHECK(items(*tree.root().find("b")).front().text() == "3");
    CHECK(items(*tree.root().find("c")).empty());
}

TEST_CASE("json tree: many keys are compared in no quadratic time", "[data]") {
    std::string text = "{";
    for (int number = 0; number < 200'000; ++number) {
        text += "\"k" + std::to_string(number) + "\": 0, ";
    }
    CHECK(parse(text + R"("k7": 1})").sink.all().size() == 1);
}
