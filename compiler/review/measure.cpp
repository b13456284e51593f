#include "compiler/review/measure.hpp"

#include "compiler/iam/size.hpp"

#include <algorithm>

namespace slrc::review {

using model::BuiltIn;
using model::OpenText;

namespace {

/// `arn:${Partition}:s3:::${BucketName}`: what is left without the holes.
std::size_t letters(std::string_view pattern) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t end = pattern.substr(at).starts_with("${") ? pattern.find('}', at) : at;
        count += end == at && pattern[at] != '*' ? 1 : 0;
        at = std::min(end, pattern.size());
    }
    return count;
}

std::size_t actions_size(const std::vector<model::ActionName>& actions) {
    iam::ListSize list;
    for (const model::ActionName& action : actions) {
        list.add(action.text.size());
    }
    return list.size();
}

/// A Sid with its quotation marks, and its number where a rule makes several statements.
std::size_t sid_size(const std::string& sid, std::size_t index, std::size_t count) {
    if (sid.empty()) {
        return 0;
    }
    return sid.size() + 2 + (count == 1 ? 0 : std::to_string(index + 1).size());
}

std::size_t size_of_statements(const std::string& sid, std::size_t count, const iam::ElementSizes& common,
                               const std::vector<std::size_t>& conditions) {
    std::size_t sum = 0;
    iam::ElementSizes elements = common;
    for (std::size_t index = 0; index < count; ++index) {
        elements.sid = sid_size(sid, index, count);
        elements.conditions = conditions[index];
        sum += iam::statement_size(elements) + 1;
    }
    return sum;
}

} // namespace

std::size_t shortest(BuiltIn what) {
    switch (what) {
        case BuiltIn::partition:
            return 3; // aws
        case BuiltIn::region:
            return 9; // us-east-1
        case BuiltIn::account:
            return 12;
        case BuiltIn::suffix:
        case BuiltIn::account_or_any:
            break;
    }
    return 1;
}

std::size_t shortest(const model::Type& type, const catalog::Catalog& catalog) {
    switch (type.base) {
        case model::BaseType::account:
            return shortest(BuiltIn::account);
        case model::BaseType::region:
            return shortest(BuiltIn::region);
        case model::BaseType::resource:
            break;
        case model::BaseType::arn:
            return std::string_view("arn:::::").size();
        case model::BaseType::string:
        case model::BaseType::unknown:
            return 0;
    }
    const auto id = catalog.find_type(type.service + ":" + type.resource);
    std::size_t least = std::string::npos;
    for (const std::string_view pattern :
         id ? catalog.patterns(*id) : std::vector<std::string_view>{"arn:::::"}) {
        least = std::min(least, letters(pattern));
    }
    return least == std::string::npos ? 0 : least;
}

std::size_t Measurer::size_of_parameter(std::size_t index) {
    parameters_.resize(role_->parameters.size());
    if (!parameters_[index]) {
        parameters_[index] = shortest(role_->parameters[index].type, *catalog_);
    }
    return *parameters_[index];
}

std::size_t Measurer::size(const OpenText& value) {
    std::size_t sum = 0;
    for (const model::Part& part : value.parts) {
        if (const std::string* text = model::written(part)) {
            sum += iam::text_size(*text);
        } else if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
            sum += shortest(*built_in);
            open_ = true;
        } else {
            sum += size_of_parameter(std::get<model::ParameterUse>(part).parameter);
            open_ = true;
        }
    }
    return sum;
}

std::size_t Measurer::list_size(const std::vector<OpenText>& values) {
    iam::ListSize list;
    for (const OpenText& value : values) {
        list.add(size(value));
    }
    return list.size();
}

std::size_t Measurer::conditions_size(const model::Alternative& alternative) {
    iam::ObjectSize object;
    for (auto first = alternative.begin(); first != alternative.end(); ++first) {
        const auto is_same = [&](const model::ConditionTest& other) {
            return other.operation == first->operation;
        };
        if (std::any_of(alternative.begin(), first, is_same)) {
            continue;
        }
        iam::ObjectSize keys;
        for (auto each = first; each != alternative.end(); ++each) {
            if (is_same(*each)) {
                keys.add(size(each->key), list_size(each->values));
            }
        }
        object.add(to_string(first->operation).size(), keys.size());
    }
    return object.empty() ? 0 : object.size();
}

std::size_t Measurer::size(const model::Rule& rule) {
    iam::ElementSizes elements;
    elements.effect = rule.effect;
    elements.actions = actions_size(rule.actions);
    elements.not_actions = rule.not_actions;
    elements.resources = list_size(rule.resources);
    elements.not_resources = rule.not_resources;
    if (rule.alternatives.size() == 1) {
        elements.sid = sid_size(rule.sid, 0, 1);
        elements.conditions = conditions_size(rule.alternatives.front());
        return iam::statement_size(elements) + 1;
    }
    std::vector<std::size_t> conditions;
    for (const model::Alternative& alternative : rule.alternatives) {
        conditions.push_back(conditions_size(alternative));
    }
    return size_of_statements(rule.sid, conditions.size(), elements, conditions);
}

std::size_t Measurer::indivisible_size(const model::Rule& rule) {
    iam::ElementSizes elements;
    elements.effect = rule.effect;
    elements.sid = sid_size(rule.sid, 0, 1);
    elements.not_actions = rule.not_actions;
    elements.actions = rule.not_actions ? actions_size(rule.actions) : 0;
    for (const model::ActionName& action : rule.actions) {
        elements.actions = std::max(elements.actions, action.text.size() + 2);
    }
    elements.not_resources = rule.not_resources;
    elements.resources = rule.not_resources ? list_size(rule.resources) : 0;
    for (const OpenText& resource : rule.resources) {
        elements.resources = std::max(elements.resources, size(resource) + 2);
    }
    for (const model::Alternative& alternative : rule.alternatives) {
        elements.conditions = std::max(elements.conditions, conditions_size(alternative));
    }
    return iam::statement_size(elements) + 1;
}

std::size_t Measurer::size(const model::TrustRule& rule) {
    iam::ElementSizes elements;
    elements.effect = rule.effect;
    iam::ObjectSize principals;
    for (const model::Principal& principal : rule.principals) {
        principals.add(principal.kind.size(), list_size(principal.values));
    }
    elements.principals = principals.size();
    elements.actions = actions_size(rule.actions);
    elements.not_actions = rule.not_actions;
    std::vector<std::size_t> conditions;
    for (const model::Alternative& alternative : rule.alternatives) {
        conditions.push_back(conditions_size(alternative));
    }
    return size_of_statements(rule.sid, conditions.size(), elements, conditions);
}

} // namespace slrc::review
