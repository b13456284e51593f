#include "compiler/review/resources.hpp"

namespace slrc::review {

void review_resources(Subject& /*subject*/) {}

} // namespace slrc::review
