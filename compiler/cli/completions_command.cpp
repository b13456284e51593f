// slrc completions: a script for a shell.
#include "compiler/cli/command.hpp"
#include "compiler/cli/completions.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/embedded.hpp"

#include <memory>

namespace slrc::cli {

namespace {

Status run(const std::string& shell) {
    const CommandFacts program = option_table();
    if (shell == "bash") {
        return print(bash_completions(program));
    }
    return print(shell == "zsh" ? zsh_completions(program) : fish_completions(program));
}

} // namespace

std::vector<std::string> library_names() {
    std::vector<std::string> names;
    for (const driver::EmbeddedFile& file : driver::standard_library()) {
        names.push_back("std:" + std::string(file.name));
    }
    return names;
}

void add_completions(CLI::App& program, Action& action) {
    const auto shell = std::make_shared<std::string>();
    CLI::App* command =
        program.add_subcommand("completions", "Print a script that completes words in a shell");
    when_called(*command, [shell](CLI::App& completions) {
        completions.add_option("SHELL", *shell, "bash, zsh or fish")
            ->required()
            ->check(one_of({"bash", "zsh", "fish"}));
    });
    command->callback([shell, &action] { action = [shell] { return run(*shell); }; });
}

} // namespace slrc::cli
