// What a run asks of its roles: the command line, over the file of `--config`.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/driver/configuration_file.hpp"
#include "compiler/driver/world.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::driver {

struct Asked {
    FileRequest file;
    /// The name of the file; empty for none.
    std::string file_name;
    /// It overrides the file.
    model::Request command_line;
};

/// Reads the file, if there is one, and adds its name to `dependencies`. Reports what is wrong with it.
[[nodiscard]] Asked read_asked(const std::optional<std::string>& configuration_file,
                               const model::Request& command_line, const World& world, source::Files& files,
                               std::vector<std::string>& dependencies, diagnostics::Sink& sink);

/// Reports names of roles, capabilities and parameters that there are not. A file may configure every role of the
/// specification (`all`); the command line is for those that were chosen.
void check_asked(const std::vector<const model::Role*>& all, const std::vector<const model::Role*>& chosen,
                 const Asked& asked, diagnostics::Sink& sink);

/// What is asked of one role.
[[nodiscard]] model::Request request_for(const model::Role& role, const Asked& asked);

} // namespace slrc::driver
