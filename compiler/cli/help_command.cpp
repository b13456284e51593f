#include "compiler/cli/command.hpp"
#include "compiler/cli/program.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/diagnostics/explain.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

std::vector<std::string> names_of(const std::vector<Command>& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const Command& command : commands) {
        names.emplace_back(command.name);
    }
    return names;
}

Status refuse_command(const std::string& path, const std::string& word,
                      const std::vector<Command>& commands) {
    say(commands.empty() ? text::format("`{}` has no command `{}`", path, word)
                         : text::format("there is no command `{}`{}", word, hint(word, names_of(commands))));
    return Status::unusable;
}

/// The help of a command, whose names may be written in any letter case; of a diagnostic, its page.
Status show_help(const std::vector<std::string>& words) {
    std::vector<std::string> call;
    std::string path = "slrc";
    std::vector<Command> commands = definition_of(whole_program()).commands;
    for (const std::string& word : words) {
        const auto found = std::ranges::find_if(
            commands, [&](const Command& command) { return text::equal_folded(command.name, word); });
        if (found == commands.end()) {
            const auto kind = call.empty() ? diagnostics::find_kind(word) : std::nullopt;
            return kind ? print(diagnostics::explanation(*kind)) : refuse_command(path, word, commands);
        }
        call.emplace_back(found->name);
        path += " " + call.back();
        commands = definition_of(Command(*found)).commands;
    }
    call.emplace_back("--help");
    return print(std::get<Shown>(read_call(call).what).text);
}

std::vector<std::string> names_of_program() {
    return names_of(definition_of(whole_program()).commands);
}

void define_help(Definition& command) {
    const auto words = std::make_shared<std::vector<std::string>>();
    command.add({"COMMAND", words.get(),
                 "A command, and one of its own, such as catalog actions; without it all are listed", "TEXT",
                 such_as(names_of_program)});
    command.run = [words] { return show_help(*words); };
}

} // namespace

Command help_command() {
    return {"help", "Show what a command does, as its --help", define_help};
}

} // namespace slrc::cli
