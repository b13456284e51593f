// What the `deny` rules of a trust policy leave of its allows.
#pragma once

#include "compiler/review/restriction.hpp"

#include <string_view>

namespace slrc::review {

/// Whether all but some of a group are denied a call: what is left then is not judged. Such a `deny` is for everyone, or for the
/// principal, and has negated tests alone; with another test beside them it is only about requests that pass that.
[[nodiscard]] bool denies_most(const Subject& subject, const Whom& whom, std::string_view call,
                               std::string_view principal = {});

} // namespace slrc::review
