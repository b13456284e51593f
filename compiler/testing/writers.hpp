// A report in words, for people and for the programs that collect results.
#pragma once

#include "compiler/diagnostics/locate.hpp"
#include "compiler/source/files.hpp"
#include "compiler/testing/report.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::testing {

// What the formats say of a test that failed, in the same words.

/// Text that every format can hold: printable, without the two noncharacters that XML 1.0
/// (https://www.w3.org/TR/xml/#charsets) and YAML refuse.
[[nodiscard]] std::string shown(std::string_view text);

/// A place as people read it; lines and columns from 1.
struct Where {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
};

[[nodiscard]] Where where(source::Span span, diagnostics::Locator& locator);
/// `bots.slr:18:5`, as it is shown.
[[nodiscard]] std::string to_text(const Where& place);

/// One request that was decided otherwise than expected, or one problem. Its texts can be shown.
struct Failure {
    Where where;
    /// One line.
    std::string message;
    /// Which rule decided, or for an implicit deny which one came nearest and what it lacked: lines with their ends, as
    /// `slrc eval` shows them.
    std::string reason;
    /// The same in short: the place of the rule, and a line for each thing that was missing.
    std::optional<Where> rule;
    std::vector<std::string> missing;
};

/// In the order of their places. With `colour` their reasons have it.
[[nodiscard]] std::vector<Failure> failures(const TestResult& test, diagnostics::Locator& locator,
                                            bool colour = false);

/// A failure and its reason below it, each line indented and with its line end.
[[nodiscard]] std::string to_text(const Failure& failure, std::size_t indent);

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
