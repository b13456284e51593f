#include "compiler/prove/shown.hpp"

#include "compiler/text/escapes.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace slrc::prove {

using diagnostics::Fact;
using model::BuiltIn;
using Facts = std::vector<Fact>;

namespace {

/// A specification as a command names it: the text of standard input is read again from there.
std::string specification_word(std::string_view file) {
    return file == "<stdin>" ? "-" : command_word(file.starts_with('-') ? "./" + std::string(file) : file);
}

/// As `--context` reads the name of a key.
std::string with_escaped_equals(std::string_view key) {
    std::string text;
    for (const char letter : key) {
        text += letter == '=' ? std::string("\\=") : std::string(1, letter);
    }
    return text;
}

void add_built_ins(std::set<BuiltIn>& to, const model::OpenText& text) {
    for (const model::Part& part : text.parts) {
        if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
            to.insert(*built_in == BuiltIn::account_or_any ? BuiltIn::account : *built_in);
        }
    }
}

void add_built_ins(std::set<BuiltIn>& to, const model::Alternatives& alternatives) {
    for (const model::Alternative& alternative : alternatives) {
        for (const model::ConditionTest& test : alternative) {
            add_built_ins(to, test.key);
            for (const model::OpenText& value : test.values) {
                add_built_ins(to, value);
            }
        }
    }
}

void add_built_ins(std::set<BuiltIn>& to, const model::Rule& rule) {
    for (const model::OpenText& resource : rule.resources) {
        add_built_ins(to, resource);
    }
    add_built_ins(to, rule.alternatives);
}

void add_built_ins(std::set<BuiltIn>& to, const std::vector<model::Principal>& principals) {
    for (const model::Principal& principal : principals) {
        for (const model::OpenText& value : principal.values) {
            add_built_ins(to, value);
        }
    }
}

void add_built_ins_of_trust(std::set<BuiltIn>& to, const model::Role& role) {
    for (const model::TrustRule& rule : role.trust) {
        add_built_ins(to, rule.principals);
        add_built_ins(to, rule.alternatives);
    }
    for (const model::TrustInvariant& invariant : role.trust_invariants) {
        add_built_ins(to, invariant.asked.principals);
        add_built_ins(to, invariant.except);
        add_built_ins(to, invariant.asked.alternatives);
    }
}

void add_built_ins_of_permissions(std::set<BuiltIn>& to, const model::Role& role) {
    for (const model::Rule& rule : role.rules) {
        add_built_ins(to, rule);
    }
    for (const model::Invariant& invariant : role.invariants) {
        add_built_ins(to, invariant.rule);
        for (const model::Rule& exception : invariant.except) {
            add_built_ins(to, exception);
        }
    }
}

/// The built-ins that the document has that decides, with their values.
std::vector<std::pair<std::string, std::string>> built_ins(const model::Role& role,
                                                           const Counterexample& example) {
    const model::Configuration& made = example.configuration;
    std::set<BuiltIn> used;
    if (example.request.caller) {
        add_built_ins_of_trust(used, role);
    } else {
        add_built_ins_of_permissions(used, role);
    }
    const std::array<std::pair<BuiltIn, std::optional<std::string>>, 4> values{
        {{BuiltIn::partition, made.partition},
         {BuiltIn::region, made.region},
         {BuiltIn::account, made.account},
         {BuiltIn::suffix, made.suffix}}};
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& [built_in, value] : values) {
        if (value && used.contains(built_in)) {
            found.emplace_back(to_string(built_in), *value);
        }
    }
    return found;
}

void add_option(std::string& command, std::string_view option, std::string_view value) {
    command += text::format(" {}{}{}", option, value.starts_with('-') ? "=" : " ", command_word(value));
}

void add_configuration(std::string& command, const model::Role& role, const Counterexample& example) {
    const model::Configuration& made = example.configuration;
    if (const std::vector<std::string> names = capability_names(role, made); !names.empty()) {
        add_option(command, "--with", text::joined(names, ","));
    }
    for (const std::size_t index : set_parameters(role, made)) {
        const model::Parameter& parameter = role.parameters[index];
        const std::string owner =
            parameter.capability ? role.capabilities[*parameter.capability].name + "." : std::string();
        for (const std::string& value : made.values[index]) {
            add_option(command, "--set", owner + parameter.name + "=" + value);
        }
    }
    for (const auto& [name, value] : built_ins(role, example)) {
        if (value != "aws") { // the partition without `--partition`
            add_option(command, "--" + name, value);
        }
    }
}

Facts parameter_facts(const model::Role& role, const model::Configuration& made,
                      std::optional<std::size_t> capability) {
    Facts facts;
    for (const std::size_t index : set_parameters(role, made)) {
        const model::Parameter& parameter = role.parameters[index];
        const std::vector<std::string>& values = made.values[index];
        if (parameter.capability == capability && parameter.type.list) {
            facts.push_back({parameter.name, values});
        } else if (parameter.capability == capability) {
            facts.push_back({parameter.name, values.front()});
        }
    }
    return facts;
}

Facts configuration_facts(const model::Role& role, const Counterexample& example) {
    const model::Configuration& made = example.configuration;
    Facts capabilities;
    for (std::size_t index = 0; index < made.capabilities.size(); ++index) {
        if (made.capabilities[index]) {
            capabilities.push_back({role.capabilities[index].name, parameter_facts(role, made, index)});
        }
    }
    Facts facts{{"capabilities", std::move(capabilities)},
                {"parameters", parameter_facts(role, made, std::nullopt)}};
    for (const auto& [name, value] : built_ins(role, example)) {
        facts.push_back({name, value});
    }
    return facts;
}

Facts request_facts(const iam::Request& request) {
    Facts context;
    for (const iam::ContextEntry& entry : request.context) {
        if (is_list(entry) || entry.values.empty()) {
            context.push_back({entry.key, entry.values});
        } else {
            context.push_back({entry.key, entry.values.front()});
        }
    }
    Facts facts{{"action", request.action}, {"resource", request.resource}, {"context", std::move(context)}};
    if (request.caller) {
        facts.push_back({"principal", Facts{{request.caller->kind, request.caller->value}}});
    }
    return facts;
}

} // namespace

std::vector<std::string> capability_names(const model::Role& role, const model::Configuration& made) {
    std::vector<std::string> names;
    for (std::size_t index = 0; index < made.capabilities.size(); ++index) {
        if (made.capabilities[index]) {
            names.push_back(role.capabilities[index].name);
        }
    }
    return names;
}

std::vector<std::size_t> set_parameters(const model::Role& role, const model::Configuration& made) {
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < role.parameters.size(); ++index) {
        const std::optional<std::size_t>& capability = role.parameters[index].capability;
        if (!made.values[index].empty() && (!capability || made.capabilities[*capability])) {
            found.push_back(index);
        }
    }
    return found;
}

std::string command_word(std::string_view text) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=./:,@{}";
    const bool is_plain = !text.empty() && text.find_first_not_of(plain) == std::string_view::npos;
    return is_plain ? std::string(text) : text::shell_quoted(text);
}

std::string subject_words(const model::Role& role, std::string_view specification,
                          std::span<const std::string> import_options) {
    std::string words = specification_word(specification);
    for (const std::string& option : import_options) {
        words += " " + command_word(option);
    }
    add_option(words, "--role", role.name.text);
    return words;
}

std::string eval_command(const model::Role& role, const Counterexample& example, std::string_view subject) {
    std::string command = text::format("slrc eval {}", subject);
    add_configuration(command, role, example);
    const auto& caller = example.request.caller;
    if (caller) {
        add_option(command, "--document", "trust");
        add_option(command, "--principal", text::format("{}={}", caller->kind, caller->value));
    }
    add_option(command, "--action", example.request.action);
    if (!caller) {
        add_option(command, "--resource", example.request.resource);
    }
    for (const iam::ContextEntry& entry : example.request.context) {
        for (const std::string& value : entry.values) {
            add_option(command, "--context", with_escaped_equals(entry.key) + "=" + value);
        }
    }
    return command;
}

Fact counterexample_fact(const model::Role& role, const Counterexample& example, std::string command) {
    Facts facts{{"role", role.name.text},
                {"configuration", configuration_facts(role, example)},
                {"request", request_facts(example.request)}};
    if (example.rule && !example.by_boundary) {
        const bool of_trust = example.request.caller.has_value();
        facts.push_back({"rule", of_trust ? role.trust[*example.rule].span : role.rules[*example.rule].span});
    }
    facts.push_back({"command", std::move(command)});
    return {"counterexample", std::move(facts)};
}

} // namespace slrc::prove
