// Types of parameters in Terraform, and whether a value fits.
#pragma once

#include "compiler/plan/plan.hpp"

#include <string>

namespace slrc::emit::terraform {

/// An expression of Go (RE2) that matches what fits the type, from its beginning to its end. An ARN with wildcards fits
/// where some ARN that it stands for does; a wildcard among letters that the type knows stands for all the rest.
[[nodiscard]] std::string type_expression(const model::Type& type);

/// The condition that a value, an expression, fits; for a list, that it has values and each fits.
[[nodiscard]] std::string fits(const model::Type& type, const std::string& value);

/// What a value has to be: "takes `kms:key`, which is `arn:${Partition}:kms:…`".
[[nodiscard]] std::string demand(const model::Type& type);

} // namespace slrc::emit::terraform
