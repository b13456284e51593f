// Texts that are nearly JSON: read, or refused, as a library reads or refuses them.
#include "compiler/data/parse.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <random>

using namespace slrc;
using namespace slrc::data;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::string_view, 40> pieces{
    "{",      "}",       "[",       "]",    ",",    ":",    "\"a\"", "\"b\"", "\"",          "\\",
    "\\u00",  "\\ud83d", "\\ude00", "\\u",  "\\n",  "\\/",  "0",     "-",     "1.5e+3",      ".",
    "e",      "true",    "false",   "null", " ",    "\n",   "\t",    "\r",    "\xC3\xA9",    "\xC3",
    "\"k\":", "[1, 2]",  "{\"a\":", "1,",   "\x7F", "\x01", "1e400", "00",    "\"\\u0041\"", "[[]]"};

/// Some pieces in a row, or a document in which some of them stand in the wrong place.
std::string random_text(std::mt19937& random) {
    std::string text =
        random() % 2 == 0
            ? std::string()
            : R"({"a": [1, -2.5e3, "x\n\u00e9", true, null, {}], "b": {"c": ["\ud83d\ude00"]}})";
    for (std::size_t count = random() % 6; count > 0; --count) {
        const std::size_t at = random() % (text.size() + 1);
        text.replace(at, random() % 3, pieces[random() % pieces.size()]);
    }
    return text;
}

/// Whether a tree has the values that the library has.
bool equal(Node node, const Json& json) {
    switch (node.type()) {
        case Type::object: {
            // The library keeps one of two members that have one key.
            bool same = json.is_object();
            for (const Node& member : node) {
                same = same && json.contains(member.key()) && equal(member, json[std::string(member.key())]);
            }
            return same;
        }
        case Type::array: {
            bool same = json.is_array() && json.size() == node.size();
            std::size_t index = 0;
            for (const Node& item : node) {
                same = same && equal(item, json[index++]);
            }
            return same;
        }
        case Type::text:
            return json.is_string() && json.get_ref<const std::string&>() == node.text();
        case Type::number:
            return json.is_number() && Json::parse(node.text()) == json;
        case Type::boolean:
            return json.is_boolean() && json.get<bool>() == (node.text() == "true");
        case Type::null:
            break;
    }
    return json.is_null();
}

/// What nlohmann's library makes of a text; nothing where it refuses it.
std::optional<Json> by_library(const std::string& text) {
    try {
        return Json::parse(text);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace

TEST_CASE("json tree: a library reads the same from 20,000 texts", "[data]") {
    std::mt19937 random(20260131);
    std::size_t accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        Tree tree;
        diagnostics::Sink sink;
        const bool whole = parse_json(whole_text(source::FileIndex{}, text), tree, sink);
        const auto expected = by_library(text);
        REQUIRE(whole == expected.has_value());
        REQUIRE((whole || sink.error_count() > 0));
        for (const diagnostics::Diagnostic& found : sink.all()) {
            REQUIRE(found.span->begin <= found.span->end);
            REQUIRE(found.span->end <= text.size());
        }
        if (whole && sink.all().empty()) {
            REQUIRE(equal(tree.root(), *expected));
            ++accepted;
        }
    }
    CHECK(accepted > 2'000);
}
