// What AWS owns in JSON that people have: nobody else can change it.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"

namespace slrc::workspace {

/// Adds findings to a sink, but for those in the documents of AWS's own managed policies (`arn:aws:iam::aws:policy/…` in what
/// `aws iam get-account-authorization-details` prints). Ways to more rights are told all the same: whoever put the policy on a role opened
/// them.
void add_but_of_aws(const diagnostics::Sink& found, const source::Files& files, diagnostics::Sink& sink);

} // namespace slrc::workspace
