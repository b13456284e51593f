#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/source/foreign_text.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace slrc::check {

using diagnostics::Kind;
using model::OpenText;

namespace {

std::size_t bytes(const OpenText& value) {
    std::size_t total = 0;
    for (const model::Part& part : value.parts) {
        const auto* text = std::get_if<model::Literal>(&part);
        total += text != nullptr ? text->text.size() : 1;
    }
    return total;
}

std::size_t bytes(const std::vector<OpenText>& values) {
    return std::accumulate(values.begin(), values.end(), std::size_t{0},
                           [](std::size_t total, const OpenText& value) { return total + bytes(value); });
}

/// Open texts that grow by a piece at a time, or by each of several pieces.
class Growing {
public:
    /// Of so many pieces, as a rule.
    Growing(source::Span span, std::size_t pieces) : values_(1) {
        values_.front().span = span;
        values_.front().parts.reserve(pieces);
    }

    /// The same with one piece, which nearly all are.
    bool add(model::Part piece) {
        const auto* text = std::get_if<model::Literal>(&piece);
        bytes_ += values_.size() * (text != nullptr ? text->text.size() : 1);
        if (bytes_ > string_limit * std::clamp<std::size_t>(values_.size(), 1, 32)) {
            return false;
        }
        if (values_.size() == 1) {
            append(values_.front(), std::move(piece));
            return true;
        }
        for (OpenText& value : values_) {
            append(value, piece);
        }
        return true;
    }

    /// The same with letters, which nearly all pieces are: in one value they are written where they belong.
    bool add_letters(std::string_view letters) {
        if (values_.size() != 1) {
            return add(model::Literal{std::string(letters)});
        }
        bytes_ += letters.size();
        auto& parts = values_.front().parts;
        auto* last = parts.empty() ? nullptr : std::get_if<model::Literal>(&parts.back());
        if (last != nullptr) {
            last->text += letters;
        } else {
            parts.emplace_back(model::Literal{std::string(letters)});
        }
        return bytes_ <= string_limit;
    }

    /// False when there would be too many, or too long ones.
    bool add(const std::vector<OpenText>& pieces) {
        const std::size_t count = values_.size() * pieces.size();
        bytes_ = bytes_ * pieces.size() + values_.size() * bytes(pieces);
        if (count > values_limit || bytes_ > string_limit * std::clamp<std::size_t>(count, 1, 32)) {
            return false;
        }
        if (pieces.size() == 1) {
            for (OpenText& value : values_) {
                append(value, pieces.front());
            }
            return true;
        }
        std::vector<OpenText> product;
        for (const OpenText& prefix : values_) {
            for (const OpenText& piece : pieces) {
                product.push_back(prefix);
                append(product.back(), piece);
            }
        }
        values_ = std::move(product);
        return true;
    }

    std::vector<OpenText> take() { return std::move(values_); }

private:
    std::vector<OpenText> values_;
    /// Of all together: what is copied is known before it is.
    std::size_t bytes_ = 0;
};

void report_too_many(Context& context, source::Span span) {
    context.sink.report(
        Kind::too_many_values, span,
        text::format("more than {} values, or one longer than {} bytes", values_limit, string_limit));
}

/// The key of one of IAM's variables, with its place; nothing for the literals.
std::optional<syntax::Name> key_of(const syntax::Variable& variable) {
    const auto key = model::variable_key(variable.text);
    if (!key) {
        return std::nullopt;
    }
    const auto before = static_cast<std::uint32_t>(key->data() - variable.text.data());
    const std::uint32_t begin = variable.span.begin + before;
    return syntax::Name{
        *key, source::Span{variable.span.file, begin, begin + static_cast<std::uint32_t>(key->size())}};
}

} // namespace

void mention_key(Context& context, const Scope& scope, model::Mention::What what, const syntax::Name& key) {
    KnownKey& known = context.known_key(scope, key.text);
    if (!known.right || !known.mentioned) {
        context.mentions.push_back({what, std::string(key.text), key.span, scope.unit});
    }
    known.mentioned = true;
}

namespace {

/// IAM's variables are condition keys, and these have a colon. What a key may be called is looked up later.
bool check_variable(Context& context, const Scope& scope, const syntax::Variable& variable) {
    const auto key = key_of(variable);
    if (!key) {
        return true;
    }
    if (const auto own = source::placeholder_for(key->text)) {
        const std::string placeholder = text::format("{{{}}}", *own);
        auto found = make(Kind::bad_variable, variable.span,
                          text::format("`{}` is CloudFormation's and no variable of IAM's", variable.text),
                          diagnostics::did_you_mean(placeholder));
        found.fix = diagnostics::Fix{variable.span, placeholder};
        context.sink.add(std::move(found));
        return false;
    }
    if (key->text.find(':') != std::string_view::npos) {
        if (const auto wrong = model::variable_misfit(variable.text)) {
            context.sink.report(Kind::bad_variable, variable.span, *wrong);
            return false;
        }
        mention_key(context, scope, model::Mention::What::variable, *key);
        return true;
    }
    auto found = make(Kind::bad_variable, variable.span,
                      text::format("IAM has no variable `{}`: the name has no colon", variable.text),
                      "a parameter is written `{name}`");
    if (!key->text.empty() && key->text.size() + 3 == variable.text.size()) {
        found.fix = diagnostics::Fix{variable.span, "{" + std::string(key->text) + "}"};
    }
    context.sink.add(std::move(found));
    return false;
}

bool check_characters(Context& context, std::string_view text, source::Span span) {
    const auto wrong = model::first_bad_character(text);
    if (wrong) {
        context.sink.report(Kind::bad_character, span,
                            text::format("IAM's documents cannot hold the character {}", *wrong));
    }
    return !wrong;
}

} // namespace

namespace {

/// Only where a policy is written has IAM variables; elsewhere `${…}` is a text like any other.
enum class Variables : std::uint8_t { of_iam, none };

/// `{region}`, `{account}`: most placeholders by far, which mean the same everywhere.
std::optional<model::BuiltIn> built_in_of(const syntax::Reference& reference) {
    return reference.has_owner() ? std::nullopt : find_built_in(reference.name().text);
}

std::optional<Strings> fill(Context& context, const Scope& scope, const syntax::String& string,
                            Variables variables) {
    Growing results(string.span, string.segments.size());
    bool list = false;
    bool whole = true;
    for (const syntax::Segment& segment : string.segments) {
        bool fits = true;
        if (const auto* text = std::get_if<syntax::Text>(&segment)) {
            whole = check_characters(context, text->text, string.span) && whole;
            fits = results.add_letters(text->text);
        } else if (const auto* variable = std::get_if<syntax::Variable>(&segment)) {
            whole = check_characters(context, variable->text, variable->span) && whole;
            whole = (variables == Variables::none || check_variable(context, scope, *variable)) && whole;
            fits = results.add(model::Variable{std::string(variable->text)});
        } else if (const auto built_in = built_in_of(std::get<syntax::Placeholder>(segment).reference)) {
            fits = results.add(*built_in);
        } else {
            auto strings = find_strings(context, scope, std::get<syntax::Placeholder>(segment).reference);
            whole = whole && strings.has_value();
            if (!strings) {
                continue;
            }
            list = list || strings->list;
            fits = results.add(strings->values);
        }
        if (!fits) {
            report_too_many(context, string.span);
            return std::nullopt;
        }
    }
    return whole ? std::optional<Strings>(Strings{results.take(), list, std::nullopt}) : std::nullopt;
}

} // namespace

std::optional<Strings> resolve_string(Context& context, const Scope& scope, const syntax::String& string) {
    return fill(context, scope, string, Variables::of_iam);
}

std::optional<OpenText> resolve_single(Context& context, const Scope& scope, const syntax::String& string) {
    auto strings = fill(context, scope, string, Variables::none);
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
        Strings strings;
        strings.values.push_back(model::literal(std::move(text), span));
        return strings;
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
            if (strings->values.size() <= values_limit) {
                all.values = std::move(strings->values);
                continue;
            }
        }
        if (all.values.size() + strings->values.size() > values_limit) {
            report_too_many(context, values.span);
            return std::nullopt;
        }
        std::ranges::move(strings->values, std::back_inserter(all.values));
    }
    return whole ? std::optional(std::move(all)) : std::nullopt;
}

std::string plain_text(Context& context, const syntax::String& string) {
    std::string text;
    text.reserve(string.span.end - string.span.begin);
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
