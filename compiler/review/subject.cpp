#include "compiler/review/subject.hpp"

#include "compiler/pattern/pattern.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

namespace slrc::review {

using catalog::ActionRanges;

namespace {

/// Sorts ranges and joins those that overlap or touch.
void merge(ActionRanges& all) {
    std::ranges::sort(all);
    auto last = all.begin();
    for (const auto& range : all) {
        if (range.first <= last->second) {
            last->second = std::max(last->second, range.second); // the first one meets itself
        } else {
            *++last = range;
        }
    }
    all.erase(all.empty() ? last : last + 1, all.end());
}

ActionRanges actions_of(Lookups& lookups, const model::Rule& rule) {
    if (rule.actions.size() == 1 && !rule.not_actions) {
        return lookups.expand(rule.actions.front().text);
    }
    ActionRanges all;
    all.reserve(rule.actions.size());
    for (const model::ActionName& action : rule.actions) {
        const ActionRanges& some = lookups.expand(action.text);
        all.insert(all.end(), some.begin(), some.end());
    }
    merge(all);
    return rule.not_actions ? all_but(all) : all;
}

} // namespace

Subject make_subject(const model::Role& role, const catalog::Catalog& catalog, diagnostics::Sink& sink,
                     Lookups& lookups, Written written) {
    Subject subject{.role = role,
                    .catalog = catalog,
                    .sink = sink,
                    .lookups = lookups,
                    .space = model::CapabilitySpace(role),
                    .words = nouns_of(written)};
    subject.dead.resize(role.rules.size());
    subject.actions.reserve(role.rules.size());
    subject.guards.reserve(role.rules.size());
    for (const model::Rule& rule : role.rules) {
        subject.actions.push_back(actions_of(lookups, rule));
        subject.guards.push_back(subject.space.where(rule.guard));
    }
    return subject;
}

std::optional<catalog::ActionId> find_action(const Subject& subject, std::size_t rule,
                                             const model::ActionName& action) {
    if (pattern::has_wildcard(action.text)) {
        return std::nullopt;
    }
    const model::Rule& of = subject.role.rules[rule];
    if (of.actions.size() > 1 || of.not_actions) {
        return subject.lookups.find_action(action.text);
    }
    const ActionRanges& ranges = subject.actions[rule]; // looked up already
    return ranges.empty() ? std::nullopt : std::optional(catalog::ActionId{ranges.front().first});
}

ActionRanges all_but(const ActionRanges& ranges) {
    ActionRanges rest;
    std::uint32_t begin = 0;
    for (const auto& [first, last] : ranges) {
        if (begin < first) {
            rest.emplace_back(begin, first);
        }
        begin = last;
    }
    rest.emplace_back(begin, std::numeric_limits<std::uint32_t>::max());
    return rest;
}

bool overlap(const ActionRanges& left, const ActionRanges& right) {
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() && b != right.end()) {
        if (a->second <= b->first) {
            ++a;
        } else if (b->second <= a->first) {
            ++b;
        } else {
            return true;
        }
    }
    return false;
}

bool contains(const ActionRanges& wide, const ActionRanges& narrow) {
    auto one = wide.begin();
    for (const auto& [first, last] : narrow) {
        while (one != wide.end() && one->second <= first) {
            ++one;
        }
        if (one == wide.end() || first < one->first || last > one->second) {
            return false;
        }
    }
    return true;
}

bool contains(const ActionRanges& ranges, catalog::ActionId action) {
    const auto number = static_cast<std::uint32_t>(action);
    return std::ranges::any_of(
        ranges, [&](const auto& range) { return range.first <= number && number < range.second; });
}

ActionRanges joined(const std::vector<ActionRanges>& parts) {
    ActionRanges all;
    for (const ActionRanges& part : parts) {
        all.insert(all.end(), part.begin(), part.end());
    }
    merge(all);
    return all;
}

std::string list_actions(const std::vector<model::ActionName>& actions) {
    std::vector<std::string_view> names;
    names.reserve(actions.size());
    for (const model::ActionName& action : actions) {
        names.push_back(action.text);
    }
    return text::list_names(names);
}

} // namespace slrc::review
