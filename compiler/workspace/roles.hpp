// Which roles of a program a run is about.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/source/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::workspace {

/// Whether a name is that of a role, written with or without its suffix's template.
[[nodiscard]] bool is_called(const model::Role& role, std::string_view name);

/// The roles of the files that the run names.
[[nodiscard]] std::vector<const model::Role*> requested_roles(const model::Program& program);

/// That no role has a name, and the nearest of the names that there are, or all of them; `origin` as below.
[[nodiscard]] std::string no_such_role(const std::string& name, const std::string& origin,
                                       const std::vector<std::string_view>& names);

/// Reports a name that none of the roles has; `origin` says where it comes from: `--role`, `bot.json`, which has a place for it.
void report_unknown_role(const std::vector<const model::Role*>& roles, const std::string& name,
                         const std::string& origin, std::optional<source::Span> span,
                         diagnostics::Sink& sink);

/// The requested roles that have one of the wanted names, or all where none is wanted, in the order of the
/// specifications. Reports names that none of them has.
[[nodiscard]] std::vector<const model::Role*> chosen_roles(const model::Program& program,
                                                           const std::vector<std::string>& wanted,
                                                           diagnostics::Sink& sink);

} // namespace slrc::workspace
