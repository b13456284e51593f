// What keeps a rule from allowing a request, in words.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/role.hpp"
#include "compiler/reasons/answer.hpp"
#include "compiler/reasons/capability_change.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::reasons {

/// No rule has anything to do with it.
[[nodiscard]] Missing no_action(const iam::Request& request);
[[nodiscard]] Missing missing_action(const iam::Statement& statement, const iam::Request& request);
[[nodiscard]] Missing missing_principal(const iam::Statement& statement, const iam::Request& request);
[[nodiscard]] Missing missing_resource(std::span<const std::string> resources, bool not_resources,
                                       const iam::Request& request);
[[nodiscard]] Missing missing_condition(const iam::Condition& condition, const iam::Request& request);
[[nodiscard]] Missing missing_capability(const Change& change);
/// Every set of capabilities that lets the rule in seems to let in a `deny` of the request as well.
[[nodiscard]] Missing no_capability();

/// The resources of a rule as the source has them, with the names of parameters: `{bucket}/*`.
[[nodiscard]] std::vector<std::string> written_resources(const model::Role& role, const model::Rule& rule);

} // namespace slrc::reasons
