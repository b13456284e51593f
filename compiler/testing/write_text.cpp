#include "compiler/testing/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/style.hpp"

namespace slrc::testing {

using text::Style;

std::string write_text(const Report& report, const source::Files& files, bool colour) {
    diagnostics::Locator locator(files);
    std::string text;
    for (const TestResult& test : report.tests) {
        text += test.passed() ? text::styled("ok", Style::good, colour) + "    "
                              : text::styled("FAILED", Style::error, colour);
        text += text::format("  {}\n", shown(test.name()));
        for (const Failure& failure : failures(test, locator, colour)) {
            text += to_text(failure, 4);
        }
    }
    const std::string count = text::format("{} passed, {} failed", report.passed(), report.failed());
    return text + text::styled(count, report.failed() == 0 ? Style::good : Style::error, colour) + "\n";
}

} // namespace slrc::testing
