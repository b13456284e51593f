// Which of a program's roles a call is about.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::driver {

/// Whether a name is that of a role, with or without its suffix's template.
[[nodiscard]] bool is_called(const model::Role& role, std::string_view name);

/// The roles of the specifications that the call names, in their order; none of imported files.
[[nodiscard]] std::vector<const model::Role*> requested_roles(const model::Program& program);

/// Those of them that are called so, all where no name is wanted. A name that none has is reported.
[[nodiscard]] std::vector<const model::Role*> chosen_roles(const model::Program& program,
                                                           const std::vector<std::string>& wanted,
                                                           diagnostics::Sink& sink);

/// Reports a name that no role has; `origin` is where it stands.
void report_unknown_role(const std::vector<const model::Role*>& roles, const std::string& name,
                         const std::string& origin, diagnostics::Sink& sink);

} // namespace slrc::driver
