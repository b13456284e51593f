// The template's sections Parameters, Rules and Metadata: what whoever creates the stack is asked for.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/parameter_values.hpp"
#include "compiler/model/role.hpp"

namespace slrc::emit::cloudformation {

/// All that these sections are made of. The uses are complete when the resources are written.
struct Asked {
    const model::Role& role;
    const plan::Plan& plan;
    const Symbols& symbols;
    ParameterValues& parameters;
    /// Whether capabilities and their parameters are asked for: the permissions are part of the template.
    bool with_permissions;
};

/// Parameters by name. Reports defaults that cannot stand in a template.
[[nodiscard]] Json parameters_json(const Asked& asked, diagnostics::Sink& sink);

/// For each capability what it requires, and that its parameters have values.
[[nodiscard]] Json rules_json(const Asked& asked, Names& names);

/// `AWS::CloudFormation::Interface`: the parameters in groups, with texts, as the console shows them.
[[nodiscard]] Json interface_json(const Asked& asked);

/// At most so many bytes of a text, whole characters.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t most);

} // namespace slrc::emit::cloudformation
