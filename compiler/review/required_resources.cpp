#include "compiler/catalog/requests.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/review/rule_resources.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace slrc::review {

using catalog::ActionId;
using catalog::Use;

namespace {

class RequiredResources {
public:
    explicit RequiredResources(const Subject& subject) : subject_(subject) {}

    void review() {
        for (std::size_t index = 0; index < subject_.role.rules.size(); ++index) {
            if (is_judged(subject_.role.rules[index]) && !subject_.dead[index]) {
                review_rule(index);
            }
        }
    }

private:
    [[nodiscard]] bool is_allow(std::size_t index) const {
        return subject_.role.rules[index].effect == iam::Effect::allow && !subject_.dead[index];
    }

    /// In an `allow` an `or` may say of each resource what it is to be.
    static bool is_judged(const model::Rule& rule) {
        const bool denies = rule.effect == iam::Effect::deny;
        return !rule.not_actions && !rule.alternatives.empty() && !rule.alternatives.front().empty() &&
               (denies || rule.alternatives.size() == 1);
    }

    void review_rule(std::size_t index) {
        for (const model::ActionName& action : subject_.role.rules[index].actions) {
            const auto id = find_action(subject_, index, action);
            const std::vector<Use> required = id ? required_uses(*id) : std::vector<Use>();
            if (required.size() > 1 && is_allow(index)) {
                review_allowed(index, action, *id, required);
            } else if (required.size() > 1) {
                review_denied(index, action, *id, required);
            }
        }
    }

    [[nodiscard]] std::vector<Use> required_uses(ActionId action) const {
        std::vector<Use> required;
        for (std::size_t index = 0; index < subject_.catalog.use_count(action); ++index) {
            const Use use = subject_.catalog.use(action, index);
            if (use.required) {
                required.push_back(use);
            }
        }
        return required;
    }

    void review_allowed(std::size_t index, const model::ActionName& action, ActionId id,
                        const std::vector<Use>& required) {
        for (const model::ConditionTest& test : subject_.role.rules[index].alternatives.front()) {
            std::vector<std::string> types;
            for (const Use& use : required) {
                const bool lacks = resources(index).takes(use.type) && cannot_meet(index, id, use, test);
                if (lacks && !is_allowed(id, use)) {
                    types.push_back(subject_.catalog.full_name(use.type));
                }
            }
            if (!types.empty()) {
                report(action, test, types, "nothing allows it on them");
                return;
            }
        }
    }

    /// One resource that is denied denies the call, and a test that holds without its key holds for those that have none.
    void review_denied(std::size_t index, const model::ActionName& action, ActionId id,
                       const std::vector<Use>& required) {
        for (const model::Alternative& tests : subject_.role.rules[index].alternatives) {
            for (const model::ConditionTest& test : tests) {
                std::vector<std::string> types;
                for (const Use& use : required) {
                    if (resources(index).takes(use.type) && meets_without_key(index, id, use, tests, test)) {
                        types.push_back(subject_.catalog.full_name(use.type));
                    }
                }
                if (!types.empty()) {
                    report(action, test, types,
                           tests.size() == 1 ? "the test holds on them, and the call is always denied"
                                             : "the test holds on them, whatever the others are");
                    return;
                }
            }
        }
    }

    void report(const model::ActionName& action, const model::ConditionTest& test,
                const std::vector<std::string>& types, std::string_view consequence) const {
        subject_.report(
            diagnostics::Kind::key_without_action, test.key.span,
            text::format("a call of {} is decided for each of its resources, and those of {} have "
                         "no {}: {}",
                         diagnostics::quoted(action.text), text::list_names(types, 3),
                         diagnostics::quoted(*letters(test.key)), consequence));
    }

    /// Whether requests on a resource lack the key of a test, and others of the rule's have it: where none has, that is another
    /// finding.
    bool lacks_key_there(std::size_t index, ActionId action, const Use& use,
                         const model::ConditionTest& test) {
        const auto name = letters(test.key);
        const auto key = name ? subject_.lookups.find_key(*name).id : std::nullopt;
        return key && catalog::is_key_by_resource(subject_.catalog, action, *key) &&
               !catalog::has_key_on(subject_.catalog, use, *key) &&
               can_have_key(subject_, &resources(index), action, *key);
    }

    bool cannot_meet(std::size_t index, ActionId action, const Use& use, const model::ConditionTest& test) {
        return !holds_without_key(test) && lacks_key_there(index, action, use, test);
    }

    /// Whether a test always holds on a resource, and none beside it always fails.
    bool meets_without_key(std::size_t index, ActionId action, const Use& use,
                           const model::Alternative& tests, const model::ConditionTest& test) {
        return holds_without_key(test) && lacks_key_there(index, action, use, test) &&
               std::ranges::none_of(tests, [&](const model::ConditionTest& other) {
                   return cannot_meet(index, action, use, other);
               });
    }

    /// Whether a rule allows an action on a resource, for whatever set of capabilities.
    bool is_allowed(ActionId action, const Use& use) {
        const auto [known, is_new] = allowed_.try_emplace({action, use.type}, false);
        for (std::size_t index = 0; is_new && !known->second && index < subject_.role.rules.size(); ++index) {
            known->second = is_allow(index) && contains(subject_.actions[index], action) &&
                            resources(index).takes(use.type) && can_meet(index, action, use);
        }
        return known->second;
    }

    bool can_meet(std::size_t index, ActionId action, const Use& use) {
        const auto& alternatives = subject_.role.rules[index].alternatives;
        return std::ranges::any_of(alternatives, [&](const model::Alternative& one) {
            return std::ranges::none_of(
                one, [&](const model::ConditionTest& test) { return cannot_meet(index, action, use, test); });
        });
    }

    RuleResources& resources(std::size_t index) {
        if (resources_.empty()) {
            resources_.resize(subject_.role.rules.size());
        }
        if (!resources_[index]) {
            resources_[index].emplace(subject_, subject_.role.rules[index]);
        }
        return *resources_[index];
    }

    const Subject& subject_;
    /// By rule, as far as they were asked for.
    std::deque<std::optional<RuleResources>> resources_;
    /// As far as it was asked for: many rules may ask the same.
    std::map<std::pair<ActionId, catalog::TypeId>, bool> allowed_;
};

} // namespace

void review_required_resources(const Subject& subject) {
    RequiredResources(subject).review();
}

} // namespace slrc::review
