// slrc completions: a script for a shell.
#include "compiler/cli/command.hpp"
#include "compiler/cli/completions.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/embedded.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

/// Letters, digits and what no shell gives a meaning to inside of a word.
bool is_plain(std::string_view text) {
    const auto plain = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') ||
               std::string_view("-_./:").find(letter) != std::string_view::npos;
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), plain);
}

Status run(const std::string& shell) {
    const CommandFacts program = option_table();
    if (shell == "bash") {
        return print(bash_completions(program));
    }
    return print(shell == "zsh" ? zsh_completions(program) : fish_completions(program));
}

} // namespace

std::string shell_word(std::string_view text) {
    if (is_plain(text)) {
        return std::string(text);
    }
    std::string word = "'";
    for (const char letter : text) {
        word += letter == '\'' ? std::string(R"('\'')") : std::string(1, letter);
    }
    return word + "'";
}

std::string shell_words(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        line += (line.empty() ? "" : " ") + shell_word(word);
    }
    return line;
}

std::vector<std::string> library_names() {
    std::vector<std::string> names;
    for (const driver::EmbeddedFile& file : driver::standard_library()) {
        names.push_back("std:" + std::string(file.name));
    }
    return names;
}

void add_completions(CLI::App& program, Action& action) {
    const auto shell = std::make_shared<std::string>();
    CLI::App* command =
        program.add_subcommand("completions", "Print a script that completes words in a shell");
    when_called(*command, [shell](CLI::App& completions) {
        completions.add_option("SHELL", *shell, "bash, zsh or fish")
            ->required()
            ->check(one_of({"bash", "zsh", "fish"}));
    });
    command->callback([shell, &action] { action = [shell] { return run(*shell); }; });
}

} // namespace slrc::cli
