// The values of a policy's elements: templates of a role, with CloudFormation's functions in their holes.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/parameter_values.hpp"

#include <string>
#include <vector>

namespace slrc::emit::cloudformation {

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
