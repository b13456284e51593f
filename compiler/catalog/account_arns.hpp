// ARNs that AWS decides about where its Service Authorization Reference names no resource type for an action.
#pragma once

#include <string_view>
#include <vector>

namespace slrc::catalog {

/// In the form of a resource type's patterns: what a request for an action (`logs:DescribeLogGroups`, in whatever case) is held to besides
/// `*`. Mostly none. `<all>` stands for the `*` of AWS's own text, which no name fits and every `*` does.
[[nodiscard]] std::vector<std::string_view> account_arns(std::string_view action);

} // namespace slrc::catalog
