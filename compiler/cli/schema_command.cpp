#include "compiler/cli/command.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/embedded.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <string>

namespace slrc::cli {

void add_schema(CLI::App& program, Action& action) {
    const auto name = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand(
        "schema",
        "Print the JSON Schema of a configuration, of the document `role`, or of requests and answers");
    command->add_option("NAME", *name, "config, role, request or answer")
        ->required()
        ->check(one_of({"config", "role", "request", "answer"}));
    command->callback([name, &action] {
        action = [name] {
            const driver::EmbeddedFile* file = find_file(driver::schemas(), *name + ".schema.json");
            if (file == nullptr) {
                fmt::print(stderr, "slrc: this build has no schema `{}`\n", *name);
                return Status::unusable;
            }
            return print(std::string(file->text));
        };
    });
}

} // namespace slrc::cli
