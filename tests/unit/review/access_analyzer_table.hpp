// compiler/README.md's table of Access Analyzer's checks.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace slrc::test {

struct AnalyzerRow {
    std::string check;
    /// What reports it on specifications, or why it cannot happen.
    std::string answer;
    /// What reports it on documents, where that is something else.
    std::string on_documents;
};

[[nodiscard]] std::vector<AnalyzerRow> analyzer_table();
/// The codes that a cell names.
[[nodiscard]] std::set<std::string> codes_in(const std::string& cell);

} // namespace slrc::test
