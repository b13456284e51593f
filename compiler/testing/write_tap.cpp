#include "compiler/testing/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/json_writer.hpp"

namespace slrc::testing {

using diagnostics::Locator;

namespace {

/// A description: `#` would begin a directive.
std::string description(std::string_view text) {
    std::string result;
    for (const char c : shown(text)) {
        if (c == '#' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

/// A string of JSON is one of YAML (https://yaml.org/spec/1.2.2/, "Relation to JSON").
std::string yaml_string(std::string_view text) {
    return text::json_string(shown(text));
}

std::string at(const Where& place, std::string_view indent) {
    return text::format("file: {}\n{}line: {}\n{}column: {}\n", yaml_string(place.file), indent, place.line,
                        indent, place.column);
}

std::string yaml(const TestResult& test, Locator& locator) {
    std::string text =
        text::format("  ---\n  at:\n    {}  failures:\n", at(where(test.span, locator), "    "));
    for (const Failure& failure : failures(test, locator)) {
        text += text::format("    - message: {}\n      {}", yaml_string(failure.message),
                             at(failure.where, "      "));
        text += failure.rule ? text::format("      rule:\n        {}", at(*failure.rule, "        ")) : "";
        text += failure.missing.empty() ? "" : "      missing:\n";
        for (const std::string& missing : failure.missing) {
            text += text::format("        - {}\n", yaml_string(missing));
        }
    }
    return text::format("{}  ...\n", text);
}

} // namespace

std::string write_tap(const Report& report, const source::Files& files) {
    Locator locator(files);
    std::string text = text::format("TAP version 14\n1..{}\n", report.tests.size());
    std::size_t number = 0;
    for (const TestResult& test : report.tests) {
        text +=
            text::format("{} {} - {}\n", test.passed() ? "ok" : "not ok", ++number, description(test.name()));
        text += test.passed() ? "" : yaml(test, locator);
    }
    return text;
}

} // namespace slrc::testing
