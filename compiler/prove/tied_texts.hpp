// What to name where there is no answer: texts that depend on one another.
#pragma once

#include "compiler/prove/instance.hpp"
#include "compiler/prove/prove.hpp"

#include <vector>

namespace slrc::prove {

/// Of what was wanted of a request, the two texts whose holes, or the two tests of one key whose operators, could not be followed; one
/// or none where no two are known.
[[nodiscard]] std::vector<WrittenText> tied_texts(const Wanted& wanted, const TextReading& reading);

} // namespace slrc::prove
