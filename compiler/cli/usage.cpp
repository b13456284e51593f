#include "compiler/cli/usage.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

std::vector<std::string> names_of_options(const Definition& command) {
    std::vector<std::string> all;
    for (const Option& option : command.options) {
        const std::vector<std::string> names = option.names();
        // Of two that are equally near the long one is the better suggestion.
        all.insert(all.end(), names.rbegin(), names.rend());
    }
    return all;
}

std::vector<std::string> names_of_commands(const Definition& command) {
    std::vector<std::string> names;
    for (const Command& inner : command.commands) {
        names.emplace_back(inner.name);
    }
    return names;
}

bool is_option(const std::string& written) {
    return written.size() > 1 && written.front() == '-';
}

/// A word that fits nowhere.
std::string unexpected(const Definition& command, const std::string& written) {
    if (!is_option(written)) {
        return text::format("`{}` is one argument too many", written);
    }
    const std::string option = written.substr(0, written.find('='));
    const std::vector<std::string> names = names_of_options(command);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = diagnostics::nearest(option, views);
    return text::format("there is no option `{}`{}", option,
                        near ? text::format("; {}", diagnostics::did_you_mean(near)) : "");
}

/// The last option among words that fit nowhere, or else the last of them. What stands behind an unknown option is mostly
/// its value.
const std::string& last_extra(const std::vector<std::string>& words) {
    const auto option = std::find_if(words.rbegin(), words.rend(),
                                     [](const std::string& word) { return word.starts_with('-'); });
    return option == words.rend() ? words.back() : *option;
}

/// A command with subcommands, none of which was called.
std::string missing_command(const std::vector<Level>& levels) {
    const Definition& command = levels.back().definition;
    const std::vector<std::string> names = names_of_commands(command);
    const auto level = std::ranges::find_if(levels, [](const Level& one) { return !one.rest.empty(); });
    if (level == levels.end()) {
        return text::format("a command is missing{}", hint({}, names));
    }
    const std::string& written = level->rest.front();
    return written.starts_with('-')
               ? unexpected(command, written)
               : text::format("there is no command `{}`{}", written, hint(written, names));
}

/// What is missing beside an option, and what must not be there with it.
std::string option_misfit(const Level& level, const Option& option) {
    const std::string name = option.long_name();
    if (!is_given(level, option.name)) {
        return option.required ? text::format("{} is required", name) : "";
    }
    if (!option.needs.empty() && !is_given(level, option.needs)) {
        return text::format("{} requires {}", name, option.needs);
    }
    for (const std::string_view other : option.excludes) {
        if (is_given(level, other)) {
            return text::format("{} excludes {}", name, other);
        }
    }
    return {};
}

std::string level_misfit(const Level& level) {
    for (const std::vector<Option>* options : {&level.definition.arguments, &level.definition.options}) {
        for (const Option& option : *options) {
            if (std::string wrong = option_misfit(level, option); !wrong.empty()) {
                return wrong;
            }
        }
    }
    return {};
}

/// `--help` and `--version`, which leave nothing.
bool is_asked_by_name(const Option& option) {
    return std::visit([](const auto* place) { return place == nullptr; }, option.place);
}

/// What is wrong with the values of one option by themselves.
std::string value_misfit(const Given& given) {
    const Option& option = *given.option;
    const std::string name = option.long_name();
    for (const std::string& value : given.values) {
        const std::string wrong = option.fit.misfit ? option.fit.misfit(value) : "";
        if (!wrong.empty()) {
            return text::format("{}: {}", name, wrong);
        }
    }
    const std::string& last = given.values.back();
    if (!option.takes_value()) {
        return last == "true" || last == "false"
                   ? ""
                   : text::format("Could not convert: {} = {}: it takes no value", name, last);
    }
    return given.values.size() > 1 && !option.is_repeated()
               ? text::format("`{}` is given more than once", name)
               : "";
}

void put(const std::vector<std::string>& values, bool& place) {
    place = values.back() == "true";
}

void put(const std::vector<std::string>& values, std::vector<std::string>& place) {
    place = values;
}

template <typename Text>
void put(const std::vector<std::string>& values, Text& place) {
    place = values.back();
}

} // namespace

std::string hint(std::string_view written, const std::vector<std::string>& words) {
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = diagnostics::nearest(written, views);
    return near ? text::format("; {}", diagnostics::did_you_mean(near))
                : text::format("; there is {}", text::list_names(views, views.size()));
}

bool is_given(const Level& level, std::string_view name) {
    return std::ranges::any_of(level.given, [&](const Given& given) { return given.option->name == name; });
}

std::string take_values(const std::vector<Level>& levels) {
    for (const Level& level : levels) {
        for (const Given& given : level.given) {
            if (is_asked_by_name(*given.option)) {
                continue;
            }
            if (std::string wrong = value_misfit(given); !wrong.empty()) {
                return wrong;
            }
            std::visit([&](auto* place) { put(given.values, *place); }, given.option->place);
        }
    }
    return {};
}

std::string usage_misfit(const std::vector<Level>& levels) {
    if (!levels.back().definition.commands.empty()) {
        return missing_command(levels);
    }
    const auto extra = std::ranges::find_if(levels, [](const Level& one) { return one.has_extra; });
    const std::string* written = extra == levels.end() ? nullptr : &last_extra(extra->rest);
    // What else is missing may be what an option that is written wrongly was meant for.
    if (written != nullptr && is_option(*written)) {
        return unexpected(levels.back().definition, *written);
    }
    for (const Level& level : levels) {
        if (std::string wrong = level_misfit(level); !wrong.empty()) {
            return wrong;
        }
    }
    return written == nullptr ? "" : unexpected(levels.back().definition, *written);
}

} // namespace slrc::cli
