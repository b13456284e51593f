// The configuration that a test sets: `with` and the values of the run.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"

#include <optional>

namespace slrc::testing {

/// What the run says of partition, region, account and suffix, and where it says nothing the values that the examples
/// of grammar/README.md have: `us-east-1` (in another partition the first of its regions by name), `111122223333` and
/// `A1`. The partition is that of the region.
[[nodiscard]] model::Choice with_test_values(model::Choice place);

/// The configuration of one test of a role. What does not fit is reported at the declaration that it is about; the
/// configuration can be used only when nothing was.
[[nodiscard]] model::Configuration configure_test(const model::Role& role, const model::TestSetting& setting,
                                                  const model::Choice& place, diagnostics::Sink& sink);

} // namespace slrc::testing
