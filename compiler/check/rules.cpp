#include "compiler/check/rules.hpp"

#include "compiler/check/values.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <numeric>

namespace slrc::check {

using diagnostics::Kind;
using model::Guard;
using model::GuardDiagram;

namespace {

iam::Effect effect_of(syntax::Effect effect) {
    return effect == syntax::Effect::allow ? iam::Effect::allow : iam::Effect::deny;
}

/// How much a rule adds to the documents.
std::size_t parts(const model::Rule& rule) {
    return std::accumulate(
        rule.alternatives.begin(), rule.alternatives.end(), rule.actions.size() + rule.resources.size(),
        [](std::size_t sum, const model::Alternative& tests) { return sum + tests.size(); });
}

/// What the blocks around a rule add to it.
struct Frame {
    Scope scope;
    Guard guard{Guard::Always{}};
    std::vector<Formula> conditions;
    std::vector<Span> included_at;
    /// Of the `when` or `include` around a single rule, for a rule that has none of its own.
    std::string documentation;
};

class Expander {
public:
    Expander(Context& context, RoleScope* role) : context_(context), role_(role) {}

    void expand(const syntax::Rule& rule, const Frame& frame) {
        if (context_.too_many_rules) {
            return;
        }
        const Level level(context_);
        if (!level.fits(std::visit([](const auto& node) { return node.span; }, rule.node))) {
            return;
        }
        if (!count(frame)) {
            report_too_many(std::visit([](const auto& node) { return node.span; }, rule.node), frame,
                            text::format("more than {} rules", most_included()));
            return;
        }
        if (const auto* grant = std::get_if<syntax::Grant>(&rule.node)) {
            add_rule(*grant, frame);
        } else if (const auto* include = std::get_if<syntax::Include>(&rule.node)) {
            expand_include(*include, frame);
        } else if (const auto* invariant = std::get_if<syntax::Invariant>(&rule.node)) {
            add_invariant(*invariant, frame);
        } else if (const auto* when = std::get_if<syntax::When>(&rule.node)) {
            expand_when(*when, frame);
        } else {
            expand_rules_if(std::get<syntax::RulesIf>(rule.node), frame);
        }
    }

    void open(const syntax::Permissions& group) { open_groups_.push_back(&group); }

    /// Makes room for so many rules, which is what they become where none of them is a block or an `include`.
    void reserve(std::size_t rules) {
        result_.rules.reserve(rules);
        result_.guards.reserve(rules);
    }

    CheckedRules take() { return std::move(result_); }

private:
    /// Only what groups multiply is bounded: the rules that are written are as many as their author wrote.
    [[nodiscard]] std::size_t most_included() const {
        return std::max(included_rules_limit, included_rules_per_rule * context_.written_rules);
    }

    /// Counts one more rule; false where that is too much.
    [[nodiscard]] bool count(const Frame& frame) {
        if (frame.included_at.empty()) {
            ++context_.written_rules;
            return true;
        }
        return ++context_.included_rules <= most_included();
    }

    [[nodiscard]] std::size_t most_parts() const {
        return std::max(rule_parts_limit, rule_parts_per_rule * context_.written_rules);
    }

    void report_too_many(Span here, const Frame& frame, const std::string& what) {
        context_.sink.report(Kind::too_many_values,
                             frame.included_at.empty() ? here : frame.included_at.back(),
                             text::format("{}, those of the included groups counted each time", what));
        context_.too_many_rules = true;
    }

    void expand_block(const syntax::Block& block, const Frame& frame) {
        for (const syntax::Rule& rule : block.rules) {
            expand(rule, frame);
        }
    }

    [[nodiscard]] std::string documentation(Span span, const Frame& frame) const {
        std::string own = documentation_before(context_.file_of(frame.scope.unit), span);
        return own.empty() ? frame.documentation : own;
    }

    std::optional<model::Rule> resolve(const syntax::Grant& grant, const Frame& frame) {
        auto actions = resolve_action_part(context_, frame.scope, grant.actions, grant.except_actions);
        auto resources = resolve_resource_part(context_, frame.scope, grant);
        std::vector<Formula> conditions = frame.conditions;
        bool whole = actions && resources;
        if (grant.condition) {
            auto formula = resolve_condition(context_, frame.scope, *grant.condition);
            whole = whole && formula.has_value();
            if (formula) {
                conditions.push_back(std::move(*formula));
            }
        }
        auto alternatives = to_alternatives(std::move(conditions), context_.sink);
        if (!whole || !alternatives || (grant.sid && !check_sid(context_, *grant.sid))) {
            return std::nullopt;
        }
        model::Rule rule;
        rule.guard = frame.guard;
        rule.effect = effect_of(grant.effect);
        rule.actions = std::move(actions->actions);
        rule.not_actions = actions->negated;
        rule.resources = std::move(resources->resources);
        rule.not_resources = resources->negated;
        rule.on_written = grant.resources.has_value();
        rule.alternatives = std::move(*alternatives);
        rule.sid = grant.sid ? std::string(grant.sid->text) : std::string();
        rule.documentation = documentation(grant.span, frame);
        rule.span = grant.span;
        rule.included_at = frame.included_at;
        return rule;
    }

    void add_rule(const syntax::Grant& grant, const Frame& frame) {
        if (auto rule = resolve(grant, frame)) {
            context_.rule_parts += parts(*rule);
            if (context_.rule_parts > most_parts()) {
                report_too_many(grant.span, frame,
                                text::format("more than {} actions, resources and conditions", most_parts()));
                return;
            }
            result_.rules.push_back(std::move(*rule));
            result_.guards.push_back(frame.scope.guard);
        }
    }

    void add_invariant(const syntax::Invariant& invariant, const Frame& frame) {
        if (invariant.grant.sid) {
            context_.sink.report(Kind::bad_sid, invariant.grant.sid->span,
                                 "an invariant makes no statement, so it has no Sid");
            return;
        }
        syntax::Grant asked = invariant.grant;
        asked.except_actions = {};
        asked.except_resources = {};
        auto rule = resolve(asked, frame);
        auto except = exceptions(invariant.grant, frame);
        if (rule && except) {
            rule->span = invariant.span;
            rule->documentation = documentation(invariant.span, frame);
            result_.invariants.push_back(
                model::Invariant{invariant.always, std::move(*rule), std::move(*except)});
        }
    }

    /// What `except` takes out of a question, from any list: no statement is made of it.
    std::optional<std::vector<model::Rule>> exceptions(const syntax::Grant& grant, const Frame& frame) {
        std::vector<model::Rule> all;
        model::Rule anything;
        anything.actions = {{"*", grant.span}};
        anything.resources = {model::literal("*", grant.span)};
        anything.alternatives = {{}};
        anything.span = grant.span;
        bool whole = true;
        if (grant.except_actions) {
            auto actions = resolve_actions(context_, frame.scope, *grant.except_actions);
            whole = actions.has_value();
            all.push_back(anything);
            all.back().actions = std::move(actions).value_or(std::vector<model::ActionName>());
        }
        if (grant.except_resources) {
            auto resources = resolve_resources(context_, frame.scope, *grant.except_resources);
            whole = whole && resources.has_value();
            all.push_back(anything);
            all.back().resources = std::move(resources).value_or(std::vector<model::OpenText>());
        }
        return whole ? std::optional(std::move(all)) : std::nullopt;
    }

    void expand_rules_if(const syntax::RulesIf& rules, const Frame& frame) {
        Frame inner = frame;
        if (auto formula = resolve_condition(context_, frame.scope, *rules.condition)) {
            inner.conditions.push_back(std::move(*formula));
            if (!to_alternatives(inner.conditions, context_.sink)) {
                inner.conditions = frame.conditions; // reported here, once, and not for each rule inside
            }
        }
        expand_block(rules.block, inner);
    }

    void expand_when(const syntax::When& when, const Frame& frame) {
        if (role_ == nullptr || frame.scope.role == nullptr) {
            context_.sink.report(Kind::rule_in_group, when.span, "`when` in a group of permissions");
            return;
        }
        auto guard = resolve_guard(context_, role_->role, when.guard);
        const auto node = guard ? diagram_node(context_, *role_, *guard, when.guard.span) : std::nullopt;
        Frame inner = frame;
        inner.documentation = when.block.rules.size() == 1 ? documentation(when.span, frame) : std::string();
        enter(inner, guard, node, when.guard.span, "this `when` can never hold");
        expand_block(when.block, inner);
        if (when.otherwise) {
            Frame otherwise = frame;
            auto opposite = guard ? std::optional(model::negation(*guard)) : std::nullopt;
            const auto opposite_node = node ? role_->diagram.negation(*node) : std::nullopt;
            enter(otherwise, opposite, opposite_node, when.otherwise->span,
                  "this `else` can never be reached");
            expand_block(*when.otherwise, otherwise);
        }
    }

    /// Narrows a frame by a guard. Where the guard is broken, or never holds, the rules inside are checked as if it
    /// were not there.
    void enter(Frame& frame, const std::optional<Guard>& guard, std::optional<GuardDiagram::Node> node,
               Span span, std::string_view never) {
        const auto both = guard && node ? role_->diagram.both(frame.scope.guard, *node) : std::nullopt;
        if (!both) {
            frame.scope.guard_is_broken = true;
            return;
        }
        if (*both == GuardDiagram::never) {
            report_never(frame, *guard, span, never);
            frame.scope.guard_is_broken = true;
            return;
        }
        frame.scope.guard = *both;
        frame.guard = model::both(frame.guard, *guard);
    }

    void report_never(const Frame& frame, const Guard& guard, Span span, std::string_view never) {
        if (frame.scope.guard_is_broken) {
            return;
        }
        const std::vector<std::string_view> names = capability_names(role_->role);
        std::string message = text::format("{}: `{}` contradicts ", never, to_text(guard, names));
        const bool nested = is_conditional(frame.guard);
        message += nested ? text::format("`{}` around it", to_text(frame.guard, names))
                          : "itself or what the capabilities require";
        context_.sink.report(Kind::never_holds, span, std::move(message));
    }

    void expand_include(const syntax::Include& include, const Frame& frame) {
        const auto group = find_group(context_, frame.scope, include);
        if (!group) {
            return;
        }
        if (std::ranges::find(open_groups_, group->node) != open_groups_.end()) {
            context_.sink.report(Kind::definition_cycle, include.span,
                                 text::format("the group `{}` includes itself", include.group.text));
            return;
        }
        if (open_groups_.size() >= definition_limit) {
            context_.sink.report(
                Kind::nesting_too_deep, include.span,
                text::format("groups include one another deeper than {} levels", definition_limit));
            return;
        }
        const auto arguments = bind_arguments(context_, frame.scope, *group, include);
        if (!arguments) {
            return;
        }
        Frame inner = frame;
        inner.scope.unit = group->unit;
        inner.scope.role = nullptr;
        inner.scope.arguments = &*arguments;
        inner.included_at.insert(inner.included_at.begin(), include.span);
        inner.documentation =
            group->node->rules.size() == 1 ? documentation(include.span, frame) : std::string();
        open_groups_.push_back(group->node);
        for (const syntax::Rule& rule : group->node->rules) {
            expand(rule, inner);
        }
        open_groups_.pop_back();
    }

    Context& context_;
    RoleScope* role_;
    CheckedRules result_;
    std::vector<const syntax::Permissions*> open_groups_;
};

} // namespace

CheckedRules expand_rules(Context& context, RoleScope& role, std::size_t unit,
                          std::span<const syntax::Rule* const> rules) {
    Expander expander(context, &role);
    expander.reserve(rules.size());
    Frame frame;
    frame.scope.unit = unit;
    frame.scope.role = &role;
    frame.scope.guard = role.permitted;
    for (const syntax::Rule* rule : rules) {
        expander.expand(*rule, frame);
    }
    return expander.take();
}

void check_group(Context& context, const Symbol<syntax::Permissions>& group) {
    const auto parameters = unbound_arguments(context, group);
    Expander expander(context, nullptr);
    expander.open(*group.node);
    Frame frame;
    frame.scope.unit = group.unit;
    frame.scope.arguments = &parameters;
    for (const syntax::Rule& rule : group.node->rules) {
        expander.expand(rule, frame);
    }
}

} // namespace slrc::check
