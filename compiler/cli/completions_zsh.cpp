#include "compiler/cli/completions.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

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
std::string function_of(const std::string& path) {
    std::string name = path.empty() ? "_slrc" : "_slrc_" + path;
    std::ranges::replace(name, ' ', '_');
    return name;
}

/// `*.(slr|json)(-.)`: files with these endings, links followed.
std::string pattern_of(const std::vector<std::string>& endings) {
    const std::string names =
        text::joined(endings, "|", [](const std::string& ending) { return ending.substr(1); });
    return "*.(" + names + ")(-.)";
}

/// What completes a value, as `_arguments` takes it. Those that begin with a blank are called as they stand.
std::string action_of(const Option& option) {
    const ValueForm form = value_form(option);
    if (const std::vector<std::string> words = option.words(); !words.empty()) {
        return text::format("({})", text::joined(words, " "));
    }
    if (form.after_equals) {
        return text::format(R"( _slrc_named_file "{}")", pattern_of(form.endings));
    }
    if (form.standard_library) {
        return text::format(R"( _slrc_specifications "{}")", pattern_of(form.endings));
    }
    if (form.any_file) {
        return "_files";
    }
    if (form.folder) {
        return "_files -/";
    }
    return form.endings.empty() ? " " : text::format(R"(_files -g "{}")", pattern_of(form.endings));
}

std::string value_of(const Option& option) {
    return ":" + escaped(option.value) + ":" + action_of(option);
}

/// `'*--role=[Compile this role alone]:NAME: '`, or `'(- *)'{-h,--help}'[Print …]'`.
std::string option_specification(const Option& option) {
    const std::string text = "[" + escaped(option.help) + "]";
    if (!option.takes_value()) {
        // After help or the version nothing else counts.
        const bool alone = option.name == help_option || option.name == version_option;
        const std::string name(option.name);
        const bool several = name.find(',') != std::string::npos;
        return (alone ? "'(- *)'" : "") + (several ? "{" + name + "}" : name) + shell_word(text);
    }
    return text::joined(option.names(), " ", [&](const std::string& name) {
        const std::string take = name.starts_with("--") ? "=" : "+";
        return shell_word((option.is_repeated() ? "*" : "") + name + take + text + value_of(option));
    });
}

std::string argument_specification(const Option& argument, std::size_t place) {
    const std::string where = argument.is_repeated() ? "*" : std::to_string(place);
    const std::string optional = argument.is_repeated() || argument.required ? "" : ":";
    return shell_word(where + optional + ":" + escaped(argument.name) + ":" + action_of(argument));
}

/// The lines `'name:description'` and `name) function ;;` of the subcommands.
std::string subcommands(const ListedCommand& command) {
    std::string names;
    std::string branches;
    for (const Command& inner : command.definition.commands) {
        names += text::format("            {}\n",
                              shell_word(text::format("{}:{}", inner.name, inner.description)));
        branches +=
            text::format("        {}) {} && result=0 ;;\n", inner.name, function_of(command.path_of(inner)));
    }
    return text::format(R"(    case $state in
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

std::string function_text(const ListedCommand& command) {
    const bool has_commands = !command.definition.commands.empty();
    std::string text = text::format(
        "{}() {{\n    local result=1 state state_descr line\n    local -A opt_args\n"
        "    local curcontext=$curcontext\n    _arguments -S -C",
        function_of(command.path));
    for (const Option& option : command.definition.options) {
        text += text::format(" \\\n        {}", option_specification(option));
    }
    std::size_t place = 0;
    for (const Option& argument : command.definition.arguments) {
        text += text::format(" \\\n        {}", argument_specification(argument, ++place));
    }
    if (has_commands) {
        text += " \\\n        '1: :->command' \\\n        '*:: :->rest'";
    }
    text += " && result=0\n";
    return text + (has_commands ? subcommands(command) : "") + "    return result\n}\n\n";
}

} // namespace

std::string zsh_completions(const std::vector<ListedCommand>& commands) {
    std::string functions;
    for (const ListedCommand& command : commands) {
        functions += function_text(command);
    }
    return filled_text("_slrc", {{"@LIBRARY@", shell_words(library_names())}, {"@FUNCTIONS@\n", functions}});
}

} // namespace slrc::cli
