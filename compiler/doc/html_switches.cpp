#include "compiler/doc/html.hpp"
#include "compiler/doc/role_data.hpp"
#include "compiler/doc/sections.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::doc {

namespace {

using model::Role;

/// What stands in an empty field: what the documents have then.
std::string placeholder(const Role& role, const model::Parameter& parameter) {
    if (!parameter.default_values) {
        return "{" + parameter.name + "}";
    }
    return text::joined(source_texts(*parameter.default_values, parameter_names(role)), ", ");
}

std::string field(const std::string& id, const std::string& attribute, const std::string& label,
                  const std::string& shown, bool list, const std::string& value = {}) {
    const std::string problem = html_text(id) + "-problem";
    const std::string attributes = R"( class="value" id=")" + html_text(id) + "\" " + attribute +
                                   " placeholder=\"" + html_text(shown) + "\" aria-describedby=\"" + problem +
                                   R"(" autocomplete="off" spellcheck="false")";
    return R"(<label class="value-label" for=")" + html_text(id) + "\">" + label + "</label>\n" +
           (list ? "<textarea rows=\"2\"" + attributes + "></textarea>\n"
                 : "<input type=\"text\"" + attributes +
                       (value.empty() ? "" : " value=\"" + html_text(value) + "\"") + ">\n") +
           R"(<p class="problem" id=")" + problem + "\" aria-live=\"polite\"></p>\n";
}

std::string parameter_field(const Role& role, std::size_t index, const std::string& id) {
    const model::Parameter& parameter = role.parameters[index];
    const std::string number = std::to_string(index);
    std::string label =
        "<code>" + html_text(parameter.name) + "</code> " + html_text(element_text(parameter.type));
    label += parameter.type.list ? ", one a line" : "";
    return field(id + "-value-" + number, "data-parameter=\"" + number + "\"", label,
                 placeholder(role, parameter), parameter.type.list);
}

std::string parameter_fields(const Role& role, std::optional<std::size_t> capability, const std::string& id) {
    std::string fields;
    for (std::size_t index = 0; index < role.parameters.size(); ++index) {
        if (role.parameters[index].capability == capability) {
            fields += parameter_field(role, index, id);
        }
    }
    return fields;
}

std::string capability_switch(const Role& role, std::size_t index, const std::string& id) {
    const model::Capability& capability = role.capabilities[index];
    std::string text = "<div class=\"capability\">\n<label><input type=\"checkbox\" data-capability=\"" +
                       std::to_string(index) + R"(" autocomplete="off"> <span><code>)" +
                       html_text(capability.name) + "</code> " + to_html(told(capability.documentation));
    if (const std::string required = to_text(capability.required, capability_names(role));
        !required.empty()) {
        text += " <span class=\"requires\">(requires <code>" + html_text(required) + "</code>)</span>";
    }
    text += "</span></label>\n";
    if (const std::string fields = parameter_fields(role, index, id); !fields.empty()) {
        text += "<div class=\"values\" hidden>\n" + fields + "</div>\n";
    }
    return text + "</div>\n";
}

std::string place_fields(const Role& role, const std::string& id) {
    std::string fields;
    for (const model::BuiltIn built_in : used_built_ins(role)) {
        const std::string name(to_string(built_in));
        const std::string value = built_in == model::BuiltIn::partition ? "aws" : "";
        fields += field(id + "-place-" + name, "data-place=\"" + name + "\"", "<code>" + name + "</code>",
                        "{" + name + "}", false, value);
    }
    return fields;
}

std::string document_box(const std::string& name) {
    return figure(Prose().plain("The document ").code(name), "<pre data-document=\"" + name + "\"></pre>");
}

std::string group(const std::string& legend, const std::string& content) {
    return content.empty() ? "" : "<fieldset>\n<legend>" + legend + "</legend>\n" + content + "</fieldset>\n";
}

} // namespace

std::string switches_html(const Role& role, std::size_t number, const std::string& id) {
    std::string capabilities;
    for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
        capabilities += capability_switch(role, index, id);
    }
    return R"(<div class="switches" data-role=")" + std::to_string(number) + "\" hidden>\n" +
           group("What is turned on", capabilities) +
           group("Values", parameter_fields(role, std::nullopt, id) + place_fields(role, id)) +
           "<p class=\"news\" role=\"status\"></p>\n" + document_box("permissions") + document_box("trust") +
           "</div>\n";
}

} // namespace slrc::doc
