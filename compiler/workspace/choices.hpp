// Which roles of a program a run is about, and what it asks of them: the command line, over the file of `--config`.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/span.hpp"
#include "compiler/workspace/world.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::workspace {

// Which roles of a program a run is about.

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

// The file of `--config`: one configuration as JSON. Its schema is schemas/config.schema.json.

/// What a configuration file asks for: of every role, and of each role by its name.
struct FileRequest {
    struct OfRole {
        model::Choice request;
        /// The name.
        source::Span span;
    };

    model::Choice common;
    std::map<std::string, OfRole> roles;
};

/// Reads a configuration. Reports text that is no JSON, keys that do not exist or stand twice, and values of the wrong
/// type, each at its place.
[[nodiscard]] FileRequest read_configuration(const source::Files& files, source::FileIndex file,
                                             diagnostics::Sink& sink);

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
