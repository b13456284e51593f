// For each kind, specifications and commands that provoke it, with the place where it has to be reported.
#pragma once

#include "compiler/workspace/world.hpp"
#include "tests/unit/diagnostics/run_example.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace slrc::test {

struct Row {
    diagnostics::Kind kind{};
    /// Both from 1; both 0 for a finding that has no place in a specification.
    std::size_t line = 0;
    std::size_t column = 0;
    /// The text of main.slr.
    std::string text;
    std::string command = "slrc check main.slr";
    /// Files beside main.slr; one without text cannot be read.
    workspace::Memory beside = {};
    /// Where it is reported.
    std::string file = "main.slr";
};

// By family. Each row gives one finding, no more.
[[nodiscard]] std::vector<Row> file_rows();
[[nodiscard]] std::vector<Row> syntax_rows();
[[nodiscard]] std::vector<Row> name_rows();
[[nodiscard]] std::vector<Row> role_rows();
[[nodiscard]] std::vector<Row> trust_rows();
[[nodiscard]] std::vector<Row> rule_rows();
[[nodiscard]] std::vector<Row> condition_rows();
[[nodiscard]] std::vector<Row> condition_fact_rows();
[[nodiscard]] std::vector<Row> capability_rows();
std::vector<Row> invariant_rows();
[[nodiscard]] std::vector<Row> configuration_rows();
[[nodiscard]] std::vector<Row> catalog_rows();
[[nodiscard]] std::vector<Row> advice_rows();
/// `extern`, types of the catalogue, and names that nothing uses.
[[nodiscard]] std::vector<Row> extern_rows();
[[nodiscard]] std::vector<Row> size_rows();
[[nodiscard]] std::vector<Row> redundancy_rows();
/// JSON documents.
[[nodiscard]] std::vector<Row> document_rows();

/// A plain role whose rules begin at line 4, column 1.
inline std::string role(const std::string& rules) {
    return "role acme-monitor {\npath \"/acme/\"\ntrust account 123456789012\n" + rules + "\n}\n";
}

} // namespace slrc::test
