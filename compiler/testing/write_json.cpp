#include "compiler/reasons/writers.hpp"
#include "compiler/testing/writers.hpp"
#include "compiler/text/json_writer.hpp"

namespace slrc::testing {

using diagnostics::Locator;
using text::JsonWriter;

namespace {

void write_place(JsonWriter& writer, source::Span span, Locator& locator) {
    const Where place = where(span, locator);
    writer.member("file", place.file);
    writer.member("line", place.line);
    writer.member("column", place.column);
}

void write_outcome(JsonWriter& writer, const Outcome& outcome, Locator& locator) {
    writer.open_object();
    writer.member("action", outcome.request.action);
    writer.member("resource", outcome.request.resource);
    writer.key("context");
    writer.open_object();
    for (const iam::ContextEntry& entry : outcome.request.context) {
        writer.member(entry.key, entry.values);
    }
    writer.close_object();
    writer.member("expected", outcome.expected == iam::Effect::allow ? "allow" : "deny");
    // `decision`, `rule` and `missing` are those of `slrc eval`.
    write_members(writer, outcome.answer, locator);
    writer.member("passed", outcome.as_expected());
    writer.close_object();
}

void write_problem(JsonWriter& writer, const diagnostics::Diagnostic& problem, source::Span test,
                   Locator& locator) {
    writer.open_object();
    write_place(writer, problem.span.value_or(test), locator);
    writer.member("code", diagnostics::facts(problem.kind).code);
    writer.member("message", problem.message);
    writer.close_object();
}

void write_expectation(JsonWriter& writer, const ExpectationResult& expectation, Locator& locator) {
    writer.open_object();
    write_place(writer, expectation.span, locator);
    writer.key("requests");
    writer.open_array();
    for (const Outcome& outcome : expectation.outcomes) {
        write_outcome(writer, outcome, locator);
    }
    writer.close_array();
    writer.close_object();
}

void write_test(JsonWriter& writer, const TestResult& test, Locator& locator) {
    writer.open_object();
    writer.member("role", test.role);
    writer.member("title", test.title);
    write_place(writer, test.span, locator);
    writer.member("passed", test.passed());
    writer.key("problems");
    writer.open_array();
    for (const diagnostics::Diagnostic& problem : test.problems) {
        write_problem(writer, problem, test.span, locator);
    }
    writer.close_array();
    writer.key("expectations");
    writer.open_array();
    for (const ExpectationResult& expectation : test.expectations) {
        write_expectation(writer, expectation, locator);
    }
    writer.close_array();
    writer.close_object();
}

} // namespace

std::string write_json(const Report& report, const source::Files& files) {
    Locator locator(files);
    std::string text;
    // The name of a file may be no UTF-8.
    JsonWriter writer(text, {4, text::NotUtf8::replaced});
    writer.open_object();
    writer.key("tests");
    writer.open_array();
    for (const TestResult& test : report.tests) {
        write_test(writer, test, locator);
    }
    writer.close_array();
    writer.member("passed", report.passed());
    writer.member("failed", report.failed());
    writer.close_object();
    text += '\n';
    return text;
}

} // namespace slrc::testing
