// What is said of text that is no JSON, and where.
#include "compiler/reader/json_parse.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;
using namespace slrc::reader;

namespace {

struct Wrong {
    std::string text;
    /// What is underlined.
    std::string piece;
    std::string message;
};

} // namespace

TEST_CASE("json errors: each at its place, in our words", "[reader]") {
    const std::vector<Wrong> all{
        {"", "", "the document is empty"},
        {" \n", "", "the document is empty"},
        {"{", "", "the document ends in the middle"},
        {R"({"a":[1,)", "", "the document ends in the middle"},
        {R"({"a")", "", "the document ends in the middle"},
        {R"({"a":"b",)", "", "the document ends in the middle"},
        {R"(["abc)", "\"", "this text is never closed with `\"`"},
        {"[\"a\tb\"]", "\t", "a line end, a tab or another control character inside of a text"},
        {"[\"a\nb\"]", "\n", "a line end, a tab or another control character inside of a text"},
        {R"(["\q"])", "q", "no escape of JSON's"},
        {R"(["\u12"])", "\"", "`\\u` without four hexadecimal digits"},
        {R"(["\ud800"])", "\"", "half of a surrogate pair: `\\uD800` to `\\uDFFF` stand in pairs"},
        {R"({'a': 1})", "'", "a single quote"},
        {"[1] // end", "/", "JSON has no comments"},
        {"# a\n[]", "#", "JSON has no comments"},
        {"[1] 2", "2", "`2` stands behind the end of the document"},
        {"{} {}", "{", "`{` stands behind the end of the document"},
        {R"({"a": 1,})", "}", "a `,` before `}`"},
        {"[1, ]", "]", "a `,` before `]`"},
        {R"({"a" 1})", "1", "a `:` is missing between a key and its value, before `1`"},
        {R"({a: 1})", "a", "`a` stands where a key is expected"},
        {R"({1: 1})", "1", "`1` stands where a key is expected"},
        {R"({"a": 1 "b": 2})", "\"b\"", "a `,` is missing before `\"b\"`"},
        {"[1 2]", "2", "a `,` is missing before `2`"},
        {"[1}", "}", "a `,` is missing before `}`"},
        {"[1,,2]", ",", "`,` stands where a value is expected"},
        {R"({"a":})", "}", "`}` stands where a value is expected"},
        {"[tru]", "tru", "`tru` is no value"},
        {"[Allow]", "Allow", "`Allow` is no value"},
        {"[NaN]", "NaN", "`NaN` is no value"},
        {"[01]", "01", "`01` is no number"},
        {"[1.]", "1.", "`1.` is no number"},
        {"[1-2]", "1-2", "`1-2` is no number"},
        {"[-]", "-", "`-` is no number"},
        {"[1, +1]", "+1", "`+1` is no value"},
    };
    for (const Wrong& wrong : all) {
        CAPTURE(wrong.text);
        JsonTree tree;
        diagnostics::Sink sink;
        CHECK_FALSE(parse_json(whole_text(source::FileIndex{}, wrong.text), tree, sink));
        REQUIRE(sink.all().size() == 1);
        const diagnostics::Diagnostic& found = sink.all().front();
        CHECK(found.kind == diagnostics::Kind::bad_json);
        CHECK(found.message == wrong.message);
        REQUIRE(found.span.has_value());
        CHECK(wrong.text.substr(found.span->begin, found.span->end - found.span->begin) == wrong.piece);
    }
}

TEST_CASE("json errors: numbers that no program can keep", "[reader]") {
    for (const std::string number : {"1e999", "-1e400", "1.5E+309"}) {
        JsonTree tree;
        diagnostics::Sink sink;
        const std::string text = "[1, " + number + ", 2]";
        CHECK_FALSE(parse_json(whole_text(source::FileIndex{}, text), tree, sink));
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().kind == diagnostics::Kind::number_out_of_range);
        CHECK(sink.all().front().span->begin == 4);
        CHECK(sink.all().front().span->end == 4 + number.size());
    }
    JsonTree tree;
    diagnostics::Sink sink;
    CHECK(
        parse_json(whole_text(source::FileIndex{}, "[123456789012345678901234567890, 1e-999]"), tree, sink));
}

TEST_CASE("json text: the first byte that is not UTF-8 is found", "[reader]") {
    const auto first_wrong = [](const std::string& text) {
        diagnostics::Sink sink;
        const bool good = check_encoding(whole_text(source::FileIndex{}, text), sink);
        CHECK(good == sink.all().empty());
        return good ? -1 : static_cast<int>(sink.all().front().span->begin);
    };
    CHECK(first_wrong("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\x7F") == -1);
    CHECK(first_wrong("a\xFF") == 1);
    CHECK(first_wrong("ab\xC3") == 2);
    CHECK(first_wrong("\xC0\x80") == 0);
    CHECK(first_wrong("\xE0\x80\x80") == 0);
    CHECK(first_wrong("\xED\xA0\x80") == 0);
    CHECK(first_wrong("\xF4\x90\x80\x80") == 0);
    CHECK(first_wrong("a\xE2\x82") == 1);
    CHECK(first_wrong(std::string("ab\0", 3)) == 2);
    CHECK(first_wrong("\xEF\xBB\xBF\xFF") == 3);
}
