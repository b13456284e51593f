#include "compiler/catalog/partitions.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

/// `NAME=VALUE`, `CAPABILITY.NAME=VALUE`.
model::Choice::ValueRequest read_setting(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw UsageError("--set", text::format("`{}` is not NAME=VALUE", text));
    }
    const std::string name = text.substr(0, equals);
    const std::size_t dot = name.find('.');
    const bool owned = dot != std::string::npos;
    return {owned ? name.substr(0, dot) : "",
            owned ? name.substr(dot + 1) : name,
            {text.substr(equals + 1)},
            text::format("--set {}", name),
            true};
}

/// A repeated `--set` on one parameter adds to it.
void add_setting(std::vector<model::Choice::ValueRequest>& all, model::Choice::ValueRequest setting) {
    const auto known = std::ranges::find_if(all, [&](const model::Choice::ValueRequest& earlier) {
        return earlier.capability == setting.capability && earlier.name == setting.name;
    });
    if (known == all.end()) {
        all.push_back(std::move(setting));
    } else {
        known->values.push_back(std::move(setting.values.front()));
    }
}

} // namespace

std::vector<std::string> partition_names() {
    std::vector<std::string> names;
    for (const catalog::Partition& partition : catalog::partitions()) {
        names.emplace_back(partition.name);
    }
    return names;
}

std::vector<std::string> region_names() {
    const auto names = catalog::known_regions();
    return {names.begin(), names.end()};
}

void add_configuration_options(Definition& command, ConfigurationArguments& arguments, model::Choice& request,
                               std::optional<std::string>& configuration_file) {
    Option with{"--with", &arguments.with, "Turn capabilities on; `all` turns on every one",
                "CAPABILITY[,CAPABILITY]"};
    with.divided = true;
    command.add(std::move(with));
    command.add(
        {"--set", &arguments.set,
         "Give a parameter its value; CAPABILITY.NAME where two have one of that name. On a list a repetition adds",
         "NAME=VALUE"});
    command.add(
        {"--config", &configuration_file,
         "Read capabilities, parameters and place from JSON (see `slrc schema config`); options override it",
         "FILE.json"});
    command.add({"--partition", &request.partition,
                 "The value of {partition}; without it that of the region, or aws", "P",
                 such_as(partition_names)});
    command.add({"--region", &request.region, "The value of {region}", "R", such_as(region_names)});
    command.add({"--account", &request.account, "The value of {account}: 12 digits", "ID"});
    command.add({"--suffix", &request.suffix, "The value of {suffix}", "S"});
}

void complete(const ConfigurationArguments& arguments, model::Choice& request) {
    for (const std::string& name : arguments.with) {
        if (!name.empty()) {
            request.capabilities.push_back({name, "--with"});
        }
    }
    for (const std::string& setting : arguments.set) {
        add_setting(request.values, read_setting(setting));
    }
}

} // namespace slrc::cli
