#include "compiler/review/sizes.hpp"

namespace slrc::review {

void review_sizes(Subject& /*subject*/) {}

} // namespace slrc::review
