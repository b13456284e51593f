// slrc catalog: questions about services, actions, resource types and condition keys.
#include "compiler/cli/catalog_output.hpp"
#include "compiler/cli/command.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace slrc::cli {

using catalog::ActionId;
using catalog::built_in;
using catalog::ServiceId;

namespace {

struct CatalogArguments {
    /// The one word that most subcommands ask about, or the words of the others.
    std::string word;
    std::vector<std::string> words;
    std::string level;
    std::string format;

    [[nodiscard]] bool json() const { return format == "json"; }
};

/// "did you mean …?", or where to look.
std::string where_to_look(const std::string& written, const std::vector<std::string>& names,
                          const std::string& list) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = diagnostics::nearest(written, views);
    return near ? diagnostics::did_you_mean(near) : text::format("`slrc catalog {}` lists them", list);
}

std::optional<ServiceId> find_service(const std::string& name) {
    const auto service = built_in().find_service(name);
    if (!service) {
        const auto views = built_in().service_names();
        const std::vector<std::string> names(views.begin(), views.end());
        say(text::format("there is no service `{}`; {}", name, where_to_look(name, names, "services")));
    }
    return service;
}

std::optional<ActionId> find_action(const std::string& name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string::npos) {
        say(text::format("`{}` is not SERVICE:NAME, such as `lex:CreateBot`", name));
        return std::nullopt;
    }
    if (pattern::has_wildcard(name)) {
        say(text::format("`{}` is a pattern; `slrc catalog expand` lists the actions that it stands for",
                         name));
        return std::nullopt;
    }
    const auto service = find_service(name.substr(0, colon));
    const auto action = service ? built_in().find_action(name) : std::nullopt;
    if (service && !action) {
        std::vector<std::string> names;
        for (const ActionId id : built_in().actions(*service)) {
            names.push_back(built_in().full_name(id));
        }
        const std::string list = text::format("actions {}", built_in().service(*service).name);
        say(text::format("there is no action `{}`; {}", name, where_to_look(name, names, list)));
    }
    return action;
}

/// An empty table says nothing; an empty JSON array does.
void say_if_none(bool none, const CatalogArguments& arguments, const std::string& what) {
    if (none && !arguments.json()) {
        say(text::format("`{}` has no {}{}", arguments.word, arguments.level.empty() ? "" : "such ", what));
    }
}

Status show_services(const CatalogArguments& arguments) {
    return print(arguments.json() ? services_json(built_in()) : services_table(built_in()));
}

Status show_actions(const CatalogArguments& arguments) {
    const auto service = find_service(arguments.word);
    if (!service) {
        return Status::unusable;
    }
    std::vector<ActionId> actions = built_in().actions(*service);
    if (const auto level = catalog::find_access_level(arguments.level)) {
        std::erase_if(actions, [&](ActionId id) { return !built_in().action(id).is(*level); });
    }
    say_if_none(actions.empty(), arguments, "actions");
    return print(arguments.json() ? actions_json(built_in(), actions) : actions_table(built_in(), actions));
}

Status show_action(const CatalogArguments& arguments) {
    const auto action = find_action(arguments.word);
    if (!action) {
        return Status::unusable;
    }
    return print(arguments.json() ? action_json(built_in(), *action) : action_table(built_in(), *action));
}

Status show_resources(const CatalogArguments& arguments) {
    const auto service = find_service(arguments.word);
    if (!service) {
        return Status::unusable;
    }
    const auto types = built_in().types(*service);
    say_if_none(types.empty(), arguments, "resource types");
    return print(arguments.json() ? types_json(built_in(), types) : types_table(built_in(), types));
}

Status show_keys(const CatalogArguments& arguments) {
    const bool global = arguments.word == "aws";
    const auto service = global ? std::nullopt : find_service(arguments.word);
    if (!global && !service) {
        return Status::unusable;
    }
    const auto keys = global ? built_in().global_keys() : built_in().keys(*service);
    say_if_none(keys.empty(), arguments, "condition keys");
    return print(arguments.json() ? keys_json(built_in(), keys) : keys_table(built_in(), keys));
}

Status show_expansion(const CatalogArguments& arguments) {
    Status status = Status::good;
    std::vector<ActionId> actions;
    for (const std::string& pattern : arguments.words) {
        const catalog::ActionRanges ranges = built_in().expand(pattern);
        for (const auto& [begin, end] : ranges) {
            for (std::uint32_t number = begin; number < end; ++number) {
                actions.push_back(ActionId{number});
            }
        }
        if (ranges.empty()) {
            say(text::format("`{}` stands for no action", pattern));
            status = Status::wrong;
        }
    }
    std::ranges::sort(actions);
    actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
    const Status printed =
        print(arguments.json() ? actions_json(built_in(), actions) : actions_table(built_in(), actions));
    return printed == Status::good ? status : printed;
}

std::vector<TypeMatch> find_matches(const std::string& arn) {
    std::vector<TypeMatch> matches;
    for (const ServiceId service : built_in().services()) {
        for (const catalog::TypeId type : built_in().types(service)) {
            for (const std::string_view pattern : built_in().patterns(type)) {
                if (pattern::arns_meet(arn, pattern)) {
                    const auto values =
                        pattern::has_wildcard(arn) ? std::nullopt : pattern::placeholder_values(pattern, arn);
                    matches.push_back({type, pattern, values.value_or(pattern::PlaceholderValues())});
                }
            }
        }
    }
    return matches;
}

Status show_matches(const CatalogArguments& arguments) {
    const std::string& arn = arguments.word;
    if (!pattern::divide_arn(arn) && !pattern::has_wildcard(arn)) {
        say(text::format("`{}` is not an ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE", arn));
        return Status::unusable;
    }
    const std::vector<TypeMatch> matches = find_matches(arn);
    if (matches.empty()) {
        say(text::format("`{}` fits no resource type", arn));
    }
    const Status printed =
        print(arguments.json() ? matches_json(built_in(), matches) : matches_table(built_in(), matches));
    return printed == Status::good && matches.empty() ? Status::wrong : printed;
}

struct Question {
    const char* name = nullptr;
    const char* description = nullptr;
    Status (*answer)(const CatalogArguments&) = nullptr;
    /// The argument, and what it is; null where the subcommand takes none.
    const char* argument = nullptr;
    const char* meaning = nullptr;
    bool several = false;
};

constexpr std::array<Question, 7> questions{{
    {"services", "All services", show_services, nullptr, nullptr},
    {"actions", "The actions of a service; `*` is behind a resource type that requests need", show_actions,
     "SERVICE", "The prefix of its actions, such as lex"},
    {"action", "One action: its resource types, condition keys and dependent actions", show_action,
     "SERVICE:NAME", "An action, such as lex:CreateBot"},
    {"resources", "The resource types of a service and the patterns of their ARNs", show_resources, "SERVICE",
     "The prefix of its actions, such as lex"},
    {"keys", "The condition keys of a service", show_keys, "SERVICE",
     "The prefix of its actions, such as lex; aws for the global condition keys"},
    {"expand", "The actions that patterns stand for", show_expansion, "PATTERN",
     "An action with `*` and `?`, such as 's3:Get*'", true},
    {"match", "The resource types that an ARN fits", show_matches, "ARN",
     "An ARN, or a pattern with `*` and `?`"},
}};

Option level_option(CatalogArguments& arguments) {
    const Fit levels = one_of({"list", "read", "write", "permissions-management", "tagging"});
    const auto misfit = [known = levels.misfit](const std::string& word) {
        return catalog::find_access_level(word) ? std::string() : known(word);
    };
    return {"--level",
            &arguments.level,
            "Those of this access level alone: list, read, write, permissions-management or tagging",
            "LEVEL",
            {levels.words, misfit}};
}

/// The services; of the global condition keys besides. Actions are too many.
std::vector<std::string> words_worth_offering(Status (*answer)(const CatalogArguments&)) {
    if (answer != show_actions && answer != show_resources && answer != show_keys) {
        return {};
    }
    const auto names = built_in().service_names();
    std::vector<std::string> words(names.begin(), names.end());
    if (answer == show_keys) {
        words.emplace_back("aws");
    }
    return words;
}

void define_question(Definition& command, const Question& question) {
    const auto arguments = std::make_shared<CatalogArguments>();
    if (question.argument != nullptr) {
        command.add(
            required({question.argument,
                      question.several ? Place(&arguments->words) : Place(&arguments->word), question.meaning,
                      "TEXT", such_as([&question] { return words_worth_offering(question.answer); })}));
    }
    if (question.answer == show_actions) {
        command.add(level_option(*arguments));
    }
    command.add({"--format", &arguments->format, "How it is shown: table, or json (one document)", "FORMAT",
                 one_of({"table", "json"})});
    command.run = [arguments, &question] { return question.answer(*arguments); };
}

void define_catalog(Definition& command) {
    command.footer =
        text::format("Names are found without regard to letter case.\nData: {}", catalog::version());
    for (const Question& question : questions) {
        command.commands.push_back({question.name, question.description,
                                    [&question](Definition& inner) { define_question(inner, question); }});
    }
}

} // namespace

Command catalog_command() {
    return {"catalog", "Look up services, actions, resource types and condition keys", define_catalog};
}

} // namespace slrc::cli
