#include "compiler/emit/cloudformation/values.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::cloudformation {

using plan::PlannedParameter;

namespace {

/// In the place of the values that a list does not have. No value is a space.
constexpr const char* padding = " ";

/// Takes `:*` off the ends of values, as `model::normalized` does. There is no function for that: a text is divided at
/// what ends a value, which is put together again without it. The letters at both ends keep any part from being empty
/// at an end, where it might be dropped; values have no bar.
Json without_streams(const Hole& hole, bool list) {
    Text text;
    text.append("x|");
    text.append(hole);
    text.append("|x");
    Json json = text.json();
    if (list) {
        json = join(",", split(":*,", std::move(json)));
    }
    json = join("|", split(":*|", std::move(json)));
    return select(1, split("|", std::move(json)));
}

/// A list with something in the place of each value that is not there, and at the end, where what is empty might be
/// dropped.
Json padded(const Hole& list, std::size_t values) {
    Text text;
    text.append(list);
    for (std::size_t index = 1; index < values; ++index) {
        text.append(std::string(list_delimiter) + padding);
    }
    return split(list_delimiter, text.json());
}

} // namespace

DefaultKind default_kind(const PlannedParameter& parameter) {
    if (!parameter.has_default) {
        return DefaultKind::none;
    }
    return has_holes(parameter.defaults) ? DefaultKind::calculated : DefaultKind::written;
}

void ParameterValues::append(Text& to, const model::Part& part) {
    if (const std::string* letters = model::written(part)) {
        to.append(*letters);
        return;
    }
    if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
        to.append(value(use->parameter));
        return;
    }
    switch (std::get<model::BuiltIn>(part)) {
        case model::BuiltIn::partition:
            to.append(Hole{"AWS::Partition", nullptr});
            return;
        case model::BuiltIn::region:
            to.append(Hole{"AWS::Region", nullptr});
            return;
        case model::BuiltIn::account:
        case model::BuiltIn::account_or_any:
            to.append(Hole{"AWS::AccountId", nullptr});
            return;
        case model::BuiltIn::suffix:
            uses_suffix_ = true;
            to.append(Hole{symbols_.suffix, nullptr});
            return;
    }
}

Json ParameterValues::default_text(const PlannedParameter& parameter) {
    Text text;
    for (const model::OpenText& value : parameter.defaults) {
        text.append(&value == parameter.defaults.data() ? std::string_view() : list_delimiter);
        for (const model::Part& part : value.parts) {
            append(text, part);
        }
    }
    return text.json();
}

std::string ParameterValues::is_given(std::size_t parameter) {
    const std::string& name = symbols_.parameters[parameter];
    return conditions_.named(name + "IsGiven", has_value(name));
}

Hole ParameterValues::value(std::size_t parameter) {
    const PlannedParameter& planned = plan_.parameters[parameter];
    const std::string& name = symbols_.parameters[parameter];
    uses_[parameter].any = true;
    Hole hole{name, nullptr};
    if (default_kind(planned) == DefaultKind::calculated) {
        hole = {name + "Value", choose(is_given(parameter), reference(name), default_text(planned))};
    }
    if (planned.type.drops_streams) {
        hole = {name + "Value", without_streams(hole, planned.type.list)};
    }
    return hole;
}

std::size_t ParameterValues::leave_room(std::size_t parameter, std::size_t values) {
    const std::size_t most = std::max(values, plan_.parameters[parameter].defaults.size());
    std::optional<std::size_t>& known = uses_[parameter].most_values;
    known = std::min(known.value_or(most), most);
    return most;
}

Hole ParameterValues::element(std::size_t parameter, std::size_t index) {
    return {symbols_.parameters[parameter] + std::to_string(index + 1),
            select(index, padded(value(parameter), index + 2))};
}

std::string ParameterValues::has_element(std::size_t parameter, std::size_t index) {
    const std::string& name = symbols_.parameters[parameter];
    const PlannedParameter& planned = plan_.parameters[parameter];
    Json given = negated(equals(select(index, padded(Hole{name, nullptr}, index + 2)), padding));
    if (default_kind(planned) == DefaultKind::calculated && index < planned.defaults.size()) {
        // Conditions know no Fn::If, with which the default is chosen.
        given = any_of({negated(object("Condition", is_given(parameter))), std::move(given)});
    }
    return conditions_.named(name + "Has" + std::to_string(index + 1), given);
}

} // namespace slrc::emit::cloudformation
