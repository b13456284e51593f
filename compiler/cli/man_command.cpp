// slrc man: the manual page, in troff.
#include "compiler/cli/command.hpp"
#include "compiler/cli/completions.hpp"
#include "compiler/cli/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <string_view>

namespace slrc::cli {

namespace {

/// Text as troff shows it literally: `-` is a hyphen to it, `'`, `.` and `\` are its own, and backticks make words bold.
std::string roff(std::string_view text) {
    std::string result;
    bool bold = false;
    for (const char letter : text) {
        switch (letter) {
            case '\\':
                result += R"(\e)";
                break;
            case '-':
                result += R"(\-)";
                break;
            case '\'':
                result += R"(\(aq)";
                break;
            case '`':
                bold = !bold;
                result += bold ? R"(\fB)" : R"(\fR)";
                break;
            default:
                result += letter;
        }
    }
    // A full stop at the beginning of a line is a request.
    return (result.starts_with('.') ? R"(\&)" : "") + result;
}

std::string in_bold(std::string_view text) {
    return R"(\fB)" + roff(text) + R"(\fR)";
}

std::string in_italics(std::string_view text) {
    return R"(\fI)" + roff(text) + R"(\fR)";
}

/// `-h, --help`, `--role NAME`.
std::string heading_of(const Option& option) {
    const std::string names = text::joined(option.names(), ", ", in_bold);
    return option.takes_value() ? text::format("{} {}", names, in_italics(option.value)) : names;
}

std::string paragraph(const std::string& heading, const std::string& text) {
    return text::format(".TP\n{}\n{}\n", heading, roff(text));
}

/// `slrc catalog actions [OPTION]… SERVICE`.
std::string call_of(const ListedCommand& command) {
    std::string call = in_bold(command.path.empty() ? "slrc" : text::format("slrc {}", command.path));
    call += R"( [\fIOPTION\fR]...)";
    if (!command.definition.commands.empty()) {
        call += text::format(" {}", in_italics("COMMAND"));
    }
    for (const Option& argument : command.definition.arguments) {
        const std::string name = in_italics(argument.name);
        call += text::format(" {}{}", argument.required ? name : "[" + name + "]",
                             argument.is_repeated() ? "..." : "");
    }
    return call;
}

/// The text of help below the options: lines that end paragraphs stay lines.
std::string footer_of(const ListedCommand& command) {
    std::string text;
    std::string_view rest = command.definition.footer;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        text += roff(line) + "\n";
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return text.empty() ? text : ".PP\n" + text;
}

std::string section_of(const ListedCommand& command) {
    std::string text = text::format(".SS {}\n{}\n.PP\n{}.\n", roff(command.path), call_of(command),
                                    roff(command.description));
    for (const Option& argument : command.definition.arguments) {
        text += paragraph(in_italics(argument.name), argument.help);
    }
    for (const Option& option : command.definition.options) {
        // The call shows which arguments are needed, but not which options.
        text += paragraph(heading_of(option), option.help + (option.required ? "; needed" : ""));
    }
    return text + footer_of(command);
}

std::string manual_page() {
    const std::vector<ListedCommand> all = every_command();
    std::string options;
    std::string commands;
    for (const Option& option : all.front().definition.options) {
        options += paragraph(heading_of(option), option.help);
    }
    for (const ListedCommand& command : all) {
        commands += command.path.empty() ? std::string() : section_of(command);
    }
    return filled_text("slrc.1",
                       {{"@VERSION@", SLRC_VERSION}, {"@OPTIONS@\n", options}, {"@COMMANDS@\n", commands}});
}

void define_man(Definition& command) {
    command.run = [] { return print(manual_page()); };
}

} // namespace

Command man_command() {
    return {"man", "Print the manual page, for `man -l`", define_man};
}

} // namespace slrc::cli
