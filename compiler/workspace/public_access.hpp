// Who outside of its account may assume each role, as text and as JSON.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/source/files.hpp"

#include <span>
#include <string>

namespace slrc::workspace {

/// For each requested role how far it can be reached, and below it by whom, with the command that shows an example, which repeats the
/// options with which imports were found.
[[nodiscard]] std::string public_text(const model::Program& program, const source::Files& files,
                                      std::span<const std::string> import_options = {});
/// The same as JSON: a list of objects.
[[nodiscard]] std::string public_json(const model::Program& program, const source::Files& files,
                                      std::span<const std::string> import_options = {});

} // namespace slrc::workspace
