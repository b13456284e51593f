// From an `expect` to the requests that it makes.
#pragma once

#include "compiler/iam/request.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"

#include <vector>

namespace slrc::testing {

/// A request for each action and resource, in the order written, actions first; each has the whole context. Reports,
/// at the expectation, what makes no request: a resource that is a pattern or no ARN, one of IAM's variables, a key
/// that is given twice; none of the requests can be used then.
[[nodiscard]] std::vector<iam::Request> requests(const model::Expectation& expectation,
                                                 model::Filler& filler);

} // namespace slrc::testing
