#include "compiler/review/checks.hpp"
#include "compiler/review/rule_finder.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using model::Rule;

namespace {

Kind kind_of(Superfluous what) {
    return what == Superfluous::dead      ? Kind::dead_allow
           : what == Superfluous::covered ? Kind::redundant_rule
                                          : Kind::rule_under_two_guards;
}

std::string_view word(iam::Effect effect) {
    return effect == iam::Effect::allow ? "allow" : "deny";
}

/// How many of the outermost `include`s two rules share.
std::size_t shared_includes(const Rule& one, const Rule& other) {
    std::size_t shared = 0;
    const std::size_t most = std::min(one.included_at.size(), other.included_at.size());
    while (shared < most && one.included_at[one.included_at.size() - 1 - shared] ==
                                other.included_at[other.included_at.size() - 1 - shared]) {
        ++shared;
    }
    return shared;
}

/// A rule as seen from beside those that came through the same `shared` `include`s.
Span place_of(const Rule& rule, std::size_t shared) {
    return shared < rule.included_at.size() ? rule.included_at[rule.included_at.size() - 1 - shared]
                                            : rule.span;
}

class Reporter {
public:
    Reporter(Subject& subject, const std::vector<Verdict>& verdicts)
        : subject_(subject), rules_(subject.role.rules), verdicts_(verdicts) {}

    void report_all() {
        for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
            if (verdicts_[rule].what == Superfluous::no) {
                continue;
            }
            const std::size_t shared = shared_includes(rules_[rule], rules_[verdicts_[rule].by]);
            if (shared < rules_[rule].included_at.size()) {
                report_include(rule, shared);
            } else {
                report_rule(rule);
            }
        }
    }

private:
    void report_rule(std::size_t rule) {
        const Rule& one = rules_[rule];
        const Verdict& verdict = verdicts_[rule];
        // Two rules of one group: whether they say the same may be up to the arguments.
        const Span where = one.included_at.empty() ? one.span : one.included_at.back();
        Diagnostic found = make(kind_of(verdict.what), where, message(rule));
        if (!one.included_at.empty()) {
            found.related.push_back({one.span, "this is the rule"});
        }
        add_other(std::move(found), rule, rules_[verdict.by].span);
    }

    [[nodiscard]] std::string message(std::size_t rule) const {
        const Rule& one = rules_[rule];
        const Verdict& verdict = verdicts_[rule];
        const std::string what = (one.not_actions ? "everything but " : "") + list_actions(one.actions);
        if (verdict.what == Superfluous::dead) {
            return text::format("this `allow` of {} has no effect: a `deny` covers all of it", what);
        }
        if (verdict.what == Superfluous::covered) {
            const std::string effect(word(one.effect));
            return text::format("this `{}` of {} says nothing new: another `{}` covers all of it", effect,
                                what, effect);
        }
        return text::format("the same rule stands under {}{}", guards(rule),
                            needs_no_guard(rule) ? ": it needs no guard" : "");
    }

    [[nodiscard]] std::string guards(std::size_t rule) const {
        const auto names = model::capability_names(subject_.role);
        const model::Guard& first = rules_[verdicts_[rule].by].guard;
        const std::string here = to_text(rules_[rule].guard, names);
        return text::format("`when {}` and {}", to_text(first, names),
                            here == to_text(model::negation(first), names)
                                ? "in its `else`"
                                : text::format("under `when {}`", here));
    }

    /// Whether one of the two guards holds for every permitted set.
    [[nodiscard]] bool needs_no_guard(std::size_t rule) const {
        const auto both =
            subject_.space.diagram().either(*subject_.guards[rule], *subject_.guards[verdicts_[rule].by]);
        return both && *both == subject_.space.permitted();
    }

    void add_other(Diagnostic found, std::size_t rule, Span other) {
        const Verdict& verdict = verdicts_[rule];
        if (verdict.what == Superfluous::under_two_guards) {
            found.label = joined_guards(rule);
        }
        found.related.push_back({other, verdict.what == Superfluous::dead      ? "denied here"
                                        : verdict.what == Superfluous::covered ? "covered by this"
                                                                               : "the first is here"});
        subject_.sink.add(std::move(found));
    }

    [[nodiscard]] std::string joined_guards(std::size_t rule) const {
        const std::size_t other = verdicts_[rule].by;
        if (needs_no_guard(rule)) {
            return "write it once, without `when`";
        }
        model::Guard::Or either;
        either.operands = {rules_[other].guard, rules_[rule].guard};
        return text::format("`when {}` joins them",
                            to_text(model::Guard{std::move(either)}, model::capability_names(subject_.role)));
    }

    /// An `include` is only to blame where nothing that it brings is new: the author cannot take one rule out of a group.
    void report_include(std::size_t rule, std::size_t shared) {
        if (rule < judged_until_ && shared >= judged_shared_) {
            return;
        }
        std::size_t begin = rule;
        while (begin > 0 && shared_includes(rules_[begin - 1], rules_[rule]) > shared) {
            --begin;
        }
        std::size_t end = rule + 1;
        while (end < rules_.size() && shared_includes(rules_[end], rules_[rule]) > shared) {
            ++end;
        }
        judged_until_ = end;
        judged_shared_ = shared;
        const Superfluous what = verdicts_[rule].what;
        for (std::size_t one = begin; one < end; ++one) {
            const Verdict& verdict = verdicts_[one];
            if (verdict.what != what || (verdict.by >= begin && verdict.by < end)) {
                return;
            }
        }
        Diagnostic found = make(kind_of(what), place_of(rules_[rule], shared), include_message(rule));
        add_other(std::move(found), rule, place_of(rules_[verdicts_[rule].by], shared));
    }

    [[nodiscard]] std::string include_message(std::size_t rule) const {
        switch (verdicts_[rule].what) {
            case Superfluous::dead:
                return "nothing that this `include` allows has an effect: `deny` covers all of it";
            case Superfluous::covered:
                return "this `include` brings nothing new: other rules cover all of it";
            default:
                return text::format("the rules of this `include` stand under {}{}", guards(rule),
                                    needs_no_guard(rule) ? ": they need no guard" : "");
        }
    }

    Subject& subject_;
    const std::vector<Rule>& rules_;
    const std::vector<Verdict>& verdicts_;
    /// The rules before this one that came through the `include`s in question have been judged.
    std::size_t judged_until_ = 0;
    std::size_t judged_shared_ = 0;
};

} // namespace

void review_redundant_rules(Subject& subject) {
    if (subject.role.rules.size() < 2) {
        return;
    }
    const std::vector<Verdict> verdicts = judge_rules(subject);
    for (std::size_t rule = 0; rule < verdicts.size(); ++rule) {
        subject.dead[rule] = subject.dead[rule] || verdicts[rule].what == Superfluous::dead;
    }
    Reporter(subject, verdicts).report_all();
}

} // namespace slrc::review
