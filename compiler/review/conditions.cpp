#include "compiler/review/conditions.hpp"

namespace slrc::review {

void review_conditions(Subject& /*subject*/) {}

} // namespace slrc::review
