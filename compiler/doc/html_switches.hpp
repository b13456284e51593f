// The switches of a page: capabilities to turn on, values to fill in, and the documents that they give.
#pragma once

#include "compiler/model/role.hpp"

#include <cstddef>
#include <string>

namespace slrc::doc {

/// Hidden until the script of the page has started. `number` is the role's place in the data of the page, `id` what its
/// addresses begin with.
[[nodiscard]] std::string switches_html(const model::Role& role, std::size_t number, const std::string& id);

} // namespace slrc::doc
