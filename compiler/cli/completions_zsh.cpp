#include "compiler/cli/completions.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace slrc::cli {

namespace {

/// Text inside of a specification of `_arguments` or `_describe`: what ends a part of it has a backslash.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (std::string_view(R"(\[]:)").find(letter) != std::string_view::npos) {
            result += '\\';
        }
        result += letter;
    }
    return result;
}

/// `_slrc`, `_slrc_catalog_actions`.
std::string function_of(const CommandFacts& command) {
    std::string name = command.path.empty() ? "_slrc" : "_slrc_" + command.path;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

/// `*.(slr|json)(-.)`: files with these endings, links followed.
std::string pattern_of(const std::vector<std::string>& endings) {
    std::string names;
    for (const std::string& ending : endings) {
        names += (names.empty() ? "" : "|") + ending.substr(1);
    }
    return "*.(" + names + ")(-.)";
}

/// What completes a value, as `_arguments` takes it. Those that begin with a blank are called as they stand.
std::string action_of(const ValueFacts& value) {
    if (!value.words.empty()) {
        return "(" + fmt::format("{}", fmt::join(value.words, " ")) + ")";
    }
    if (value.after_equals) {
        return fmt::format(R"( _slrc_named_file "{}")", pattern_of(value.endings));
    }
    if (value.standard_library) {
        return fmt::format(R"( _slrc_specifications "{}")", pattern_of(value.endings));
    }
    if (value.any_file) {
        return "_files";
    }
    if (value.folder) {
        return "_files -/";
    }
    return value.endings.empty() ? " " : fmt::format(R"(_files -g "{}")", pattern_of(value.endings));
}

std::string value_of(const OptionFacts& option) {
    return ":" + escaped(option.value.name) + ":" + action_of(option.value);
}

/// `'*--role=[Compile this role alone]:NAME: '`, or `'(- *)'{-h,--help}'[Print …]'`.
std::string option_specification(const OptionFacts& option) {
    const std::string text = "[" + escaped(option.description) + "]";
    if (option.value.name.empty()) {
        // After help or the version nothing else counts.
        const bool alone = option.names.back() == "--help" || option.names.back() == "--version";
        const std::string names = fmt::format("{{{}}}", fmt::join(option.names, ","));
        const bool several = option.names.size() > 1;
        return (alone ? "'(- *)'" : "") + (several ? names : option.names.front()) + shell_word(text);
    }
    std::string all;
    for (const std::string& name : option.names) {
        const std::string take = name.starts_with("--") ? "=" : "+";
        all += (all.empty() ? "" : " ") +
               shell_word((option.repeated ? "*" : "") + name + take + text + value_of(option));
    }
    return all;
}

std::string argument_specification(const OptionFacts& argument, std::size_t place) {
    const std::string where = argument.repeated ? "*" : std::to_string(place);
    const std::string optional = argument.repeated || argument.required ? "" : ":";
    const ValueFacts& value = argument.value;
    return shell_word(where + optional + ":" + escaped(argument.names.front()) + ":" + action_of(value));
}

/// The lines `'name:description'` and `name) function ;;` of the subcommands.
std::string subcommands(const CommandFacts& command) {
    std::string names;
    std::string branches;
    for (const CommandFacts& inner : command.commands) {
        names += fmt::format("            {}\n", shell_word(inner.name + ":" + inner.description));
        branches += fmt::format("        {}) {} && result=0 ;;\n", inner.name, function_of(inner));
    }
    return fmt::format(R"(    case $state in
    command)
        local -a commands=(
{}        )
        _describe -t commands command commands && result=0
        ;;
    rest)
        curcontext=${{curcontext%:*:*}}:slrc-$line[1]:
        case $line[1] in
{}        esac
        ;;
    esac
)",
                       names, branches);
}

std::string function_text(const CommandFacts& command) {
    const bool has_commands = !command.commands.empty();
    std::string text = fmt::format(
        "{}() {{\n    local result=1 state state_descr line\n    local -A opt_args\n"
        "    local curcontext=$curcontext\n    _arguments -S -C",
        function_of(command));
    for (const OptionFacts& option : command.options) {
        text += " \\\n        " + option_specification(option);
    }
    std::size_t place = 0;
    for (const OptionFacts& argument : command.arguments) {
        text += " \\\n        " + argument_specification(argument, ++place);
    }
    if (has_commands) {
        text += " \\\n        '1: :->command' \\\n        '*:: :->rest'";
    }
    text += " && result=0\n";
    return text + (has_commands ? subcommands(command) : "") + "    return result\n}\n\n";
}

} // namespace

std::string zsh_completions(const CommandFacts& program) {
    std::string functions;
    for (const CommandFacts* command : every_command(program)) {
        functions += function_text(*command);
    }
    return filled_text("_slrc", {{"@LIBRARY@", shell_words(library_names())}, {"@FUNCTIONS@\n", functions}});
}

} // namespace slrc::cli
