// CloudFormation's functions where text belongs.
#pragma once

#include "compiler/model/open_text.hpp"
#include "compiler/reader/context.hpp"

#include <optional>
#include <string_view>

namespace slrc::reader {

/// The function's name where a value is a call, `{"Ref": …}` or `{"Fn::…": …}`; empty where it is none.
[[nodiscard]] std::string_view function_name(data::Node value);

/// What a call of `Ref`, `Fn::Sub`, `Fn::Join` or `Fn::GetAtt` gives: text with holes. What the template leaves open becomes
/// a parameter of the role. Reports other functions, and names that the template does not have.
[[nodiscard]] std::optional<model::OpenText> read_function(const RoleContext& context, data::Node call);

} // namespace slrc::reader
