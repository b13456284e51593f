// The Sids of a rule's statements.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::model {

/// One Sid for each of `count` statements: the Sid itself for one, with a number from 1 after it for several; empty
/// for a rule without one. Sids are unique in a document.
[[nodiscard]] std::vector<std::string> statement_sids(const std::string& sid, std::size_t count);

} // namespace slrc::model
