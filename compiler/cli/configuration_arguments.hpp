// The options that configure roles, for every command that compiles them.
#pragma once

#include "compiler/cli/options.hpp"
#include "compiler/model/configuration.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::cli {

/// What the command line says, as it says it.
struct ConfigurationArguments {
    std::vector<std::string> with;
    std::vector<std::string> set;
};

/// `--with`, `--set`, `--config`, `--partition`, `--region`, `--account` and `--suffix`. The first two are left in
/// `arguments`, the others in the request and the name of the file.
void add_configuration_options(Definition& command, ConfigurationArguments& arguments, model::Choice& request,
                               std::optional<std::string>& configuration_file);

/// What `--partition` and `--region` are most often; others may fit.
[[nodiscard]] std::vector<std::string> partition_names();
[[nodiscard]] std::vector<std::string> region_names();

/// Once everything has been read: adds `--with` and `--set` to the request. Throws UsageError.
void complete(const ConfigurationArguments& arguments, model::Choice& request);

} // namespace slrc::cli
