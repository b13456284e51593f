// From a policy document to a program of one role, so that documents can be reviewed as specifications are.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/model/role.hpp"

namespace slrc::test {

/// A service-linked role with the document's statements as its rules. Every name and value has a place of its own, so
/// that no two findings are taken for the same.
[[nodiscard]] model::Program program_of(const iam::Document& permissions);

} // namespace slrc::test
