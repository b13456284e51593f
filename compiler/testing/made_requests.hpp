// Requests of tests: does IAM ever make them?
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/review/lookups.hpp"
#include "compiler/testing/report.hpp"

namespace slrc::testing {

/// What the catalogue says, looked up once for the tests of all roles that have it.
class MadeRequests {
public:
    /// The catalogue has to outlive it.
    explicit MadeRequests(const catalog::Catalog& catalog) : catalog_(&catalog), lookups_(catalog) {}

    /// Reports, as errors at the expectation, requests that IAM never makes, and a `deny` that is met because no resource is named
    /// alone.
    void check(const ExpectationResult& expectation, diagnostics::Sink& sink);

private:
    const catalog::Catalog* catalog_;
    review::Lookups lookups_;
};

} // namespace slrc::testing
