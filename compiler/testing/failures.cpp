#include "compiler/diagnostics/kinds.hpp"
#include "compiler/diagnostics/printable.hpp"
#include "compiler/reasons/writers.hpp"
#include "compiler/testing/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <tuple>

namespace slrc::testing {

using diagnostics::Locator;

namespace {

/// One value as it is written after `==`, several as after `in`.
std::string values_text(const std::vector<std::string>& values) {
    const std::string list =
        text::joined(values, ", ", [](const std::string& value) { return "\"" + value + "\""; });
    return values.size() == 1 ? text::format("== {}", list) : text::format("in [{}]", list);
}

/// A request in the words of an `expect`.
std::string request_text(const iam::Request& request) {
    std::string text = text::format("{} on {}", request.action, request.resource);
    std::string_view word = " if";
    for (const iam::ContextEntry& entry : request.context) {
        text += text::format("{} {} {}", word, entry.key, values_text(entry.values));
        word = " and";
    }
    return text;
}

std::string without_noncharacters(std::string text) {
    for (const std::string_view noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (std::size_t found = text.find(noncharacter); found != std::string::npos;
             found = text.find(noncharacter, found)) {
            text.replace(found, noncharacter.size(), "\xEF\xBF\xBD");
        }
    }
    return text;
}

Failure to_failure(const Outcome& outcome, source::Span span, Locator& locator, bool colour) {
    Failure failure;
    failure.where = where(span, locator);
    failure.message = shown(text::format(
        "expected {}, and it is {}: {}", outcome.expected == iam::Effect::allow ? "allow" : "deny",
        reasons::to_string(outcome.answer.decision), request_text(outcome.request)));
    failure.reason = without_noncharacters(write_reason(outcome.answer, locator, colour));
    if (outcome.answer.rule) {
        failure.rule = where(outcome.answer.rule->span, locator);
    }
    for (const reasons::Missing& missing : outcome.answer.missing) {
        failure.missing.push_back(shown(missing.message));
    }
    return failure;
}

Failure to_failure(const diagnostics::Diagnostic& problem, Locator& locator) {
    Failure failure;
    failure.where = problem.span ? where(*problem.span, locator) : Where{};
    failure.message =
        shown(text::format("error[{}]: {}", diagnostics::facts(problem.kind).code, problem.message));
    return failure;
}

} // namespace

std::string shown(std::string_view text) {
    return without_noncharacters(diagnostics::printable(text));
}

Where where(source::Span span, Locator& locator) {
    const auto place = locator.find(span);
    return place ? Where{std::string(place->file), place->begin.line, place->begin.column} : Where{};
}

std::string to_text(const Where& place) {
    return text::format("{}:{}:{}", shown(place.file), place.line, place.column);
}

std::vector<Failure> failures(const TestResult& test, Locator& locator, bool colour) {
    std::vector<Failure> all;
    for (const diagnostics::Diagnostic& problem : test.problems) {
        all.push_back(to_failure(problem, locator));
    }
    for (const ExpectationResult& expectation : test.expectations) {
        for (const Outcome& outcome : expectation.outcomes) {
            if (!outcome.as_expected()) {
                all.push_back(to_failure(outcome, expectation.span, locator, colour));
            }
        }
    }
    std::ranges::stable_sort(
        all, {}, [](const Failure& failure) { return std::pair(failure.where.line, failure.where.column); });
    return all;
}

std::string to_text(const Failure& failure, std::size_t indent) {
    std::string text = text::format("{:{}}{}: {}\n", "", indent, to_text(failure.where), failure.message);
    std::string_view rest = failure.reason;
    while (!rest.empty()) {
        const std::size_t line = std::min(rest.find('\n'), rest.size() - 1) + 1;
        text += std::string(indent + 4, ' ') + std::string(rest.substr(0, line));
        rest.remove_prefix(line);
    }
    return text;
}

} // namespace slrc::testing
