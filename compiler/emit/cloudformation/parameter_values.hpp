// The values of a role's parameters as CloudFormation works them out.
#pragma once

#include "compiler/emit/cloudformation/conditions.hpp"
#include "compiler/emit/cloudformation/names.hpp"
#include "compiler/emit/cloudformation/text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace slrc::emit::cloudformation {

/// How a parameter's default comes into the template: as `Default` where it has no holes; worked out, where the
/// parameter is empty, where it has.
enum class DefaultKind : std::uint8_t { none, written, calculated };

[[nodiscard]] DefaultKind default_kind(const plan::PlannedParameter& parameter);

/// What the use of a parameter asks of its values.
struct Uses {
    /// Whether it is used at all.
    bool any = false;
    /// Of a list whose values are taken out one by one: how many it has room for.
    std::optional<std::size_t> most_values;
    /// It stands in a document that is a text: what would end a JSON string there must not be in it.
    bool in_text = false;
    /// An operator reads it as `true` or `false`.
    bool as_boolean = false;
};

/// Between the values of a list. A parameter's values and defaults have none in them.
inline constexpr std::string_view list_delimiter = ",";

class ParameterValues {
public:
    ParameterValues(const plan::Plan& plan, const Symbols& symbols, Conditions& conditions)
        : plan_(plan), symbols_(symbols), conditions_(conditions), uses_(plan.parameters.size()) {}

    /// A parameter's one value; of a list, all of them with commas between.
    [[nodiscard]] Hole value(std::size_t parameter);
    /// A list is used in a place with room for so many values, or for as many as its default has. Returns that number.
    std::size_t leave_room(std::size_t parameter, std::size_t values);
    /// The value of a list with this index. The first is always there, the others where `has_element` holds.
    [[nodiscard]] Hole element(std::size_t parameter, std::size_t index);
    /// The name of a condition.
    [[nodiscard]] std::string has_element(std::size_t parameter, std::size_t index);

    /// Adds the strings of a template whose holes are no lists.
    void append(Text& to, const model::Part& part);

    [[nodiscard]] Uses& uses(std::size_t parameter) { return uses_[parameter]; }
    [[nodiscard]] bool uses_suffix() const { return uses_suffix_; }

private:
    [[nodiscard]] Json default_text(const plan::PlannedParameter& parameter);
    /// The name of a condition.
    [[nodiscard]] std::string is_given(std::size_t parameter);

    const plan::Plan& plan_;
    const Symbols& symbols_;
    Conditions& conditions_;
    std::vector<Uses> uses_;
    bool uses_suffix_ = false;
};

} // namespace slrc::emit::cloudformation
