#include "compiler/pattern/match.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/resource_fit.hpp"
#include "compiler/review/restriction.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slrc::review {

namespace {

constexpr std::string_view passing_action = "iam:PassRole";

/// Services that pass a role on to another principal than that of their own name.
struct Passing {
    std::string_view service;
    std::string_view principal;
};
constexpr std::array passings{
    Passing{"apprunner", "tasks.apprunner"}, Passing{"autoscaling", "ec2"},
    Passing{"batch", "ecs-tasks"},           Passing{"ecs", "ecs-tasks"},
    Passing{"elasticmapreduce", "ec2"},
};

/// To whom a path passes a role: `lambda.amazonaws.com`; empty for a path that passes none.
std::string passed_to(const EscalationPath& path) {
    if (path.actions[0] != passing_action) {
        return {};
    }
    const std::string_view service = text::service_of(path.actions[1]);
    const auto* found = std::ranges::find(passings, service, &Passing::service);
    return std::string(found == passings.end() ? service : found->principal) + ".amazonaws.com";
}

/// Whether a service is one of a test's values.
bool lists_service(const model::ConditionTest& test, std::string_view principal) {
    const bool is_pattern = test.operation.facts->name.ends_with("Like");
    return std::ranges::any_of(test.values, [&](const model::OpenText& value) {
        const std::string text = is_literal(value) ? literal_text(value) : std::string();
        return is_pattern ? pattern::matches(text, principal, pattern::LetterCase::ignored)
                          : text::equal_folded(text, principal);
    });
}

/// Whether all that a test asks is that the role is passed to this service, or to one of several, or to none of some others.
bool names_service(const model::ConditionTest& test, std::string_view principal) {
    const iam::OperatorFamily family = test.operation.facts->family;
    const bool named = lists_service(test, principal);
    const bool has_holes = model::has_holes(test.values);
    return family == iam::OperatorFamily::string && is_literal(test.key) &&
           text::equal_folded(literal_text(test.key), "iam:PassedToService") &&
           (test.operation.facts->negated ? !named && !has_holes : named);
}

/// Rules that allow something unconditionally and openly, by what they say and not by `*`.
class OpenRules {
public:
    explicit OpenRules(const Subject& subject) : subject_(subject) {
        for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
            const model::Rule& rule = subject.role.rules[index];
            if (subject.dead[index] || !is_open_rule(rule)) {
                continue;
            }
            (is_unconditional(rule) ? rules_ : conditional_).push_back(index);
            add_services(rule);
        }
    }

    /// Whether no rule names a service that a path begins with: so it is with nearly every role.
    [[nodiscard]] bool empty() const { return rules_.empty() || (services_.empty() && !wide_); }

    /// Whether an action's service is one of those that the rules name, by its first letters alone.
    [[nodiscard]] bool may_allow(std::string_view name) const {
        const std::string_view service = text::service_of(name);
        return wide_ || std::ranges::any_of(services_, [&](std::string_view known) {
                   return text::equal_folded(known, service);
               });
    }

    /// Whether the role may take every action of a path.
    [[nodiscard]] bool allows(const EscalationPath& path) const {
        const bool others = std::all_of(path.actions.begin() + 1, path.actions.end(),
                                        [&](std::string_view name) { return name.empty() || allows(name); });
        return others && !first_rules(path).empty() && !is_denied(path);
    }

    /// The action that lets the first action of a path in; null where only a whole service does.
    [[nodiscard]] const model::ActionName* allowing(const EscalationPath& path) const {
        const auto id = subject_.lookups.find_action(path.actions.front());
        for (const std::size_t index : first_rules(path)) {
            for (const model::ActionName& action : subject_.role.rules[index].actions) {
                if (!is_wide(action) && contains(subject_.lookups.expand(action.text), *id)) {
                    return &action;
                }
            }
        }
        return nullptr;
    }

private:
    void add_services(const model::Rule& rule) {
        std::string_view before;
        for (const model::ActionName& action : rule.actions) {
            wide_ = wide_ || is_wide(action);
            const std::string_view service = action.service();
            if (service != std::exchange(before, service) && begins_path(service)) {
                services_.push_back(service);
            }
        }
    }

    static bool begins_path(std::string_view service) {
        const auto paths = escalation_paths();
        return std::ranges::any_of(paths, [&](const EscalationPath& path) {
            return text::equal_folded(text::service_of(path.actions.front()), service);
        });
    }

    [[nodiscard]] bool allows(std::string_view name) const {
        return std::ranges::any_of(
            rules_, [&](std::size_t index) { return allows(index, subject_.lookups.find_action(name)); });
    }

    /// The rules that allow the first action of a path: those that pass a role to the service of the path alone too.
    [[nodiscard]] std::vector<std::size_t> first_rules(const EscalationPath& path) const {
        const auto id = subject_.lookups.find_action(path.actions.front());
        std::vector<std::size_t> found;
        std::ranges::copy_if(rules_, std::back_inserter(found),
                             [&](std::size_t index) { return allows(index, id); });
        const std::string principal = passed_to(path);
        std::ranges::copy_if(conditional_, std::back_inserter(found), [&](std::size_t index) {
            return !principal.empty() && allows(index, id) && passes_to(index, principal);
        });
        return found;
    }

    [[nodiscard]] bool passes_to(std::size_t index, std::string_view principal) const {
        const model::Alternatives& all = subject_.role.rules[index].alternatives;
        return std::ranges::any_of(all, [&](const model::Alternative& tests) {
            return std::ranges::all_of(tests, [&](const model::ConditionTest& test) {
                return names_service(test, principal) || !restricts(subject_, {Group::role}, tests, test);
            });
        });
    }

    /// Whether a `deny` lets only some requests for one of the actions through. Those that pass a role to the service of the path are
    /// the path.
    [[nodiscard]] bool is_denied(const EscalationPath& path) const {
        const std::string principal = passed_to(path);
        const auto spares = [&](const model::ConditionTest& test) {
            const bool passes = text::equal_folded(key_of(test), "iam:PassedToService");
            return spares_some(subject_, {Group::role}, test) && !(passes && lists_service(test, principal));
        };
        return std::ranges::any_of(path.actions, [&](std::string_view name) {
            const auto id = name.empty() ? std::nullopt : subject_.lookups.find_action(name);
            return id && denies_unless(subject_, *id, spares);
        });
    }

    /// Whether a rule allows an action on some resource that is open and that the action takes.
    [[nodiscard]] bool allows(std::size_t index, std::optional<catalog::ActionId> id) const {
        if (!id || !contains(subject_.actions[index], *id)) {
            return false;
        }
        const model::Rule& rule = subject_.role.rules[index];
        ResourceFit fit(subject_.catalog, subject_.lookups);
        fit.add_types_of(*id);
        return rule.not_resources || fit.types().empty() ||
               std::ranges::any_of(rule.resources, [&](const model::OpenText& resource) {
                   return is_open(resource) && fit.fits(subject_, resource);
               });
    }

    [[nodiscard]] bool is_unconditional(const model::Rule& rule) const {
        return !restricts(subject_, {Group::role}, rule.alternatives);
    }

    static bool is_open_rule(const model::Rule& rule) {
        return rule.effect == iam::Effect::allow && !rule.not_actions &&
               (rule.not_resources || std::ranges::any_of(rule.resources, is_open));
    }

    const Subject& subject_;
    std::vector<std::size_t> rules_;
    /// Open but for a condition.
    std::vector<std::size_t> conditional_;
    /// `iam:`, `lambda:`: what those rules name, as far as paths begin with it.
    std::vector<std::string_view> services_;
    bool wide_ = false;
};

std::string together(const EscalationPath& path) {
    std::string text = text::format("`{}`", path.actions.front());
    for (std::size_t index = 1; index < path.actions.size() && !path.actions.at(index).empty(); ++index) {
        const bool last = index + 1 == path.actions.size() || path.actions.at(index + 1).empty();
        text += text::format("{}{}`", last ? " and `" : ", `", path.actions.at(index));
    }
    return text;
}

/// Whether all actions of a path belong to one that is longer: that one tells more.
bool is_part_of_one(const EscalationPath& path, const std::vector<const EscalationPath*>& ways) {
    return std::ranges::any_of(ways, [&](const EscalationPath* way) {
        return std::ranges::all_of(path.actions, [&](std::string_view name) {
            return name.empty() || std::ranges::find(way->actions, name) != way->actions.end();
        });
    });
}

/// What one action of a rule leads to: the first path, and how many more.
struct Found {
    Span span;
    const EscalationPath* path = nullptr;
    std::size_t more = 0;
};

void add(std::vector<Found>& all, const model::ActionName& action, const EscalationPath& path) {
    const auto known = std::ranges::find(all, action.span, &Found::span);
    if (known == all.end()) {
        all.push_back({action.span, &path, 0});
    } else {
        ++known->more;
    }
}

} // namespace

std::vector<Span> review_escalation(const Subject& subject) {
    const OpenRules open(subject);
    if (open.empty()) {
        return {};
    }
    std::vector<const EscalationPath*> ways;
    std::vector<Found> all;
    std::vector<std::string_view> told;
    for (const EscalationPath& path : escalation_paths()) {
        const bool is_open_path = open.may_allow(path.actions.front()) && open.allows(path);
        const model::ActionName* action = is_open_path ? open.allowing(path) : nullptr;
        if (action == nullptr || is_part_of_one(path, ways)) {
            continue;
        }
        ways.push_back(&path);
        if (std::ranges::find(told, path.what) == told.end()) {
            told.push_back(path.what);
            add(all, *action, path);
        }
    }
    std::vector<Span> places;
    for (const Found& found : all) {
        places.push_back(found.span);
        const std::string more = found.more == 0   ? ""
                                 : found.more == 1 ? ", and in one more way"
                                                   : text::format(", and in {} more ways", found.more);
        subject.report(diagnostics::Kind::privilege_escalation, found.span,
                       text::format("{} let{} the role {}{}", together(*found.path),
                                    found.path->actions[1].empty() ? "s" : "", found.path->what, more));
    }
    return places;
}

} // namespace slrc::review
