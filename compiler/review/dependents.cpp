#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <map>
#include <set>

namespace slrc::review {

using model::GuardDiagram;

namespace {

/// What is allowed, by the guard that brings it in.
using AllowedByGuard = std::map<GuardDiagram::Node, catalog::ActionRanges>;

class Dependents {
public:
    explicit Dependents(Subject& subject) : subject_(subject) {}

    void review() {
        for (std::size_t index = 0; index < subject_.role.rules.size(); ++index) {
            const model::Rule& rule = subject_.role.rules[index];
            const bool counts = !subject_.dead[index] && !rule.not_actions && subject_.guards[index];
            if (rule.effect == iam::Effect::allow && counts) {
                review_rule(index, *subject_.guards[index]);
            }
        }
    }

private:
    void review_rule(std::size_t index, GuardDiagram::Node guard) {
        const auto has_needs = [&](catalog::ActionId id) {
            return !subject_.catalog.action(id).needs.empty();
        };
        if (!any_action(subject_.actions[index], has_needs)) {
            return; // told by the numbers: nothing is looked up by its name
        }
        for (const model::ActionName& action : subject_.role.rules[index].actions) {
            const auto id = find_action(subject_, index, action);
            if (id && !told_.contains(*id) && !subject_.catalog.action(*id).needs.empty()) {
                review_action(action, *id, guard);
            }
        }
    }

    void review_action(const model::ActionName& action, catalog::ActionId id, GuardDiagram::Node guard) {
        std::vector<std::string> missing;
        for (const catalog::ActionId needed : subject_.catalog.action(id).needs) {
            if (!is_allowed(needed, guard)) {
                missing.push_back(subject_.catalog.full_name(needed));
            }
        }
        if (missing.empty()) {
            return;
        }
        told_.insert(id);
        subject_.report(diagnostics::Kind::missing_dependent_action, action.span,
                        text::format("some requests of `{}` need {} too, which no {} allows", action.text,
                                     text::list_names(missing), subject_.words.rule));
    }

    bool is_allowed(catalog::ActionId needed, GuardDiagram::Node guard) {
        if (!allowed_) {
            collect();
        }
        for (const auto& [node, ranges] : *allowed_) {
            if (contains(ranges, needed) && subject_.space.diagram().implies(guard, node).value_or(true)) {
                return true;
            }
        }
        return false;
    }

    /// Few roles need it: it is worked out when the first action asks.
    void collect() {
        std::map<GuardDiagram::Node, std::vector<catalog::ActionRanges>> parts;
        for (std::size_t index = 0; index < subject_.role.rules.size(); ++index) {
            if (subject_.role.rules[index].effect == iam::Effect::allow && subject_.guards[index]) {
                parts[*subject_.guards[index]].push_back(subject_.actions[index]);
            }
        }
        allowed_.emplace();
        for (auto& [node, ranges] : parts) {
            allowed_->emplace(node, joined(ranges));
        }
    }

    Subject& subject_;
    std::optional<AllowedByGuard> allowed_;
    /// An action that several rules allow is told of once.
    std::set<catalog::ActionId> told_;
};

} // namespace

void review_dependents(Subject& subject) {
    Dependents(subject).review();
}

} // namespace slrc::review
