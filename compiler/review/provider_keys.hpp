// Keys of identity providers in the trust in another one.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports keys that no request of a trust rule's principals has: those of another provider, and claims that IAM does not read.
void review_provider_keys(const Subject& subject);

} // namespace slrc::review
