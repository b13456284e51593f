#include "compiler/reasons/missing.hpp"

#include "compiler/model/open_text.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::reasons {

namespace {

Missing made(Part part, std::string message) {
    Missing missing;
    missing.part = part;
    missing.message = std::move(message);
    return missing;
}

} // namespace

Missing no_action(const iam::Request& request) {
    return made(Part::action,
                text::format("no rule allows an action of `{}`", text::service_of(request.action)));
}

Missing missing_action(const iam::Statement& statement, const iam::Request& request) {
    return made(Part::action, text::format("`{}` is not allowed: the rule is for {}{}", request.action,
                                           statement.not_actions ? "all actions but " : "",
                                           listed(statement.actions, "and")));
}

Missing missing_principal(const iam::Statement& statement, const iam::Request& request) {
    std::vector<std::string> names;
    for (const iam::Principals& principals : statement.principals) {
        names.insert(names.end(), principals.values.begin(), principals.values.end());
    }
    const std::string for_whom = text::format(
        "the rule trusts {}{}", statement.not_principals ? "everyone but " : "", listed(names, "and"));
    return made(Part::principal,
                request.caller ? text::format("`{}` is not trusted: {}", request.caller->value, for_whom)
                               : text::format("the request has no principal: {}", for_whom));
}

Missing missing_resource(std::span<const std::string> resources, bool not_resources,
                         const iam::Request& request) {
    const std::vector<std::string> names(resources.begin(), resources.end());
    const std::string without_value = missing_variables(names, request);
    if (not_resources && !without_value.empty()) {
        return made(Part::resource, text::format("the rule is on everything but {}{}: it is on nothing then",
                                                 listed(names, "and"), without_value));
    }
    const std::string rule =
        text::format("the rule is on {}{}", not_resources ? "everything but " : "", listed(names, "and"));
    const std::string asked = request.resource == "*"
                                  ? "the request names no resource"
                                  : text::format("`{}` is another resource", request.resource);
    return made(Part::resource, text::format("{}: {}{}", asked, rule, without_value));
}

Missing missing_condition(const iam::Condition& condition, const iam::Request& request) {
    const auto values = iam::values_of(request.context, condition.key);
    Missing missing = made(Part::condition, condition_message(condition, request));
    missing.operation = condition.operation;
    missing.key = condition.key;
    missing.wanted = condition.values;
    missing.found.assign(values.begin(), values.end());
    return missing;
}

Missing missing_capability(const Change& change) {
    std::string message;
    if (!change.turn_on.empty()) {
        message = text::format("turn on {}", listed(change.turn_on, "and"));
        message += change.needs.empty() ? "" : text::format(" (takes {})", listed(change.needs, "and"));
    }
    if (!change.turn_off.empty()) {
        message += (message.empty() ? "turn off " : ", and turn off ") + listed(change.turn_off, "and");
    }
    Missing missing = made(Part::capability, std::move(message));
    missing.turn_on = change.turn_on;
    missing.turn_off = change.turn_off;
    return missing;
}

Missing no_capability() {
    return made(Part::capability,
                "no set of capabilities is known that lets this rule in and no `deny` of the request");
}

std::vector<std::string> written_resources(const model::Role& role, const model::Rule& rule) {
    const std::vector<std::string_view> names = parameter_names(role);
    std::vector<std::string> texts;
    std::ranges::transform(rule.resources, std::back_inserter(texts),
                           [&](const model::OpenText& resource) { return source_text(resource, names); });
    return texts;
}

} // namespace slrc::reasons
