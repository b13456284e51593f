#include "compiler/doc/html.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/doc/shown.hpp"

using namespace slrc;
using doc::html_text;
using doc::Prose;
using doc::script_text;

TEST_CASE("HTML: text is no markup, as an element's or an attribute's", "[doc]") {
    CHECK(html_text("<a href=\"x\" b='y'>&amp;</a>") ==
          "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(html_text("\xC3\xA9\n\t") == "\xC3\xA9\n\t");
    CHECK(html_text(std::string_view("\0\x1b\x7f", 3)) == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("HTML: data ends no script", "[doc]") {
    CHECK(script_text(R"(["</script><!--&"])") == R"(["\u003c/script\u003e\u003c!--\u0026"])");
}

TEST_CASE("HTML: words have their elements", "[doc]") {
    CHECK(to_html(Prose().plain("<a>").code("s3:Get<*>").strong("on")) ==
          "&lt;a&gt;<code>s3:<wbr>Get&lt;*&gt;</code><strong class=\"mark-on\">on</strong>");
    CHECK(to_html(Prose().strong("")).empty());
}

TEST_CASE("HTML: a page refers to nothing outside", "[doc]") {
    const std::string page =
        test::shown(test::lex_role("/// https://example.com/\nallow polly:SynthesizeSpeech on *"),
                    workspace::DocForm::html);
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    CHECK(page.find("default-src 'none'") != std::string::npos);
    for (const std::string word : {" src=", "@import", "url(", "href=\"http"}) {
        INFO(word);
        CHECK(page.find(word) == std::string::npos);
    }
}

TEST_CASE("HTML: what can be copied has a button, which waits for the script", "[doc]") {
    CHECK(
        doc::figure(Prose().plain("The \"one\" ").code("a"), "<pre>b</pre>") ==
        "<figure>\n<figcaption><span>The &quot;one&quot; <code>a</code></span> <button type=\"button\" class=\"copy\" hidden "
        "aria-label=\"Copy: The &quot;one&quot; a\">Copy</button> <span class=\"copied\" role=\"status\"></span></figcaption>\n"
        "<pre>b</pre>\n</figure>\n");
}

TEST_CASE("HTML: each field has a place for what is wrong with it", "[doc]") {
    const std::string page =
        test::shown(test::lex_role("param name: string\nallow lex:ListBots on * if aws:userid == name"),
                    workspace::DocForm::html);
    CHECK(test::has(page, R"(aria-describedby="awsserviceroleforshown-value-0-problem")"));
    CHECK(test::has(
        page, R"(<p class="problem" id="awsserviceroleforshown-value-0-problem" aria-live="polite"></p>)"));
}

TEST_CASE("HTML: where a value is an ARN, the partition can be said", "[doc]") {
    const auto page = [](const std::string& type) {
        return test::shown(
            test::lex_role("param key: " + type + "\nallow lex:ListBots on * if aws:userid == key"),
            workspace::DocForm::html);
    };
    CHECK(test::has(page("arn"), "data-place=\"partition\""));
    CHECK(page("string").find("data-place=\"") == std::string::npos);
}
