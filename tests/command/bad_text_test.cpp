// Specifications that are wrong: the status, the code, the place, and nothing written.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

struct Bad {
    std::string what;
    std::string text;
    std::string code;
    int line;
    int column;
};

/// A role with these rules, from the second line on.
std::string role(const std::string& rules) {
    return "role AWSServiceRoleForX { trust service lambda.amazonaws.com\n" + rules + "\n}\n";
}

std::string repeated(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t index = 0; index < count; ++index) {
        all += text;
    }
    return all;
}

/// Ten `or`s of two, joined by `and`: 1,024 statements.
std::string many_alternatives() {
    std::string condition;
    for (int index = 0; index < 10; ++index) {
        const std::string key = "aws:RequestTag/k" + std::to_string(index);
        condition += (index == 0 ? "(" : " and (") + key + " == \"a\" or aws:ResourceTag/k" +
                     std::to_string(index) + " == \"b\")";
    }
    return condition;
}

std::vector<Bad> bad_texts() {
    constexpr std::size_t many = 100'000;
    const std::string rule = "allow kms:ListKeys on *";
    return {
        {"not UTF-8", "let a = \"\xFF\"\n", "SLR0002", 1, 10},
        {"a NUL byte", std::string("let a = \"b\"\n\0", 13), "SLR0003", 2, 1},
        {"an unclosed string", "let a = \"b\n", "SLR0102", 1, 9},
        {"an unclosed brace", "role AWSServiceRoleForX { trust service lambda.amazonaws.com\n", "SLR0103", 1,
         25},
        {"an unclosed comment", "/* let a = \"b\"\n", "SLR0104", 1, 1},
        {"nested parentheses", role(rule + " if " + repeated(many, "(")), "SLR0105", 2, 228},
        {"nested nots", role(rule + " if " + repeated(many, "not ")), "SLR0105", 2, 828},
        {"nested blocks", role("capability c \"c\"\n" + repeated(many, "when c {\n") + repeated(many, "}")),
         "SLR0105", 203, 6},
        {"too many alternatives", role(rule + " if " + many_alternatives()), "SLR0503", 2, 28},
        {"one Sid twice", role(rule + " as A\n" + rule + " as A"), "SLR0502", 3, 1},
        {"one role twice", role("") + role(""), "SLR0306", 4, 6},
        {"one capability twice", role("capability c \"c\"\ncapability c \"c\""), "SLR0306", 3, 12},
        {"one parameter twice", role("param p: string\nparam p: string"), "SLR0306", 3, 7},
        {"a capability that requires itself", role("capability c requires c \"c\""), "SLR0601", 2, 23},
        {"a when that never holds", role("capability c \"c\"\nwhen c and not c: " + rule), "SLR0602", 3, 6},
        {"a name too long",
         "role AWSServiceRoleFor" + std::string(60, 'x') + " { trust service lambda.amazonaws.com }\n",
         "SLR0401", 1, 6},
        {"a wrong character in a name", "role AWSServiceRoleForX%y { trust service lambda.amazonaws.com }\n",
         "SLR0401", 1, 24},
    };
}

std::vector<Json> lines(const std::string& text) {
    std::vector<Json> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        all.push_back(Json::parse(line));
    }
    return all;
}

} // namespace

TEST_CASE("bad specifications end with 1, a code and a place, and nothing is written", "[command]") {
    for (const Bad& bad : bad_texts()) {
        const TemporaryFolder folder;
        folder.write("bad.slr", bad.text);
        folder.write("out/AWSServiceRoleForX.trust.json", "old\n");
        const auto before = folder.everything();
        const Outcome outcome =
            run_slrc({"compile", "bad.slr", "-o", "out", "--diagnostics", "json"}, folder.path());
        INFO(bad.what << "\n" << outcome.err.substr(0, 2'000));
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(folder.everything() == before);
        const std::vector<Json> found = lines(outcome.err);
        REQUIRE(!found.empty());
        CHECK(found.front().at("code") == bad.code);
        CHECK(found.front().at("file") == "bad.slr");
        CHECK(found.front().at("line") == bad.line);
        CHECK(found.front().at("column") == bad.column);
        CHECK(run_slrc({"check", "bad.slr"}, folder.path()).status == 1);
    }
}

TEST_CASE("several independent errors are reported in one run", "[command]") {
    const Outcome outcome = run_slrc({"check", "-", "--diagnostics", "json"}, {},
                                     role("allow on *\nparam p: string\nparam p: string\n"
                                          "allow kms:ListKeys on * as A\nallow kms:ListAliases on * as A"));
    const std::vector<Json> found = lines(outcome.err);
    REQUIRE(found.size() == 3);
    CHECK(found[0].at("code") == "SLR0101");
    CHECK(found[1].at("code") == "SLR0306");
    CHECK(found[2].at("code") == "SLR0502");
}

TEST_CASE("a rule that breaks off hides no error in the rules after it", "[command]") {
    const Outcome outcome = run_slrc({"check", "-", "--diagnostics", "json"}, {},
                                     role("allow s3:GetObject on\nparam p: string\nparam p: string"));
    std::vector<std::string> codes;
    for (const Json& finding : lines(outcome.err)) {
        codes.push_back(finding.at("code"));
    }
    CHECK(codes == std::vector<std::string>{"SLR0101", "SLR0306"});
}

TEST_CASE("nested blocks that are never closed are too deep as well", "[command]") {
    const Outcome outcome = run_slrc({"check", "-", "--diagnostics", "json"}, {},
                                     role("capability c \"c\"\n" + repeated(100'000, "when c {\n")));
    CHECK(outcome.status == 1);
    std::vector<std::string> codes;
    for (const Json& finding : lines(outcome.err)) {
        codes.push_back(finding.at("code"));
    }
    CHECK(std::count(codes.begin(), codes.end(), "SLR0105") == 1);
}
