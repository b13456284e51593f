// What is said of text that is no JSON, and where.
#include "compiler/data/parse.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;
using namespace slrc::data;

namespace {

struct Wrong {
    std::string text;
    /// What is underlined.
    std::string piece;
    std::string message;
};

} // namespace

TEST_CASE("json errors: each at its place, in our words", "[data]") {
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
        {R"(["\ud800"])", R"(\ud800)", "half of a surrogate pair: `\\uD800` to `\\uDFFF` stand in pairs"},
        {R"(["\uDC00\uD800"])", R"(\uDC00)",
         "half of a surrogate pair: `\\uD800` to `\\uDFFF` stand in pairs"},
        {R"(["\ud800\u0041"])", R"(\ud800)",
         "half of a surrogate pair: `\\uD800` to `\\uDFFF` stand in pairs"},
        {R"(["\)", "\"", "this text is never closed with `\"`"},
        {R"(["\u12)", "\"", "this text is never closed with `\"`"},
        {R"(["\é"])", "é", "no escape of JSON's"},
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
        {"[1e]", "1e", "`1e` is no number"},
        {"[truex]", "truex", "`truex` is no value"},
        {"[" + std::string(50, 'e') + "]", std::string(50, 'e'), "`e` is no value"},
        {"{,}", ",", "`,` stands where a key is expected"},
        {"[1 tru]", "tru", "a `,` is missing before `tru`"},
        {R"({"a" tru})", "tru", "a `:` is missing between a key and its value, before `tru`"},
    };
    for (const Wrong& wrong : all) {
        CAPTURE(wrong.text);
        Tree tree;
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

TEST_CASE("json errors: a label says what to do, and an open bracket is shown", "[data]") {
    const auto found = [](const std::string& text) {
        Tree tree;
        diagnostics::Sink sink;
        CHECK_FALSE(parse_json(whole_text(source::FileIndex{}, text), tree, sink));
        return sink.all().front();
    };
    CHECK(found("[tru]").label == "did you mean `true`?");
    CHECK(found("[1.]").label == "JSON's numbers are like `12`, `-0.5` and `1e6`");
    CHECK(found("[Allow]").label == "text stands in double quotes");
    CHECK(found("[1, ]").label == "nothing follows: leave the `,` out");
    const diagnostics::Diagnostic open = found(R"({"a": [1, {)");
    REQUIRE(open.related.size() == 1);
    CHECK(open.related.front().message == "`{` is never closed");
    CHECK(open.related.front().span->begin == 10);
}

TEST_CASE("json errors: what is no document of IAM's is wrong in its own words", "[data]") {
    const auto found = [](const std::string& text) {
        Tree tree;
        diagnostics::Sink sink;
        CHECK(parse_json(whole_text(source::FileIndex{}, text), tree, sink,
                         diagnostics::Kind::bad_configuration, "the configuration") == (text.size() > 12));
        CHECK(sink.all().front().kind == diagnostics::Kind::bad_configuration);
        return sink.all().front().message;
    };
    CHECK(found("[tru]") == "the configuration is not JSON: `tru` is no value");
    CHECK(found("[\xFF]") == "the file is not UTF-8: a byte that cannot stand here");
    CHECK(found(R"({"a": 1, "a": 2})") == "the key `a` stands twice in one object");
}

TEST_CASE("json errors: numbers that no program can keep", "[data]") {
    for (const std::string number : {"1e999", "-1e400", "1.5E+309"}) {
        Tree tree;
        diagnostics::Sink sink;
        const std::string text = "[1, " + number + ", 2]";
        CHECK_FALSE(parse_json(whole_text(source::FileIndex{}, text), tree, sink));
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().kind == diagnostics::Kind::number_out_of_range);
        CHECK(sink.all().front().span->begin == 4);
        CHECK(sink.all().front().span->end == 4 + number.size());
    }
    Tree tree;
    diagnostics::Sink sink;
    CHECK(
        parse_json(whole_text(source::FileIndex{}, "[123456789012345678901234567890, 1e-999]"), tree, sink));
}

TEST_CASE("json text: the first byte that is not UTF-8 is found", "[data]") {
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
