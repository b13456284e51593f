#include "compiler/review/requests.hpp"
#include "compiler/testing/requests.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::testing {

using diagnostics::Kind;

namespace {

/// An expectation asks for one action after the other on the same resources, in the same context.
review::AskedRequests asked_of(std::span<const iam::Request> requests, source::Span expectation,
                               std::string_view partition) {
    review::AskedRequests asked;
    asked.span = expectation;
    asked.noun = "expectation";
    asked.partition = partition;
    for (const iam::Request& request : requests) {
        if (asked.actions.empty() || asked.actions.back() != request.action) {
            asked.actions.push_back(request.action);
        }
        if (asked.actions.size() == 1) {
            asked.resources.push_back(request.resource);
        }
        asked.context = request.context;
    }
    return asked;
}

std::vector<iam::Request> requests_of(const ExpectationResult& expectation) {
    std::vector<iam::Request> all;
    for (const Outcome& outcome : expectation.outcomes) {
        all.push_back(outcome.request);
    }
    return all;
}

/// Whether every request for an action names a resource. None of S3's types is marked as required, since each stands beside
/// that of access points.
bool needs_resource(const catalog::Catalog& catalog, const std::string& action) {
    const auto id = catalog.find_action(action);
    bool needs =
        id && catalog.use_count(*id) > 0 && catalog.service(catalog.action(*id).service).name == "s3";
    for (std::size_t index = 0; id && index < catalog.use_count(*id); ++index) {
        needs = needs || catalog.use(*id, index).required;
    }
    return needs;
}

/// Nothing but its resource keeps the request from being allowed, and it names none.
bool lacks_resource_alone(const Outcome& outcome) {
    const reasons::Answer& answer = outcome.answer;
    return outcome.request.resource == "*" && outcome.expected == iam::Effect::deny &&
           answer.decision == iam::Decision::implicitly_denied && answer.missing.size() == 1 &&
           answer.missing.front().part == reasons::Part::resource;
}

} // namespace

void MadeRequests::judge(std::span<const iam::Request> requests, source::Span expectation,
                         std::string_view partition, diagnostics::Sink& sink) {
    review::review_asked(asked_of(requests, expectation, partition), *catalog_, lookups_, sink);
}

void MadeRequests::check(const ExpectationResult& expectation, std::string_view partition,
                         diagnostics::Sink& sink) {
    diagnostics::Sink found;
    judge(requests_of(expectation), expectation.span, partition, found);
    for (diagnostics::Diagnostic one : found.all()) {
        one.severity = diagnostics::Severity::error;
        sink.add(std::move(one));
    }
    for (const Outcome& outcome : expectation.outcomes) {
        const std::string& action = outcome.request.action;
        if (lacks_resource_alone(outcome) && needs_resource(*catalog_, action)) {
            sink.report(Kind::missing_on, expectation.span,
                        text::format("`{}` takes resources, and the expectation does not say which: it is "
                                     "denied on `*`, and a rule allows it on others",
                                     action),
                        "say on which resource it is denied");
        }
    }
}

} // namespace slrc::testing
