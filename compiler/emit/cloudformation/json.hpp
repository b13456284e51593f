// CloudFormation's functions as JSON, and JSON as YAML. AWS CloudFormation Template Reference, "Intrinsic function
// reference".
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit::cloudformation {

// CloudFormation's functions as JSON. AWS CloudFormation Template Reference, "Intrinsic function reference".

/// Keeps the order of keys.
using Json = nlohmann::ordered_json;

/// An object with one key, as each function is.
[[nodiscard]] Json object(const char* key, Json value);
[[nodiscard]] Json reference(std::string_view name);
/// An element of a list that is `{"Ref": "AWS::NoValue"}` is left out of it.
[[nodiscard]] Json no_value();
[[nodiscard]] Json join(std::string_view delimiter, Json list);
[[nodiscard]] Json split(std::string_view delimiter, Json text);
/// The index is from 0, and there must be that many elements.
[[nodiscard]] Json select(std::size_t index, Json list);
[[nodiscard]] Json choose(std::string_view condition, Json when_on, Json when_off);

[[nodiscard]] Json equals(Json left, Json right);
[[nodiscard]] Json negated(Json condition);
/// All hold, or one does, of at least one condition. Fn::And and Fn::Or take 2 to 10, so that more are nested.
[[nodiscard]] Json all_of(std::vector<Json> conditions);
[[nodiscard]] Json any_of(std::vector<Json> conditions);

// JSON values as YAML, in blocks.

/// The same value in YAML 1.1, which is what CloudFormation reads (https://yaml.org/spec/1.1/). Strings are in double
/// quotation marks but for those that no reader can take for anything else.
[[nodiscard]] std::string yaml(const Json& value);

/// A string as it stands in YAML.
[[nodiscard]] std::string yaml_string(std::string_view text);

} // namespace slrc::emit::cloudformation
