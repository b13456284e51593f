// What AWS owns in JSON that people have: nobody else can change it.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/span.hpp"

#include <span>

namespace slrc::workspace {

/// Adds findings to a sink, but for those in what AWS owns. Ways to more rights are told all the same: whoever put the policy on a
/// role opened them.
void add_but_of_aws(const diagnostics::Sink& found, std::span<const source::Span> owned,
                    diagnostics::Sink& sink);

} // namespace slrc::workspace
