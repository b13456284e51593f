// Policies in the older version of IAM's language, written so that the newer one reads them in the same way.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/reader/reader.hpp"

namespace slrc::workspace {

/// The version 2008-10-17 has no variables: in rules that come from such a policy `${` becomes `${$}{` wherever
/// 2012-10-17 would read a variable.
void spell_out_dollars(model::Role& role, const reader::ReadRole& read);

} // namespace slrc::workspace
