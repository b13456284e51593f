// IAM's variables in the text of documents.
#pragma once

#include "compiler/model/open_text.hpp"
#include "compiler/reader/context.hpp"

#include <optional>
#include <string_view>

namespace slrc::reader {

/// Adds text to a template, `${…}` as variables where the document has them. Names of variables are mentioned, to be looked
/// up later. Reports variables that IAM cannot read; false then. `node` is where the text stands.
[[nodiscard]] bool append_text(const RoleContext& context, model::OpenText& to, std::string_view text,
                               data::Node node);

} // namespace slrc::reader
