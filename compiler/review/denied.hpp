// What the `deny` rules of a trust policy leave of its allows.
#pragma once

#include "compiler/review/restriction.hpp"

#include <functional>
#include <string_view>

namespace slrc::review {

/// Whether all but some of a group are denied a call: what is left then is not judged. Such a `deny` is for everyone, or for the
/// principal, and has negated tests alone; with another test beside them it is only about requests that pass that.
[[nodiscard]] bool denies_most(const Subject& subject, const Whom& whom, std::string_view call,
                               std::string_view principal = {});

/// Whether a test of a `deny` spares requests that everybody may not make.
using Spares = std::function<bool(const model::ConditionTest&)>;
/// Whether the permissions deny an action, on all that it takes and for every set of capabilities, but to requests that every test
/// of a condition spares.
[[nodiscard]] bool denies_unless(const Subject& subject, catalog::ActionId action, const Spares& spares);

} // namespace slrc::review
