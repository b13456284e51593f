#include "compiler/cli/completions.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

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
std::string candidates(const Option& option) {
    const ValueForm form = value_form(option);
    std::string text = text::joined(option.words(), " ");
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
    if (form.standard_library) {
        add("(__slrc_library)");
    }
    if (form.after_equals) {
        add(text::format("(__slrc_named_files {})", text::joined(form.endings, " ")));
    } else if (form.any_file) {
        add("(__slrc_files '')");
    } else if (form.is_file()) {
        add(text::format("(__slrc_files {})", text::joined(form.endings, " ")));
    }
    return text;
}

std::string option_line(const ListedCommand& command, const Option& option) {
    std::string line = text::format("complete -c slrc -n {}",
                                    fish_word(text::format("__slrc_at {}", fish_word(command.path))));
    for (const std::string& name : option.names()) {
        line += name.starts_with("--") ? text::format(" -l {}", name.substr(2))
                                       : text::format(" -s {}", name.substr(1));
    }
    if (option.takes_value()) {
        const std::string words = candidates(option);
        line += words.empty() ? " -x" : text::format(" -x -a {}", fish_word(words));
    }
    return text::format("{} -d {}\n", line, fish_word(option.help));
}

std::string command_lines(const ListedCommand& command) {
    const std::string condition = fish_word(text::format("__slrc_at {}", fish_word(command.path)));
    std::string text;
    for (const Command& inner : command.definition.commands) {
        text += text::format("complete -c slrc -n {} -a {} -d {}\n", condition, inner.name,
                             fish_word(inner.description));
    }
    for (const Option& argument : command.definition.arguments) {
        if (const std::string words = candidates(argument); !words.empty()) {
            text += text::format("complete -c slrc -n {} -a {}\n", condition, fish_word(words));
        }
    }
    for (const Option& option : command.definition.options) {
        text += option_line(command, option);
    }
    return text;
}

/// The options that take the next word for their value: `'compile --role'`.
std::string options_with_value(const std::vector<ListedCommand>& commands) {
    std::vector<std::string> all;
    for (const ListedCommand& command : commands) {
        for (const Option& option : command.definition.options) {
            for (const std::string& name : option.names()) {
                if (option.takes_value()) {
                    all.push_back(fish_word(text::format("{} {}", command.path, name)));
                }
            }
        }
    }
    return text::joined(all, " ");
}

std::string paths_of(const std::vector<ListedCommand>& commands) {
    std::vector<std::string> all;
    for (const ListedCommand& command : commands) {
        if (!command.path.empty()) {
            all.push_back(fish_word(command.path));
        }
    }
    return text::joined(all, " ");
}

} // namespace

std::string fish_completions(const std::vector<ListedCommand>& commands) {
    std::string lines;
    for (const ListedCommand& command : commands) {
        lines += command_lines(command);
    }
    return filled_text("slrc.fish", {{"@PATHS@", paths_of(commands)},
                                     {"@VALUED@", options_with_value(commands)},
                                     {"@LIBRARY@", shell_words(library_names())},
                                     {"@LINES@\n", lines}});
}

} // namespace slrc::cli
