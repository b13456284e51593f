// The third column of compiler/README.md's table: Access Analyzer's checks on JSON documents.
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/review/access_analyzer_examples.hpp"
#include "tests/unit/review/access_analyzer_table.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace slrc;

namespace {

std::vector<std::string> found_in(const std::map<std::string, std::string>& texts) {
    workspace::Memory memory;
    std::vector<std::string> names;
    for (const auto& [name, text] : texts) {
        memory.files[name] = text;
        names.push_back(name);
    }
    source::Files files;
    diagnostics::Sink sink;
    static_cast<void>(check_documents(files, names, {}, memory, sink));
    std::vector<std::string> codes;
    for (const diagnostics::Diagnostic& found : sink.all()) {
        codes.emplace_back(diagnostics::facts(found.kind).code);
    }
    return codes;
}

/// What a specification becomes, whatever it names; empty where the language refuses it.
std::map<std::string, std::string> documents_of(const std::string& specification) {
    workspace::CompileOptions options;
    options.request.account = "111122223333";
    options.request.region = "us-east-1";
    options.documents.documents = {emit::DocumentKind::trust, emit::DocumentKind::permissions};
    std::map<std::string, std::string> texts;
    for (const auto& [name, text] : test::compile_text(specification, options).texts) {
        if (text.find("\"Statement\": []") == std::string::npos) {
            texts[name + ".json"] = text;
        }
    }
    return texts;
}

} // namespace

TEST_CASE("access analyzer: documents are told what a specification cannot say", "[review]") {
    for (const test::AnalyzerExample& example : test::analyzer_documents()) {
        CAPTURE(example.check, example.text.substr(0, 300));
        CHECK(found_in({{"policy.json", example.text}}) == std::vector<std::string>{example.code});
    }
}

TEST_CASE("access analyzer: the codes of the third column are those of the examples", "[review]") {
    std::map<std::string, std::set<std::string>> shown;
    for (const test::AnalyzerExample& example : test::analyzer_documents()) {
        shown[example.check].insert(example.code);
    }
    for (const test::AnalyzerRow& row : test::analyzer_table()) {
        CAPTURE(row.check);
        CHECK(shown[row.check] == test::codes_in(row.on_documents));
    }
}

TEST_CASE("access analyzer: what is found in a specification is found in its documents", "[review]") {
    // What is said of the specification's own words, or of a place that its documents have not; and a size, which is
    // an error only where the document is known to be a customer's.
    const std::set<std::string> of_the_language{"SLR0212", "SLR0411", "SLR0412", "SLR0505",
                                                "SLR0513", "SLR0709", "SLR0821"};
    std::size_t compared = 0;
    for (const auto& family : {test::analyzer_errors(), test::analyzer_trust_errors(),
                               test::analyzer_warnings(), test::analyzer_suggestions()}) {
        for (const test::AnalyzerExample& example : family) {
            const auto documents = documents_of(example.text);
            if (documents.empty() || of_the_language.contains(example.code)) {
                continue;
            }
            const std::vector<std::string> found = found_in(documents);
            CAPTURE(example.check, example.text.substr(0, 300), found);
            CHECK(std::find(found.begin(), found.end(), example.code) != found.end());
            ++compared;
        }
    }
    CHECK(compared > 80);
}
