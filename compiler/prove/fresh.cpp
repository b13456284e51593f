#include "compiler/prove/fresh.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/policy_text.hpp"
#include "compiler/prove/expressions.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace slrc::prove {

namespace {

using model::BaseType;

const model::Type* type_of(const Hole& hole, const model::Role& role) {
    const auto* use = std::get_if<model::ParameterUse>(&hole.part);
    return use != nullptr ? &role.parameters[use->parameter].type : nullptr;
}

bool is_value_of(model::BuiltIn built_in, std::string_view text) {
    switch (built_in) {
        case model::BuiltIn::partition:
            return catalog::find_partition(text) != nullptr;
        case model::BuiltIn::region:
            return catalog::is_known_region(text);
        case model::BuiltIn::suffix:
            return !model::suffix_misfit(text);
        case model::BuiltIn::account_or_any:
        case model::BuiltIn::account:
            break;
    }
    return pattern::is_account(text) || (built_in == model::BuiltIn::account_or_any && text == "*");
}

/// A form with `*` for each of its variables.
std::string form_with_stars(std::string_view form) {
    std::string text;
    while (!form.empty()) {
        const std::size_t size = pattern::variable_size(form);
        text += size == 0 ? form.front() : '*';
        form.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return text;
}

std::string arn_text(const model::Type& type, std::string_view name) {
    const bool has_forms = type.arns != nullptr && !type.arns->empty();
    return has_forms ? example_of(type.arns->front(), name) : text::format("arn:aws:s3:::{}", name);
}

} // namespace

std::string example_of(std::string_view form, std::string_view rest) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> usual{
        {{"${Partition}", "aws"}, {"${Region}", "us-east-1"}, {"${Account}", "111122223333"}}};
    std::string text;
    while (!form.empty()) {
        const std::size_t size = pattern::variable_size(form);
        if (size == 0) {
            text += form.front();
            form.remove_prefix(1);
            continue;
        }
        std::string_view value = rest;
        for (const auto& [name, known] : usual) {
            value = form.substr(0, size) == name ? known : value;
        }
        text += value;
        form.remove_prefix(size);
    }
    return text;
}

std::string fresh_text(const Hole& hole, std::size_t number, const model::Role& role) {
    if (const auto* built_in = std::get_if<model::BuiltIn>(&hole.part)) {
        return std::string(model::usual_text(*built_in));
    }
    std::string name = text::format("x{}", number + 1);
    const model::Type* type = type_of(hole, role);
    if (type == nullptr) {
        return name;
    }
    switch (type->base) {
        case BaseType::account:
            return text::format("{:012}", 444455556666 + number);
        case BaseType::region:
            return "eu-central-2";
        case BaseType::resource:
        case BaseType::arn:
            return arn_text(*type, name);
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    if (!hole.shortest) {
        hole.shortest = type->expression.empty() ? name : shortest_of(type->expression).value_or(name);
    }
    return *hole.shortest;
}

std::string default_text(const Hole& hole, std::size_t number, const model::Role& role) {
    const auto* use = std::get_if<model::ParameterUse>(&hole.part);
    const auto* values = use != nullptr && role.parameters[use->parameter].default_values
                             ? &*role.parameters[use->parameter].default_values
                             : nullptr;
    const bool is_text = values != nullptr && !values->empty() && model::is_literal(values->front());
    return is_text ? model::literal_text(values->front()) : fresh_text(hole, number, role);
}

std::string widest_text(const Hole& hole, std::size_t number, const model::Role& role) {
    if (hole.part == model::Part{model::BuiltIn::account_or_any}) {
        return "*";
    }
    const model::Type* type = type_of(hole, role);
    if (type != nullptr && (type->base == BaseType::resource || type->base == BaseType::arn)) {
        const bool has_one = type->arns != nullptr && type->arns->size() == 1;
        return has_one ? form_with_stars(type->arns->front()) : "arn:*:*:*:*:*";
    }
    const bool is_text = type != nullptr && type->base == BaseType::string && type->expression.empty();
    return is_text ? "*" : fresh_text(hole, number, role);
}

std::optional<std::string> text_with_variable(const Hole& hole, const model::Role& role) {
    constexpr std::string_view variable = "${aws:PrincipalTag/x}";
    const model::Type* type = type_of(hole, role);
    if (type == nullptr || type->base == BaseType::account || type->base == BaseType::region) {
        return std::nullopt;
    }
    if (type->base == BaseType::resource || type->base == BaseType::arn) {
        return arn_text(*type, variable);
    }
    return may_have_variable(type->expression) ? std::optional<std::string>(variable) : std::nullopt;
}

bool fits_hole(const Hole& hole, const std::optional<std::string>& text, const model::Role& role) {
    if (!text) {
        return true;
    }
    if (const auto* built_in = std::get_if<model::BuiltIn>(&hole.part)) {
        return is_value_of(*built_in, *text);
    }
    const model::Type* type = type_of(hole, role);
    return type == nullptr || !model::misfit(*type, *text);
}

} // namespace slrc::prove
