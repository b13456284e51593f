#include "compiler/cli/usage.hpp"

#include "compiler/diagnostics/suggest.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <utility>

namespace slrc::cli {

namespace {

std::string hint(std::string_view written, const std::vector<std::string>& words) {
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = diagnostics::nearest(written, views);
    return near ? "; " + diagnostics::did_you_mean(near)
                : "; there is " + diagnostics::list_names(views, views.size());
}

std::vector<std::string> commands_of(const CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> options_of(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
        for (const std::string& name : option->get_snames()) {
            names.push_back("-" + name);
        }
    }
    return names;
}

/// Of words with spaces between: the first option, or else the first word. What stands behind an unknown option is mostly
/// its value.
std::string first_extra(std::string_view extras) {
    const std::size_t option = extras.starts_with('-') ? 0 : extras.find(" -") + 1;
    const std::string_view from = extras.substr(option);
    return std::string(from.substr(0, from.find(' ')));
}

/// An argument that fits nowhere.
std::string unexpected(const CLI::App& command, const std::string& written) {
    if (written.size() < 2 || written.front() != '-') {
        return "`" + written + "` is one argument too many";
    }
    const std::string option = written.substr(0, written.find('='));
    const std::vector<std::string> names = options_of(command);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = diagnostics::nearest(option, views);
    return "there is no option `" + option + "`" + (near ? "; " + diagnostics::did_you_mean(near) : "");
}

/// The command that was called, or the last one of its words that there is.
const CLI::App& innermost(const CLI::App& program) {
    const auto chosen = program.get_subcommands();
    return chosen.empty() ? program : innermost(*chosen.front());
}

/// The option that CLI11's message begins with: `--role: 1 required NAME missing`.
std::string option_in(std::string_view message) {
    return "`" + std::string(message.substr(0, message.find(':'))) + "`";
}

} // namespace

std::string chosen_command(const CLI::App& program) {
    const auto chosen = program.get_subcommands();
    return program.get_name() + (chosen.empty() ? "" : " " + chosen_command(*chosen.front()));
}

std::string usage_message(const CLI::App& program, const CLI::ParseError& error) {
    const std::string_view message = error.what();
    const auto fault = static_cast<CLI::ExitCodes>(error.get_exit_code());
    const CLI::App& command = innermost(program);
    const std::vector<std::string> rest = program.remaining(true);
    if (fault == CLI::ExitCodes::ExtrasError) {
        // By now CLI11 keeps them in its message alone: `The following arguments were not expected: a b`.
        const std::string_view extras = message.substr(std::min(message.find(": "), message.size() - 2) + 2);
        return unexpected(command, first_extra(extras));
    }
    const std::vector<std::string> commands = commands_of(command);
    if (!commands.empty() && (rest.empty() || rest.front().front() != '-')) {
        return rest.empty() ? "a command is missing" + hint({}, commands)
                            : "there is no command `" + rest.front() + "`" + hint(rest.front(), commands);
    }
    if (!commands.empty()) {
        return unexpected(command, rest.front());
    }
    if (fault == CLI::ExitCodes::ArgumentMismatch) {
        const bool none = message.ends_with("missing");
        return option_in(message) + (none ? " needs a value" : " is given more than once");
    }
    if (fault == CLI::ExitCodes::ConversionError) {
        return std::string(message) + ": it takes no value";
    }
    return std::string(message);
}

CLI::Validator check_of(const std::vector<std::string>& words,
                        std::function<std::string(const std::string&)> misfit) {
    // CLI11 shows a check's description in help, but not its name.
    std::string name;
    for (const std::string& word : words) {
        name += (name.empty() ? "" : " ") + word;
    }
    return {std::move(misfit), "", std::move(name)};
}

CLI::Validator one_of(std::vector<std::string> words) {
    const std::vector<std::string> kept = words;
    return check_of(kept, [words = std::move(words)](const std::string& word) {
        const bool known = std::find(words.begin(), words.end(), word) != words.end();
        return known ? std::string() : "`" + word + "` does not fit" + hint(word, words);
    });
}

CLI::Validator such_as(const std::vector<std::string>& words) {
    return check_of(words, [](const std::string& /*word*/) { return std::string(); });
}

std::vector<std::string> words_of(CLI::Option& option) {
    std::vector<std::string> words;
    try {
        std::istringstream names(option.get_validator(0)->get_name());
        for (std::string word; names >> word;) {
            words.push_back(word);
        }
    } catch (const CLI::OptionNotFound&) {
        // It has no check.
        return {};
    }
    return words;
}

CLI::Validator not_empty() {
    return CLI::Validator(
        [](const std::string& name) { return std::string(name.empty() ? "the name is empty" : ""); }, "");
}

} // namespace slrc::cli
