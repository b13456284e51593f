// Whether one part of a rule covers another, whatever the holes are filled with and whatever actions IAM gets next.
#pragma once

#include "compiler/model/role.hpp"

#include <string_view>
#include <vector>

namespace slrc::review {

/// Whether everything that `narrow` stands for is matched by `wide`: judged by the patterns alone, without regard to case.
/// A list that has all of today's `s3:Get*` does not cover the pattern, which has tomorrow's too.
[[nodiscard]] bool covers_action(std::string_view wide, std::string_view narrow);

/// The same for resources and principals: a hole equals the same hole, and `*` covers it.
[[nodiscard]] bool covers_text(const model::OpenText& wide, const model::OpenText& narrow);

/// An Action or NotAction of one rule, of another.
[[nodiscard]] bool covers_actions(const std::vector<model::ActionName>& wide, bool wide_is_negated,
                                  const std::vector<model::ActionName>& narrow, bool narrow_is_negated);
[[nodiscard]] bool covers_resources(const model::Rule& wide, const model::Rule& narrow);
/// Whether each of IAM's variables in `one` stands in one of `all` too, so that none of them lacks a value alone.
[[nodiscard]] bool has_variables_of(const std::vector<model::OpenText>& all, const model::OpenText& one);

/// Whether every request that fulfils `narrow` fulfils `wide` because each alternative has all tests of one of `wide`.
[[nodiscard]] bool covers_condition(const model::Alternatives& wide, const model::Alternatives& narrow);

/// Whether some alternative has no test.
[[nodiscard]] bool is_unconditional(const model::Alternatives& alternatives);

} // namespace slrc::review
