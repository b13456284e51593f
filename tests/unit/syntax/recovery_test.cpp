#include "compiler/syntax/recovery.hpp"

#include "tests/unit/catch.hpp"

#include <string>

using slrc::syntax::Resume;
using slrc::syntax::resume_offset;

namespace {

/// The text from where parsing goes on, when the rule begins at `<` and the error is at `!`; both are taken out.
std::string rest(std::string text, Resume resume = Resume::rule) {
    const std::size_t begin = text.find('<');
    text.erase(begin, 1);
    const std::size_t error = text.find('!');
    text.erase(error, 1);
    return text.substr(resume_offset(text, begin, error, resume));
}

std::string next_item(const std::string& text) {
    return rest(text, Resume::item);
}

std::string next_declaration(const std::string& text) {
    return rest(text, Resume::declaration);
}

} // namespace

TEST_CASE("recovery: goes on with the next rule", "[syntax]") {
    CHECK(rest("<allow !] on x deny *") == "deny *");
    CHECK(rest("<allow !]\n  when a") == "when a");
    CHECK(rest("<allow x ! \n\n role R") == "role R");
    CHECK(rest("<path !x trust y") == "trust y");
    for (const std::string word :
         {"allow",   "always",  "boundary",  "capability",  "deny",  "description", "distrust",
          "expect",  "include", "lifecycle", "max_session", "never", "param",       "path",
          "regions", "rules",   "tags",      "test",        "trust", "when"}) {
        CHECK(rest("<x !y " + word + " z") == word + " z");
        CHECK(rest("<x !y " + word + "s") == "");
        CHECK(rest("<x !y a" + word) == "");
    }
}

TEST_CASE("recovery: stops at the brace that closes the block around", "[syntax]") {
    CHECK(rest("<allow !] } deny") == "} deny");
    CHECK(rest("<allow !} deny") == "} deny");
    CHECK(rest("<when a {!] } } deny") == "} deny");
    CHECK(rest("<when a { allow *!] } deny *") == "deny *");
}

TEST_CASE("recovery: what is in the wrong place is not the next rule unless it begins a line", "[syntax]") {
    CHECK(rest("<never !when a: allow * deny *") == "deny *");
    CHECK(rest("<path !allow deny") == "deny");
    CHECK(rest("<path\n!allow deny") == "allow deny");
}

TEST_CASE("recovery: words that belong to the broken rule are passed over", "[syntax]") {
    CHECK(rest("<when (!: allow *\ndeny *") == "deny *");
    CHECK(rest("<x !y expect allow z") == "expect allow z");
    CHECK(rest("<x !y never deny z") == "never deny z");
    CHECK(rest("<never !] expect") == "expect");
}

TEST_CASE("recovery: strings and comments are stepped over", "[syntax]") {
    CHECK(rest("<allow !] \"deny\" deny") == "deny");
    CHECK(rest("<allow !] \"a\\\" deny\" deny") == "deny");
    CHECK(rest("<allow !] // deny } \n deny") == "deny");
    CHECK(rest("<allow !] \"unclosed } deny\n deny") == "deny");
    CHECK(rest("<allow !] \"} role") == "");
}

TEST_CASE("recovery: a forgotten brace does not hide a rule that begins a line", "[syntax]") {
    CHECK(rest("<when a !] { b allow * } deny") == "deny");
    CHECK(rest("<when a !] { b\n allow * }") == "allow * }");
    CHECK(rest("<test !] {\n expect allow *\n} deny") == "deny");
}

TEST_CASE("recovery: past the end there is nothing", "[syntax]") {
    CHECK(resume_offset("", 0, 0, Resume::rule) == 0);
    CHECK(resume_offset("a", 0, 0, Resume::rule) == 1);
    CHECK(resume_offset("allow", 0, 5, Resume::rule) == 5);
    CHECK(resume_offset("allow ", 0, 6, Resume::rule) == 6);
    CHECK(resume_offset("allow // a", 0, 3, Resume::rule) == 10);
}

TEST_CASE("recovery: always goes on past the beginning", "[syntax]") {
    const std::string text = "} allow { \"a\n// b\n}";
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t error = begin; error <= text.size(); ++error) {
            for (const Resume resume :
                 {Resume::rule, Resume::rule_after_blocks, Resume::item, Resume::declaration}) {
                CHECK(resume_offset(text, begin, error, resume) > begin);
                CHECK(resume_offset(text, begin, error, resume) <= text.size());
            }
        }
    }
}

TEST_CASE("recovery: blocks that are too deep are stepped over whole", "[syntax]") {
    CHECK(rest("<when a !{\n allow *\n when b {\n}\n} deny *") == "allow *\n when b {\n}\n} deny *");
    CHECK(rest("<when a !{\n allow *\n when b {\n}\n} deny *", Resume::rule_after_blocks) == "deny *");
}

TEST_CASE("recovery: rules of lifecycles and tests follow one another", "[syntax]") {
    CHECK(next_item("<one !bot\n created by x") == "created by x");
    CHECK(next_item("<created !x\n delete after y }") == "delete after y }");
    CHECK(next_item("<with !] with a") == "with a");
    CHECK(next_item("<expects !] allow x expect deny y") == "expect deny y");
    CHECK(next_item("<one !bot allow x\n deny\n} deny") == "} deny");
    CHECK(next_item("<one !bot { one\n per } passed") == "passed");
    CHECK(rest("<lifecycle !\n one per x\n deny") == "deny");
}

TEST_CASE("recovery: a declaration that begins a line ends a broken rule", "[syntax]") {
    for (const std::string word : {"import", "let", "permissions", "role"}) {
        CHECK(rest("<x !y\n" + word + " z") == word + " z");
        CHECK(rest("<x {!y\n" + word + " z") == word + " z");
        CHECK(rest("<x !y " + word + " z deny") == "deny");
        CHECK(rest("<x !{\n" + word + " : \"z\"\n}").empty());
    }
    CHECK(rest("<when a { allow * !role R {") == "role R {");
}

TEST_CASE("recovery: a broken declaration is followed by declarations alone", "[syntax]") {
    CHECK(next_declaration("<rol !R { allow * }\nrole S {}") == "role S {}");
    CHECK(next_declaration("<rol !R {\n allow *\n tags { role: \"x\" }\n}\nrole S {}") == "role S {}");
    CHECK(next_declaration("<role R\n!allow *\n}\nlet a = 1") == "let a = 1");
    CHECK(next_declaration("<let a = !] let b = 1") == "let b = 1");
    CHECK(next_declaration("<let a = !]\n} import") == "import");
    CHECK(next_declaration("<role R { !role S {}") == "role S {}");
    CHECK(next_declaration("<import !role").empty());
    CHECK(next_declaration("<import\n!role R") == "role R");
}
