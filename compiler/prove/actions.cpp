#include "compiler/prove/actions.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/prove/form_arns.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace slrc::prove {

namespace {

using catalog::ActionId;
using catalog::ActionRanges;
using pattern::But;
using pattern::Pattern;

/// Where a number is the first that some clause has, or the first that it does not have.
std::vector<std::uint32_t> borders_of(const std::vector<const Clause*>& clauses) {
    std::set<std::uint32_t> borders;
    for (const Clause* clause : clauses) {
        for (const auto& [begin, end] : clause->actions) {
            borders.insert(begin);
            borders.insert(end);
        }
    }
    return {borders.begin(), borders.end()};
}

std::vector<const Clause*> with_action(const std::vector<const Clause*>& clauses, ActionId action) {
    std::vector<const Clause*> found;
    std::copy_if(clauses.begin(), clauses.end(), std::back_inserter(found),
                 [&](const Clause* clause) { return has(clause->actions, action); });
    return found;
}

void add_form(std::vector<Glob>& to, std::string_view form) {
    std::vector<Glob> arns = arns_of_form(form);
    to.insert(to.end(), std::make_move_iterator(arns.begin()), std::make_move_iterator(arns.end()));
}

/// Any name in a service: letters without a colon or a slash.
Glob any_action_of(const Pattern& service) {
    Pattern pattern = service;
    pattern.add_letters(":");
    pattern.add_one(But::slash_and_colon);
    pattern.add_any(But::slash_and_colon);
    return pattern_glob(std::move(pattern));
}

/// Whether two clauses may take one action that the catalogue does not have.
bool meet_in_new(const Clause& one, const Clause& other) {
    return one.not_actions || other.not_actions ||
           std::any_of(one.new_actions.begin(), one.new_actions.end(), [&](const Glob& glob) {
               return std::any_of(other.new_actions.begin(), other.new_actions.end(), [&](const Glob& with) {
                   return pattern::meet(glob.pattern, with.pattern);
               });
           });
}

/// Mostly not: rules name their actions, and only a wildcard takes another one.
bool may_take_new(const std::vector<const Clause*>& all) {
    return std::all_of(all.begin(), all.end(), [&](const Clause* one) {
        return (one->not_actions || !one->new_actions.empty()) &&
               std::all_of(all.begin(), all.end(),
                           [&](const Clause* other) { return meet_in_new(*one, *other); });
    });
}

/// An ARN of some service, or `*`.
const std::vector<Glob>& any_resource() {
    static const std::vector<Glob> globs{letters_glob("*"), pattern_glob(Pattern("arn:?*:?*:*:*:?*"))};
    return globs;
}

const std::vector<Glob>& any_text() {
    static const std::vector<Glob> globs{pattern_glob(Pattern("*"))};
    return globs;
}

/// Whether one of them matches whatever all of the others match, for an action that it has.
bool leaves_nothing(const std::vector<const Clause*>& against, const std::vector<const Clause*>& all) {
    return std::any_of(against.begin(), against.end(), [&](const Clause* clause) {
        const bool for_all_sets = clause->sets == model::GuardDiagram::always ||
                                  std::any_of(all.begin(), all.end(), [&](const Clause* wanted) {
                                      return wanted->sets == clause->sets;
                                  });
        return for_all_sets && takes_every_request(*clause);
    });
}

/// What actions that a service gets may be on: its types, new ones, or nothing.
std::vector<Glob> new_resources(const catalog::Catalog& catalog, const std::set<std::string>& services) {
    std::vector<Glob> resources;
    for (const std::string& service : services) {
        const auto known = catalog.find_service(service);
        if (!known) {
            return any_resource();
        }
        for (const catalog::TypeId type : catalog.types(*known)) {
            for (const std::string_view form : catalog.patterns(type)) {
                add_form(resources, form);
            }
        }
        const std::vector<Glob> more = arns_of_new_type(service);
        resources.insert(resources.end(), more.begin(), more.end());
    }
    add_form(resources, "*");
    return services.empty() ? any_resource() : resources;
}

} // namespace

bool takes_every_request(const Clause& clause) {
    const auto& resources = clause.rule->resources;
    return clause.tests.empty() && !clause.not_resources &&
           std::any_of(resources.begin(), resources.end(), model::is_everything);
}

Actions::Actions(const catalog::Catalog& catalog, Requests requests)
    : catalog_(catalog), requests_(requests), on_account_(catalog::actions_on_account(catalog)) {}

void Actions::questions(const std::vector<const Clause*>& all, const std::vector<const Clause*>& none,
                        bool with_new, const Visit& visit) {
    ActionRanges ranges = all.front()->actions;
    for (const Clause* clause : all) {
        ranges = common(ranges, clause->actions);
    }
    const std::vector<std::uint32_t> borders = borders_of(none);
    std::map<std::vector<const Clause*>, ResourceGroups> known;
    for (auto [begin, end] : ranges) {
        while (begin < end) {
            const auto border = std::upper_bound(borders.begin(), borders.end(), begin);
            const std::uint32_t next = border == borders.end() ? end : std::min(end, *border);
            const std::vector<const Clause*> against = with_action(none, ActionId{begin});
            if (!leaves_nothing(against, all)) {
                auto& groups = known.try_emplace(against, catalog_, all, against).first->second;
                if (!question_each(begin, next, all, against, groups, visit)) {
                    return;
                }
            }
            begin = next;
        }
    }
    if (with_new && may_take_new(all)) {
        visit(about_new(all, none));
    }
}

bool Actions::question_each(std::uint32_t begin, std::uint32_t end, const std::vector<const Clause*>& all,
                            const std::vector<const Clause*>& against, ResourceGroups& groups,
                            const Visit& visit) {
    for (std::uint32_t number = begin; number < end; ++number) {
        const ActionId action{number};
        const bool is_alone = std::binary_search(on_account_.begin(), on_account_.end(), action);
        if ((groups.is_new(action) || is_alone) &&
            !visit({all, against, catalog_.full_name(action), nullptr, resources_of(action)})) {
            return false;
        }
    }
    return true;
}

/// A form that no action of the catalogue needs, as that of no resource at all, is the text `*`.
const std::vector<Glob>* Actions::resources_of(ActionId action) {
    if (requests_ == Requests::any) {
        return &any_text();
    }
    std::vector<std::string_view> forms;
    bool needs_resource = false;
    for (std::size_t index = 0; index < catalog_.use_count(action); ++index) {
        const catalog::Use use = catalog_.use(action, index);
        needs_resource = needs_resource || use.required;
        const std::vector<std::string_view> more = catalog_.patterns(use.type);
        forms.insert(forms.end(), more.begin(), more.end());
    }
    if (!needs_resource) {
        forms.emplace_back("*");
    }
    const std::vector<std::string_view> of_account = catalog::account_arns(catalog_.full_name(action));
    forms.insert(forms.end(), of_account.begin(), of_account.end());
    auto [known, made] = resources_.try_emplace(forms);
    if (made) {
        for (const std::string_view form : forms) {
            add_form(known->second, form);
        }
    }
    return &known->second;
}

Question Actions::about_new(const std::vector<const Clause*>& all, const std::vector<const Clause*>& none) {
    std::set<std::string> services;
    for (const Clause* clause : all) {
        for (const Glob& glob : clause->not_actions ? std::vector<Glob>() : clause->new_actions) {
            const std::string text = pattern::to_glob(glob.pattern);
            services.insert(text.substr(0, text.find(':')));
        }
    }
    std::vector<Glob>& names = new_actions_.emplace_back();
    for (const std::string& service : services) {
        names.push_back(any_action_of(Pattern(service)));
    }
    if (services.empty()) {
        Pattern service;
        service.add_one(But::slash_and_colon);
        service.add_any(But::slash_and_colon);
        names.push_back(any_action_of(service));
    }
    const auto [place, made] = new_resources_.try_emplace(services);
    if (made) {
        place->second = new_resources(catalog_, services);
    }
    return {all, none, {}, &names, requests_ == Requests::any ? &any_text() : &place->second};
}

} // namespace slrc::prove
