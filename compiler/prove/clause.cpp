#include "compiler/prove/clause.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::prove {

using catalog::ActionRanges;

namespace {

/// Sorted, without overlap.
ActionRanges joined(ActionRanges ranges) {
    std::sort(ranges.begin(), ranges.end());
    ActionRanges all;
    for (const auto& [begin, end] : ranges) {
        if (!all.empty() && begin <= all.back().second) {
            all.back().second = std::max(all.back().second, end);
        } else {
            all.emplace_back(begin, end);
        }
    }
    return all;
}

ActionRanges actions_of(const model::Rule& rule, const catalog::Catalog& catalog) {
    ActionRanges named;
    for (const model::ActionName& action : rule.actions) {
        const ActionRanges more = catalog.expand(action.text);
        named.insert(named.end(), more.begin(), more.end());
    }
    named = joined(std::move(named));
    return rule.not_actions ? without(joined(catalog.expand("*")), named) : named;
}

} // namespace

ActionRanges without(const ActionRanges& all, const ActionRanges& ranges) {
    ActionRanges left;
    for (auto [begin, end] : all) {
        for (const auto& [from, to] : ranges) {
            if (to <= begin || from >= end) {
                continue;
            }
            if (from > begin) {
                left.emplace_back(begin, from);
            }
            begin = std::min(to, end);
        }
        if (begin < end) {
            left.emplace_back(begin, end);
        }
    }
    return left;
}

ActionRanges common(const ActionRanges& left, const ActionRanges& right) {
    ActionRanges both;
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() && other != right.end()) {
        const auto begin = std::max(one->first, other->first);
        const auto end = std::min(one->second, other->second);
        if (begin < end) {
            both.emplace_back(begin, end);
        }
        (one->second < other->second ? one : other)++;
    }
    return both;
}

bool has(const ActionRanges& ranges, catalog::ActionId action) {
    const auto number = static_cast<std::uint32_t>(action);
    const auto behind =
        std::upper_bound(ranges.begin(), ranges.end(), number,
                         [](std::uint32_t wanted, const auto& range) { return wanted < range.second; });
    return behind != ranges.end() && behind->first <= number;
}

std::vector<Clause> clauses_of(const model::Rule& rule, std::size_t index, const catalog::Catalog& catalog,
                               const TextReading& reading) {
    Clause common_part;
    common_part.rule = &rule;
    common_part.index = index;
    common_part.actions = actions_of(rule, catalog);
    common_part.not_actions = rule.not_actions;
    common_part.not_resources = rule.not_resources;
    for (const model::ActionName& action : rule.actions) {
        if (pattern::has_wildcard(action.text)) {
            common_part.new_actions.push_back(pattern_glob(pattern::Pattern(text::folded(action.text))));
        }
    }
    for (const model::OpenText& resource : rule.resources) {
        add_choices(common_part.resources, resource_glob(resource, reading), reading);
    }
    std::vector<Clause> all;
    for (const model::Alternative& alternative : rule.alternatives) {
        Clause clause = common_part;
        clause.alternative = &alternative;
        for (const model::ConditionTest& test : alternative) {
            clause.tests.push_back(prepare(test, reading));
        }
        all.push_back(std::move(clause));
    }
    return all;
}

} // namespace slrc::prove
