// The names in and of documents: Sids of statements, and parts that one role is divided into.
#pragma once

#include "compiler/model/guard.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::model {

/// One Sid for each of `count` statements: the Sid itself for one, with a number from 1 after it for several; empty
/// for a rule without one. Sids are unique in a document.
[[nodiscard]] std::vector<std::string> statement_sids(const std::string& sid, std::size_t count);

/// A guard as part of a file's or a policy's name: `+` for `and`, `,` for `or`, `not-` before a capability; empty for
/// a guard that always holds. Capabilities stand in the order of their declaration, so that `a and b` and `b and a`
/// have one name. Nothing where the name would be longer than a policy's name can be (128 characters).
[[nodiscard]] std::optional<std::string> part_name(const Guard& guard,
                                                   const std::vector<std::string_view>& names);

} // namespace slrc::model
