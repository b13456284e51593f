#include "compiler/cli/completions.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::cli {

namespace {

std::vector<std::string> names_of_all_options(const ListedCommand& command) {
    std::vector<std::string> names;
    for (const Option& option : command.definition.options) {
        const std::vector<std::string> more = option.names();
        names.insert(names.end(), more.begin(), more.end());
    }
    return names;
}

std::vector<std::string> names_of_inner(const ListedCommand& command) {
    std::vector<std::string> names;
    for (const Command& inner : command.definition.commands) {
        names.emplace_back(inner.name);
    }
    return names;
}

/// A branch of `_slrc_command`.
std::string command_branch(const ListedCommand& command) {
    const std::string pattern = command.path.empty() ? "''" : shell_word(command.path);
    std::string text =
        text::format("    {})\n        options=({})\n", pattern, shell_words(names_of_all_options(command)));
    if (!command.definition.commands.empty()) {
        text += text::format("        commands=({})\n", shell_words(names_of_inner(command)));
    }
    return text::format("{}        ;;\n", text);
}

/// What a branch of `_slrc_value` sets, and what it leaves as it is.
std::string assignments(const Option& option) {
    const ValueForm form = value_form(option);
    const std::vector<std::string> words = option.words();
    std::vector<std::string> endings = form.endings;
    if (form.any_file) {
        endings.emplace_back("*");
    }
    if (form.folder) {
        endings.emplace_back("/");
    }
    std::string text;
    text += endings.empty() ? "" : text::format(" endings=({})", shell_words(endings));
    text += words.empty() ? "" : text::format(" words=({})", shell_words(words));
    text += form.standard_library ? " library=1" : "";
    text += form.after_equals ? " named=1" : "";
    return text;
}

std::string value_branches(const ListedCommand& command) {
    std::string text;
    for (const Option& argument : command.definition.arguments) {
        text += text::format("    {}){} ;;\n", shell_word(text::format("{} ", command.path)),
                             assignments(argument));
    }
    for (const Option& option : command.definition.options) {
        const std::string pattern = text::joined(option.names(), " | ", [&](const std::string& name) {
            return shell_word(text::format("{} {}", command.path, name));
        });
        if (option.takes_value()) {
            text += text::format("    {}){} ;;\n", pattern, assignments(option));
        }
    }
    return text;
}

} // namespace

std::string bash_completions(const std::vector<ListedCommand>& commands) {
    std::string branches;
    std::string values;
    for (const ListedCommand& command : commands) {
        branches += command_branch(command);
        values += value_branches(command);
    }
    return filled_text(
        "slrc.bash",
        {{"@COMMANDS@\n", branches}, {"@VALUES@\n", values}, {"@LIBRARY@", shell_words(library_names())}});
}

} // namespace slrc::cli
