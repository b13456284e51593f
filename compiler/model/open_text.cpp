#include "compiler/model/open_text.hpp"

#include <algorithm>
#include <utility>

namespace slrc::model {

namespace {

std::string doubled_braces(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        result.append(letter == '{' || letter == '}' ? 2 : 1, letter);
    }
    return result;
}

} // namespace

std::string_view to_string(BuiltIn what) {
    switch (what) {
        case BuiltIn::partition:
            return "partition";
        case BuiltIn::region:
            return "region";
        case BuiltIn::suffix:
            return "suffix";
        case BuiltIn::account:
        case BuiltIn::account_or_any:
            break;
    }
    return "account";
}

std::string_view usual_text(BuiltIn what) {
    switch (what) {
        case BuiltIn::partition:
            return "aws";
        case BuiltIn::region:
            return "us-east-1";
        case BuiltIn::suffix:
            return "A1";
        case BuiltIn::account:
        case BuiltIn::account_or_any:
            break;
    }
    return "111122223333";
}

const std::string* written(const Part& part) {
    const auto* variable = std::get_if<Variable>(&part);
    const auto* literal = std::get_if<Literal>(&part);
    return literal != nullptr ? &literal->text : variable != nullptr ? &variable->text : nullptr;
}

OpenText literal(std::string text, source::Span span) {
    OpenText made{{}, span};
    append(made, Literal{std::move(text)});
    return made;
}

OpenText with_variables(std::string_view text, source::Span span) {
    OpenText result{{}, span};
    while (!text.empty()) {
        const std::size_t open = text.find("${");
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            append(result, Literal{std::string(text)});
            break;
        }
        if (open > 0) {
            append(result, Literal{std::string(text.substr(0, open))});
        }
        append(result, Variable{std::string(text.substr(open, close + 1 - open))});
        text.remove_prefix(close + 1);
    }
    return result;
}

bool is_literal(const OpenText& value) {
    return std::ranges::all_of(value.parts, written);
}

bool has_holes(const std::vector<OpenText>& values) {
    return !std::ranges::all_of(values, is_literal);
}

bool is_everything(const OpenText& value) {
    const auto* only = value.parts.size() == 1 ? std::get_if<Literal>(&value.parts.front()) : nullptr;
    return only != nullptr && only->text == "*";
}

bool has_variable(const OpenText& value) {
    return std::ranges::any_of(value.parts,
                               [](const Part& part) { return std::holds_alternative<Variable>(part); });
}

std::string literal_text(const OpenText& value) {
    if (value.parts.size() == 1 && std::holds_alternative<Literal>(value.parts.front())) {
        return std::get<Literal>(value.parts.front()).text;
    }
    std::string text;
    for (const Part& part : value.parts) {
        const std::string* letters = written(part);
        text += letters != nullptr ? *letters : std::string();
    }
    return text;
}

std::string source_text(const OpenText& value, const std::vector<std::string_view>& parameter_names) {
    std::string text;
    for (const Part& part : value.parts) {
        if (const auto* plain = std::get_if<Literal>(&part)) {
            text += doubled_braces(plain->text);
        } else if (const auto* variable = std::get_if<Variable>(&part)) {
            text += variable->text;
        } else if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
            text += "{" + std::string(to_string(*built_in)) + "}";
        } else {
            const std::size_t parameter = std::get<ParameterUse>(part).parameter;
            text += parameter < parameter_names.size() ? "{" + std::string(parameter_names[parameter]) + "}"
                                                       : "{…}";
        }
    }
    return text;
}

void append(OpenText& to, Part part) {
    const auto* more = std::get_if<Literal>(&part);
    auto* last = to.parts.empty() ? nullptr : std::get_if<Literal>(&to.parts.back());
    if (more != nullptr && last != nullptr) {
        last->text += more->text;
    } else {
        to.parts.push_back(std::move(part));
    }
}

void append(OpenText& to, const OpenText& more) {
    for (const Part& part : more.parts) {
        append(to, part);
    }
}

} // namespace slrc::model
