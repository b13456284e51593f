#include "compiler/catalog/partitions.hpp"
#include "compiler/emit/cloudformation/parameters.hpp"
#include "compiler/plan/expression.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::emit::cloudformation {

using model::BaseType;
using plan::PlannedParameter;

namespace {

std::string one_of(const std::vector<std::string>& alternatives) {
    const std::string text = text::joined(alternatives, "|");
    return alternatives.size() == 1 ? text : "(?:" + text + ")";
}

std::string region_expression() {
    std::vector<std::string> prefixes;
    for (const std::string_view prefix : catalog::region_prefixes()) {
        prefixes.emplace_back(prefix);
    }
    return one_of(prefixes) + "[a-z0-9_]+-[0-9]+";
}

std::string resource_expression(const model::Type& type, std::string_view without) {
    if (type.arns == nullptr || type.arns->empty()) {
        return any_arn_expression(without);
    }
    if (type.drops_streams) {
        return log_group_expression();
    }
    std::vector<std::string> all;
    for (const std::string& pattern : *type.arns) {
        all.push_back(arn_expression(pattern, without));
    }
    return one_of(all);
}

/// All that IAM's documents can hold.
std::string text_expression(bool in_list) {
    const std::string letters = character_class(' ', 0xFF, in_list ? list_delimiter : std::string_view());
    return R"([\t\n\r)" + letters.substr(1) + (in_list ? "+" : "*");
}

/// Of one value.
std::string element_expression(const PlannedParameter& parameter, const Uses& uses) {
    const model::Type& type = parameter.type;
    const std::string_view without = type.list ? list_delimiter : std::string_view();
    switch (type.base) {
        case BaseType::resource:
            return resource_expression(type, without);
        case BaseType::account:
            return "[0-9]{12}";
        case BaseType::region:
            return region_expression();
        case BaseType::arn:
            return any_arn_expression(without);
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    if (type.expression.empty() && uses.as_boolean) {
        return "(?:true|false)";
    }
    // Values of a list are neither empty nor begin with a space: that would be a slip, and stands for no value.
    const std::string begin = type.list ? "(?=[^ ,])" : "";
    return begin + (type.expression.empty() ? text_expression(type.list)
                    : type.list             ? plan::plain_expression(type.expression, list_delimiter).text
                                            : parameter.expression);
}

std::string list_expression(const Uses& uses, const std::string& element) {
    return element + "(?:," + element + ")" +
           (uses.most_values ? "{0," + std::to_string(*uses.most_values - 1) + "}" : "*");
}

} // namespace

bool may_be_empty(const PlannedParameter& parameter) {
    const DefaultKind kind = default_kind(parameter);
    return kind == DefaultKind::calculated || (kind == DefaultKind::none && parameter.capability.has_value());
}

std::string allowed_pattern(const PlannedParameter& parameter, const Uses& uses) {
    std::string text = element_expression(parameter, uses);
    if (parameter.type.list) {
        text = list_expression(uses, text);
    }
    if (may_be_empty(parameter)) {
        text = "(?:" + text + ")?";
    }
    // What would end a string of JSON.
    return (uses.in_text ? R"((?![^"\\\t\n\r]*["\\\t\n\r]))" : "") + text;
}

std::string constraint(const PlannedParameter& parameter) {
    const model::Type& type = parameter.type;
    const std::string begin = type.list ? "must be values with commas between, each of which " : "must ";
    const std::string is = type.list ? "is " : "be ";
    switch (type.base) {
        case BaseType::resource: {
            const std::string forms = type.arns ? text::joined(*type.arns, " or ") : "";
            return begin + is + "the ARN of a " + element_text(type) + (forms.empty() ? "" : ": " + forms);
        }
        case BaseType::account:
            return begin + is + "an account: 12 digits";
        case BaseType::region:
            return begin + is + "a region such as us-east-1";
        case BaseType::arn:
            return begin + is + "an ARN";
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    return begin + (type.expression.empty() ? is + "text of characters up to U+00FF"
                                            : (type.list ? "matches " : "match ") + type.expression);
}

} // namespace slrc::emit::cloudformation
