// What is written is compared with what a library writes for the same values.
#include "compiler/text/json_writer.hpp"

#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace slrc::test {

namespace {

using Json = nlohmann::ordered_json;
using text::JsonLayout;
using text::JsonWriter;
using text::NotUtf8;

void write_tree(JsonWriter& writer, const Json& json) {
    if (json.is_object()) {
        writer.open_object();
        for (const auto& [key, value] : json.items()) {
            writer.key(key);
            write_tree(writer, value);
        }
        writer.close_object();
    } else if (json.is_array()) {
        writer.open_array();
        for (const Json& element : json) {
            write_tree(writer, element);
        }
        writer.close_array();
    } else if (json.is_string()) {
        writer.value(json.get<std::string>());
    } else if (json.is_boolean()) {
        writer.value(json.get<bool>());
    } else if (json.is_number()) {
        writer.value(json.get<std::uint64_t>());
    } else {
        writer.null();
    }
}

std::string write_tree(const Json& json, JsonLayout layout) {
    std::string text;
    JsonWriter writer(text, layout);
    write_tree(writer, json);
    return text;
}

std::string random_bytes(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "a", "\"",   "\\",           "\n",   "\x01", "\x7f",     "é",        "\xe2", "\x82", "\xf0\x9f\x98",
        "😀", "\xed", "\xed\xa0\x80", "\xc0", "\xff", "\xf4\x90", "bucket/*", "\x80"};
    std::string text;
    for (auto count = random() % 8; count > 0; --count) {
        text += pieces[random() % pieces.size()];
    }
    return text;
}

Json random_tree(std::mt19937& random, int levels) {
    switch (random() % (levels == 0 ? 4 : 6)) {
        case 0:
            return random() % 2 == 0;
        case 1:
            return nullptr;
        case 2:
            return std::uint64_t{random()} * random();
        case 3:
            return random_bytes(random);
        case 4: {
            Json list = Json::array();
            for (auto count = random() % 4; count > 0; --count) {
                list.push_back(random_tree(random, levels - 1));
            }
            return list;
        }
        default: {
            Json object = Json::object();
            for (auto count = random() % 4; count > 0; --count) {
                object[random_bytes(random) + std::to_string(count)] = random_tree(random, levels - 1);
            }
            return object;
        }
    }
}

} // namespace

TEST_CASE("random JSON is written as the library writes it", "[text]") {
    std::mt19937 random(20260927);
    for (int count = 0; count < 2'000; ++count) {
        const Json json = random_tree(random, 4);
        for (const std::size_t indent : {0U, 2U, 4U}) {
            const std::string expected = json.dump(indent == 0 ? -1 : static_cast<int>(indent), ' ', false,
                                                   Json::error_handler_t::replace);
            REQUIRE(write_tree(json, {indent, NotUtf8::replaced}) == expected);
        }
    }
}

TEST_CASE("JSON that is written already moves to its place", "[text]") {
    const Json inner{{"a", Json::array({1, 2})}, {"b", Json::object()}, {"c", "line\nbreak"}};
    const Json outer{{"x", Json::array({inner, 1})}};
    for (const std::size_t indent : {0U, 4U}) {
        std::string text;
        JsonWriter writer(text, {indent, NotUtf8::refused});
        writer.open_object();
        writer.key("x");
        writer.open_array();
        writer.written(write_tree(inner, {indent, NotUtf8::refused}));
        writer.value(1U);
        writer.close_array();
        writer.close_object();
        CHECK(text == outer.dump(indent == 0 ? -1 : 4));
    }
}

TEST_CASE("bytes that are not UTF-8 are refused where nothing else is asked for", "[text]") {
    CHECK(text::json_string("\xff", NotUtf8::replaced) == "\"\uFFFD\"");
    CHECK_THROWS_AS(text::json_string("\xff"), std::invalid_argument);
    CHECK(text::json_string("é\"") == "\"é\\\"\"");
}

} // namespace slrc::test
