#include "compiler/model/filler.hpp"

#include <algorithm>

namespace slrc::model {

namespace {

bool is_open(const Alternatives& alternatives) {
    return std::ranges::any_of(alternatives, [](const Alternative& tests) {
        return std::ranges::any_of(
            tests, [](const ConditionTest& test) { return !is_literal(test.key) || has_holes(test.values); });
    });
}

void fill(std::vector<OpenText>& values, Filler& filler) {
    std::vector<OpenText> all;
    for (const OpenText& value : values) {
        for (const std::string& text : filler.strings(value)) {
            all.push_back(with_variables(text, value.span));
        }
    }
    values = std::move(all);
}

void fill(Alternatives& alternatives, Filler& filler) {
    for (Alternative& tests : alternatives) {
        for (ConditionTest& test : tests) {
            test.key = with_variables(filler.single(test.key), test.key.span);
            fill(test.values, filler);
        }
    }
}

/// The rules that count and of which something is open.
std::vector<Rule> filled_rules(const Role& role, Filler& filler,
                               const std::optional<std::vector<bool>>& counting) {
    std::vector<Rule> result;
    for (std::size_t index = 0; index < role.rules.size(); ++index) {
        const Rule& rule = role.rules[index];
        const bool counts =
            counting ? (*counting)[index] : holds(rule.guard, filler.configuration().capabilities);
        if (counts && (has_holes(rule.resources) || is_open(rule.alternatives))) {
            Rule& copy = result.emplace_back(rule);
            copy.guard = Guard{Guard::Always{}};
            fill(copy.resources, filler);
            fill(copy.alternatives, filler);
        }
    }
    return result;
}

std::vector<TrustRule> filled_trust(const Role& role, Filler& filler) {
    std::vector<TrustRule> result;
    for (const TrustRule& rule : role.trust) {
        const bool open = is_open(rule.alternatives) ||
                          std::ranges::any_of(rule.principals, [](const Principal& principal) {
                              return has_holes(principal.values);
                          });
        if (open) {
            TrustRule& copy = result.emplace_back(rule);
            fill(copy.alternatives, filler);
            for (Principal& principal : copy.principals) {
                fill(principal.values, filler);
            }
        }
    }
    return result;
}

} // namespace

Role filled(const Role& role, Filler& filler, const WantedDocuments& wanted) {
    Role result;
    result.name = role.name;
    result.path = role.path;
    result.span = role.span;
    result.requested = role.requested;
    result.catalog = role.catalog;
    if (wanted.permissions) {
        result.rules = filled_rules(role, filler, wanted.rules);
    }
    if (wanted.trust) {
        result.trust = filled_trust(role, filler);
    }
    return result;
}

} // namespace slrc::model
