// Names for conditions that several rules share.
#pragma once

#include "compiler/model/condition.hpp"

#include <string>

namespace slrc::importer {

/// `same_account` for `aws:ResourceAccount == "${aws:PrincipalAccount}"`, `secure_transport`, `has_resource_tag_owner`,
/// `passed_to_service_lambda`: what a test says, in one name. It need not be free, nor short.
[[nodiscard]] std::string test_name(const model::ConditionTest& test);

} // namespace slrc::importer
