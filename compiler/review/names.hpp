// Names of IAM's: services, actions, condition keys.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports names that neither the catalogue nor an `extern` knows, patterns that stand for nothing, and spellings that differ from AWS's.
void review_names(const model::Program& program, diagnostics::Sink& sink);

} // namespace slrc::review
