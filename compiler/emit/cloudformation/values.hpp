// The values of a policy's elements, and of parameters in them, with CloudFormation's functions in their holes.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/conditions.hpp"
#include "compiler/emit/cloudformation/text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace slrc::emit::cloudformation {

// The values of a role's parameters as CloudFormation works them out.

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

// The values of a policy's elements: templates of a role, with CloudFormation's functions in their holes.

class Values {
public:
    Values(const plan::Plan& plan, ParameterValues& parameters, diagnostics::Sink& sink)
        : plan_(plan), parameters_(parameters), sink_(sink) {}

    /// What stands in Action, Resource, Principal or a condition: one value without a list, a list, or what gives one.
    [[nodiscard]] Json several(const std::vector<model::OpenText>& values);
    /// One string. A list in it is reported.
    [[nodiscard]] Text single(const model::OpenText& value);
    [[nodiscard]] Json single_json(const model::OpenText& value) { return single(value).json(); }
    /// The same for a string in a JSON text: what is filled in must not end it.
    [[nodiscard]] Text in_text(const model::OpenText& value);
    /// An operator reads the values as booleans.
    void use_as_booleans(const std::vector<model::OpenText>& values);

    [[nodiscard]] diagnostics::Sink& sink() { return sink_; }

private:
    [[nodiscard]] bool is_list(const model::Part& part) const;
    [[nodiscard]] Json whole_list(const model::OpenText& value);
    void append_elements(Json& to, const model::OpenText& value);

    const plan::Plan& plan_;
    ParameterValues& parameters_;
    diagnostics::Sink& sink_;
};

} // namespace slrc::emit::cloudformation
