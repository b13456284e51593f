// Defaults of parameters as CloudFormation takes them.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/parameter_values.hpp"
#include "compiler/model/role.hpp"

#include <string>

namespace slrc::emit::cloudformation {

/// `Default` of a parameter whose default has no holes: its values with commas between.
[[nodiscard]] std::string written_default(const plan::PlannedParameter& parameter);

/// Reports a default that a parameter of the template could not have: a comma in a value of a list, a quotation mark
/// that would end a text.
void check_defaults(const model::Parameter& parameter, const Uses& uses, diagnostics::Sink& sink);

} // namespace slrc::emit::cloudformation
