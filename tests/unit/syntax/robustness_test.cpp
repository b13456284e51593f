// Whatever the text, the parser comes to an end without a crash, and what it reports lies in the text.
#include "tests/unit/catch.hpp"
#include "tests/unit/grammar/examples.hpp"
#include "tests/unit/syntax/dump.hpp"
#include "tests/unit/syntax/parsing.hpp"

#include <array>
#include <random>

using namespace slrc;

namespace {

/// All whole specifications of the reference, one after another: every construct is in it.
const std::string& specification() {
    static const std::string text = [] {
        std::string all;
        for (const test::Fence& fence : test::fences(test::read_source("grammar/README.md"))) {
            const bool whole = fence.info == "slr" || fence.info == "slr frame";
            all += whole ? fence.text : "";
        }
        return all;
    }();
    return text;
}

/// False where something is wrong with the parse itself.
bool is_sound(const std::string& text) {
    const test::Parsed parsed = test::parse(text);
    for (const diagnostics::Diagnostic& diagnostic : parsed.sink.all()) {
        const bool inside = diagnostic.span && diagnostic.span->begin <= diagnostic.span->end &&
                            diagnostic.span->end <= text.size();
        if (!inside || diagnostic.message.empty()) {
            return false;
        }
    }
    for (std::size_t index = 1; index < parsed.tree.comments.size(); ++index) {
        if (parsed.tree.comments[index - 1].span.end > parsed.tree.comments[index].span.begin) {
            return false;
        }
    }
    // Whoever walks over the tree finds it whole.
    return !parsed.tree.whole || text.empty() || test::dump(parsed.tree).size() < 100 * text.size();
}

} // namespace

TEST_CASE("robustness: the specification is valid, and large", "[syntax]") {
    CHECK(specification().size() > 5'000);
    CHECK(test::findings(test::parse(specification())) == test::Lines{});
}

TEST_CASE("robustness: every beginning of a specification", "[syntax]") {
    const std::string& text = specification();
    for (std::size_t length = 0; length < text.size(); ++length) {
        if (!is_sound(text.substr(0, length))) {
            FAIL("the first " << length << " bytes");
        }
    }
}

TEST_CASE("robustness: every specification with one byte less", "[syntax]") {
    const std::string& text = specification();
    for (std::size_t place = 0; place < text.size(); ++place) {
        std::string shorter = text;
        shorter.erase(place, 1);
        if (!is_sound(shorter)) {
            FAIL("without byte " << place);
        }
    }
}

TEST_CASE("robustness: a broken rule does not hide the other roles", "[syntax]") {
    const std::string good = "role Good { trust service a.b allow s3:A on * }\n";
    const std::string& text = specification();
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::string broken = text;
        broken.erase(random() % broken.size(), 1 + random() % 3);
        const test::Parsed parsed = test::parse(good + broken);
        if (!test::dump(parsed.tree).starts_with("(role Good (trust service word:a.b) (allow s3:A on *))")) {
            FAIL("round " << round);
        }
    }
}

TEST_CASE("robustness: token soup", "[syntax]") {
    static constexpr std::array<std::string_view, 84> tokens{
        "account",    "after",       "all",      "allow",       "always",      "and",
        "any",        "as",          "aws",      "boundary",    "by",          "canonical_user",
        "capability", "created",     "delete",   "deny",        "description", "distrust",
        "editable",   "else",        "except",   "exists",      "expect",      "false",
        "federated",  "if",          "import",   "in",          "include",     "let",
        "lifecycle",  "like",        "matching", "max_session", "never",       "not",
        "on",         "one",         "or",       "param",       "passed",      "path",
        "per",        "permissions", "regions",  "requires",    "role",        "rules",
        "service",    "step",        "tags",     "test",        "to",          "true",
        "trust",      "when",        "with",     "{",           "}",           "{",
        "}",          "(",           ")",        "[",           "]",           ",",
        ":",          "=",           "==",       "?",           "*",           "a",
        "s3:Get",     "aws:x",       "\"b\"",    "\"{c}\"",     "\"",          "1",
        "x.y",        "\n",          "\n",       "// d\n",      "/*",          "us-east-1"};
    std::mt19937 random(11);
    for (int round = 0; round < 5'000; ++round) {
        std::string text = round % 2 == 0 ? "" : "role R { ";
        const std::size_t count = random() % 60;
        for (std::size_t index = 0; index < count; ++index) {
            text += std::string(tokens.at(random() % tokens.size())) + (random() % 8 == 0 ? "" : " ");
        }
        if (!is_sound(text)) {
            FAIL("round " << round << ": " << text);
        }
    }
}

TEST_CASE("robustness: random bytes", "[syntax]") {
    std::mt19937 random(13);
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        const std::size_t count = random() % 40;
        for (std::size_t index = 0; index < count; ++index) {
            text += static_cast<char>(random() % (round % 2 == 0 ? 256 : 128));
        }
        if (!is_sound(text)) {
            FAIL("round " << round);
        }
    }
}
