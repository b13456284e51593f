// slrc man: the manual page, in troff.
#include "compiler/cli/command.hpp"
#include "compiler/cli/option_table.hpp"
#include "compiler/cli/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
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

std::string bold(std::string_view text) {
    return R"(\fB)" + roff(text) + R"(\fR)";
}

std::string italic(std::string_view text) {
    return R"(\fI)" + roff(text) + R"(\fR)";
}

/// `-h, --help`, `--role NAME`.
std::string heading_of(const OptionFacts& option) {
    std::string names;
    for (const std::string& name : option.names) {
        names += (names.empty() ? "" : ", ") + bold(name);
    }
    return option.value.name.empty() ? names : names + " " + italic(option.value.name);
}

std::string paragraph(const std::string& heading, const std::string& text) {
    return fmt::format(".TP\n{}\n{}\n", heading, roff(text));
}

/// `slrc catalog actions [OPTION]… SERVICE`.
std::string call_of(const CommandFacts& command) {
    std::string call = bold(command.path.empty() ? "slrc" : "slrc " + command.path);
    call += R"( [\fIOPTION\fR]...)";
    if (!command.commands.empty()) {
        call += " " + italic("COMMAND");
    }
    for (const OptionFacts& argument : command.arguments) {
        const std::string name = italic(argument.names.front());
        call += " " + (argument.required ? name : "[" + name + "]") + (argument.repeated ? "..." : "");
    }
    return call;
}

/// The text of help below the options: lines that end paragraphs stay lines.
std::string footer_of(const CommandFacts& command) {
    std::string text;
    std::string_view rest = command.footer;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        text += roff(line) + "\n";
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return text.empty() ? text : ".PP\n" + text;
}

std::string section_of(const CommandFacts& command) {
    std::string text = fmt::format(".SS {}\n{}\n.PP\n{}.\n", roff(command.path), call_of(command),
                                   roff(command.description));
    for (const OptionFacts& argument : command.arguments) {
        text += paragraph(italic(argument.names.front()), argument.description);
    }
    for (const OptionFacts& option : command.options) {
        // The call shows which arguments are needed, but not which options.
        text += paragraph(heading_of(option), option.description + (option.required ? "; needed" : ""));
    }
    return text + footer_of(command);
}

std::string page() {
    const CommandFacts program = option_table();
    std::string options;
    std::string commands;
    for (const OptionFacts& option : program.options) {
        options += paragraph(heading_of(option), option.description);
    }
    for (const CommandFacts* command : every_command(program)) {
        commands += command->path.empty() ? std::string() : section_of(*command);
    }
    return filled_text("slrc.1",
                       {{"@VERSION@", SLRC_VERSION}, {"@OPTIONS@\n", options}, {"@COMMANDS@\n", commands}});
}

} // namespace

void add_man(CLI::App& program, Action& action) {
    CLI::App* command = program.add_subcommand("man", "Print the manual page, for `man -l`");
    command->callback([&action] { action = [] { return print(page()); }; });
}

} // namespace slrc::cli
