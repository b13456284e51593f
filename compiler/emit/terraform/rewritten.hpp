// Text that a module cannot hold as it is.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"

namespace slrc::emit::terraform {

/// Reports each `&{` in resources, principals, values of conditions and defaults: `aws_iam_policy_document` makes `${` of it,
/// and has no way to write it otherwise.
void report_rewritten(const model::Role& role, diagnostics::Sink& sink);

} // namespace slrc::emit::terraform
