// A report in words, for people and for the programs that collect results.
#pragma once

#include "compiler/source/files.hpp"
#include "compiler/testing/report.hpp"

#include <cstdint>
#include <string>

namespace slrc::testing {

enum class Format : std::uint8_t { text, json, junit, tap };

/// A line for each test, below it what failed, and at the end `N passed, N failed`. With `colour` ANSI escapes tell them apart.
[[nodiscard]] std::string write_text(const Report& report, const source::Files& files, bool colour = false);

/// One object: `tests`, each with its `expectations`, each with its `requests`; `passed` and `failed`.
[[nodiscard]] std::string write_json(const Report& report, const source::Files& files);

/// JUnit's XML as Jenkins reads it (https://github.com/testmoapp/junitxml): a `testsuite` for each role, a `testcase`
/// for each test. It has no times: the same input gives the same bytes.
[[nodiscard]] std::string write_junit(const Report& report, const source::Files& files);

/// TAP 14 (https://testanything.org/tap-version-14-specification.html): a test point for each test, and below one that
/// fails a YAML block.
[[nodiscard]] std::string write_tap(const Report& report, const source::Files& files);

} // namespace slrc::testing
