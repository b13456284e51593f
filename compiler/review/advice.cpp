#include "compiler/review/advice.hpp"

namespace slrc::review {

void review_advice(Subject& /*subject*/) {}

} // namespace slrc::review
