// slrc completions: a script for a shell.
#include "compiler/cli/command.hpp"
#include "compiler/cli/completions.hpp"
#include "compiler/workspace/embedded.hpp"

#include <memory>

namespace slrc::cli {

namespace {

Status print_completions(const std::string& shell) {
    const std::vector<ListedCommand> commands = every_command();
    if (shell == "bash") {
        return print(bash_completions(commands));
    }
    return print(shell == "zsh" ? zsh_completions(commands) : fish_completions(commands));
}

void define_completions(Definition& command) {
    const auto shell = std::make_shared<std::string>();
    command.add(
        required({"SHELL", shell.get(), "bash, zsh or fish", "TEXT", one_of({"bash", "zsh", "fish"})}));
    command.run = [shell] { return print_completions(*shell); };
}

} // namespace

std::vector<std::string> library_names() {
    std::vector<std::string> names;
    for (const workspace::EmbeddedFile& file : workspace::standard_library()) {
        names.push_back("std:" + std::string(file.name));
    }
    return names;
}

Command completions_command() {
    return {"completions", "Print a script that completes words in a shell", define_completions};
}

} // namespace slrc::cli
