#include "compiler/emit/cloudformation/json.hpp"
#include "tests/unit/catch.hpp"

using slrc::emit::cloudformation::Json;
using slrc::emit::cloudformation::yaml;
using slrc::emit::cloudformation::yaml_string;

TEST_CASE("YAML: strings that a reader could take for something else are in quotation marks", "[emit]") {
    for (const char* text : {"a", "AWS::IAM::Role", "s3:PutObject", "/path/", "example:managed", "nothing",
                             "Fn::If", "e3a", "see", "e", "E_"}) {
        CHECK(yaml_string(text) == text);
    }
    for (const char* text :
         {"",    "no",  "No",   "on", "OFF", "y",  "true", "null",  "2010-09-09", "012345678901",
          "1e3", "0x1", ".inf", "a:", "a b", " a", "*",    "s3:*",  "- a",        "#a",
          "{a}", "[a]", "&a",   "!a", "%a",  "@a", "`a",   "?",     "~",          "e3",
          "E1",  "e-3", "E00",  "=",  "<<",  ".5", "0o17", "3_600", "12:30:45"}) {
        CHECK(yaml_string(text) == "\"" + std::string(text) + "\"");
    }
}

TEST_CASE("YAML: characters that it cannot hold are escaped, others stay", "[emit]") {
    CHECK(yaml_string("\"\\\n\t\x01") == R"("\"\\\n\t\u0001")");
    CHECK(yaml_string("\x7F \u0080 \u009F \u00A0 \u00FF") == "\"\\x7f \\x80 \\x9f \u00A0 \u00FF\"");
    CHECK(yaml_string("\u2028 \u2029 \uFEFF \U0001F600") == "\"\\u2028 \\u2029 \\uFEFF \U0001F600\"");
}

TEST_CASE("YAML: blocks", "[emit]") {
    const Json value = Json::parse(
        R"({"a": {"b": [], "c": {}, "d": [1, true, null]}, "e": [["x", {"y": "1", "z": ["w"]}], []], "*": "f"})");
    CHECK(yaml(value) ==
          "a:\n"
          "  b: []\n"
          "  c: {}\n"
          "  d:\n"
          "    - 1\n"
          "    - true\n"
          "    - null\n"
          "e:\n"
          "  - - x\n"
          "    - \"y\": \"1\"\n"
          "      z:\n"
          "        - w\n"
          "  - []\n"
          "\"*\": f\n");
}
