#include "compiler/plan/about.hpp"

#include "compiler/text/format.hpp"

namespace slrc::plan {

namespace {

/// A text as a sentence, with a space before what follows.
std::string sentence(const std::string& text) {
    if (text.empty()) {
        return {};
    }
    const char last = text.back();
    return text + (last == '.' || last == '!' || last == '?' || last == ':' ? " " : ". ");
}

std::string default_text(const PlannedParameter& parameter) {
    std::string text;
    for (const model::OpenText& value : parameter.defaults) {
        text += text::format("{}{}`", text.empty() ? "`" : ", `", source_text(value, {}));
    }
    return text;
}

} // namespace

std::string about(const PlannedCapability& capability) {
    std::string text = sentence(capability.documentation);
    if (!capability.requirement.empty()) {
        text += text::format("Requires `{}`.", capability.requirement);
    }
    return text.empty() ? text::format("The capability `{}`.", capability.name) : text;
}

std::string about(const PlannedParameter& parameter) {
    std::string text =
        text::format("{}A value of `{}`", sentence(parameter.documentation), element_text(parameter.type));
    if (parameter.type.list) {
        text =
            text::format("{}Values of `{}`", sentence(parameter.documentation), element_text(parameter.type));
    }
    return text + (parameter.has_default
                       ? text::format("; where it is not given, {}.", default_text(parameter))
                       : ".");
}

std::string about_role(const Plan& plan) {
    return text::format("The role `{}`. {}", plan.name, plan.documentation);
}

std::string about(const PlannedRule& rule) {
    return sentence(rule.documentation) +
           (rule.guard_text.empty() ? "" : text::format("When `{}`.", rule.guard_text));
}

std::string requirement_problem(const PlannedCapability& capability) {
    return text::format("the capability `{}` requires `{}`, which this configuration does not meet",
                        capability.name, capability.requirement);
}

} // namespace slrc::plan
