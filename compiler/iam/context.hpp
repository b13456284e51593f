// The keys of a request, as a policy asks for them.
#pragma once

#include "compiler/iam/request.hpp"

#include <span>
#include <string>
#include <string_view>

namespace slrc::iam {

using Keys = std::span<const ContextEntry>;

/// The entry of a key, without regard to its letter case. Null where the request does not have it: a key without values
/// is a missing key.
[[nodiscard]] const ContextEntry* find_key(Keys context, std::string_view key);
[[nodiscard]] bool is_list(const ContextEntry& entry);

/// The values of a key, without regard to its letter case; none where the request does not have it. A key without
/// values is a missing key.
[[nodiscard]] std::span<const std::string> values_of(Keys context, std::string_view key);

/// What a policy variable stands for. Null where the key is missing or a list: IAM User Guide, "Policy variables", lets
/// only keys of a single value stand in a variable.
[[nodiscard]] const std::string* value_of_variable(Keys context, std::string_view key);

} // namespace slrc::iam
