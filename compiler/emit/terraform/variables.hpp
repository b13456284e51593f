// variables.tf: what whoever uses the module chooses.
#pragma once

#include "compiler/emit/terraform/expressions.hpp"

#include <string>

namespace slrc::emit::terraform {

/// A variable for the suffix of the role's name, if `has_suffix`, each of its own parameters, each capability, its tags, and
/// its permissions boundary. The name has `letters` characters beside its suffix.
[[nodiscard]] std::string variables_file(const model::Role& role, const Expressions& expressions,
                                         bool has_suffix, std::size_t letters);

} // namespace slrc::emit::terraform
