// The template's sections Parameters, Rules and Metadata: what whoever creates the stack is asked for.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/values.hpp"
#include "compiler/model/role.hpp"
#include "compiler/plan/plan.hpp"

#include <string>
#include <string_view>

namespace slrc::emit::cloudformation {

// The template's sections Parameters, Rules and Metadata: what whoever creates the stack is asked for.

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

// Defaults of parameters as CloudFormation takes them.

/// `Default` of a parameter whose default has no holes: its values with commas between.
[[nodiscard]] std::string written_default(const plan::PlannedParameter& parameter);

/// Reports a default that a parameter of the template could not have: a comma in a value of a list, a quotation mark
/// that would end a text.
void check_defaults(const model::Parameter& parameter, const Uses& uses, diagnostics::Sink& sink);

/// By its type: "The ARN of a KMS key", "An account, 12 digits"; of a list with how its values are divided.
[[nodiscard]] std::string description_of(const plan::PlannedParameter& parameter);

// AllowedPattern: regular expressions, in Java's syntax, that the whole value of a parameter has to match. AWS
// CloudFormation User Guide, "CloudFormation template Parameters syntax".

/// Whether an empty value means that there is none.
[[nodiscard]] bool may_be_empty(const plan::PlannedParameter& parameter);

/// What a parameter takes: values of its type as the compiler sees it, and for some types fewer (see `arn_expression`).
[[nodiscard]] std::string allowed_pattern(const plan::PlannedParameter& parameter, const Uses& uses);

/// What `ConstraintDescription` says of it: "must be …".
[[nodiscard]] std::string constraint(const plan::PlannedParameter& parameter);

// The catalogue's patterns of ARNs as regular expressions.

/// A class of the characters from `first` to `last` without some, `[!-+\--~]`.
[[nodiscard]] std::string character_class(unsigned char first, unsigned char last, std::string_view without);

/// What `arn:${Partition}:s3:::${BucketName}` means, narrower than the compiler's own reading: letters of the pattern
/// are written out, and wildcards and IAM's variables stand for placeholders alone. `without` are characters that no
/// value may have.
[[nodiscard]] std::string arn_expression(std::string_view form, std::string_view without);

/// The same for an ARN of any kind.
[[nodiscard]] std::string any_arn_expression(std::string_view without);

/// For the ARN of a group of CloudWatch Logs, which may end with `:*`. `log-group:*` alone is none: its `:*` would be taken
/// for the one at the end, so that every group is `log-group:*:*`.
[[nodiscard]] std::string log_group_expression();

} // namespace slrc::emit::cloudformation
