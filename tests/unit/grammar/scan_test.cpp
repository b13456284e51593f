// The parser's short cuts agree with the grammar: its scanners take what the rules take, and a rule that is not tried
// because of the character that stands there would not match.
#include "compiler/syntax/parser/scan.hpp"

#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/parser/first.hpp"
#include "grammar/rules.hpp"
#include "tests/unit/catch.hpp"

#include <tao/pegtl.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

using namespace slrc;

namespace {

namespace g = slrc::grammar;
namespace pegtl = tao::pegtl;

/// Words, signs and blanks in a row, of those that a scanner may end at.
std::string any_text(std::mt19937& random) {
    constexpr std::array<std::string_view, 30> pieces{
        " ",  "\t", "\n", "\r",   "\r\n", "//",  "/",    "/*",   "*/", "*",  "\"", "\\", "{",    "}",   "$",
        "${", "_",  "9",  "name", "in",   "inn", "when", "even", "as", "on", "or", "é",  "\xFF", "all", "."};
    std::string text;
    for (std::size_t left = random() % 8; left > 0; --left) {
        text += pieces[random() % pieces.size()];
    }
    return text;
}

/// How much a scanner takes of a text.
template <typename Scan>
std::size_t taken(const std::string& text, Scan scan) {
    const char* const begin = text.data();
    return static_cast<std::size_t>(scan(begin, begin + text.size()) - begin);
}

/// How much a rule of the grammar takes.
template <typename Rule>
std::size_t taken(const std::string& text) {
    pegtl::memory_input<> input(text.data(), text.size(), "");
    return pegtl::parse<Rule>(input) ? static_cast<std::size_t>(input.current() - input.begin()) : 0;
}

constexpr int texts = 20'000;

/// How many characters a rule cannot begin with; what follows them is tried in several ways.
template <typename Rule>
int impossible_beginnings() {
    int count = 0;
    for (int byte = 0; byte < 256; ++byte) {
        const std::array<char, 1> first{static_cast<char>(byte)};
        if (syntax::parser::may_begin<Rule>(first.data(), first.data() + 1)) {
            continue;
        }
        ++count;
        for (const std::string_view rest :
             {"", "a", "llow s3:GetObject", "\"x\"", ":a", " ", "1", "ot exists"}) {
            const std::string text = std::string(1, first[0]) + std::string(rest);
            pegtl::memory_input<> input(text.data(), text.size(), "");
            INFO(byte << " " << rest);
            CHECK_FALSE(pegtl::parse<Rule>(input));
        }
    }
    return count;
}

} // namespace

TEST_CASE("scan: the grammar's rules take the same", "[syntax]") {
    std::mt19937 random(1);
    std::size_t some = 0;
    for (int count = 0; count < texts; ++count) {
        const std::string text = any_text(random);
        INFO("`" << text << "`");
        const std::size_t space = taken(text, [](const char* begin, const char* end) {
            return syntax::parser::scan_space(begin, end, nullptr);
        });
        REQUIRE(space == taken<g::space>(text));
        REQUIRE(taken(text, syntax::parser::scan_name) == taken<g::name_text>(text));
        REQUIRE(taken(text, syntax::parser::scan_plain_text) == taken<g::plain_text>(text));
        const std::size_t word = taken(text, [](const char* begin, const char* end) {
            return syntax::parser::scan_word(begin, end, "when");
        });
        REQUIRE(word == taken<g::keyword<"when">>(text));
        some += space > 1 && word == 0 ? 1 : 0;
    }
    CHECK(some > texts / 10);
}

TEST_CASE("scan: comments are noted once, and not where they are looked at ahead", "[syntax]") {
    const std::string text = " // one\r\n/// two";
    syntax::File file;
    file.text = text;
    diagnostics::Sink sink;
    syntax::ParseContext context(file, sink);
    const char* const end = text.data() + text.size();
    CHECK(syntax::parser::scan_space(text.data(), end, nullptr) == end);
    CHECK(file.comments.empty());
    CHECK(syntax::parser::scan_space(text.data(), end, &context) == end);
    CHECK(syntax::parser::scan_space(text.data(), end, &context) == end);
    REQUIRE(file.comments.size() == 2);
    CHECK(file.comments[0].text == "// one");
    CHECK(file.comments[1].text == "/// two");
}

TEST_CASE("first: what a rule is not tried at, it does not match", "[syntax]") {
    CHECK(impossible_beginnings<g::string_text>() == 255);
    CHECK(impossible_beginnings<g::reference_text>() == 256 - 53);
    CHECK(impossible_beginnings<g::number_text>() == 256 - 11);
    CHECK(impossible_beginnings<g::grant>() == 256 - 2);
    CHECK(impossible_beginnings<g::capability>() == 255);
    CHECK(impossible_beginnings<g::value>() == 256 - 1 - 11 - 53);
    CHECK(impossible_beginnings<g::list>() == 255);
    CHECK(impossible_beginnings<g::single_action>() == 256 - 62 - 3);
    CHECK(impossible_beginnings<g::condition_test>() == 256 - 62 - 4 - 1);
    CHECK(impossible_beginnings<g::plain_letter>() == 6);
    CHECK(impossible_beginnings<g::external>() == 255);
}

TEST_CASE("first: what can match nothing, or throws where it should begin, may begin anywhere", "[syntax]") {
    CHECK(impossible_beginnings<g::space>() == 0);
    CHECK(impossible_beginnings<pegtl::opt<g::grant>>() == 0);
    CHECK(impossible_beginnings<g::actions>() == 0);
    CHECK(impossible_beginnings<g::guard>() == 0);
    CHECK_FALSE(syntax::parser::may_begin<g::grant>(nullptr, nullptr));
    CHECK(syntax::parser::may_begin<g::space>(nullptr, nullptr));
}
