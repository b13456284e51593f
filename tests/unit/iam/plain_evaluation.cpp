#include "tests/unit/iam/plain_evaluation.hpp"

#include "compiler/iam/operators.hpp"
#include "tests/unit/support/values.hpp"

#include <algorithm>
#include <set>

namespace slrc::test {

namespace {

bool cut(std::string& text, const std::string& part) {
    const std::size_t found = text.find(part);
    if (found != std::string::npos) {
        text.erase(found, part.size());
    }
    return found != std::string::npos;
}

/// `arn:aws:iam::111122223333:role/path/name` to its parts.
std::vector<std::string> split(const std::string& text, char at, std::size_t most) {
    std::vector<std::string> parts(1);
    for (const char letter : text) {
        if (letter == at && parts.size() < most) {
            parts.emplace_back();
        } else {
            parts.back() += letter;
        }
    }
    return parts;
}

/// All that a name of an AWS principal is known as: itself, its account, and for a session its role, in one spelling.
std::set<std::string> known_as(const std::string& name) {
    const std::vector<std::string> arn = split(name, ':', 6);
    if (arn.size() < 6) {
        return {name.size() == 12 ? "account " + name : name};
    }
    const std::string account = "account " + arn[4];
    if (arn[5] == "root") {
        return {account};
    }
    const std::vector<std::string> path = split(arn[5], '/', 9);
    if (path.front() == "role") {
        return {"role " + arn[4] + " " + path.back(), account};
    }
    if (path.front() == "assumed-role") {
        return {name, "role " + arn[4] + " " + path.at(1), account};
    }
    return {name, account};
}

/// What an entry of a policy stands for: the first of its names.
std::string stands_for(const std::string& entry) {
    const std::set<std::string> names = known_as(entry);
    const auto own = std::find_if(names.begin(), names.end(),
                                  [](const std::string& name) { return !name.starts_with("account "); });
    if (own == names.end()) {
        return *names.begin();
    }
    const bool session = entry.find(":assumed-role/") != std::string::npos;
    return session ? entry : *own;
}

std::optional<PatternLetters> resource_letters(std::string pattern, const iam::Request& request,
                                               bool variables) {
    if (pattern.starts_with("arn:") && pattern.find('*') == std::string::npos) {
        while (std::count(pattern.begin(), pattern.end(), ':') < 5) {
            pattern += ":*";
        }
    }
    return fill_in(pattern, {true, variables, true}, request);
}

} // namespace

bool plain_condition(const iam::Condition& condition, const iam::Request& request, bool variables) {
    std::string name = condition.operation;
    const bool any = cut(name, "ForAnyValue:");
    const bool all = cut(name, "ForAllValues:");
    const bool if_exists = cut(name, "IfExists");
    std::vector<std::string> values = plain_values(request, condition.key);
    if (name == "Null") {
        const std::string missing = values.empty() ? "true" : "false";
        return std::any_of(condition.values.begin(), condition.values.end(),
                           [&](const std::string& value) { return lower(value) == missing; });
    }
    if (iam::find_operator(name) == nullptr) {
        return false;
    }
    const bool negated = cut(name, "Not");
    if ((any || all) && std::set<std::string>(values.begin(), values.end()) == std::set<std::string>{""}) {
        values.clear();
    }
    if (values.empty()) {
        return if_exists || all || (negated && !any);
    }
    std::size_t matching = 0;
    for (const std::string& value : values) {
        matching += std::any_of(condition.values.begin(), condition.values.end(),
                                [&](const std::string& wanted) {
                                    return plain_match(name, value, wanted, request, variables);
                                })
                        ? 1
                        : 0;
    }
    if (!any && !all) {
        return negated ? matching == 0 : matching > 0;
    }
    const std::size_t fitting = negated ? values.size() - matching : matching;
    return any ? fitting > 0 : fitting == values.size();
}

bool plain_principal(const iam::Statement& statement, const iam::Request& request) {
    if (statement.principals.empty() || !request.caller) {
        return statement.principals.empty();
    }
    const bool aws = request.caller->kind == "AWS";
    const std::set<std::string> names =
        aws ? known_as(request.caller->value) : std::set<std::string>{request.caller->value};
    std::set<std::string> named;
    for (const iam::Principals& principals : statement.principals) {
        for (const std::string& value : principals.values) {
            if (principals.kind == "AWS" && value == "*") {
                return !statement.not_principals;
            }
            if (principals.kind == request.caller->kind) {
                named.insert(aws ? stands_for(value) : value);
            }
        }
    }
    const auto is_named = [&](const std::string& name) { return named.count(name) == 1; };
    return statement.not_principals ? !std::all_of(names.begin(), names.end(), is_named)
                                    : std::any_of(names.begin(), names.end(), is_named);
}

iam::Fit plain_fit(const iam::Statement& statement, const iam::Request& request, bool variables) {
    iam::Fit fit;
    fit.principal = plain_principal(statement, request);
    for (const std::string& action : statement.actions) {
        fit.action = fit.action || like(lower(request.action), lower(action));
    }
    fit.action = fit.action != statement.not_actions;
    for (const std::string& resource : statement.resources) {
        const auto letters = resource_letters(resource, request, variables);
        fit.resource = fit.resource || (letters && fits(*letters, request.resource));
    }
    fit.resource = statement.resources.empty() || fit.resource != statement.not_resources;
    for (const iam::Condition& condition : statement.conditions) {
        fit.conditions.push_back(plain_condition(condition, request, variables));
    }
    return fit;
}

iam::Verdict plain_decision(const iam::Document& document, const iam::Request& request) {
    for (const auto& [effect, decision] : {std::pair(iam::Effect::deny, iam::Decision::explicitly_denied),
                                           std::pair(iam::Effect::allow, iam::Decision::allowed)}) {
        for (std::size_t index = 0; index < document.statements.size(); ++index) {
            const iam::Statement& statement = document.statements[index];
            if (statement.effect == effect &&
                plain_fit(statement, request, document.version == "2012-10-17").applies()) {
                return {decision, index};
            }
        }
    }
    return {};
}

} // namespace slrc::test
