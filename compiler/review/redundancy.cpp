#include "compiler/review/redundancy.hpp"

namespace slrc::review {

void review_redundancy(Subject& /*subject*/) {}

} // namespace slrc::review
