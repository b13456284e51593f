// Sizes of documents, for every set of capabilities.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports documents that some permitted set of capabilities makes longer than IAM takes, or nearly so.
void review_sizes(Subject& subject);

} // namespace slrc::review
