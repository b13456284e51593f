#include "compiler/pattern/pattern.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/covers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <numeric>

namespace slrc::review {

using diagnostics::Diagnostic;
using diagnostics::Fix;
using diagnostics::Kind;
using model::ActionName;
using model::OpenText;
using model::Part;

namespace {

/// Shorter lists are compared pair by pair.
constexpr std::size_t short_list = 12;
/// Of a long list so many patterns are held against each element.
constexpr std::size_t patterns_limit = 32;

bool is_pattern(const ActionName& action) {
    return pattern::has_wildcard(action.text);
}
bool is_pattern(const OpenText& value) {
    return std::ranges::any_of(value.parts, [](const Part& part) {
        const auto* literal = std::get_if<model::Literal>(&part);
        return literal != nullptr && pattern::has_wildcard(literal->text);
    });
}
bool covers(const ActionName& wide, const ActionName& narrow) {
    return covers_action(wide.text, narrow.text);
}
bool covers(const OpenText& wide, const OpenText& narrow) {
    return covers_text(wide, narrow);
}

/// Any order in which equal elements stand together.
bool before(const ActionName& left, const ActionName& right) {
    return text::compare_folded(left.text, right.text) < 0;
}
bool before(const OpenText& left, const OpenText& right) {
    return left.parts < right.parts;
}

/// For each element the one that makes it redundant, or its own index.
using Covering = std::vector<std::size_t>;

/// Of two that cover one another the first stays.
template <typename T>
bool makes_redundant(const std::vector<T>& list, std::size_t wide, std::size_t narrow) {
    return wide != narrow && covers(list[wide], list[narrow]) &&
           (wide < narrow || !covers(list[narrow], list[wide]));
}

template <typename T>
Covering cover_short(const std::vector<T>& list) {
    Covering by;
    for (std::size_t one = 0; one < list.size(); ++one) {
        std::size_t other = 0;
        while (other < list.size() && !makes_redundant(list, other, one)) {
            ++other;
        }
        if (other < list.size() && by.empty()) {
            by.resize(list.size());
            std::iota(by.begin(), by.end(), std::size_t{0});
        }
        if (other < list.size()) {
            by[one] = other;
        }
    }
    return by;
}

template <typename T>
Covering cover_long(const std::vector<T>& list) {
    Covering by(list.size());
    std::iota(by.begin(), by.end(), std::size_t{0});
    Covering order = by;
    std::ranges::stable_sort(
        order, [&](std::size_t left, std::size_t right) { return before(list[left], list[right]); });
    for (std::size_t index = 1; index < order.size(); ++index) {
        if (!before(list[order[index - 1]], list[order[index]])) {
            by[order[index]] = by[order[index - 1]];
        }
    }
    std::size_t patterns = 0;
    for (std::size_t wide = 0; wide < list.size() && patterns < patterns_limit; ++wide) {
        if (!is_pattern(list[wide]) || by[wide] != wide) {
            continue;
        }
        ++patterns;
        for (std::size_t narrow = 0; narrow < list.size(); ++narrow) {
            if (by[narrow] == narrow && makes_redundant(list, wide, narrow)) {
                by[narrow] = wide;
            }
        }
    }
    return by;
}

/// Empty where nothing is redundant, as far as that is cheap to say.
template <typename T>
Covering cover(const std::vector<T>& list) {
    return list.size() <= short_list ? cover_short(list) : cover_long(list);
}

/// Whether two neighbours are written in the same way, so that one and the comma can go: both as `service:Name`, or
/// both inside braces.
bool alike(const ActionName& left, const ActionName& right) {
    return (left.span.end - left.span.begin == left.text.size()) ==
           (right.span.end - right.span.begin == right.text.size());
}
bool alike(const OpenText& /*left*/, const OpenText& /*right*/) {
    return true;
}

bool is_comma(Span left, Span right) {
    return left.file == right.file && left.end < right.begin && right.begin - left.end <= 2;
}

/// Elements of one span: a name for a list. Index of its first element and of the first after it.
template <typename T>
std::pair<std::size_t, std::size_t> item_of(const std::vector<T>& list, std::size_t index) {
    std::size_t begin = index;
    while (begin > 0 && list[begin - 1].span == list[index].span) {
        --begin;
    }
    std::size_t end = index + 1;
    while (end < list.size() && list[end].span == list[index].span) {
        ++end;
    }
    return {begin, end};
}

/// Takes an item out of the list, where nothing but a comma divides it from a neighbour.
template <typename T>
std::optional<Fix> removal(const std::vector<T>& list, std::size_t begin, std::size_t end) {
    const Span here = list[begin].span;
    if (begin > 0 && is_comma(list[begin - 1].span, here) && alike(list[begin - 1], list[begin])) {
        return Fix{Span{here.file, list[begin - 1].span.end, here.end}, {}};
    }
    if (end < list.size() && is_comma(here, list[end].span) && alike(list[begin], list[end])) {
        return Fix{Span{here.file, here.begin, list[end].span.begin}, {}};
    }
    return std::nullopt;
}

/// Calls `report(narrow, wide, fix)` for each item of a list that others make redundant. A name for several values is
/// redundant as a whole, or because of its own values: else the list that it stands for would have to change.
template <typename T, typename Report>
void report_items(const std::vector<T>& list, const Covering& by, Report report) {
    std::size_t end = 0;
    for (std::size_t index = 0; index < by.size(); index = end) {
        const auto item = item_of(list, index);
        end = item.second;
        std::optional<std::size_t> inside;
        bool all = true;
        for (std::size_t one = item.first; one < end; ++one) {
            all = all && by[one] != one && (by[one] < item.first || by[one] >= end);
            if (!inside && by[one] != one && by[one] >= item.first && by[one] < end) {
                inside = one;
            }
        }
        if (all) {
            report(index, by[index], removal(list, item.first, end));
        } else if (inside) {
            report(*inside, by[*inside], std::optional<Fix>());
        }
    }
}

void review_actions(Subject& subject, const std::vector<ActionName>& actions) {
    if (actions.size() < 2) {
        return;
    }
    const auto report = [&](std::size_t narrow, std::size_t wide, std::optional<Fix> fix) {
        const std::string& text = actions[narrow].text;
        const bool same = text::equal_folded(text, actions[wide].text);
        Diagnostic found = make(
            Kind::redundant_action, actions[narrow].span,
            same ? text::format("`{}` stands in this {} twice", text, subject.words.rule)
                 : text::format("`{}` says nothing beside `{}`, which covers it", text, actions[wide].text));
        found.fix = std::move(fix);
        found.related.push_back({actions[wide].span, same ? "the first is here" : "covered by this"});
        subject.sink.add(std::move(found));
    };
    report_items(actions, cover(actions), report);
}

void review_redundant_resources(Subject& subject, const model::Rule& rule) {
    const std::vector<OpenText>& resources = rule.resources;
    if (resources.size() < 2) {
        return;
    }
    const auto report = [&](std::size_t narrow, std::size_t wide, std::optional<Fix> fix) {
        const auto names = model::parameter_names(subject.role);
        const std::string text = source_text(resources[narrow], names);
        const bool same = resources[narrow] == resources[wide];
        // In a group the arguments may be the reason.
        const bool own = rule.included_at.empty();
        Diagnostic found =
            make(Kind::redundant_resource, own ? resources[narrow].span : rule.included_at.back(),
                 same ? text::format("`{}` stands in this {} twice", text, subject.words.rule)
                      : text::format("`{}` says nothing beside `{}`, which covers it", text,
                                     source_text(resources[wide], names)));
        found.fix = own ? std::move(fix) : std::nullopt;
        found.related.push_back({resources[wide].span, same ? "the first is here" : "covered by this"});
        subject.sink.add(std::move(found));
    };
    Covering by = cover(resources);
    // Without what it leaves out a rule is on something where a variable of that has no value: before, it was on nothing.
    for (std::size_t index = 0; rule.not_resources && index < by.size(); ++index) {
        by[index] = has_variables_of({resources[by[index]]}, resources[index]) ? by[index] : index;
    }
    report_items(resources, by, report);
}

} // namespace

void review_redundant_parts(Subject& subject) {
    for (const model::TrustRule& rule : subject.role.trust) {
        review_actions(subject, rule.actions);
    }
    for (const model::Rule& rule : subject.role.rules) {
        review_actions(subject, rule.actions);
        review_redundant_resources(subject, rule);
    }
}

} // namespace slrc::review
