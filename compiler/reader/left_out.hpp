// What an input says beside roles, and a specification has no place for.
#pragma once

#include "compiler/reader/context.hpp"

namespace slrc::reader {

/// Names what nothing was made of: properties of a template's roles and policies, the constraints of its parameters, instance
/// profiles. Called once all roles are read.
void report_not_read(const Context& context, data::Node root);

} // namespace slrc::reader
