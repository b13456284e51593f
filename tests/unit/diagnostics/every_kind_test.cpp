// Every kind is provoked, at the right place and alone, by at least one row of a table beside the example on
// its page.
#include "tests/unit/diagnostics/every_kind.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <array>

using namespace slrc;
using diagnostics::Kind;
using diagnostics::KindFacts;
using test::Row;

namespace {

/// Kinds that no file in memory provokes: pages_test.cpp makes a file of this size on the disk, and stale
/// files are found by the command alone: tests/command/output_test.cpp.
constexpr std::array tested_elsewhere{Kind::file_too_large, Kind::stale_file};

std::vector<Row> all_rows() {
    std::vector<Row> all;
    for (const auto& family :
         {test::file_rows(), test::syntax_rows(), test::name_rows(), test::role_rows(), test::trust_rows(),
          test::rule_rows(), test::condition_rows(), test::condition_fact_rows(), test::capability_rows(),
          test::configuration_rows(), test::catalog_rows(), test::advice_rows(), test::extern_rows(),
          test::size_rows(), test::redundancy_rows()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

} // namespace

TEST_CASE("every kind has a row that provokes it", "[diagnostics]") {
    const std::vector<Row> rows = all_rows();
    for (const KindFacts& kind : diagnostics::kinds()) {
        CAPTURE(kind.code, kind.name);
        const bool has_row =
            std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.kind == kind.kind; });
        const bool elsewhere =
            std::find(tested_elsewhere.begin(), tested_elsewhere.end(), kind.kind) != tested_elsewhere.end();
        CHECK(has_row != elsewhere);
    }
}

TEST_CASE("every kind's rows give one finding, at its place", "[diagnostics]") {
    for (const Row& row : all_rows()) {
        test::Example example{row.beside, row.command};
        example.files.files["main.slr"] = row.text;
        const std::vector<test::Finding> findings = run(example);
        CAPTURE(facts(row.kind).name, row.line, row.column, row.text.substr(0, 300), row.command, findings);
        CHECK(findings.size() == 1);
        if (!findings.empty()) {
            CHECK(facts(findings.front().kind).name == facts(row.kind).name);
            CHECK(findings.front().file == row.file);
            CHECK(findings.front().line == row.line);
            CHECK(findings.front().column == row.column);
        }
    }
}
