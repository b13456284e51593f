// What a run asks of its roles: the command line, over the file of `--config`.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "compiler/workspace/configuration_file.hpp"
#include "compiler/workspace/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::workspace {

struct Choices {
    FileRequest file;
    /// The name of the file; empty for none.
    std::string file_name;
    /// It overrides the file.
    model::Choice command_line;
};

/// Reads the file, if there is one, and adds its name to `dependencies`. Reports what is wrong with it.
[[nodiscard]] Choices read_choices(const std::optional<std::string>& configuration_file,
                                   const model::Choice& command_line, const World& world,
                                   source::Files& files, std::vector<std::string>& dependencies,
                                   diagnostics::Sink& sink);

/// Reports names of roles, capabilities and parameters that there are not. A file may configure every role of the
/// specification (`all`); the command line is for those that were chosen.
void check_choices(const std::vector<const model::Role*>& all, const std::vector<const model::Role*>& chosen,
                   const Choices& asked, diagnostics::Sink& sink);

/// What is asked of one role.
[[nodiscard]] model::Choice request_for(const model::Role& role, const Choices& asked);

} // namespace slrc::workspace
