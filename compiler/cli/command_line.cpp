#include "compiler/cli/command_line.hpp"

#include "compiler/text/format.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace slrc::cli {

namespace {

using Words = std::vector<std::string>;

/// Whether an option may be among the words. One that is not need not be known to the library, which takes long to get
/// to know it.
bool may_be_among(const Words& words, const Option& option) {
    const std::vector<std::string> names = option.names();
    return std::ranges::any_of(words, [&](const std::string& word) {
        return word.starts_with('-') && std::ranges::any_of(names, [&](const std::string& name) {
                   // Flags of one letter can be written together: `-ho`.
                   return name.starts_with("--") ? word.starts_with(name)
                                                 : word.find(name.back()) != std::string::npos;
               });
    });
}

bool are_among(const Words& words, std::string_view name) {
    return std::ranges::find(words, name) != words.end();
}

CLI::Option* add_to(CLI::App& app, const Option& option) {
    CLI::Option* added = app.add_option(std::string(option.name), CLI::callback_t());
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    if (!option.takes_value()) {
        added->expected(0);
    } else if (option.is_repeated()) {
        // An option takes one word each time, an argument all of them.
        added->expected(1, -1)->allow_extra_args(!option.name.starts_with('-'));
    }
    return option.divided ? added->delimiter(',') : added;
}

/// A command that was called, on both sides.
struct Known {
    const CLI::App* app = nullptr;
    Level level;
    /// In the order of the definition.
    std::vector<std::pair<const Option*, const CLI::Option*>> options;
};

struct Reading {
    const Words& words;
    std::vector<Known> called;
};

/// When the library comes to a command, it gets to know its options and subcommands.
void await_call(CLI::App& app, const Command& command, Reading& reading) {
    app.preparse_callback([&app, &command, &reading](std::size_t /*rest*/) {
        const std::string above =
            reading.called.empty() ? "" : text::format("{} ", reading.called.back().level.path);
        Known& known = reading.called.emplace_back();
        known.app = &app;
        known.level.path = above + std::string(command.name);
        known.level.description = command.description;
        known.level.definition = definition_of(command);
        const Definition& definition = known.level.definition;
        for (const Option& argument : definition.arguments) {
            known.options.emplace_back(&argument, add_to(app, argument));
        }
        for (const Option& option : definition.options) {
            if (may_be_among(reading.words, option)) {
                known.options.emplace_back(&option, add_to(app, option));
            }
        }
        if (!definition.commands.empty()) {
            app.require_subcommand(0, 1);
        }
        for (const Command& inner : definition.commands) {
            if (are_among(reading.words, inner.name)) {
                await_call(*app.add_subcommand(std::string(inner.name)), inner, reading);
            }
        }
    });
}

/// A flag can be switched off: `--check=false`.
std::string flag_value(const std::string& written) {
    bool flag = false;
    return CLI::detail::lexical_cast(written, flag) ? flag ? "true" : "false" : written;
}

Level level_of(Known known) {
    Level level = std::move(known.level);
    for (const auto& [option, read] : known.options) {
        if (read->count() == 0) {
            continue;
        }
        Words values = read->results();
        if (!option->takes_value()) {
            values.back() = flag_value(values.back());
        }
        level.given.push_back({option, std::move(values)});
    }
    level.rest = known.app->remaining();
    level.has_extra = known.app->remaining_size() > 0;
    return level;
}

/// What help has behind the name: `DIR REQUIRED Excludes: --stdout`.
std::string text_behind(const Option& option) {
    std::string text(option.value);
    const auto add = [&text](std::string_view more) {
        text += text.empty() ? "" : " ";
        text += more;
    };
    if (option.is_repeated()) {
        add("...");
    }
    if (option.required) {
        add("REQUIRED");
    }
    if (!option.needs.empty()) {
        add("Needs:");
        add(option.needs);
    }
    if (!option.excludes.empty()) {
        add("Excludes:");
        for (const std::string_view name : option.excludes) {
            add(name);
        }
    }
    return text;
}

void describe(CLI::App& app, const Option& option) {
    add_to(app, option)
        ->description(option.help)
        ->required(option.required)
        ->option_text(text_behind(option));
}

} // namespace

Division divide(const Command& program, const Words& words) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    Reading reading{words, {}};
    await_call(app, program, reading);
    Division division;
    try {
        app.parse(Words(words.rbegin(), words.rend()));
    } catch (const CLI::ArgumentMismatch& error) {
        // `--role: 1 required NAME missing`
        const std::string_view message = error.what();
        division.lacks_value = message.substr(0, message.find(':'));
    }
    const CLI::App* next = &app;
    for (Known& known : reading.called) {
        // Behind `--` the library reads a command, too, but does not take it for called.
        if (known.app == next) {
            const auto inner = known.app->get_subcommands();
            next = inner.empty() ? nullptr : inner.front();
            division.levels.push_back(level_of(std::move(known)));
        }
    }
    return division;
}

std::string help_text(const std::vector<Level>& levels) {
    const Level& level = levels.back();
    CLI::App app{std::string(level.description), level.path};
    app.set_help_flag();
    for (const Option& argument : level.definition.arguments) {
        describe(app, argument);
    }
    for (const Option& option : level.definition.options) {
        describe(app, option);
    }
    for (const Command& command : level.definition.commands) {
        app.add_subcommand(std::string(command.name), std::string(command.description));
        app.require_subcommand(1);
    }
    // A command without a footer has that of the command above it.
    const auto footed = std::find_if(levels.rbegin(), levels.rend(),
                                     [](const Level& one) { return !one.definition.footer.empty(); });
    app.footer(footed == levels.rend() ? std::string() : footed->definition.footer);
    return app.help();
}

} // namespace slrc::cli
