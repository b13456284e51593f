#include "compiler/importer/clauses.hpp"
#include "compiler/importer/role_text.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::importer {

namespace {

/// What IAM gives a role for which nothing is said.
constexpr int usual_session = 3'600;

/// Seconds as `1h30m`.
std::string duration(int seconds) {
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    const auto part = [](int count, char unit) {
        return count == 0 ? std::string() : std::to_string(count) + unit;
    };
    return part(seconds / hour, 'h') + part(seconds % hour / minute, 'm') + part(seconds % minute, 's');
}

std::string string_of(const model::OpenText& value, std::span<const std::string> parameters) {
    return quoted_string(value, parameters, TextPlace::property);
}

std::string tags_text(const model::Role& role, std::span<const std::string> parameters) {
    std::string text = line(1, "tags {");
    for (const model::Tag& tag : role.tags) {
        const bool bare = is_literal(tag.key) && is_name(literal_text(tag.key));
        const std::string key = bare ? literal_text(tag.key) : string_of(tag.key, parameters);
        text += line(2, text::format("{}: {}", key, string_of(tag.value, parameters)));
    }
    return text + line(1, "}");
}

std::string parameter_text(const model::Parameter& parameter, std::span<const std::string> parameters) {
    std::string text = text::format("{}: {}", parameter.name, to_text(parameter.type));
    if (parameter.default_values) {
        const std::string values =
            text::joined(*parameter.default_values, ", ",
                         [&](const model::OpenText& value) { return string_of(value, parameters); });
        text += text::format(" = {}", parameter.type.list ? "[" + values + "]" : values);
    }
    return parameter.documentation.empty()
               ? text
               : text::format("{} {}", text, quoted_string(parameter.documentation));
}

std::string capability_text(const Draft& draft, std::size_t index, std::span<const std::string> parameters) {
    std::string own;
    for (const model::Parameter& parameter : draft.parameters) {
        if (parameter.capability == index) {
            own += (own.empty() ? "" : ", ") + parameter_text(parameter, parameters);
        }
    }
    return text::format("capability {}{}", draft.capabilities[index].name,
                        own.empty() ? "" : "(" + own + ")");
}

} // namespace

std::string head_text(const model::Role& role, std::span<const std::string> parameters) {
    std::string text;
    if (role.description && !role.description->parts.empty()) {
        text += line(1, text::format("description {}", string_of(*role.description, parameters)));
    }
    if (role.path) {
        text += line(1, text::format("path {}", string_of(*role.path, parameters)));
    }
    return text;
}

std::string settings_text(const model::Role& role, std::span<const std::string> parameters,
                          diagnostics::Sink& sink) {
    if (role.is_service_linked()) {
        const bool session = role.max_session.value_or(usual_session) != usual_session;
        for (const auto& [is_set, what] :
             {std::pair(session, "longest session"), std::pair(!role.tags.empty(), "tags"),
              std::pair(role.boundary.has_value(), "permissions boundary")}) {
            if (is_set) {
                sink.report(
                    diagnostics::Kind::not_imported, role.span,
                    text::format("the {} of the service-linked role `{}` is left out: nobody can set it",
                                 what, role.name.text));
            }
        }
        return {};
    }
    std::string text;
    if (role.max_session && *role.max_session != usual_session) {
        text += line(1, text::format("max_session {}", duration(*role.max_session)));
    }
    if (role.boundary) {
        text +=
            line(1, text::format("boundary {}", value_text(*role.boundary, parameters, TextPlace::property)));
    }
    return role.tags.empty() ? text : text + tags_text(role, parameters);
}

std::string declarations_text(const Draft& draft, std::span<const std::string> parameters) {
    std::string own;
    for (const model::Parameter& parameter : draft.parameters) {
        if (!parameter.capability) {
            own += line(1, text::format("param {}", parameter_text(parameter, parameters)));
        }
    }
    std::string capabilities;
    for (std::size_t index = 0; index < draft.capabilities.size(); ++index) {
        capabilities += line(1, capability_text(draft, index, parameters));
    }
    return own + (own.empty() || capabilities.empty() ? "" : "\n") + capabilities;
}

} // namespace slrc::importer
