#include "compiler/model/filler.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace slrc::model {

using diagnostics::Kind;

std::vector<std::string> Filler::value_of(BuiltIn built_in, source::Span span) {
    const auto given = [&](const std::optional<std::string>& value) -> std::vector<std::string> {
        if (value) {
            return {*value};
        }
        sink_.report(Kind::missing_built_in, span,
                     "`{" + std::string(to_string(built_in)) + "}` has no value in this compilation");
        return {};
    };
    switch (built_in) {
        case BuiltIn::partition:
            return {configuration_.partition};
        case BuiltIn::region:
            return given(configuration_.region);
        case BuiltIn::account:
            return given(configuration_.account);
        case BuiltIn::suffix:
            return given(configuration_.suffix);
        case BuiltIn::account_or_any:
            break;
    }
    return {configuration_.account.value_or("*")};
}

std::vector<std::string> Filler::values_of_parameter(std::size_t index, source::Span span) {
    const Parameter& parameter = role_.parameters.at(index);
    if (!configuration_.values[index].empty()) {
        return configuration_.values[index];
    }
    if (!parameter.default_values) {
        sink_.report(
            Kind::missing_value, span,
            text::format("`{}` has no value: it takes `{}`", parameter.name, to_text(parameter.type)));
        return {};
    }
    std::vector<std::string> values = strings(*parameter.default_values);
    for (std::string& value : values) {
        value = normalized(parameter.type, std::move(value));
        if (const auto wrong = misfit(parameter.type, value)) {
            sink_.report(Kind::value_does_not_fit, parameter.span,
                         text::format("the default `{}` {}: `{}` takes `{}`", value, *wrong, parameter.name,
                                      element_text(parameter.type)));
        }
    }
    return values;
}

std::optional<std::string_view> Filler::only_value(const Part& part) const {
    if (const std::string* text = written(part)) {
        return *text;
    }
    if (const auto* use = std::get_if<ParameterUse>(&part)) {
        const std::vector<std::string>& values = configuration_.values.at(use->parameter);
        return values.size() == 1 ? std::optional<std::string_view>(values.front()) : std::nullopt;
    }
    switch (std::get<BuiltIn>(part)) {
        case BuiltIn::partition:
            return configuration_.partition;
        case BuiltIn::region:
            return configuration_.region;
        case BuiltIn::account:
        case BuiltIn::account_or_any:
            return configuration_.account;
        case BuiltIn::suffix:
            break;
    }
    return configuration_.suffix;
}

std::vector<std::string> Filler::values_of(const Part& part, source::Span span) {
    if (const std::string* text = written(part)) {
        return {*text};
    }
    if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
        return value_of(*built_in, span);
    }
    return values_of_parameter(std::get<ParameterUse>(part).parameter, span);
}

std::optional<std::string> Filler::one_string(const OpenText& value) const {
    std::size_t bytes = 0;
    for (const Part& part : value.parts) {
        const auto only = only_value(part);
        if (!only) {
            return std::nullopt;
        }
        bytes += only->size();
    }
    if (bytes > bytes_limit) {
        return std::nullopt;
    }
    std::string result;
    result.reserve(bytes);
    for (const Part& part : value.parts) {
        result += *only_value(part);
    }
    return result;
}

std::vector<std::string> Filler::strings(const OpenText& value) {
    std::vector<std::string> results;
    if (auto one = one_string(value)) {
        results.push_back(std::move(*one));
        return results;
    }
    results.emplace_back();
    std::size_t bytes = 0;
    for (const Part& part : value.parts) {
        if (const auto only = only_value(part);
            only && bytes + results.size() * only->size() <= bytes_limit) {
            bytes += results.size() * only->size();
            for (std::string& result : results) {
                result += *only;
            }
            continue;
        }
        const std::vector<std::string> pieces = values_of(part, value.span);
        const std::size_t added =
            std::accumulate(pieces.begin(), pieces.end(), std::size_t{0},
                            [](std::size_t sum, const std::string& piece) { return sum + piece.size(); });
        bytes = bytes * pieces.size() + results.size() * added;
        if (results.size() * pieces.size() > strings_limit || bytes > bytes_limit) {
            sink_.report(
                Kind::too_many_values, value.span,
                text::format("the lists in this string make more than {} strings, or more than {} bytes",
                             strings_limit, bytes_limit));
            return {};
        }
        std::vector<std::string> longer;
        for (const std::string& prefix : results) {
            std::ranges::transform(pieces, std::back_inserter(longer),
                                   [&](const std::string& piece) { return prefix + piece; });
        }
        results = std::move(longer);
    }
    return results;
}

std::vector<std::string> Filler::strings(const std::vector<OpenText>& values) {
    std::vector<std::string> all;
    for (const OpenText& value : values) {
        std::vector<std::string> some = strings(value);
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

std::string Filler::single(const OpenText& value) {
    std::vector<std::string> all = strings(value);
    if (all.size() > 1) {
        sink_.report(Kind::value_does_not_fit, value.span,
                     text::format("a list with {} values, where one string is needed", all.size()));
    }
    return all.empty() ? std::string() : std::move(all.front());
}

} // namespace slrc::model
