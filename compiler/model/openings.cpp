#include "compiler/model/openings.hpp"

#include "compiler/pattern/arn_form.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slrc::model {

namespace {

using pattern::But;
using pattern::Pattern;

constexpr std::size_t usual_length = 100;

/// Many holes with several forms each would give their product.
constexpr std::size_t most_openings = 256;

/// The forms of what a parameter takes, where there are any.
const std::vector<std::string>* forms_of(const Part& part, const Role& role) {
    const auto* use = std::get_if<ParameterUse>(&part);
    const auto* arns = use != nullptr ? role.parameters[use->parameter].type.arns.get() : nullptr;
    return arns != nullptr && !arns->empty() ? arns : nullptr;
}

/// None but the suffix is ever empty, and none has a colon.
bool is_part_of_arn(const Part& part) {
    const auto* built_in = std::get_if<BuiltIn>(&part);
    return built_in != nullptr && *built_in != BuiltIn::suffix;
}

/// What a part without forms can become.
Pattern opening_of(const Part& part) {
    Pattern pattern;
    if (const auto* literal = std::get_if<Literal>(&part)) {
        pattern.add_glob(literal->text);
    } else if (is_part_of_arn(part)) {
        pattern.add_one(But::colon);
        pattern.add_any(But::colon);
    } else {
        pattern.add_any();
    }
    return pattern;
}

/// The same, for a part behind others.
void append_opening(pattern::Steps& steps, const Part& part) {
    using pattern::Step;
    if (const auto* literal = std::get_if<Literal>(&part)) {
        append_glob(steps, literal->text);
    } else if (is_part_of_arn(part)) {
        steps.push_back({0, Step::Kind::one, But::colon});
        steps.push_back({0, Step::Kind::any, But::colon});
    } else {
        steps.push_back({0, Step::Kind::any, But::nothing});
    }
}

std::vector<Pattern> openings_of(const Part& part, const Role& role) {
    const auto* forms = forms_of(part, role);
    if (forms == nullptr) {
        return {opening_of(part)};
    }
    std::vector<Pattern> all;
    std::ranges::transform(*forms, std::back_inserter(all),
                           [](const std::string& form) { return pattern::form_pattern(form); });
    return all;
}

/// Each of these with each of those behind it.
std::vector<Pattern> joined(std::vector<Pattern> starts, const std::vector<Pattern>& ends) {
    if (ends.size() == 1) {
        for (Pattern& start : starts) {
            start.add(ends.front());
        }
        return starts;
    }
    std::vector<Pattern> all;
    all.reserve(starts.size() * ends.size());
    for (const Pattern& start : starts) {
        for (const Pattern& end : ends) {
            all.emplace_back(start).add(end);
        }
    }
    return all;
}

} // namespace

std::string glob_text(const OpenText& value, Variables variables, char mark) {
    std::string text;
    text.reserve(usual_length);
    for (const Part& part : value.parts) {
        if (const auto* literal = std::get_if<Literal>(&part)) {
            text += literal->text;
            continue;
        }
        const auto* variable = std::get_if<Variable>(&part);
        if (variable != nullptr && variables == Variables::as_written) {
            text += variable->text;
        } else {
            text += mark;
        }
    }
    return text;
}

std::optional<std::string> with_built_ins(const OpenText& value) {
    std::string text;
    for (const Part& part : value.parts) {
        if (const std::string* letters = written(part)) {
            text += *letters;
        } else if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
            const bool is_account = *built_in == BuiltIn::account || *built_in == BuiltIn::account_or_any;
            text += is_account ? "123456789012" : "aws";
        } else {
            return std::nullopt;
        }
    }
    return text;
}

std::optional<pattern::Steps> only_opening(const OpenText& value, const Role& role) {
    pattern::Steps steps;
    steps.reserve(usual_length);
    for (const Part& part : value.parts) {
        if (forms_of(part, role) != nullptr) {
            return std::nullopt;
        }
        append_opening(steps, part);
    }
    return steps;
}

std::vector<Pattern> openings(const OpenText& value, const Role& role) {
    return openings(value, role, [](const Part& /*part*/) { return true; });
}

std::vector<Pattern> openings(const OpenText& value, const Role& role,
                              const std::function<bool(const Part&)>& is_open) {
    std::vector<Pattern> all(1);
    for (std::size_t index = 0; index < value.parts.size(); ++index) {
        std::vector<Pattern> ends(1);
        if (is_open(value.parts[index])) {
            ends = openings_of(value.parts[index], role);
        } else {
            ends.front().add_hole(index);
        }
        const bool too_many = all.size() > 1 && ends.size() > 1 && all.size() * ends.size() > most_openings;
        all = joined(std::move(all), too_many ? std::vector<Pattern>{Pattern("*")} : ends);
    }
    return all;
}

} // namespace slrc::model
