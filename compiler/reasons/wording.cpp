#include "compiler/iam/operators.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/model/open_text.hpp"
#include "compiler/reasons/missing.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <variant>

namespace slrc::reasons {

namespace {

constexpr std::size_t most_names = 4;

/// The key of `${key}`; nothing for `${*}` and its like, and where there is a default.
std::optional<std::string> key_without_default(std::string_view variable) {
    const auto key = model::variable_key(variable);
    const bool has_default = variable.find(',') != std::string_view::npos;
    return key && !has_default ? std::optional(std::string(*key)) : std::nullopt;
}

std::vector<std::string> keys_without_value(const std::vector<std::string>& patterns,
                                            const iam::Request& request) {
    std::vector<std::string> keys;
    for (const std::string& pattern : patterns) {
        for (const model::Part& part : model::with_variables(pattern, {}).parts) {
            const auto* variable = std::get_if<model::Variable>(&part);
            const auto key = variable != nullptr ? key_without_default(variable->text) : std::nullopt;
            const bool lacks = key && iam::value_of_variable(request.context, *key) == nullptr;
            if (lacks && std::ranges::find(keys, *key) == keys.end()) {
                keys.push_back(*key);
            }
        }
    }
    return keys;
}

std::string what_there_is(const iam::Condition& condition, const iam::Request& request) {
    const auto values = iam::values_of(request.context, condition.key);
    return values.empty() ? "the request does not have the key"
                          : text::format("the request has {}", listed({values.begin(), values.end()}, "and"));
}

/// "wants `a` or `b`"; of a negated operator "wants neither `a` nor `b`".
std::string what_is_wanted(const iam::Operator& operation, const std::vector<std::string>& values) {
    if (!operation.facts->negated) {
        return text::format("wants {}", listed(values, "or"));
    }
    return values.size() == 1 ? text::format("wants anything but {}", listed(values, "or"))
                              : text::format("wants none of {}", listed(values, "and"));
}

} // namespace

std::string listed(const std::vector<std::string>& names, std::string_view word) {
    return names.empty() ? "nothing" : text::list_names(names, most_names, word);
}

std::string missing_variables(const std::vector<std::string>& patterns, const iam::Request& request) {
    const std::vector<std::string> keys = keys_without_value(patterns, request);
    return keys.empty() ? std::string()
                        : text::format(", and the request has no value for {}", listed(keys, "and"));
}

std::string condition_message(const iam::Condition& condition, const iam::Request& request) {
    const auto operation = iam::parse_operator(condition.operation);
    if (!operation) {
        return text::format("`{}` is no operator of IAM's", condition.operation);
    }
    if (operation->facts->family == iam::OperatorFamily::null) {
        const bool present = !iam::values_of(request.context, condition.key).empty();
        return present ? text::format("`{}` has to be missing; {}", condition.key,
                                      what_there_is(condition, request))
                       : text::format("`{}` has to be in the request", condition.key);
    }
    const iam::ContextEntry* entry = iam::find_key(request.context, condition.key);
    if (operation->set == iam::SetOperator::none && entry != nullptr && iam::is_list(*entry)) {
        return text::format(
            "`{}` on `{}` reads one value, and the request has a list, {}: it takes `ForAnyValue:` or "
            "`ForAllValues:`",
            condition.operation, condition.key, listed(entry->values, "and"));
    }
    return text::format("`{}` on `{}` {}; {}{}", condition.operation, condition.key,
                        what_is_wanted(*operation, condition.values), what_there_is(condition, request),
                        missing_variables(condition.values, request));
}

} // namespace slrc::reasons
