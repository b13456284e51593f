#include "compiler/review/checks.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace slrc::review {

using diagnostics::Kind;
using model::Part;

namespace {

/// More are not compared: of one expectation they are refused when the test is run.
constexpr std::size_t most_compared = 10'000;

/// One request of an expectation, before values are filled in: what two have in common they ask alike whatever the values are. IAM
/// compares the names of actions and keys without their letter case.
struct ExpectedRequest {
    iam::Effect effect{};
    std::string action;
    std::vector<Part> resource;
    std::map<std::vector<Part>, std::vector<std::vector<Part>>> context;

    friend bool operator<(const ExpectedRequest& left, const ExpectedRequest& right) {
        return std::tie(left.effect, left.action, left.resource, left.context) <
               std::tie(right.effect, right.action, right.resource, right.context);
    }
};

std::vector<Part> folded(const std::vector<Part>& parts) {
    std::vector<Part> result = parts;
    for (Part& part : result) {
        if (auto* letters = std::get_if<model::Literal>(&part)) {
            letters->text = text::folded(letters->text);
        }
    }
    return result;
}

std::vector<ExpectedRequest> requests_of(const model::Expectation& expectation) {
    ExpectedRequest request;
    request.effect = expectation.effect;
    for (const model::ConditionTest& test : expectation.context) {
        std::vector<std::vector<Part>> values;
        std::ranges::transform(test.values, std::back_inserter(values), &model::OpenText::parts);
        std::ranges::sort(values);
        request.context.emplace(folded(test.key.parts), std::move(values));
    }
    std::vector<ExpectedRequest> all;
    for (const std::string& action : expectation.actions) {
        for (const model::OpenText& resource : expectation.resources) {
            request.action = text::folded(action);
            request.resource = resource.parts;
            all.push_back(request);
        }
    }
    return all;
}

/// Reports expectations whose requests are all expected earlier in the test.
void review_repeated(const Subject& subject, const model::Test& test) {
    std::map<ExpectedRequest, Span> known;
    for (const model::Expectation& expectation : test.expectations) {
        if (known.size() + expectation.actions.size() * expectation.resources.size() > most_compared) {
            return;
        }
        const std::vector<ExpectedRequest> requests = requests_of(expectation);
        std::vector<Span> earlier;
        for (const ExpectedRequest& request : requests) {
            const auto [place, is_new] = known.emplace(request, expectation.span);
            if (!is_new && place->second != expectation.span) {
                earlier.push_back(place->second);
            }
        }
        if (!requests.empty() && earlier.size() == requests.size()) {
            diagnostics::Diagnostic found =
                diagnostics::make(Kind::test_without_effect, expectation.span,
                                  "the test expects this already: it cannot fail by itself");
            found.related.push_back({earlier.front(), "the same is expected here"});
            subject.sink.add(std::move(found));
        }
    }
}

} // namespace

void review_tests(const Subject& subject) {
    for (const model::Test& test : subject.role.tests) {
        if (test.expectations.empty()) {
            subject.report(Kind::test_without_effect, test.span, "the test expects nothing");
        }
        review_repeated(subject, test);
    }
}

} // namespace slrc::review
