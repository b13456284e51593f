// What came of the `test` blocks: a value, from which each format is written.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/reasons/answer.hpp"
#include "compiler/source/span.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::testing {

/// One request of an `expect`, and IAM's decision about it.
struct Outcome {
    iam::Request request;
    iam::Effect expected = iam::Effect::allow;
    reasons::Answer answer;

    /// `deny` is met by an explicit and by an implicit one.
    [[nodiscard]] bool as_expected() const;
};

/// An `expect`: a request for each of its actions and resources.
struct ExpectationResult {
    source::Span span;
    std::vector<Outcome> outcomes;
};

struct TestResult {
    /// The role's name without its suffix.
    std::string role;
    std::string title;
    source::Span span;
    std::vector<ExpectationResult> expectations = {};
    /// Why the role could not be compiled as the test says, or a request not be made. Each makes the test fail.
    std::vector<diagnostics::Diagnostic> problems = {};

    [[nodiscard]] bool passed() const;
    /// `ROLE: TITLE`, by which tests are chosen and shown.
    [[nodiscard]] std::string name() const;
};

/// The tests in the order of the specifications.
struct Report {
    std::vector<TestResult> tests;

    [[nodiscard]] std::size_t passed() const;
    [[nodiscard]] std::size_t failed() const;
};

} // namespace slrc::testing
