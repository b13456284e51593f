#include "compiler/testing/failures.hpp"
#include "compiler/testing/writers.hpp"
#include "compiler/text/format.hpp"

namespace slrc::testing {

std::string write_text(const Report& report, const source::Files& files) {
    diagnostics::Locator locator(files);
    std::string text;
    for (const TestResult& test : report.tests) {
        text += text::format("{:<6}  {}\n", test.passed() ? "ok" : "FAILED", shown(test.name()));
        for (const Failure& failure : failures(test, locator)) {
            text += to_text(failure, 4);
        }
    }
    return text + text::format("{} passed, {} failed\n", report.passed(), report.failed());
}

} // namespace slrc::testing
