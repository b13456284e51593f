#include "compiler/testing/writers.hpp"
#include "compiler/text/escapes.hpp"
#include "compiler/text/format.hpp"

#include <span>

namespace slrc::testing {

using diagnostics::Locator;

namespace {

/// For elements and attributes alike.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const std::string_view entity = text::html_entity(c);
        result += entity.empty() ? std::string(1, c) : std::string(entity);
    }
    return result;
}

std::string attribute(std::string_view name, std::string_view value) {
    return text::format(" {}=\"{}\"", name, escaped(shown(value)));
}

std::string counts(std::span<const TestResult> tests) {
    std::size_t failed = 0;
    for (const TestResult& test : tests) {
        failed += test.passed() ? 0 : 1;
    }
    return text::format(R"( tests="{}" failures="{}" errors="0" skipped="0")", tests.size(), failed);
}

std::string test_case(const TestResult& test, Locator& locator) {
    const Where place = where(test.span, locator);
    std::string text = text::format("    <testcase{}{}{}{}", attribute("name", test.title),
                                    attribute("classname", test.role), attribute("file", place.file),
                                    text::format(" line=\"{}\"", place.line));
    const std::vector<Failure> all = failures(test, locator);
    if (all.empty()) {
        return text + "/>\n";
    }
    std::string body;
    for (const Failure& failure : all) {
        body += to_text(failure, 0);
    }
    return text + ">\n      <failure" + attribute("message", all.front().message) +
           attribute("type", test.problems.empty() ? "decision" : "problem") + ">" + escaped(body) +
           "</failure>\n    </testcase>\n";
}

} // namespace

std::string write_junit(const Report& report, const source::Files& files) {
    Locator locator(files);
    const std::span<const TestResult> tests(report.tests);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"slrc test\"" + counts(tests) + ">\n";
    for (std::size_t begin = 0, end = 0; begin < tests.size(); begin = end) {
        while (end < tests.size() && tests[end].role == tests[begin].role) {
            ++end;
        }
        text += "  <testsuite" + attribute("name", tests[begin].role) +
                counts(tests.subspan(begin, end - begin)) + ">\n";
        for (const TestResult& test : tests.subspan(begin, end - begin)) {
            text += test_case(test, locator);
        }
        text += "  </testsuite>\n";
    }
    return text + "</testsuites>\n";
}

} // namespace slrc::testing
