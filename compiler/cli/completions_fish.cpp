#include "compiler/cli/completions.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/texts.hpp"

#include <fmt/format.h>

#include <string_view>

namespace slrc::cli {

namespace {

/// A word as fish takes it literally: between single quotation marks it reads `\'` and `\\`.
std::string fish_word(std::string_view text) {
    std::string word = "'";
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\') {
            word += '\\';
        }
        word += letter;
    }
    return word + "'";
}

/// What `-a` gets: words, and calls that fish makes when it completes.
std::string candidates(const ValueFacts& value) {
    std::string text = fmt::format("{}", fmt::join(value.words, " "));
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
    if (value.standard_library) {
        add("(__slrc_library)");
    }
    if (value.after_equals) {
        add(fmt::format("(__slrc_named_files {})", fmt::join(value.endings, " ")));
    } else if (value.any_file) {
        add("(__slrc_files '')");
    } else if (value.is_file()) {
        add(fmt::format("(__slrc_files {})", fmt::join(value.endings, " ")));
    }
    return text;
}

std::string option_line(const CommandFacts& command, const OptionFacts& option) {
    std::string line =
        fmt::format("complete -c slrc -n {}", fish_word("__slrc_at " + fish_word(command.path)));
    for (const std::string& name : option.names) {
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (!option.value.name.empty()) {
        const std::string words = candidates(option.value);
        line += words.empty() ? " -x" : " -x -a " + fish_word(words);
    }
    return line + " -d " + fish_word(option.description) + "\n";
}

std::string command_lines(const CommandFacts& command) {
    const std::string condition = fish_word("__slrc_at " + fish_word(command.path));
    std::string text;
    for (const CommandFacts& inner : command.commands) {
        text += fmt::format("complete -c slrc -n {} -a {} -d {}\n", condition, inner.name,
                            fish_word(inner.description));
    }
    for (const OptionFacts& argument : command.arguments) {
        if (const std::string words = candidates(argument.value); !words.empty()) {
            text += fmt::format("complete -c slrc -n {} -a {}\n", condition, fish_word(words));
        }
    }
    for (const OptionFacts& option : command.options) {
        text += option_line(command, option);
    }
    return text;
}

/// The options that take the next word for their value: `'compile --role'`.
std::string options_with_value(const std::vector<const CommandFacts*>& commands) {
    std::vector<std::string> all;
    for (const CommandFacts* command : commands) {
        for (const OptionFacts& option : command->options) {
            for (const std::string& name : option.names) {
                if (!option.value.name.empty()) {
                    all.push_back(fish_word(command->path + " " + name));
                }
            }
        }
    }
    return fmt::format("{}", fmt::join(all, " "));
}

std::string paths(const std::vector<const CommandFacts*>& commands) {
    std::vector<std::string> all;
    for (const CommandFacts* command : commands) {
        if (!command->path.empty()) {
            all.push_back(fish_word(command->path));
        }
    }
    return fmt::format("{}", fmt::join(all, " "));
}

} // namespace

std::string fish_completions(const CommandFacts& program) {
    const std::vector<const CommandFacts*> commands = every_command(program);
    std::string lines;
    for (const CommandFacts* command : commands) {
        lines += command_lines(*command);
    }
    return filled_text("slrc.fish", {{"@PATHS@", paths(commands)},
                                     {"@VALUED@", options_with_value(commands)},
                                     {"@LIBRARY@", shell_words(library_names())},
                                     {"@LINES@\n", lines}});
}

} // namespace slrc::cli
