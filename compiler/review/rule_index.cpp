#include "compiler/pattern/pattern.hpp"
#include "compiler/review/covers.hpp"
#include "compiler/review/rule_finder.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>

namespace slrc::review {

namespace {

/// Rules with more resources than this are found by the first ones alone.
constexpr std::size_t resources_limit = 16;
constexpr std::size_t services_limit = 4;
/// The most beginnings of a resource that are looked up.
constexpr std::size_t lengths_limit = 48;
constexpr std::size_t beginning_limit = 200;

std::string name_of_hole(const model::Part& part) {
    if (const auto* variable = std::get_if<model::Variable>(&part)) {
        return "\x01" + variable->text;
    }
    if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
        return "\x02" + std::to_string(use->parameter) + ";";
    }
    return {'\x03', static_cast<char>(std::get<model::BuiltIn>(part))};
}

/// A resource up to its first wildcard.
std::string beginning_of(const model::OpenText& resource) {
    std::string text;
    for (const model::Part& part : resource.parts) {
        const auto* literal = std::get_if<model::Literal>(&part);
        if (literal == nullptr) {
            text += name_of_hole(part);
            continue;
        }
        const std::size_t end = literal->text.find_first_of("*?");
        text.append(literal->text, 0, end);
        if (end != std::string::npos) {
            break;
        }
    }
    return text.substr(0, beginning_limit);
}

std::set<std::string> beginnings_of(const model::Rule& rule) {
    std::set<std::string> beginnings;
    const std::size_t count = rule.not_resources ? 0 : std::min(rule.resources.size(), resources_limit);
    std::transform(rule.resources.begin(), rule.resources.begin() + static_cast<std::ptrdiff_t>(count),
                   std::inserter(beginnings, beginnings.end()), beginning_of);
    return beginnings.empty() ? std::set<std::string>{""} : beginnings;
}

/// Of `s3:GetObject` and of `s3:Get*` it is `s3`; of `*:Get*` everything.
std::string service_of(std::string_view action) {
    const std::string_view service = text::service_of(action);
    return pattern::has_wildcard(service) ? "*" : text::folded(service);
}

std::string action_of(std::string_view action) {
    return pattern::has_wildcard(action) ? service_of(action) : text::folded(action);
}

/// What a rule's actions stand under.
std::set<std::string> actions_of(const model::Rule& rule) {
    if (rule.not_actions) {
        return {"*"};
    }
    if (rule.actions.size() == 1) {
        return {action_of(rule.actions.front().text)};
    }
    std::set<std::string> services;
    for (const model::ActionName& action : rule.actions) {
        services.insert(service_of(action.text));
    }
    return services.size() > services_limit ? std::set<std::string>{"*"} : services;
}

std::string key(iam::Effect effect, std::string_view action, std::string_view beginning) {
    std::string made(1, effect == iam::Effect::allow ? '+' : '-');
    return made.append(action).append(1, '\n').append(beginning);
}

} // namespace

RuleIndex::RuleIndex(const std::vector<model::Rule>& rules) : rules_(rules) {
    // Rules without a condition come first: they cover the most.
    for (const bool unconditional : {true, false}) {
        for (std::size_t index = 0; index < rules.size(); ++index) {
            if (is_unconditional(rules[index].alternatives) == unconditional) {
                enter(index);
            }
        }
    }
}

void RuleIndex::enter(std::size_t index) {
    const std::set<std::string> actions = actions_of(rules_[index]);
    for (const std::string& beginning : beginnings_of(rules_[index])) {
        lengths_.insert(beginning.size());
        for (const std::string& action : actions) {
            table_[key(rules_[index].effect, action, beginning)].push_back(index);
        }
    }
}

std::vector<std::size_t> RuleIndex::wider(std::size_t rule, iam::Effect effect) const {
    const model::Rule& one = rules_[rule];
    std::set<std::string> actions{"*"};
    if (!one.not_actions && !one.actions.empty()) {
        actions.insert({action_of(one.actions.front().text), service_of(one.actions.front().text)});
    }
    const bool open = one.not_resources || one.resources.empty();
    const std::string beginning = open ? std::string() : beginning_of(one.resources.front());
    std::vector<std::size_t> found;
    std::size_t tried = 0;
    for (const std::size_t length : lengths_) {
        if (length > beginning.size() || ++tried > lengths_limit) {
            break;
        }
        for (const std::string& action : actions) {
            const auto at = table_.find(key(effect, action, std::string_view(beginning).substr(0, length)));
            if (at != table_.end()) {
                const std::size_t count = std::min(at->second.size(), candidates_limit);
                found.insert(found.end(), at->second.begin(),
                             at->second.begin() + static_cast<std::ptrdiff_t>(count));
            }
        }
    }
    std::stable_partition(found.begin(), found.end(),
                          [&](std::size_t index) { return is_unconditional(rules_[index].alternatives); });
    found.resize(std::min(found.size(), candidates_limit));
    return found;
}

} // namespace slrc::review
