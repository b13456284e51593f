// What can stand in Resource.
#pragma once

#include "compiler/model/open_text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

/// Why an open text can never be a resource, whatever its holes are filled with; nothing where it can. IAM takes `*`
/// and ARNs; wildcards may swallow an ARN's parts (`arn:aws:s3*`).
[[nodiscard]] std::optional<std::string> resource_misfit(const OpenText& value);
/// The same for a string whose holes are filled.
[[nodiscard]] std::optional<std::string> resource_misfit(std::string_view value);

} // namespace slrc::model
