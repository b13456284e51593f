#include "compiler/review/names.hpp"

namespace slrc::review {

void review_names(const model::Program& /*program*/, diagnostics::Sink& /*sink*/) {}

} // namespace slrc::review
