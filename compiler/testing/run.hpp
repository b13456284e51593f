// Runs `test` blocks: compiles their roles and asks the documents.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "compiler/testing/report.hpp"

#include <span>
#include <string>

namespace slrc::testing {

struct Options {
    /// Only tests that have this in their `ROLE: TITLE`, letter case kept.
    std::string filter;
    /// Partition, region, account and suffix, where they are not those of the examples (see `with_test_values`).
    model::Choice place;
};

/// Runs the tests of some roles of a program on their permissions, in the order written. What does not fit a test is reported at the
/// test, and makes it fail; what does not fit the roles at all is reported once, and then there is no result.
/// A request that IAM never makes does not fit a test: whatever is decided about it says nothing.
[[nodiscard]] Report run(const model::Program& program, std::span<const model::Role* const> roles,
                         const Options& options, diagnostics::Sink& sink);

/// Reports expectations whose requests IAM never makes, without running the tests: with the values that they have where the run says
/// nothing. Of a partition nothing is said, which a run may choose, nor of a test whose values make no request.
void report_unmade(const model::Program& program, diagnostics::Sink& sink);

} // namespace slrc::testing
