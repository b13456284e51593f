// One test of a condition: from the language's comparison and the key's type to IAM's operator.
#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/keys.hpp"
#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::check {

using catalog::KeyType;
using diagnostics::Kind;
using syntax::Comparison;

namespace {

std::string_view ordering_suffix(Comparison comparison) {
    switch (comparison) {
        case Comparison::less:
            return "LessThan";
        case Comparison::less_or_equal:
            return "LessThanEquals";
        case Comparison::greater:
            return "GreaterThan";
        default:
            return "GreaterThanEquals";
    }
}

bool is_ordering(Comparison comparison) {
    return comparison == Comparison::less || comparison == Comparison::less_or_equal ||
           comparison == Comparison::greater || comparison == Comparison::greater_or_equal;
}

bool is_negated(Comparison comparison) {
    return comparison == Comparison::not_equal || comparison == Comparison::not_in ||
           comparison == Comparison::not_like;
}

bool is_existence(Comparison comparison) {
    return comparison == Comparison::exists || comparison == Comparison::not_exists;
}

/// Whether a value is written here, and not filled in later.
bool is_written(const model::OpenText& value) {
    return std::ranges::all_of(
        value.parts, [](const model::Part& part) { return std::holds_alternative<model::Literal>(part); });
}

/// Numbers and dates compare; a key whose type is not known compares as its value is written. Empty where neither the
/// key nor the value says what is compared.
std::string ordering_operator(KeyType type, Comparison comparison, const Strings& values) {
    const bool open = type == KeyType::string;
    const bool written = !values.values.empty() && is_written(values.values.front());
    if ((open && !written) || (!open && type != KeyType::numeric && type != KeyType::date)) {
        return {};
    }
    const bool number =
        open ? model::is_number(literal_text(values.values.front())) : type == KeyType::numeric;
    return std::string(number ? "Numeric" : "Date") + std::string(ordering_suffix(comparison));
}

iam::SetOperator set_operator(syntax::Quantifier quantifier) {
    switch (quantifier) {
        case syntax::Quantifier::any:
            return iam::SetOperator::for_any_value;
        case syntax::Quantifier::all:
            return iam::SetOperator::for_all_values;
        case syntax::Quantifier::one:
            break;
    }
    return iam::SetOperator::none;
}

class TestResolver {
public:
    TestResolver(Context& context, const Scope& scope, const syntax::Test& test)
        : context_(context), scope_(scope), test_(test) {}

    std::optional<model::ConditionTest> resolve() {
        auto key = resolve_key();
        auto values = resolve_values(context_, scope_, test_.values);
        if (!key || !values) {
            return std::nullopt;
        }
        const auto* comparison = std::get_if<Comparison>(&test_.comparison.what);
        auto operation = comparison != nullptr ? choose(*comparison, literal_text(*key), *values)
                                               : named(std::get<syntax::Name>(test_.comparison.what));
        if (!operation || !check_form(*operation, *values) || !check_count(*values)) {
            return std::nullopt;
        }
        model::ConditionTest result{*operation, std::move(*key), std::move(values->values), test_.span};
        if (comparison != nullptr && is_existence(*comparison)) {
            result.values = {
                model::literal(*comparison == Comparison::exists ? "false" : "true", test_.span)};
        }
        const bool negated = comparison != nullptr && is_negated(*comparison);
        const bool right = check_values(result) && (!negated || negate(result));
        return right ? std::optional(std::move(result)) : std::nullopt;
    }

private:
    std::optional<model::OpenText> resolve_key() {
        if (const auto* name = std::get_if<syntax::Name>(&test_.key)) {
            mention_key(context_, scope_, model::Mention::What::key, *name);
            return model::literal(std::string(name->text), name->span);
        }
        const auto& string = std::get<syntax::String>(test_.key);
        auto key = resolve_single(context_, scope_, string);
        if (key && is_literal(*key) && literal_text(*key).find(':') == std::string::npos) {
            report(Kind::operator_form, string.span,
                   text::format("`{}` is no condition key: it has no `:`", literal_text(*key)));
            return std::nullopt;
        }
        if (key && is_written(*key)) {
            const std::string text = literal_text(*key);
            mention_key(context_, scope_, model::Mention::What::key, {text, string.span});
        }
        return key;
    }

    std::optional<iam::Operator> choose(Comparison comparison, const std::string& key,
                                        const Strings& values) {
        const KeyType type = context_.known_key(scope_, key).type;
        std::string name;
        if (is_existence(comparison)) {
            name = "Null";
        } else if (is_ordering(comparison)) {
            name = ordering_operator(type, comparison, values);
            if (name.empty()) {
                report_no_order(type, key);
                return std::nullopt;
            }
        } else if (comparison == Comparison::like || comparison == Comparison::not_like) {
            name = catalog::like_operator(type);
            if (name.empty()) {
                report(Kind::operator_form, test_.comparison.span,
                       text::format("`like` compares strings and ARNs, and `{}` is neither", key));
                return std::nullopt;
            }
        } else {
            name = catalog::equals_operator(type);
        }
        return iam::Operator{iam::find_operator(name), set_operator(test_.quantifier), test_.if_exists};
    }

    std::optional<iam::Operator> named(const syntax::Name& name) {
        auto operation = iam::parse_operator(name.text);
        if (!operation) {
            std::vector<std::string_view> names;
            for (const iam::OperatorFacts& facts : iam::operators()) {
                names.push_back(facts.name);
            }
            const auto suggestion = diagnostics::nearest(name.text, names);
            auto found =
                make(Kind::unknown_operator, name.span, text::format("IAM has no operator `{}`", name.text),
                     diagnostics::did_you_mean(suggestion));
            if (suggestion) {
                found.fix = diagnostics::Fix{name.span, std::string(*suggestion)};
            }
            context_.sink.add(std::move(found));
            return std::nullopt;
        }
        const iam::SetOperator set = set_operator(test_.quantifier);
        if (set != iam::SetOperator::none && operation->set != iam::SetOperator::none) {
            report(Kind::operator_form, name.span,
                   "`any` and `all` stand for `ForAnyValue:` and `ForAllValues:`: one of the two is enough");
            return std::nullopt;
        }
        operation->set = set == iam::SetOperator::none ? operation->set : set;
        operation->if_exists = operation->if_exists || test_.if_exists;
        return operation;
    }

    void report_no_order(KeyType type, const std::string& key) {
        report(
            Kind::operator_form, test_.comparison.span,
            type == KeyType::string
                ? text::format(
                      "whether `{}` is a number or a date is not known here: use `NumericLessThan`, `DateLessThan` or the like",
                      key)
                : text::format("`<` and `>` compare numbers and dates, and `{}` is neither", key));
    }

    /// The language's own words need a value: `in []` would match nothing. IAM itself takes an empty list, so that
    /// its operators can be written with one by their own names.
    bool check_count(const Strings& values) {
        const auto* comparison = std::get_if<Comparison>(&test_.comparison.what);
        if (!values.values.empty() || comparison == nullptr || is_existence(*comparison)) {
            return true;
        }
        report(Kind::empty_list, test_.span, "an empty list of values");
        return false;
    }

    bool check_form(const iam::Operator& operation, const Strings& values) {
        if (operation.if_exists && operation.facts->family == iam::OperatorFamily::null) {
            report(Kind::operator_form, test_.comparison.span,
                   "`exists` asks whether the key is there: `?` makes no sense with it");
            return false;
        }
        const auto* comparison = std::get_if<Comparison>(&test_.comparison.what);
        if (comparison != nullptr && is_existence(*comparison) && operation.set != iam::SetOperator::none) {
            report(Kind::operator_form, test_.comparison.span,
                   "`exists` asks for the key, not for its values: leave out `any` and `all`");
            return false;
        }
        if (comparison == nullptr || is_existence(*comparison) || *comparison == Comparison::like ||
            *comparison == Comparison::not_like) {
            return true;
        }
        const bool takes_list = *comparison == Comparison::in || *comparison == Comparison::not_in;
        if (takes_list != values.list) {
            report(Kind::operator_form, test_.comparison.span,
                   takes_list ? "`in` takes a list: write `[…]`, or `==` for one value"
                              : "this takes one value, not a list: use `in`");
            return false;
        }
        return true;
    }

    bool negate(model::ConditionTest& result) {
        const iam::OperatorFacts& facts = *result.operation.facts;
        if (!facts.opposite.empty()) {
            result.operation.facts = iam::find_operator(facts.opposite);
            return true;
        }
        if (facts.family == iam::OperatorFamily::boolean) {
            // As with every negated operator, a request without the key fulfils it; but for `any`, where a `?` says nothing.
            auto others = other_booleans(result);
            if (!others) {
                report_other_booleans(result, context_.sink);
                return false;
            }
            result.values = std::move(*others);
            result.operation.if_exists =
                result.operation.set == iam::SetOperator::none ||
                (result.operation.if_exists && result.operation.set == iam::SetOperator::for_all_values);
            return true;
        }
        report(
            Kind::no_such_negation, test_.comparison.span,
            text::format("IAM has no operator that says the opposite of `{}`", to_string(result.operation)));
        return false;
    }

    bool check_values(const model::ConditionTest& result) {
        for (const model::OpenText& value : result.values) {
            const auto wrong =
                is_literal(value) ? model::value_misfit(result.operation, literal_text(value)) : std::nullopt;
            if (wrong) {
                report(Kind::bad_condition_value, value.span, *wrong);
                return false;
            }
        }
        return true;
    }

    void report(Kind kind, source::Span span, std::string message) {
        context_.sink.report(kind, span, std::move(message));
    }

    Context& context_;
    const Scope& scope_;
    const syntax::Test& test_;
};

} // namespace

std::optional<model::ConditionTest> resolve_test(Context& context, const Scope& scope,
                                                 const syntax::Test& test) {
    return TestResolver(context, scope, test).resolve();
}

} // namespace slrc::check
