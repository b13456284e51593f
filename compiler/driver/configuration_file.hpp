// The file of `--config`: one configuration as JSON. Its schema is schemas/config.schema.json.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"

#include <map>
#include <string>
#include <string_view>

namespace slrc::driver {

/// What a configuration file asks for: of every role, and of each role by its name.
struct FileRequest {
    model::Request common;
    std::map<std::string, model::Request> roles;
};

/// Reads a configuration. `name` is the file's name, for messages. Reports text that is no JSON, keys that do not
/// exist or stand twice, and values of the wrong type.
[[nodiscard]] FileRequest parse_configuration(std::string_view text, const std::string& name,
                                              diagnostics::Sink& sink);

} // namespace slrc::driver
