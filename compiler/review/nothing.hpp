// Rules that are about nothing.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports rules whose NotAction or NotResource leaves nothing: they count as dead from then on.
void review_nothing(Subject& subject);

} // namespace slrc::review
