// Rules that allow more than their author may have meant.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports ways to more rights, roles passed to anyone, wildcards where names exist.
void review_advice(Subject& subject);

} // namespace slrc::review
