// What CloudFormation's `Ref` gives where an ARN belongs.
#pragma once

#include "compiler/model/open_text.hpp"
#include "compiler/reader/context.hpp"

#include <optional>
#include <string>

namespace slrc::reader {

/// Says that a text begins with the name or the ID of a resource of the template, which `Ref` gives in the place of its
/// ARN. Nothing where it does not, or where it is not known what `Ref` gives.
[[nodiscard]] std::optional<std::string> name_for_arn(const RoleContext& context,
                                                      const model::OpenText& value);

} // namespace slrc::reader
