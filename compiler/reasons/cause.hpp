// A rule as the cause of a decision.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/reasons/answer.hpp"

#include <cstddef>
#include <string>

namespace slrc::reasons {

/// A rule of Role::rules by its index, with the Sid of one of its statements.
[[nodiscard]] Cause cause_of(const model::Role& role, std::size_t rule, std::string sid);
[[nodiscard]] Cause cause_of(const model::TrustRule& rule, std::string sid);

} // namespace slrc::reasons
