#include "compiler/emit/cloudformation/parameters.hpp"

namespace slrc::emit::cloudformation {

using model::OpenText;

namespace {

std::optional<std::string> misfit(const model::Type& type, const OpenText& value, const Uses& uses) {
    const std::string text = model::literal_text(value); // without what fills the holes
    if (type.list && text.find(list_delimiter) != std::string::npos) {
        return "has a comma, which divides the values of a list in a template";
    }
    if (type.list && model::is_literal(value) && (text.empty() || text.front() == ' ')) {
        return "is empty or begins with a space, which no value of a list does in a template";
    }
    if (type.drops_streams && text.ends_with(":log-group:*")) {
        return "ends with `:*`, which a template takes off; every group is `log-group:*:*`";
    }
    if (uses.in_text && text.find_first_of("\"\\\t\n\r") != std::string::npos) {
        return "has a character that would end a string where it is used";
    }
    return std::nullopt;
}

} // namespace

std::string written_default(const plan::PlannedParameter& parameter) {
    std::string text;
    for (const OpenText& value : parameter.defaults) {
        text += &value == parameter.defaults.data() ? std::string_view() : list_delimiter;
        text += model::literal_text(value);
    }
    return text;
}

void check_defaults(const model::Parameter& parameter, const Uses& uses, diagnostics::Sink& sink) {
    for (const OpenText& value : parameter.default_values.value_or(std::vector<OpenText>{})) {
        if (const auto wrong = misfit(parameter.type, value, uses)) {
            sink.report(diagnostics::Kind::not_in_target, parameter.span,
                        "the default of `" + parameter.name + "` " + *wrong);
        }
    }
}

} // namespace slrc::emit::cloudformation
