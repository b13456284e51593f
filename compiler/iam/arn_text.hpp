// Amazon Resource Names as texts: `arn:partition:service:region:account:resource`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace slrc::iam {

/// The index behind the fifth colon, where the last of an ARN's six parts begins; nothing where there are fewer.
[[nodiscard]] std::optional<std::size_t> behind_fifth_colon(std::string_view arn);
/// The same of a policy's pattern, where colons inside `${…}` do not divide.
[[nodiscard]] std::optional<std::size_t> behind_fifth_colon_of_pattern(std::string_view pattern);

/// How many of the six parts a policy's pattern has, at most six.
[[nodiscard]] std::size_t count_parts(std::string_view pattern);

} // namespace slrc::iam
