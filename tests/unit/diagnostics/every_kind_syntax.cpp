#include "compiler/text/format.hpp"
#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A condition in that many parentheses.
std::string nested(std::size_t levels) {
    return role("allow s3:GetObject on * if " + std::string(levels, '(') + "aws:RequestedRegion exists" +
                std::string(levels, ')'));
}

/// Constants of which each needs the next one.
std::string chain(int length) {
    std::string text;
    for (int index = 100; index < 100 + length; ++index) {
        text += text::format("let c{} = \"{{c{}}}\"\n", index, index + 1);
    }
    return text + text::format("let c{} = \"end\"\n", 100 + length);
}

} // namespace

std::vector<Row> syntax_rows() {
    return {
        {Kind::unexpected_text, 4, 1, role("alow s3:GetObject on *")},
        {Kind::unexpected_text, 1, 1, "rule acme {}"},
        {Kind::unexpected_text, 4, 13, role("param bucket s3:bucket")}, // the end of the word before
        {Kind::unexpected_text, 5, 1, role("allow s3:GetObject on")},
        {Kind::unexpected_text, 4, 22, role("lifecycle { editable name }")},
        {Kind::unclosed_string, 4, 13, role("description \"Reads metrics")},
        {Kind::unclosed_string, 4, 29, role("param name: string matching \"[a-z]")},
        {Kind::unclosed_brace, 1, 11, "role acme {\n    path \"/\"\n"},
        {Kind::unclosed_brace, 1, 19, role("when reports { allow s3:GetObject on *")},
        {Kind::block_comment, 4, 1, role("/* only metrics */ allow cloudwatch:GetMetricData on *")},
        {Kind::block_comment, 1, 1, "/* never closed\nrole acme {"},
        {Kind::nesting_too_deep, 4, 228, nested(201)},
        {Kind::nesting_too_deep, 200, 14, chain(202)},
        {Kind::bad_escape, 4, 41, role(R"(allow s3:GetObject on "arn:aws:s3:::acme\reports")")},
        {Kind::bad_escape, 4, 17, role(R"(description "\u{110000}")")},
        {Kind::bad_escape, 4, 17, role(R"(description "\u{zz}")")},
        {Kind::bad_placeholder, 4, 31, role(R"(allow s3:GetObject on "{bucket/*")")},
        {Kind::bad_placeholder, 4, 15, role(R"(description "a}b")")},
        {Kind::bad_placeholder, 4, 25, role(R"(capability reports "of {region}")")},
        {Kind::bad_placeholder, 1, 8, R"(import "{name}.slr")"},
        {Kind::bad_variable, 4, 42, role(R"(allow s3:GetObject on "arn:aws:s3:::acme/${aws:username")")},
        {Kind::reserved_word, 4, 12, role("capability when")},
        {Kind::reserved_word, 1, 5, "let not = \"a\""},
        {Kind::misplaced_fmt_comment, 4, 1, role("// slrc: fmt off"), "slrc fmt main.slr"},
        {Kind::misplaced_fmt_comment, 1, 12, "let a = [1 // slrc: fmt on\n]", "slrc fmt main.slr"},
    };
}

} // namespace slrc::test
