#include "compiler/prove/effects.hpp"

#include "compiler/pattern/pattern.hpp"
#include "compiler/prove/parties.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace slrc::prove {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using Pointers = std::vector<const Clause*>;
using model::GuardDiagram;

std::string words_of(const model::Rule& rule) {
    std::vector<std::string_view> names;
    std::transform(rule.actions.begin(), rule.actions.end(), std::back_inserter(names),
                   [](const model::ActionName& action) { return std::string_view(action.text); });
    return (rule.not_actions ? "everything but " : "") + text::list_names(names);
}

class EffectFinder {
public:
    EffectFinder(const model::Role& role, const catalog::Catalog& catalog, diagnostics::Sink& sink)
        : role_(role),
          subject_(role),
          scene_(subject_, catalog, {}),
          any_(catalog, Requests::any),
          sink_(sink) {}

    void run() {
        if (scene_.parties.too_complex()) {
            return;
        }
        allows_ = scene_.parties.allows().front();
        denies_ = scene_.parties.denies();
        // From the last to the first, and without those that are reported: of two that say the same, one is to stay.
        for (std::size_t index = role_.rules.size(); index-- > 0;) {
            if (is_reported(role_.rules[index])) {
                leave_out(index);
            }
        }
        for (std::size_t index = role_.rules.size(); index-- > 0;) {
            budget_.states = std::min(states_of_rule, left_);
            left_ -= budget_.states;
            judge(index);
            left_ += budget_.states;
        }
        std::for_each(role_.trust.begin(), role_.trust.end(),
                      [&](const model::TrustRule& trust) { judge_condition(trust); });
    }

private:
    /// What one rule may take of what all together may: few take a hundred, and one that is not to be had is no reason to be
    /// silent about the others.
    static constexpr std::size_t states_of_rule = std::size_t{1} << 12U;
    static constexpr std::size_t states_of_role = std::size_t{1} << 16U;
    /// Rules that are asked about beside others: 180 rules of one action, each of which is held to each. Policies of AWS have room
    /// for a hundred; in longer tables review/ finds the rules that one other covers.
    static constexpr std::size_t pairs_of_role = std::size_t{1} << 15U;

    [[nodiscard]] bool is_reported(const model::Rule& rule) const {
        constexpr std::array kinds{Kind::redundant_rule, Kind::dead_allow, Kind::rule_under_two_guards,
                                   Kind::applies_to_nothing};
        return std::any_of(kinds.begin(), kinds.end(), [&](Kind kind) { return sink_.has(kind, rule.span); });
    }

    void leave_out(std::size_t index) {
        const auto is_its = [&](const Clause* clause) { return clause->index == index; };
        std::erase_if(allows_, is_its);
        std::erase_if(denies_, is_its);
    }

    /// Whether no request is by the clause and by none of the others: of any text as a resource, since the catalogue may lack a type
    /// that a rule is there for. Without others it is whether IAM makes a request that the clause matches.
    bool has_none(const Clause& clause, const Pointers& others) {
        return ask_each(scene_.setting, others.empty() ? scene_.actions : any_, {{&clause}, others}, true,
                        budget_)
                   .verdict == Verdict::holds;
    }
    bool has_none(const Pointers& clauses, const Pointers& others) {
        return std::all_of(clauses.begin(), clauses.end(),
                           [&](const Clause* clause) { return has_none(*clause, others); });
    }

    /// Whether no request for anything fulfils these tests of a clause.
    bool exclude_one_another(const Clause& clause, std::vector<Test> tests) {
        static const std::vector<Glob> any_text{pattern_glob(pattern::Pattern("*"))};
        Clause alone = clause;
        alone.resources = any_text;
        alone.not_resources = false;
        alone.tests = std::move(tests);
        return solve(scene_.setting, {{&alone}, {}, "any:action", nullptr, &any_text}, budget_).end ==
               End::none;
    }

    /// Where the catalogue takes a list for one value, two of its values may do.
    static bool are_about_any(const Test& one, const Test& other) {
        return one.operation.set == iam::SetOperator::for_any_value &&
               other.operation.set == iam::SetOperator::for_any_value;
    }

    /// Two tests of which each may hold, and not both. What is wrong with one alone is review/'s business.
    std::optional<std::pair<const Test*, const Test*>> excluding_pair(const Clause& clause) {
        for (const Test& later : clause.tests) {
            for (const Test& earlier : clause.tests) {
                if (&earlier == &later) {
                    break;
                }
                if (earlier.key == later.key && !are_about_any(earlier, later) &&
                    exclude_one_another(clause, {earlier, later}) &&
                    !exclude_one_another(clause, {earlier}) && !exclude_one_another(clause, {later})) {
                    return std::pair(&earlier, &later);
                }
            }
        }
        return std::nullopt;
    }

    /// Of several alternatives one that holds is enough.
    void judge_condition(const Pointers& alternatives) {
        std::optional<std::pair<const Test*, const Test*>> pair;
        for (const Clause* clause : alternatives) {
            pair = excluding_pair(*clause);
            if (!pair) {
                return;
            }
        }
        if (pair) {
            Diagnostic found = make(Kind::applies_to_nothing, pair->second->span,
                                    "no request meets the condition: its tests exclude one another");
            found.related.push_back({pair->first->span, "excludes this one"});
            sink_.add(std::move(found));
        }
    }

    /// A trust as a rule on everything: about its condition alone that is the same.
    void judge_condition(const model::TrustRule& trust) {
        model::Rule rule;
        rule.effect = trust.effect;
        rule.actions = trust.actions;
        rule.resources = {model::literal("*", trust.span)};
        rule.alternatives = trust.alternatives;
        Pointers alternatives;
        const std::vector<Clause> clauses =
            clauses_of(rule, 0, scene_.setting.catalog, scene_.setting.reading);
        std::transform(clauses.begin(), clauses.end(), std::back_inserter(alternatives),
                       [](const Clause& clause) { return &clause; });
        budget_.states = states_of_rule;
        judge_condition(alternatives);
    }

    /// One that no other rule names: something is left, then. So it is with most rules.
    static bool has_own_action(const Clause& clause, const Pointers& others) {
        catalog::ActionRanges left = clause.actions;
        for (const Clause* other : others) {
            left = without(left, other->actions);
        }
        return !left.empty();
    }

    void judge(std::size_t index) {
        const model::Rule& rule = role_.rules[index];
        const bool is_allow = rule.effect == iam::Effect::allow;
        const auto is_its = [&](const Clause* clause) { return clause->index == index; };
        const Pointers& same = is_allow ? allows_ : denies_;
        Pointers own;
        std::copy_if(same.begin(), same.end(), std::back_inserter(own), is_its);
        if (own.empty() || !rule.included_at.empty()) {
            return;
        }
        judge_condition(own);
        if (pairs_left_ > 0) {
            Pointers others;
            std::remove_copy_if(same.begin(), same.end(), std::back_inserter(others), is_its);
            if (is_allow) {
                others.insert(others.end(), denies_.begin(), denies_.end());
            }
            judge_beside(index, own, std::move(others));
        }
    }

    void judge_beside(std::size_t index, const Pointers& own, Pointers others) {
        const model::Rule& rule = role_.rules[index];
        if (others.empty() || has_own_action(*own.front(), others)) {
            return;
        }
        pairs_left_ -= std::min(pairs_left_, others.size());
        if (pairs_left_ == 0 || has_none(own, {})) {
            return;
        }
        if (has_none(own, others)) {
            report_rule(rule, own, others);
            leave_out(index);
        } else if (rule.effect == iam::Effect::allow && own.front()->sets != scene_.space.permitted()) {
            // A `deny` in the `else` is a rail for other policies.
            others.resize(others.size() - denies_.size());
            judge_guard(rule, own, others);
        }
    }

    void report_rule(const model::Rule& rule, const Pointers& own, const Pointers& others) {
        const bool is_allow = rule.effect == iam::Effect::allow;
        const bool is_dead = is_allow && has_none(own, denies_);
        const std::set<std::size_t> reasons = enough_for(own, is_dead ? denies_ : others);
        const std::string_view who = reasons.size() == 1 ? (is_dead ? "a `deny` covers" : "another covers")
                                     : is_dead           ? "several `deny`s together cover"
                                                         : "others together cover";
        Diagnostic found =
            make(is_dead ? Kind::dead_allow : Kind::redundant_rule, rule.span,
                 text::format("this `{}` of {} {}: {} all of it", is_allow ? "allow" : "deny", words_of(rule),
                              is_dead ? "has no effect" : "says nothing new", who));
        constexpr std::size_t most_shown = 4;
        for (const std::size_t reason : reasons) {
            if (reasons.size() <= most_shown) {
                const bool denies = role_.rules[reason].effect == iam::Effect::deny;
                found.related.push_back({role_.rules[reason].span, denies ? "denied here" : "covered here"});
            }
        }
        sink_.add(std::move(found));
    }

    /// The rules of those of the others that are enough.
    std::set<std::size_t> enough_for(const Pointers& own, Pointers others) {
        constexpr std::size_t most = 64;
        for (std::size_t index = others.size(); others.size() <= most && index-- > 0;) {
            Pointers fewer = others;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(index));
            if (has_none(own, fewer)) {
                others = std::move(fewer);
            }
        }
        std::set<std::size_t> rules;
        for (const Clause* clause : others) {
            rules.insert(clause->index);
        }
        return rules;
    }

    void judge_guard(const model::Rule& rule, const Pointers& own, const Pointers& others) {
        GuardDiagram& diagram = scene_.space.diagram();
        const auto off = diagram.negation(own.front()->sets);
        const auto permitted = scene_.space.permitted();
        const auto sets = off && permitted ? diagram.both(*off, *permitted) : std::nullopt;
        if (!sets || *sets == GuardDiagram::never) {
            return;
        }
        const bool no_effect = std::all_of(own.begin(), own.end(), [&](const Clause* clause) {
            Clause without_guard = *clause;
            without_guard.sets = *sets;
            return has_none(without_guard, others);
        });
        if (no_effect) {
            sink_.report(
                Kind::guard_without_effect, rule.span,
                text::format(
                    "the `when` around this `allow` of {} changes nothing: the role allows the same without it",
                    words_of(rule)));
        }
    }

    const model::Role& role_;
    Subject subject_;
    Scene scene_;
    Actions any_;
    diagnostics::Sink& sink_;
    Pointers allows_;
    Pointers denies_;
    std::size_t left_ = states_of_role;
    std::size_t pairs_left_ = pairs_of_role;
    Budget budget_;
};

} // namespace

void report_without_effect(const model::Role& role, const catalog::Catalog& catalog,
                           diagnostics::Sink& sink) {
    EffectFinder(role, catalog, sink).run();
}

} // namespace slrc::prove
