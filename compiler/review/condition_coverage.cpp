// Values of one test of which another says all that they say.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/iam/values.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;

namespace {

/// Each value is compared with each: longer lists are taken for generated ones.
constexpr std::size_t most_values = 128;

/// IAM compares the six parts of ARNs one by one; one with fewer matches nothing.
bool arn_covers(std::string_view wide, std::string_view narrow) {
    const pattern::Parts one = pattern::divide(wide);
    const pattern::Parts other = pattern::divide(narrow);
    return one.count > pattern::parts_before_resource && other.count > pattern::parts_before_resource &&
           std::equal(one.texts.begin(), one.texts.end(), other.texts.begin(),
                      [](std::string_view a, std::string_view b) { return pattern::covers(a, b); });
}

/// Less than the greater of two is all that "less than one of two" says.
template <typename Value>
bool reaches_further(const iam::OperatorFacts& facts, const Value& one, const Value& other) {
    if (!facts.ordering) {
        return one == other;
    }
    return facts.name.find("Less") != std::string_view::npos ? one >= other : one <= other;
}

/// As evaluation reads and compares them; a value that it cannot read is met by no request.
template <typename Read>
bool reaches_further(const iam::OperatorFacts& facts, std::string_view wide, std::string_view narrow,
                     Read read) {
    const auto one = read(wide);
    const auto other = read(narrow);
    return one && other && reaches_further(facts, *one, *other);
}

/// Whether every request that meets `narrow` meets `wide`.
bool value_covers(const Examined& examined, std::string_view wide, std::string_view narrow) {
    if (wide == narrow) {
        return true;
    }
    switch (examined.family()) {
        case OperatorFamily::string:
            return (examined.takes_wildcards() && pattern::covers(wide, narrow)) ||
                   (examined.ignores_case() && text::equal_in_any_case(wide, narrow));
        case OperatorFamily::arn:
            return arn_covers(wide, narrow);
        case OperatorFamily::numeric:
            return reaches_further(examined.facts(), wide, narrow, iam::read_number);
        case OperatorFamily::date:
            return reaches_further(examined.facts(), wide, narrow, iam::read_date);
        case OperatorFamily::ip_address: {
            const auto one = iam::read_range(wide);
            const auto other = iam::read_range(narrow);
            return one && other && contains(*one, *other);
        }
        default:
            return false;
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
                          wide == narrow ? text::format("{} stands in the list twice", quoted(narrow))
                                         : text::format("{} covers {}", quoted(wide), quoted(narrow)));
        if (values[*other].span.begin != values[*other].span.end) {
            found.related.push_back({values[*other].span, text::format("{} stands here", quoted(wide))});
        }
        examined.subject.sink.add(std::move(found));
    }
}

} // namespace slrc::review
