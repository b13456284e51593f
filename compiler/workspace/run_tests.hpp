// `slrc test`, without the command line: from specifications to the results of their tests.
#pragma once

#include "compiler/testing/run.hpp"
#include "compiler/workspace/compile.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::workspace {

struct TestOptions {
    std::vector<std::string> specifications;
    std::vector<std::string> search_folders;
    /// Roles by name, with or without their suffix's template; none for all of the named specifications.
    std::vector<std::string> roles;
    testing::Options tests;
};

struct TestRun {
    testing::Report report;
    /// How many tests the chosen roles have, whatever the filter.
    std::size_t there_are = 0;
};

/// Loads, checks, runs and proves. Tests run only when no error was found before; an error that is found by then stands in the
/// compilation's sink alone. Invariants that do not hold are found besides.
[[nodiscard]] TestRun run_tests(Compilation& compilation, const TestOptions& options, const World& world);

} // namespace slrc::workspace
