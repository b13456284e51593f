#include "compiler/emit/terraform/expressions.hpp"

#include "compiler/text/case_styles.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>

namespace slrc::emit::terraform {

using model::BuiltIn;
using model::Guard;
using model::OpenText;

namespace {

constexpr int or_level = 0;
constexpr int and_level = 1;
constexpr int not_level = 2;

const model::ParameterUse* parameter_of(const model::Part& part) {
    return std::get_if<model::ParameterUse>(&part);
}

/// The text up to a hole. A `$` at its end would double the one that begins the hole.
std::string before_hole(const std::string& text) {
    std::string result = escaped(text);
    if (text.ends_with('$')) {
        result.pop_back();
        result += "\\u0024";
    }
    return result;
}

/// Without the `:*` of a log group's ARN, but for `log-group:*`, which is every group; see model/type.hpp.
std::string in_one_spelling(const model::Type& type, const std::string& value) {
    constexpr std::string_view streams = R"("/^(.*:log-group:[^:]+):\\*$/", "$1")";
    const auto one = [&](const std::string& text) {
        return "replace(" + text + ", " + std::string(streams) + ")";
    };
    if (!type.drops_streams) {
        return value;
    }
    return type.list ? "[for arn in " + value + " : " + one("arn") + "]" : one(value);
}

} // namespace

bool has_parameters(const std::vector<OpenText>& values) {
    return std::ranges::any_of(values, [](const OpenText& value) {
        return std::ranges::any_of(value.parts,
                                   [](const model::Part& part) { return parameter_of(part) != nullptr; });
    });
}

bool Expressions::is_switch(std::size_t capability) const {
    return plan_.capabilities[capability].parameters.empty();
}

std::string Expressions::is_on(std::size_t capability, bool on) const {
    const std::string variable = "var." + names_.capabilities[capability];
    if (is_switch(capability)) {
        return (on ? "" : "!") + variable;
    }
    return variable + (on ? " != null" : " == null");
}

std::string Expressions::condition(const Guard& guard, int level) const {
    const auto joined = [&](const std::vector<Guard>& operands, const std::string& sign, int own) {
        const std::string text =
            text::joined(operands, sign, [&](const Guard& operand) { return condition(operand, own); });
        return level > own ? "(" + text + ")" : text;
    };
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return is_on(has->capability, true);
    }
    if (const auto* negated = std::get_if<Guard::Not>(&guard.node)) {
        const Guard& operand = negated->operand.front();
        const auto* has = std::get_if<Guard::Has>(&operand.node);
        return has != nullptr ? is_on(has->capability, false) : "!" + condition(operand, not_level);
    }
    if (const auto* conjunction = std::get_if<Guard::And>(&guard.node)) {
        return joined(conjunction->operands, " && ", and_level);
    }
    if (const auto* disjunction = std::get_if<Guard::Or>(&guard.node)) {
        return joined(disjunction->operands, " || ", or_level);
    }
    return "true";
}

std::string Expressions::condition(const Guard& guard) const {
    return condition(guard, or_level);
}

std::string Expressions::operand(const Guard& guard) const {
    return condition(guard, and_level);
}

std::string Expressions::given(std::size_t parameter) const {
    const auto owner = plan_.parameters[parameter].capability;
    return "var." + (owner ? names_.capabilities[*owner] + "." : "") + names_.parameters[parameter];
}

bool Expressions::is_local(std::size_t parameter) const {
    const plan::PlannedParameter& planned = plan_.parameters[parameter];
    return planned.type.drops_streams || has_holes(planned.defaults);
}

std::string Expressions::value(std::size_t parameter) const {
    return is_local(parameter) ? "local." + names_.locals[parameter] : given(parameter);
}

std::string Expressions::local_value(std::size_t parameter) {
    const plan::PlannedParameter& planned = plan_.parameters[parameter];
    std::string own = given(parameter);
    std::string guard =
        planned.capability ? "var." + names_.capabilities[*planned.capability] + " == null ? null : " : "";
    if (has_holes(planned.defaults)) {
        const std::string fallback =
            planned.type.list ? texts(planned.defaults).text : text(planned.defaults.front());
        if (!planned.type.drops_streams) {
            return guard + own + " != null ? " + own + " : " + fallback;
        }
        // `coalesce` passes over empty strings, but not over lists.
        own = planned.type.list ? "coalesce(" + own + ", " + fallback + ")"
                                : own + " != null ? " + own + " : " + fallback;
    }
    return guard + in_one_spelling(planned.type, own);
}

std::string Expressions::built_in(BuiltIn what) {
    const BuiltIn kept = what == BuiltIn::account_or_any ? BuiltIn::account : what;
    used_.insert(kept);
    switch (kept) {
        case BuiltIn::partition:
            return "data.aws_partition.current.partition";
        case BuiltIn::region:
            // Its `name` is called otherwise in version 6 of the provider; the id is the name in both.
            return "data.aws_region.current.id";
        case BuiltIn::suffix:
            return std::string("var.") + suffix_variable;
        case BuiltIn::account:
        case BuiltIn::account_or_any:
            break;
    }
    return "data.aws_caller_identity.current.account_id";
}

bool Expressions::makes_list(const OpenText& value) const {
    return std::ranges::any_of(value.parts, [&](const model::Part& part) {
        const auto* use = parameter_of(part);
        return use != nullptr && plan_.parameters[use->parameter].type.list;
    });
}

/// `holes` are the expressions of the parameters, in order.
std::string Expressions::joined(const OpenText& value, const std::vector<std::string>& holes) {
    std::string text;
    std::string pending;
    std::size_t next = 0;
    for (const model::Part& part : value.parts) {
        std::string hole;
        if (const std::string* letters = model::written(part)) {
            pending += *letters;
        } else if (const auto* built = std::get_if<BuiltIn>(&part)) {
            hole = built_in(*built);
        } else {
            hole = holes[next++];
        }
        if (!hole.empty()) {
            if (value.parts.size() == 1) {
                return hole;
            }
            text += before_hole(std::exchange(pending, {})) + "${" + hole + "}";
        }
    }
    return '"' + text + escaped(pending) + '"';
}

/// The list of all strings of a template that makes several: a loop for each use of a list in it.
std::string Expressions::strings(const OpenText& value) {
    std::vector<std::string> holes;
    std::vector<std::pair<std::string, std::string>> loops;
    // The name of a loop hides what begins expressions.
    constexpr std::array<std::string_view, 4> hidden{"var", "local", "data", suffix_variable};
    text::Names names(hidden);
    for (const model::Part& part : value.parts) {
        const auto* use = parameter_of(part);
        if (use == nullptr) {
            continue;
        }
        if (!plan_.parameters[use->parameter].type.list) {
            holes.push_back(this->value(use->parameter));
            continue;
        }
        holes.push_back(names.take(names_.parameters[use->parameter]));
        loops.emplace_back(holes.back(), this->value(use->parameter));
    }
    if (value.parts.size() == 1) {
        return loops.front().second;
    }
    std::string text = joined(value, holes);
    for (std::size_t index = loops.size(); index-- > 0;) {
        text = "[for " + loops[index].first + " in " + loops[index].second + " : " + text + "]";
    }
    return loops.size() > 1 ? "flatten(" + text + ")" : text;
}

std::string Expressions::text(const OpenText& value) {
    if (makes_list(value)) {
        return "one(" + strings(value) + ")";
    }
    std::vector<std::string> holes;
    for (const model::Part& part : value.parts) {
        if (const auto* use = parameter_of(part)) {
            holes.push_back(this->value(use->parameter));
        }
    }
    return joined(value, holes);
}

Expression Expressions::texts(const std::vector<OpenText>& values) {
    std::vector<std::string> lists;
    std::vector<std::string> elements;
    const auto close = [&] {
        if (!elements.empty()) {
            lists.push_back(list(std::exchange(elements, {})));
        }
    };
    for (const OpenText& value : values) {
        if (makes_list(value)) {
            close();
            lists.push_back(strings(value));
        } else {
            elements.push_back(text(value));
        }
    }
    if (lists.empty()) {
        return list_of(std::move(elements));
    }
    close();
    if (lists.size() == 1) {
        return expression(lists.front());
    }
    const std::string all = list(lists);
    return expression("concat(" + all.substr(1, all.size() - 2) + ")");
}

} // namespace slrc::emit::terraform
