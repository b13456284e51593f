// What the formats say of a test that failed, in the same words.
#pragma once

#include "compiler/diagnostics/locate.hpp"
#include "compiler/testing/report.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::testing {

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

} // namespace slrc::testing
