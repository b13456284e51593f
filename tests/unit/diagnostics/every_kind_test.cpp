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

/// Kinds that no file in memory provokes, or only one that takes long: pages_test.cpp makes a file of this size on the
/// disk, tests/unit/prove/prove_test.cpp a role that is too complex for a proof, and stale files, wrong requests and what a target cannot hold are found by the command alone: tests/command/output_test.cpp,
/// eval_requests_test.cpp, target_test.cpp.
constexpr std::array tested_elsewhere{Kind::file_too_large, Kind::stale_file, Kind::bad_request,
                                      Kind::not_in_target, Kind::invariant_too_complex};

/// What the language says of itself: the names in these rows need not be IAM's.
std::vector<std::vector<Row>> language_rows() {
    return {test::file_rows(), test::syntax_rows(),    test::name_rows(),       test::role_rows(),
            test::rule_rows(), test::condition_rows(), test::capability_rows(), test::configuration_rows()};
}

std::vector<std::vector<Row>> reviewed_rows() {
    return {test::trust_rows(),      test::condition_fact_rows(), test::catalog_rows(),
            test::advice_rows(),     test::extern_rows(),         test::size_rows(),
            test::redundancy_rows(), test::document_rows(),       test::invariant_rows()};
}

std::vector<Row> joined(const std::vector<std::vector<Row>>& families) {
    std::vector<Row> all;
    for (const std::vector<Row>& family : families) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

void check_rows(const std::vector<Row>& rows, bool review) {
    for (const Row& row : rows) {
        test::Example example{row.beside, row.command, review};
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

} // namespace

TEST_CASE("every kind has a row that provokes it", "[diagnostics]") {
    std::vector<std::vector<Row>> families = language_rows();
    const std::vector<std::vector<Row>> reviewed = reviewed_rows();
    families.insert(families.end(), reviewed.begin(), reviewed.end());
    const std::vector<Row> rows = joined(families);
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
    check_rows(joined(language_rows()), false);
    check_rows(joined(reviewed_rows()), true);
}
