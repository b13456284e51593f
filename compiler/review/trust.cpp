#include "compiler/review/trust.hpp"

namespace slrc::review {

void review_trust(Subject& /*subject*/) {}

} // namespace slrc::review
