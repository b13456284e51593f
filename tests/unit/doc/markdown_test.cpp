#include "compiler/doc/markdown.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/doc/shown.hpp"

using namespace slrc;
using doc::Prose;
using doc::to_markdown;

namespace {

std::string plain(const std::string& text) {
    return to_markdown(Prose().plain(text));
}
std::string code(const std::string& text, bool in_table = false) {
    return to_markdown(Prose().code(text), in_table);
}

} // namespace

TEST_CASE("Markdown: text is no markup", "[doc]") {
    CHECK(plain("*a* _b_ a_b [c](d) `e` ~f~ $g$ \\") == R"(\*a\* \_b\_ a_b \[c\](d) \`e\` \~f\~ \$g\$ \\)");
    CHECK(plain("<b> & | </b>") == "&lt;b&gt; &amp; &#124; &lt;/b&gt;");
    CHECK(plain("https://a.b www.a.b a@b.c a:b") == "https&#58;//a.b www&#46;a.b a&#64;b.c a:b");
}

TEST_CASE("Markdown: code stands between more backticks than it has", "[doc]") {
    CHECK(code("s3:*") == "`s3:*`");
    CHECK(code("a`b") == "``a`b``");
    CHECK(code("`a``") == "``` `a`` ```");
    CHECK(code(" a ") == "`  a  `");
    CHECK(code("a|b") == "`a|b`");
    CHECK(code("a|`\\", true) == "<code>a&#124;&#96;&#92;</code>");
    CHECK(code(" ") == "<code> </code>");
}

TEST_CASE("Markdown: a paragraph is a paragraph, whatever it begins with", "[doc]") {
    for (const std::string text : {"# a", "- a", "+ a", "1. a", "1) a", "=== a", "--- a"}) {
        INFO(text);
        const std::string page =
            test::markdown(test::lex_role("/// " + text + "\nallow polly:SynthesizeSpeech on *"));
        CHECK(page.find("\n" + text) == std::string::npos);
        CHECK(page.find("\\") != std::string::npos);
    }
    CHECK(test::markdown(test::lex_role("/// 1 a\nallow polly:SynthesizeSpeech on *")).find("\n1 a\n") !=
          std::string::npos);
}

TEST_CASE("Markdown: rules that follow one another are lists of their own", "[doc]") {
    const std::string page =
        test::markdown(test::lex_role("allow polly:SynthesizeSpeech on *\nallow comprehend:DetectSentiment"));
    CHECK(page.find("- **Allows**: `polly:SynthesizeSpeech`") != std::string::npos);
    CHECK(page.find("* **Allows**: `comprehend:DetectSentiment`") != std::string::npos);
}

TEST_CASE("Markdown: a listing stands between more backticks than it has", "[doc]") {
    const std::string page =
        test::markdown(test::lex_role("allow s3:GetObject on \"arn:{partition}:s3:::a````/*\""));
    CHECK(page.find("\n`````json\n") != std::string::npos);
    CHECK(page.find("\n`````\n") != std::string::npos);
}
