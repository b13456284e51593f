#include "compiler/emit/terraform/names.hpp"

#include "compiler/text/case_styles.hpp"

#include <array>
#include <string_view>

namespace slrc::emit::terraform {

namespace {

/// What no variable may be called, and what begins or ends expressions.
/// https://developer.hashicorp.com/terraform/language/values/variables#declaring-an-input-variable
constexpr std::array<std::string_view, 26> reserved{
    "source", "version", "provider", "providers", "count",  "for_each", "lifecycle", "depends_on", "locals",
    "for",    "in",      "if",       "else",      "endif",  "endfor",   "true",      "false",      "null",
    "var",    "local",   "data",     "each",      "module", "path",     "self",      "terraform"};

} // namespace

Names names_of(const plan::Plan& plan) {
    Names names;
    names.parameters.resize(plan.parameters.size());
    text::Names variables(reserved);
    text::Names locals(reserved);
    for (const char* name : {suffix_variable, tags_variable, boundary_variable}) {
        static_cast<void>(variables.take(name));
    }
    static_cast<void>(locals.take(arn_local));
    static_cast<void>(locals.take(boundary_variable));
    for (std::size_t index = 0; index < plan.parameters.size(); ++index) {
        if (!plan.parameters[index].capability) {
            names.parameters[index] = variables.take(text::snake_case(plan.parameters[index].name));
        }
    }
    for (const plan::PlannedCapability& capability : plan.capabilities) {
        names.capabilities.push_back(variables.take(text::snake_case(capability.name)));
        text::Names attributes(reserved);
        for (const std::size_t index : capability.parameters) {
            names.parameters[index] = attributes.take(text::snake_case(plan.parameters[index].name));
        }
    }
    for (std::size_t index = 0; index < plan.parameters.size(); ++index) {
        const auto owner = plan.parameters[index].capability;
        const std::string prefix = owner ? names.capabilities[*owner] + "_" : "";
        names.locals.push_back(locals.take(prefix + names.parameters[index]));
    }
    return names;
}

} // namespace slrc::emit::terraform
