#include "compiler/review/checks.hpp"
#include "compiler/review/restriction.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/review/value_forms.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::Rule;

namespace {

/// The action by which a rule allows another one; null where it does not, or by a whole service.
const model::ActionName* allowing(const Subject& subject, std::size_t index, catalog::ActionId wanted) {
    const Rule& rule = subject.role.rules[index];
    if (rule.effect != iam::Effect::allow || rule.not_actions || !contains(subject.actions[index], wanted)) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(rule.actions, [&](const model::ActionName& action) {
        return !is_wide(action) && contains(subject.lookups.expand(action.text), wanted);
    });
    return found == rule.actions.end() ? nullptr : &*found;
}

/// Whether a test says which service it wants: `!=` and `like "*"` do not. The key is in every request that it is about.
bool narrows(const model::ConditionTest& test) {
    return test.operation.facts->family != iam::OperatorFamily::null && !test.operation.facts->negated &&
           !takes_anybody(test, {Naming::service}, Pinned::none);
}

/// Whether every statement of a rule asks for a key. That it must be absent is no such question.
bool asks_for(const Rule& rule, std::string_view key) {
    return std::ranges::all_of(rule.alternatives, [&](const model::Alternative& tests) {
        return std::ranges::any_of(tests, [&](const model::ConditionTest& test) {
            return is_literal(test.key) && text::equal_folded(literal_text(test.key), key) && narrows(test);
        });
    });
}

/// Whether a `deny` leaves only the services that it lists.
bool denies_other_services(const Subject& subject, catalog::ActionId action, std::string_view key) {
    return denies_unless(subject, action, [&](const model::ConditionTest& test) {
        return text::equal_folded(key_of(test), key) && test.operation.facts->negated &&
               !takes_anybody(test, {Naming::service}, Pinned::none);
    });
}

bool ends(const Rule& rule, std::string_view end) {
    return std::ranges::any_of(rule.resources, [&](const model::OpenText& resource) {
        const auto* last =
            resource.parts.empty() ? nullptr : std::get_if<model::Literal>(&resource.parts.back());
        return last != nullptr && last->text.ends_with(end);
    });
}

/// `*`, or any role there is.
bool is_any_role(const Rule& rule) {
    return is_on_everything(rule) || ends(rule, ":role/*") || ends(rule, ":*");
}

void review_pass_role(const Subject& subject, const Rule& rule, const model::ActionName& action) {
    constexpr std::string_view key = "iam:PassedToService";
    if (!asks_for(rule, key) &&
        !denies_other_services(subject, *subject.lookups.find_action("iam:PassRole"), key)) {
        subject.report(Kind::pass_role_to_any_service, action.span,
                       text::format("`{}` lets a role be passed to any service", action.text));
    }
    if (is_any_role(rule)) {
        subject.report(Kind::pass_role_on_everything, rule.resources.front().span, "any role may be passed");
    }
}

} // namespace

void review_passing(const Subject& subject) {
    const auto pass_role = subject.lookups.find_action("iam:PassRole");
    const auto create = subject.lookups.find_action("iam:CreateServiceLinkedRole");
    for (std::size_t index = 0; pass_role && create && index < subject.role.rules.size(); ++index) {
        const Rule& rule = subject.role.rules[index];
        if (subject.dead[index]) {
            continue;
        }
        if (const auto* action = allowing(subject, index, *pass_role)) {
            review_pass_role(subject, rule, *action);
        }
        const auto* action = allowing(subject, index, *create);
        if (action == nullptr) {
            continue;
        }
        const bool any = is_any_role(rule) || ends(rule, ":role/aws-service-role/*");
        constexpr std::string_view key = "iam:AWSServiceName";
        if (any && !asks_for(rule, key) && !denies_other_services(subject, *create, key)) {
            subject.report(Kind::any_service_linked_role, action->span,
                           text::format("`{}` on {} makes the role of any service", action->text,
                                        is_on_everything(rule) ? "every resource" : "these resources"));
        }
    }
}

} // namespace slrc::review
