// JSON values as YAML, in blocks.
#pragma once

#include "compiler/emit/cloudformation/json.hpp"

#include <string>
#include <string_view>

namespace slrc::emit::cloudformation {

/// The same value in YAML 1.1, which is what CloudFormation reads (https://yaml.org/spec/1.1/). Strings are in double
/// quotation marks but for those that no reader can take for anything else.
[[nodiscard]] std::string yaml(const Json& value);

/// A string as it stands in YAML.
[[nodiscard]] std::string yaml_string(std::string_view text);

} // namespace slrc::emit::cloudformation
