#include "compiler/cli/option_table.hpp"

#include "compiler/cli/program.hpp"
#include "compiler/cli/usage.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace slrc::cli {

namespace {

/// One of the pieces of `FILE.slr|std:PATH`.
void add_piece(ValueFacts& value, std::string_view piece) {
    if (piece == "FILE") {
        value.any_file = true;
    } else if (piece == "DIR") {
        value.folder = true;
    } else if (piece == "std:PATH") {
        value.standard_library = true;
    } else if (piece.starts_with("FILE.")) {
        value.endings.emplace_back(piece.substr(std::string_view("FILE").size()));
    }
}

/// The word that help has for a value says what it is.
ValueFacts read_value(std::string name, std::vector<std::string> words) {
    ValueFacts value;
    std::string_view rest = name;
    if (const std::size_t equals = rest.find('='); equals != std::string_view::npos) {
        rest.remove_prefix(equals + 1);
        value.after_equals = true;
    }
    while (!rest.empty()) {
        const std::string_view piece = rest.substr(0, rest.find('|'));
        add_piece(value, piece);
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
    }
    value.after_equals = value.after_equals && value.is_file();
    value.name = std::move(name);
    value.words = std::move(words);
    return value;
}

OptionFacts read_option(CLI::Option& option) {
    OptionFacts facts;
    for (const std::string& name : option.get_snames()) {
        facts.names.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        facts.names.push_back("--" + name);
    }
    if (option.get_positional()) {
        facts.names.push_back(option.get_name(true));
    }
    if (option.get_items_expected_max() > 0) {
        // An argument has a name already, and may have no second word.
        const std::string word = option.get_type_name();
        facts.value = read_value(word.empty() ? facts.names.front() : word, words_of(option));
    }
    facts.description = option.get_description();
    facts.required = option.get_required();
    facts.repeated = option.get_items_expected_max() > 1;
    return facts;
}

CommandFacts read_command(CLI::App& command, const std::string& path) {
    CommandFacts facts;
    facts.name = command.get_name();
    facts.path = path;
    facts.description = command.get_description();
    // A subcommand has that of its parent.
    const CLI::App* parent = command.get_parent();
    if (parent == nullptr || parent->get_footer() != command.get_footer()) {
        facts.footer = command.get_footer();
    }
    for (CLI::Option* option : command.get_options()) {
        (option->get_positional() ? facts.arguments : facts.options).push_back(read_option(*option));
    }
    for (CLI::App* inner : command.get_subcommands({})) {
        const std::string name = inner->get_name();
        facts.commands.push_back(read_command(*inner, path.empty() ? name : path + " " + name));
    }
    return facts;
}

/// A command gets its options when it is called. So each one is, for its help.
void call_for_help(CLI::App& program, const std::string& command) {
    try {
        program.parse(command + " --help");
    } catch (const CLI::CallForHelp&) {
        return;
    }
}

void collect(const CommandFacts& command, std::vector<const CommandFacts*>& all) {
    all.push_back(&command);
    for (const CommandFacts& inner : command.commands) {
        collect(inner, all);
    }
}

} // namespace

CommandFacts option_table() {
    CLI::App program;
    Action unused;
    add_commands(program, unused);
    for (const CLI::App* command : program.get_subcommands({})) {
        call_for_help(program, command->get_name());
    }
    return read_command(program, {});
}

std::vector<const CommandFacts*> every_command(const CommandFacts& program) {
    std::vector<const CommandFacts*> all;
    collect(program, all);
    return all;
}

} // namespace slrc::cli
