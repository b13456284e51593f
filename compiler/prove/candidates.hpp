// Values that stand for all others, where an operator reads more than letters.
#pragma once

#include "compiler/iam/operators.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::prove {

/// Values of which some other fulfils exactly the same tests as any one that is possible: a test of numbers, dates or addresses
/// only tells between the ends of the intervals that the tests name, and one of bytes only which of those it is. Those that a
/// person likes to read come first. `texts` are the values of all tests of the family; those that it cannot read are passed over.
[[nodiscard]] std::vector<std::string> candidates(iam::OperatorFamily family,
                                                  std::span<const std::string> texts);

} // namespace slrc::prove
