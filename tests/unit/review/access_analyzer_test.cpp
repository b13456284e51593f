// compiler/README.md's table of Access Analyzer's checks: each has a code that exists, or a reason.
#include "compiler/diagnostics/kinds.hpp"
#include "tests/unit/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace slrc;

namespace {

struct TableRow {
    std::string check;
    std::string answer;
};

std::vector<TableRow> table() {
    std::ifstream input(SLRC_SOURCE_DIR "/compiler/README.md");
    const std::regex row(R"(\| `([A-Z_]+)` \| (.+) \|)");
    std::vector<TableRow> rows;
    for (std::string line; std::getline(input, line);) {
        std::smatch found;
        if (std::regex_match(line, found, row)) {
            rows.push_back({found[1], found[2]});
        }
    }
    return rows;
}

std::set<std::string> codes(const std::string& text) {
    const std::regex code("SLR[0-9]{4}");
    return {std::sregex_token_iterator(text.begin(), text.end(), code), std::sregex_token_iterator()};
}

} // namespace

TEST_CASE("access analyzer: every check has an answer, once", "[review]") {
    std::set<std::string> checks;
    for (const TableRow& row : table()) {
        CAPTURE(row.check);
        CHECK(checks.insert(row.check).second);
        CHECK(row.answer.size() >= 7);
    }
    CHECK(checks.size() == 123);
}

TEST_CASE("access analyzer: the codes in the table exist", "[review]") {
    for (const TableRow& row : table()) {
        for (const std::string& code : codes(row.answer)) {
            CAPTURE(row.check, code);
            CHECK(diagnostics::find_code(code).has_value());
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
    for (const TableRow& row : table()) {
        ours.insert(row.check);
    }
    CHECK(ours == published);
}
