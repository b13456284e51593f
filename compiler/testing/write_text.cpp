#include "compiler/testing/failures.hpp"
#include "compiler/testing/writers.hpp"

#include <fmt/format.h>

namespace slrc::testing {

std::string write_text(const Report& report, const source::Files& files) {
    diagnostics::Locator locator(files);
    std::string text;
    for (const TestResult& test : report.tests) {
        text += fmt::format("{:<6}  {}\n", test.passed() ? "ok" : "FAILED", shown(test.name()));
        for (const Failure& failure : failures(test, locator)) {
            text += to_text(failure, 4);
        }
    }
    return text + fmt::format("{} passed, {} failed\n", report.passed(), report.failed());
}

} // namespace slrc::testing
