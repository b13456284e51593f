#include "compiler/cli/completions.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/texts.hpp"

#include <fmt/format.h>

namespace slrc::cli {

namespace {

std::vector<std::string> option_names(const CommandFacts& command) {
    std::vector<std::string> names;
    for (const OptionFacts& option : command.options) {
        names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return names;
}

std::vector<std::string> names_of(const std::vector<CommandFacts>& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const CommandFacts& command : commands) {
        names.push_back(command.name);
    }
    return names;
}

/// A branch of `_slrc_command`.
std::string command_branch(const CommandFacts& command) {
    const std::string pattern = command.path.empty() ? "''" : shell_word(command.path);
    std::string text =
        fmt::format("    {})\n        options=({})\n", pattern, shell_words(option_names(command)));
    if (!command.commands.empty()) {
        text += fmt::format("        commands=({})\n", shell_words(names_of(command.commands)));
    }
    return text + "        ;;\n";
}

/// What a branch of `_slrc_value` sets, and what it leaves as it is.
std::string assignments(const ValueFacts& value) {
    std::vector<std::string> endings = value.endings;
    if (value.any_file) {
        endings.emplace_back("*");
    }
    if (value.folder) {
        endings.emplace_back("/");
    }
    std::string text;
    text += endings.empty() ? "" : " endings=(" + shell_words(endings) + ")";
    text += value.words.empty() ? "" : " words=(" + shell_words(value.words) + ")";
    text += value.standard_library ? " library=1" : "";
    text += value.after_equals ? " named=1" : "";
    return text;
}

std::string value_branches(const CommandFacts& command) {
    std::string text;
    for (const OptionFacts& argument : command.arguments) {
        text += fmt::format("    {}){} ;;\n", shell_word(command.path + " "), assignments(argument.value));
    }
    for (const OptionFacts& option : command.options) {
        std::string pattern;
        for (const std::string& name : option.names) {
            pattern += (pattern.empty() ? "" : " | ") + shell_word(command.path + " " + name);
        }
        if (!option.value.name.empty()) {
            text += fmt::format("    {}){} ;;\n", pattern, assignments(option.value));
        }
    }
    return text;
}

} // namespace

std::string bash_completions(const CommandFacts& program) {
    std::string commands;
    std::string values;
    for (const CommandFacts* command : every_command(program)) {
        commands += command_branch(*command);
        values += value_branches(*command);
    }
    return filled_text(
        "slrc.bash",
        {{"@COMMANDS@\n", commands}, {"@VALUES@\n", values}, {"@LIBRARY@", shell_words(library_names())}});
}

} // namespace slrc::cli
