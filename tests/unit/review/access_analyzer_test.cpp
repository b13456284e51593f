// compiler/README.md's table of Access Analyzer's checks: each has a code that exists, or a reason.
#include "compiler/diagnostics/kinds.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/review/access_analyzer_examples.hpp"
#include "tests/unit/review/access_analyzer_table.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace slrc;

namespace {

std::vector<test::AnalyzerExample> examples() {
    std::vector<test::AnalyzerExample> all;
    for (const auto& family :
         {test::analyzer_errors(), test::analyzer_trust_errors(), test::analyzer_warnings(),
          test::analyzer_suggestions(), test::analyzer_refused()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

std::vector<std::string> found_in(const test::AnalyzerExample& example) {
    return example.looked == test::Looked::check ? test::review_text(example.text).codes
                                                 : test::compile_reviewed(example.text).codes;
}

bool is_error(const std::string& code) {
    const auto kind = diagnostics::find_code(code);
    return kind && diagnostics::facts(*kind).severity == diagnostics::Severity::error;
}

} // namespace

TEST_CASE("access analyzer: every check has an answer, once", "[review]") {
    std::set<std::string> checks;
    for (const test::AnalyzerRow& row : test::analyzer_table()) {
        CAPTURE(row.check);
        CHECK(checks.insert(row.check).second);
        CHECK(row.answer.size() >= 7);
    }
    CHECK(checks.size() == 123);
}

TEST_CASE("access analyzer: the codes in the table exist", "[review]") {
    for (const test::AnalyzerRow& row : test::analyzer_table()) {
        for (const std::string& code : test::codes_in(row.answer + row.on_documents)) {
            CAPTURE(row.check, code);
            CHECK(diagnostics::find_code(code).has_value());
        }
    }
}

TEST_CASE("access analyzer: every code in the table is shown by an example, and no other", "[review]") {
    std::map<std::string, std::set<std::string>> shown;
    for (const test::AnalyzerExample& example : examples()) {
        std::set<std::string>& of_check = shown[example.check];
        if (!example.code.empty()) {
            of_check.insert(example.code);
        }
    }
    for (const test::AnalyzerRow& row : test::analyzer_table()) {
        CAPTURE(row.check);
        CHECK(shown[row.check] == test::codes_in(row.answer));
    }
    CHECK(shown.size() == test::analyzer_table().size());
}

TEST_CASE("access analyzer: each example is told by its code alone", "[review]") {
    for (const test::AnalyzerExample& example : examples()) {
        CAPTURE(example.check, example.text);
        const std::vector<std::string> found = found_in(example);
        if (example.code.empty()) {
            CHECK(std::any_of(found.begin(), found.end(), is_error));
        } else {
            std::vector<std::string> wanted{example.code};
            if (!example.beside.empty()) {
                wanted.push_back(example.beside);
            }
            CHECK(found == wanted);
        }
    }
}

TEST_CASE("access analyzer: the table has the checks that AWS publishes", "[review]") {
    const std::filesystem::path list =
        std::filesystem::path(SLRC_CORPUS_DIR) / "../facts/access-analyzer-checks.md";
    if (!std::filesystem::exists(list)) {
        std::cerr << "skipped: " << list << " is not there\n";
        return;
    }
    std::set<std::string> published;
    std::ifstream input(list);
    const std::regex item("- `([A-Z_]+)`.*");
    for (std::string line; std::getline(input, line);) {
        std::smatch found;
        if (std::regex_match(line, found, item)) {
            published.insert(found[1]);
        }
    }
    std::set<std::string> ours;
    for (const test::AnalyzerRow& row : test::analyzer_table()) {
        ours.insert(row.check);
    }
    CHECK(ours == published);
}
