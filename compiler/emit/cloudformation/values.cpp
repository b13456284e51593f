#include "compiler/emit/cloudformation/values.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::emit::cloudformation {

using diagnostics::Kind;
using model::OpenText;
using model::ParameterUse;

namespace {

/// How many values lists have room for, by the number of lists in one string: each of the strings that they make stands
/// in the template.
constexpr std::array<std::size_t, 4> room{0, 10, 5, 3};
/// Defaults can be longer than that.
constexpr std::size_t most_elements = 100;

/// A string of a list, and the conditions under which it is there.
struct Element {
    Text text;
    std::vector<std::string> conditions;
};

Json json_of(const Element& element) {
    Json json = element.text.json();
    for (const std::string& condition : element.conditions) {
        json = choose(condition, std::move(json), no_value());
    }
    return json;
}

/// The letters around the only hole, which is a list; nothing where there are other holes, or a comma.
struct Surroundings {
    std::string before;
    std::string after;
};

std::optional<Surroundings> surroundings(const OpenText& value) {
    Surroundings result;
    bool behind = false;
    for (const model::Part& part : value.parts) {
        std::string& side = behind ? result.after : result.before;
        if (const std::string* letters = model::written(part)) {
            side += *letters;
        } else if (std::exchange(behind, true)) {
            return std::nullopt;
        }
    }
    const std::string both = result.before + result.after;
    return both.find(list_delimiter) == std::string::npos ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace

bool Values::is_list(const model::Part& part) const {
    const auto* use = std::get_if<ParameterUse>(&part);
    return use != nullptr && plan_.parameters[use->parameter].type.list;
}

/// A list as it is, or with letters around each value: Fn::Join puts what ends one and begins the next between them. Its
/// delimiter must be written out; null where it cannot be, because there are other holes.
Json Values::whole_list(const OpenText& value) {
    const auto list =
        std::ranges::find_if(value.parts, [&](const model::Part& part) { return is_list(part); });
    const auto around = surroundings(value);
    if (list == value.parts.end() || !around) {
        return nullptr;
    }
    Json all = value_of(parameters_.value(std::get<ParameterUse>(*list).parameter));
    if (!around->before.empty() || !around->after.empty()) {
        Text text;
        text.append(around->before);
        text.append(Hole{"List", join(around->after + std::string(list_delimiter) + around->before,
                                      split(list_delimiter, std::move(all)))});
        text.append(around->after);
        all = text.json();
    }
    return split(list_delimiter, std::move(all));
}

void Values::append_elements(Json& to, const OpenText& value) {
    const auto lists = static_cast<std::size_t>(
        std::ranges::count_if(value.parts, [&](const model::Part& part) { return is_list(part); }));
    std::vector<Element> elements{Element{}};
    for (const model::Part& part : value.parts) {
        if (!is_list(part)) {
            for (Element& element : elements) {
                parameters_.append(element.text, part);
            }
            continue;
        }
        const std::size_t parameter = std::get<ParameterUse>(part).parameter;
        const std::size_t most = lists < room.size() ? parameters_.leave_room(parameter, room[lists]) : 0;
        if (most == 0 || elements.size() * most > most_elements) {
            sink_.report(
                Kind::not_in_target, value.span,
                "the lists in this string make too many strings, each of which would stand in the template");
            return;
        }
        std::vector<Element> longer;
        for (const Element& element : elements) {
            for (std::size_t index = 0; index < most; ++index) {
                Element& next = longer.emplace_back(element);
                next.text.append(parameters_.element(parameter, index));
                if (index > 0) {
                    next.conditions.push_back(parameters_.has_element(parameter, index));
                }
            }
        }
        elements = std::move(longer);
    }
    for (const Element& element : elements) {
        to.push_back(json_of(element));
    }
}

Json Values::several(const std::vector<OpenText>& values) {
    if (values.size() == 1) {
        Json list = whole_list(values.front());
        if (!list.is_null()) {
            return list;
        }
    }
    Json elements = Json::array();
    for (const OpenText& value : values) {
        append_elements(elements, value);
    }
    return elements.size() == 1 ? std::move(elements.front()) : elements;
}

Text Values::single(const OpenText& value) {
    Text text;
    for (const model::Part& part : value.parts) {
        if (is_list(part)) {
            sink_.report(Kind::not_in_target, value.span,
                         "a list, where a template can have one string alone");
        }
        parameters_.append(text, part);
    }
    return text;
}

Text Values::in_text(const OpenText& value) {
    for (const model::Part& part : value.parts) {
        if (const auto* use = std::get_if<ParameterUse>(&part)) {
            parameters_.uses(use->parameter).in_text = true;
        }
    }
    return single(value);
}

void Values::use_as_booleans(const std::vector<OpenText>& values) {
    for (const OpenText& value : values) {
        const auto* use = value.parts.size() == 1 ? std::get_if<ParameterUse>(value.parts.data()) : nullptr;
        if (use != nullptr) {
            parameters_.uses(use->parameter).as_boolean = true;
        }
    }
}

} // namespace slrc::emit::cloudformation
