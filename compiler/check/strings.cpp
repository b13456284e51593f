#include "compiler/check/strings.hpp"

#include "compiler/check/names.hpp"
#include "compiler/model/characters.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::check {

using diagnostics::Kind;
using model::Template;

namespace {

std::size_t bytes(const Template& value) {
    std::size_t total = 0;
    for (const model::Part& part : value.parts) {
        const auto* text = std::get_if<model::Literal>(&part);
        total += text != nullptr ? text->text.size() : 1;
    }
    return total;
}

/// Each of the templates so far, followed by each of the values.
std::optional<std::vector<Template>> multiply(const std::vector<Template>& prefixes,
                                              const std::vector<Template>& values) {
    if (prefixes.size() * values.size() > values_limit) {
        return std::nullopt;
    }
    std::vector<Template> product;
    for (const Template& prefix : prefixes) {
        for (const Template& value : values) {
            Template joined = prefix;
            append(joined, value);
            if (bytes(joined) > string_limit) {
                return std::nullopt;
            }
            product.push_back(std::move(joined));
        }
    }
    return product;
}

void report_too_many(Context& context, source::Span span) {
    context.sink.report(Kind::too_many_values, span,
                        "more than " + std::to_string(values_limit) + " values, or one longer than " +
                            std::to_string(string_limit) + " bytes");
}

void check_characters(Context& context, const std::string& text, source::Span span) {
    if (const auto wrong = model::first_bad_character(text)) {
        context.sink.report(Kind::bad_character, span, "IAM's documents cannot hold the character " + *wrong);
    }
}

} // namespace

std::optional<Strings> resolve_string(Context& context, const Scope& scope, const syntax::String& string) {
    std::vector<Template> results{Template{{}, string.span}};
    bool list = false;
    bool whole = true;
    for (const syntax::Segment& segment : string.segments) {
        std::vector<Template> pieces(1);
        if (const auto* text = std::get_if<syntax::Text>(&segment)) {
            check_characters(context, text->text, string.span);
            append(pieces.front(), model::Literal{text->text});
        } else if (const auto* variable = std::get_if<syntax::Variable>(&segment)) {
            check_characters(context, std::string(variable->text), variable->span);
            append(pieces.front(), model::Variable{std::string(variable->text)});
        } else {
            auto strings = find_strings(context, scope, std::get<syntax::Placeholder>(segment).reference);
            whole = whole && strings.has_value();
            if (!strings) {
                continue;
            }
            list = list || strings->list;
            pieces = std::move(strings->values);
        }
        auto product = multiply(results, pieces);
        if (!product) {
            report_too_many(context, string.span);
            return std::nullopt;
        }
        results = std::move(*product);
    }
    return whole ? std::optional(Strings{std::move(results), list, std::nullopt}) : std::nullopt;
}

std::optional<Template> resolve_single(Context& context, const Scope& scope, const syntax::String& string) {
    auto strings = resolve_string(context, scope, string);
    if (!strings) {
        return std::nullopt;
    }
    if (strings->list) {
        context.sink.report(Kind::wrong_kind_of_name, string.span,
                            "a list in a string that has to be one string");
        return std::nullopt;
    }
    return std::move(strings->values.front());
}

std::optional<Strings> resolve_value(Context& context, const Scope& scope, const syntax::Value& value) {
    const auto single = [](std::string text, source::Span span) {
        return Strings{{model::literal(std::move(text), span)}, false, std::nullopt};
    };
    if (const auto* string = std::get_if<syntax::String>(&value)) {
        return resolve_string(context, scope, *string);
    }
    if (const auto* number = std::get_if<syntax::Number>(&value)) {
        return single(std::string(number->text), number->span);
    }
    if (const auto* boolean = std::get_if<syntax::Boolean>(&value)) {
        return single(boolean->value ? "true" : "false", boolean->span);
    }
    if (const auto* word = std::get_if<syntax::Word>(&value)) {
        return single(std::string(word->text), word->span);
    }
    return find_strings(context, scope, std::get<syntax::Reference>(value));
}

std::optional<Strings> resolve_values(Context& context, const Scope& scope, const syntax::Values& values) {
    Strings all{{}, values.bracketed, std::nullopt};
    bool whole = true;
    for (const syntax::Value& value : values.values) {
        auto strings = resolve_value(context, scope, value);
        whole = whole && strings.has_value();
        if (!strings) {
            continue;
        }
        all.list = all.list || strings->list;
        if (values.values.size() == 1) {
            all.type = strings->type;
        }
        if (all.values.size() + strings->values.size() > values_limit) {
            report_too_many(context, values.span);
            return std::nullopt;
        }
        std::move(strings->values.begin(), strings->values.end(), std::back_inserter(all.values));
    }
    return whole ? std::optional(std::move(all)) : std::nullopt;
}

std::string plain_text(Context& context, const syntax::String& string) {
    std::string text;
    for (const syntax::Segment& segment : string.segments) {
        if (const auto* plain = std::get_if<syntax::Text>(&segment)) {
            text += plain->text;
        } else if (const auto* variable = std::get_if<syntax::Variable>(&segment)) {
            text += variable->text;
        } else {
            context.sink.report(Kind::bad_placeholder, std::get<syntax::Placeholder>(segment).reference.span,
                                "nothing is filled in here: this text is for people");
        }
    }
    return text;
}

} // namespace slrc::check
