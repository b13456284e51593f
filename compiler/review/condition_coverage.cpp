// Values of one test of which another says all that they say.
#include "compiler/catalog/arn.hpp"
#include "compiler/catalog/fold.hpp"
#include "compiler/catalog/wildcard.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/addresses.hpp"
#include "compiler/review/condition_checks.hpp"

#include <algorithm>
#include <charconv>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;

namespace {

/// Each value is compared with each: longer lists are taken for generated ones.
constexpr std::size_t most_values = 128;

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// IAM compares the six parts of ARNs one by one.
bool arn_covers(std::string_view wide, std::string_view narrow) {
    const auto one = catalog::divide_arn(wide);
    const auto other = catalog::divide_arn(narrow);
    return wide == narrow ||
           (one && other && catalog::covers(one->partition, other->partition) &&
            catalog::covers(one->service, other->service) && catalog::covers(one->region, other->region) &&
            catalog::covers(one->account, other->account) && catalog::covers(one->resource, other->resource));
}

/// Less than the greater of two is all that "less than one of two" says.
template <typename Value>
bool reaches_further(const iam::OperatorFacts& facts, const Value& one, const Value& other) {
    if (!facts.ordering) {
        return one == other;
    }
    return facts.name.find("Less") != std::string_view::npos ? one >= other : one <= other;
}

/// Dates of one form compare as texts.
bool is_same_form(std::string_view one, std::string_view other) {
    return one.size() == other.size() && one.ends_with('Z') && other.ends_with('Z');
}

/// Whether every request that meets `narrow` meets `wide`.
bool value_covers(const Examined& examined, std::string_view wide, std::string_view narrow) {
    switch (examined.family()) {
        case OperatorFamily::string:
            if (examined.takes_wildcards()) {
                return catalog::covers(wide, narrow) || wide == narrow;
            }
            return examined.ignores_case() ? catalog::equal_folded(wide, narrow) : wide == narrow;
        case OperatorFamily::arn:
            return arn_covers(wide, narrow);
        case OperatorFamily::numeric: {
            const auto one = number(wide);
            const auto other = number(narrow);
            return one && other && reaches_further(examined.facts(), *one, *other);
        }
        case OperatorFamily::date:
            return wide == narrow || (examined.facts().ordering && is_same_form(wide, narrow) &&
                                      reaches_further(examined.facts(), wide, narrow));
        case OperatorFamily::ip_address: {
            const auto one = read_range(wide);
            const auto other = read_range(narrow);
            return one && other && covers(*one, *other);
        }
        default:
            return wide == narrow;
    }
}

/// The index of a value that covers this one: of two that cover each other the earlier stays.
std::optional<std::size_t> covering(const Examined& examined, std::size_t index) {
    const auto& values = examined.test.values;
    const auto narrow = letters(values[index]);
    for (std::size_t other = 0; narrow && other < values.size(); ++other) {
        const auto wide = other == index ? std::nullopt : letters(values[other]);
        if (wide && value_covers(examined, *wide, *narrow) &&
            (other < index || !value_covers(examined, *narrow, *wide))) {
            return other;
        }
    }
    return std::nullopt;
}

} // namespace

void check_covered_values(const Examined& examined) {
    const auto& values = examined.test.values;
    if (values.size() < 2 || values.size() > most_values || examined.family() == OperatorFamily::boolean) {
        return;
    }
    for (std::size_t index = 0; index < values.size(); ++index) {
        const auto other = covering(examined, index);
        if (!other) {
            continue;
        }
        const std::string_view wide = *letters(values[*other]);
        const std::string_view narrow = *letters(values[index]);
        auto found = make(Kind::redundant_value, values[index].span,
                          wide == narrow ? quoted(narrow) + " stands in the list twice"
                                         : quoted(wide) + " covers " + quoted(narrow));
        if (values[*other].span.begin != values[*other].span.end) {
            found.related.push_back({values[*other].span, quoted(wide) + " stands here"});
        }
        examined.subject.sink.add(std::move(found));
    }
}

} // namespace slrc::review
