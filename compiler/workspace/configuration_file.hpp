// The file of `--config`: one configuration as JSON. Its schema is schemas/config.schema.json.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/source/files.hpp"

#include <map>
#include <string>

namespace slrc::workspace {

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

} // namespace slrc::workspace
