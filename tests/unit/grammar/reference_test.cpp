// The reference is true: each of its examples is compiled, and gives what the reference says.
#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/iam/equality.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/workspace/run_tests.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/grammar/examples.hpp"

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace slrc;
using test::Fence;
using test::fences;
using test::read_source;

namespace {

const std::string reference = "grammar/README.md";
const std::string file_mark = "slr file=";
const std::string rules_mark = "    // rules here\n";

std::string frame_of(const std::vector<Fence>& all) {
    const auto frame =
        std::find_if(all.begin(), all.end(), [](const Fence& fence) { return fence.info == "slr frame"; });
    REQUIRE(frame != all.end());
    REQUIRE(frame->text.find(rules_mark) != std::string::npos);
    return frame->text;
}

/// An example as a whole specification.
std::string specification(const Fence& fence, const std::string& frame) {
    if (!fence.is("slr rules")) {
        return fence.text;
    }
    std::string text = frame;
    return text.replace(text.find(rules_mark), rules_mark.size(), fence.text);
}

std::vector<model::Choice::CapabilityRequest> capabilities(const std::string& info) {
    const std::size_t with = info.find("with=");
    if (with == std::string::npos) {
        return {{"all", "the test"}};
    }
    std::vector<model::Choice::CapabilityRequest> wanted;
    std::istringstream names(info.substr(with + 5));
    for (std::string name; std::getline(names, name, ',');) {
        wanted.push_back({name, "the test"});
    }
    return wanted;
}

std::string findings(const workspace::Compilation& compilation) {
    const auto shown = diagnostics::apply_levels(compilation.sink.all(), {}, compilation.sources.files);
    return diagnostics::write_text(shown, compilation.sources.files, false);
}

std::string compiled(const workspace::World& files, const Fence& example, emit::DocumentKind document) {
    workspace::CompileOptions options;
    options.specifications = {"example.slr"};
    options.request.capabilities = capabilities(example.info);
    options.request.account = "111122223333";
    options.request.region = "us-east-1";
    options.request.suffix = "A1";
    options.documents.documents = {document};
    workspace::Compilation compilation;
    workspace::compile(compilation, options, files);
    CHECK(findings(compilation) == "");
    REQUIRE(compilation.roles.size() == 1);
    return compilation.roles.front().documents.front().text.str();
}

std::string pretty(const iam::Document& document) {
    return iam::to_text(iam::canonical(document), false);
}

iam::Document expected_document(const Fence& json) {
    nlohmann::ordered_json document;
    document["Version"] = "2012-10-17";
    document["Statement"] = nlohmann::ordered_json::parse(json.text);
    return iam::read_document(document.dump()).value();
}

/// What is code in an example: without comments and without the insides of strings.
std::string code_of(const std::string& text) {
    const std::string without_strings =
        std::regex_replace(text, std::regex(R"x("([^"\\\n]|\\.)*")x"), "\"\"");
    return std::regex_replace(without_strings, std::regex("//[^\n]*"), "");
}

std::set<std::string> words_of(const std::string& text) {
    const std::regex word("[A-Za-z_]+");
    return {std::sregex_token_iterator(text.begin(), text.end(), word), std::sregex_token_iterator()};
}

std::set<std::string> matches(const std::string& text, const std::regex& pattern) {
    return {std::sregex_token_iterator(text.begin(), text.end(), pattern, 1), std::sregex_token_iterator()};
}

std::string grammar_source() {
    return read_source("grammar/lexical.hpp") + read_source("grammar/expressions.hpp") +
           read_source("grammar/rules.hpp");
}

std::set<std::string> keywords() {
    return matches(read_source("grammar/lexical.hpp"), std::regex(R"x(struct kw_(\w+) )x"));
}

std::string ebnf() {
    std::string text;
    for (const Fence& fence : fences(read_source(reference))) {
        text += fence.info == "ebnf" ? fence.text : "";
    }
    return text;
}

} // namespace

TEST_CASE("reference: each example is checked without any finding", "[grammar]") {
    const std::vector<Fence> all = fences(read_source(reference));
    const std::string frame = frame_of(all);
    workspace::Memory memory;
    std::size_t examples = 0;
    for (const Fence& fence : all) {
        if (!fence.is("slr")) {
            continue;
        }
        ++examples;
        INFO(reference << ":" << fence.line);
        const bool imported = fence.info.starts_with(file_mark);
        const std::string name = imported ? fence.info.substr(file_mark.size()) : "example.slr";
        memory.files[name] = specification(fence, frame);
        workspace::Compilation compilation;
        static_cast<void>(workspace::check_specifications(compilation, {name}, {}, memory));
        CHECK(findings(compilation) == "");
    }
    CHECK(examples >= 40);
}

TEST_CASE("reference: the tests of the examples pass", "[grammar]") {
    std::size_t tests = 0;
    for (const Fence& fence : fences(read_source(reference))) {
        if (!fence.is("slr") || fence.text.find("    test \"") == std::string::npos) {
            continue;
        }
        INFO(reference << ":" << fence.line);
        workspace::Memory memory;
        memory.files["example.slr"] = fence.text;
        workspace::Compilation compilation;
        const workspace::TestRun run = run_tests(compilation, {{"example.slr"}, {}, {}, {}}, memory);
        CHECK(findings(compilation) == "");
        CHECK(run.report.failed() == 0);
        tests += run.report.passed();
    }
    CHECK(tests >= 1);
}

TEST_CASE("reference: each example compiles to the statements below it", "[grammar]") {
    const std::vector<Fence> all = fences(read_source(reference));
    const std::string frame = frame_of(all);
    workspace::Memory memory;
    std::size_t compared = 0;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const Fence& fence = all[index];
        if (fence.info.starts_with(file_mark)) {
            memory.files[fence.info.substr(file_mark.size())] = fence.text;
        }
        if (!fence.is("json")) {
            continue;
        }
        REQUIRE(index > 0);
        INFO(reference << ":" << fence.line);
        REQUIRE((all[index - 1].info == "slr" || all[index - 1].is("slr rules")));
        memory.files["example.slr"] = specification(all[index - 1], frame);
        const auto kind =
            fence.info == "json trust" ? emit::DocumentKind::trust : emit::DocumentKind::permissions;
        const iam::Document actual = iam::read_document(compiled(memory, all[index - 1], kind)).value();
        const iam::Document expected = expected_document(fence);
        CHECK(pretty(actual) == pretty(expected));
        CHECK(iam::equal_by_meaning(actual, expected));
        ++compared;
    }
    CHECK(compared >= 20);
}

TEST_CASE("reference: fences are of known kinds", "[grammar]") {
    for (const Fence& fence : fences(read_source(reference))) {
        INFO(reference << ":" << fence.line << " " << fence.info);
        const bool known = fence.info == "slr" || fence.info == "slr frame" || fence.is("slr rules") ||
                           fence.info.starts_with(file_mark) || fence.info == "json" ||
                           fence.info == "json trust" || fence.info == "ebnf";
        CHECK(known);
    }
}

TEST_CASE("reference: every word of the language occurs in an example", "[grammar]") {
    std::set<std::string> used;
    for (const Fence& fence : fences(read_source(reference))) {
        if (fence.is("slr")) {
            used.merge(words_of(code_of(fence.text)));
        }
    }
    const std::set<std::string> all = keywords();
    CHECK(all.size() == 61);
    for (const std::string& word : all) {
        INFO(word);
        CHECK(used.count(word) == 1);
    }
}

TEST_CASE("reference: its grammar names the rules of the grammar", "[grammar]") {
    const std::set<std::string> rules = matches(grammar_source(), std::regex(R"x(struct (\w+))x"));
    const std::string text = ebnf();
    const std::set<std::string> defined = matches("\n" + text, std::regex(R"x(\n(\w+) +=)x"));
    CHECK(defined.size() >= 150);
    for (const std::string& name : defined) {
        INFO(name);
        CHECK(rules.count(name) == 1);
    }
    // Without words in quotes, texts, and classes of characters.
    const std::string used =
        std::regex_replace(text, std::regex(R"x("\\"|'"'|"[^"\n]*"|'\w+'|/(\\.|[^/\n\\])+/)x"), "");
    const std::set<std::string> basic{
        "eol", "any", "tab", "carriage_return", "line_feed", "end_of_file", "byte_order_mark"};
    for (const std::string& name : words_of(used)) {
        INFO(name);
        CHECK(defined.count(name) + basic.count(name) == 1);
    }
}

TEST_CASE("reference: its grammar has every word, and the reserved ones", "[grammar]") {
    const std::string text = ebnf();
    const std::regex word(R"x('([a-z_]+)')x");
    CHECK(matches(text, word) == keywords());
    const std::string source = read_source("grammar/lexical.hpp");
    const std::size_t begin = source.find("struct reserved");
    const std::string reserved = source.substr(begin, source.find("{}", begin) - begin);
    const std::size_t row = text.find("reserved  ");
    CHECK(matches(text.substr(row, text.find("name_text", row) - row), word) ==
          matches(reserved, std::regex(R"x(keyword<"(\w+)">)x")));
}
