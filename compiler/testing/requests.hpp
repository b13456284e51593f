// From a test to the requests that it makes, and whether IAM ever makes them.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"
#include "compiler/review/lookups.hpp"
#include "compiler/testing/report.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace slrc::testing {

// The configuration that a test sets: `with` and the values of the run.

/// What the run says of partition, region, account and suffix, and where it says nothing the values that the examples
/// of grammar/README.md have: `us-east-1` (in another partition the first of its regions by name), `111122223333` and
/// `A1`. The partition is that of the region.
[[nodiscard]] model::Choice with_test_values(model::Choice place);

/// The configuration of one test of a role. What does not fit is reported at the declaration that it is about; the
/// configuration can be used only when nothing was.
[[nodiscard]] model::Configuration configure_test(const model::Role& role, const model::TestSetting& setting,
                                                  const model::Choice& place, diagnostics::Sink& sink);

/// A request for each action and resource, in the order written, actions first; each has the whole context. Reports,
/// at the expectation, what makes no request: a resource that is a pattern or no ARN, one of IAM's variables, a key
/// that is given twice; none of the requests can be used then.
[[nodiscard]] std::vector<iam::Request> requests(const model::Expectation& expectation,
                                                 model::Filler& filler);

// Requests of tests: does IAM ever make them?

/// What the catalogue says, looked up once for the tests of all roles that have it.
class MadeRequests {
public:
    /// The catalogue has to outlive it.
    explicit MadeRequests(const catalog::Catalog& catalog) : catalog_(&catalog), lookups_(catalog) {}

    /// Reports requests of an expectation that IAM never makes.
    void judge(std::span<const iam::Request> requests, source::Span expectation, std::string_view partition,
               diagnostics::Sink& sink);

    /// Reports, as errors at the expectation, requests that IAM never makes, and a `deny` that is met because no resource is named
    /// alone.
    void check(const ExpectationResult& expectation, std::string_view partition, diagnostics::Sink& sink);

private:
    const catalog::Catalog* catalog_;
    review::Lookups lookups_;
};

} // namespace slrc::testing
