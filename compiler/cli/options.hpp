// The command line as data: the commands, the options of each, and what is run. command_line.cpp reads calls by it, and
// help, completions and the manual page are made of it.
#pragma once

#include "compiler/cli/status.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::cli {

/// Where an option leaves what it was given: that it was there, its value, or the values of one that can be repeated.
/// Nowhere is it left for `--help` and `--version`, which are asked for by their names.
using Place = std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*>;
inline constexpr bool* nowhere = nullptr;

/// Which values fit.
struct Fit {
    /// The words that fit, or some that are worth offering; made when they are needed.
    std::function<std::vector<std::string>()> words{};
    /// Says what is wrong with a value, or nothing. Without it all values fit.
    std::function<std::string(const std::string&)> misfit{};
};

/// An option, or an argument that is known by its place.
struct Option {
    /// As it is written: `-o`, `-h,--help`; of an argument what stands for it: `SPEC`.
    std::string_view name;
    Place place{};
    std::string help{};
    /// The word that stands for the value: `DIR`. It says how a value is completed: `value_form`.
    std::string_view value{};
    Fit fit{};
    bool required = false;
    /// A comma begins another value.
    bool divided = false;
    /// An option that has to be there as well.
    std::string_view needs{};
    /// Options that must not be there; see `exclude`.
    std::vector<std::string_view> excludes{};

    /// `-h` and `--help`.
    [[nodiscard]] std::vector<std::string> names() const;
    /// The one that messages show: `--help`.
    [[nodiscard]] std::string long_name() const { return std::string(name.substr(name.find(',') + 1)); }
    [[nodiscard]] bool takes_value() const { return !std::holds_alternative<bool*>(place); }
    [[nodiscard]] bool is_repeated() const {
        return std::holds_alternative<std::vector<std::string>*>(place);
    }
    /// The words of `fit`; none where it has none.
    [[nodiscard]] std::vector<std::string> words() const;
};

struct Command;

/// What a command takes and does. The places of its options live as long as `run`, which holds them.
struct Definition {
    std::vector<Option> arguments;
    std::vector<Option> options;
    /// Its subcommands, one of which has to be called.
    std::vector<Command> commands;
    /// What help says below all of these.
    std::string footer;
    /// Runs the command, once all options have their values. Throws UsageError where these do not go together.
    std::function<Status()> run;

    /// Adds an option, or an argument where the name has no `-`.
    void add(Option option);
};

/// A command as its program lists it. Its definition is made when it is called: each option costs every run something.
struct Command {
    std::string_view name;
    std::string_view description;
    std::function<void(Definition&)> define;
};

/// The definition of a command, with `--help`, which all of them have.
[[nodiscard]] Definition definition_of(const Command& command);

/// The same option, which has to be there.
[[nodiscard]] Option required(Option option);

/// Two options of a command, neither of which may be there with the other. Throws std::logic_error where there is no
/// such option.
void exclude(Definition& command, std::string_view one, std::string_view other);

/// The options that are asked for by their names.
inline constexpr std::string_view help_option = "-h,--help";
inline constexpr std::string_view version_option = "--version";

/// Takes these words alone, and suggests the nearest for any other.
[[nodiscard]] Fit one_of(const std::vector<std::string>& words);
[[nodiscard]] Fit one_of(std::initializer_list<const char*> words);

/// Takes everything; these words are worth offering.
[[nodiscard]] Fit such_as(std::function<std::vector<std::string>()> words);

/// Takes no empty name: it most often comes from a variable that is not set.
[[nodiscard]] Fit not_empty();

/// Nor `-`, of which nobody would expect a file of that name.
[[nodiscard]] Fit written_name();

} // namespace slrc::cli
