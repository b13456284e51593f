// Operators: whether they compare what the key is, and how they read several values.
#include "compiler/catalog/requests.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/iam/operators.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

using catalog::KeyType;
using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;
using iam::SetOperator;

namespace {

/// The operators that compare what a key of a type is.
struct TypeRow {
    KeyType type;
    OperatorFamily family;
    std::string_view compared;
};

constexpr std::array<TypeRow, 7> type_rows{{{KeyType::string, OperatorFamily::string, "letters"},
                                            {KeyType::arn, OperatorFamily::arn, "ARNs"},
                                            {KeyType::numeric, OperatorFamily::numeric, "numbers"},
                                            {KeyType::date, OperatorFamily::date, "dates"},
                                            {KeyType::boolean, OperatorFamily::boolean, "Booleans"},
                                            {KeyType::ip_address, OperatorFamily::ip_address, "IP addresses"},
                                            {KeyType::binary, OperatorFamily::binary, "binary values"}}};

OperatorFamily family_of(KeyType type) {
    return std::ranges::find(type_rows, type, &TypeRow::type)->family;
}

/// Of any family but that of `Null`, which compares nothing.
std::string_view compared(OperatorFamily family) {
    return std::ranges::find(type_rows, family, &TypeRow::family)->compared;
}

std::string with_article(KeyType type) {
    const bool vowel = type == KeyType::arn || type == KeyType::ip_address;
    return type == KeyType::binary ? "binary"
                                   : (vowel ? "an " : "a ") + std::string(catalog::to_string(type));
}

bool has_wildcard(const model::ConditionTest& test) {
    return std::ranges::any_of(test.values, [](const model::OpenText& value) {
        return std::ranges::any_of(value.parts, [](const model::Part& part) {
            const auto* literal = std::get_if<model::Literal>(&part);
            return literal != nullptr && pattern::has_wildcard(literal->text);
        });
    });
}

bool all_begin(const model::ConditionTest& test, std::string_view start) {
    return std::ranges::all_of(test.values, [&](const model::OpenText& value) {
        const auto* literal =
            value.parts.empty() ? nullptr : std::get_if<model::Literal>(&value.parts.front());
        return literal != nullptr && literal->text.starts_with(start);
    });
}

/// The text of a string key may be a number, a date, or an ARN. Where its owner chooses it, as that of a tag, any
/// operator makes sense; elsewhere AWS says what it is, but calls some ARNs and dates strings.
bool may_read(OperatorFamily family, const Examined& examined) {
    if (examined.known.key.type == KeyType::string) {
        const bool date = examined.name.ends_with("Time") || examined.name.ends_with("Date");
        return examined.known.key.is_template() || family == OperatorFamily::binary ||
               (family == OperatorFamily::date && date) ||
               (family == OperatorFamily::arn && all_begin(examined.test, "arn:"));
    }
    // `aws:EpochTime` is a number of seconds.
    return family == OperatorFamily::numeric && examined.is_key("aws:EpochTime");
}

void check_type(const Examined& examined) {
    const OperatorFamily family = examined.family();
    if (family == family_of(examined.known.key.type) || family == OperatorFamily::null ||
        may_read(family, examined)) {
        return;
    }
    const bool letter_by_letter = family == OperatorFamily::string;
    if (letter_by_letter && examined.compares_exactly() && has_wildcard(examined.test)) {
        return; // said by the value
    }
    if (letter_by_letter && has_variable(examined.test)) {
        return; // no other operator reads variables
    }
    // The address of a request is no range, and IPv6 has many spellings: only a pattern may be what is meant.
    const bool works = letter_by_letter && (examined.known.key.type != KeyType::ip_address ||
                                            (examined.takes_wildcards() && has_wildcard(examined.test)));
    examined.report(
        works ? Kind::string_operator : Kind::operator_does_not_fit, examined.test.span,
        text::format("{} compares {}, and {} is {}", quoted(to_string(examined.test.operation)),
                     compared(family), quoted(examined.name), with_article(examined.known.key.type)));
}

/// What becomes of a test for one value of a key that is a list (iam/README.md).
std::string_view outcome_on_list(const Examined& examined) {
    if (catalog::is_single_when_alone(examined.name)) {
        return "the test never holds for several";
    }
    return holds_without_key(examined.test.operation) ? "the test holds only for requests without the key"
                                                      : "the test never holds";
}

/// In a `deny` it is a hole. An `allow` that a list of two values does not fulfil is as its author may mean it. Whether it is told
/// that the test never holds.
bool check_list(const Examined& examined) {
    const bool denies = examined.statement.effect == iam::Effect::deny;
    const bool several = catalog::is_single_when_alone(examined.name);
    if (several && !denies) {
        return false;
    }
    auto found = make(Kind::missing_quantifier, examined.test.key.span,
                      text::format("{} is a list of values, and {} reads one: {}", quoted(examined.name),
                                   quoted(to_string(examined.test.operation)), outcome_on_list(examined)),
                      std::string(examined.subject.words.quantifiers) + "?");
    found.severity = denies ? diagnostics::Severity::error : found.severity;
    examined.subject.sink.add(std::move(found));
    return !several && !holds_without_key(examined.test.operation);
}

bool check_quantifier(const Examined& examined) {
    const SetOperator set = examined.test.operation.set;
    if (examined.known.key.list && set == SetOperator::none) {
        return check_list(examined);
    }
    if (!examined.known.key.list && set == SetOperator::for_all_values) {
        examined.report(Kind::quantifier_on_single_value, examined.test.span,
                        text::format("{} has one value: with `ForAllValues` the test also holds without it",
                                     quoted(examined.name)));
    }
    return false;
}

void check_null(const Examined& examined) {
    const SetOperator set = examined.test.operation.set;
    if (set != SetOperator::none) {
        examined.report(Kind::null_quantifier, examined.test.span,
                        set == SetOperator::for_any_value
                            ? "`ForAnyValue:Null` never holds, whether the key is there or not"
                            : "`ForAllValues:Null` always holds, whether the key is there or not");
    }
}

void check_count(const Examined& examined) {
    const model::ConditionTest& test = examined.test;
    if (test.values.empty()) {
        const bool all = test.operation.set == SetOperator::for_all_values;
        examined.report(Kind::empty_condition, test.span,
                        text::format("{} has no values{}", quoted(to_string(test.operation)),
                                     all ? ": it holds only for requests without the key" : ""));
    }
    const bool boolean =
        examined.family() == OperatorFamily::boolean || examined.family() == OperatorFamily::null;
    if (boolean && test.values.size() > 1) {
        examined.report(Kind::boolean_list, test.span,
                        text::format("{} has {} values, where one says it all",
                                     quoted(to_string(test.operation)), test.values.size()));
    }
}

} // namespace

bool check_operator(const Examined& examined) {
    check_count(examined);
    if (examined.family() == OperatorFamily::null) {
        check_null(examined);
        return false;
    }
    if (!examined.known.id || examined.test.values.empty()) {
        return false;
    }
    check_type(examined);
    return check_quantifier(examined);
}

} // namespace slrc::review
