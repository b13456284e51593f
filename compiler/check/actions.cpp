#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::check {

using diagnostics::Kind;
using model::OpenText;

namespace {

/// Whether the catalogue has an action in these letters.
bool is_right(const catalog::Catalog& catalog, std::string_view text) {
    const auto id = catalog.find_action(text);
    return id && catalog.full_name(*id) == text;
}

/// Every action that is written is looked up later, wherever it stands. Rules name the same few again and again: one
/// that is right is made and mentioned once.
model::ActionName mention(Context& context, const Scope& scope, const syntax::Name& service,
                          const syntax::Name& action, source::Span span) {
    context.known_actions.resize(context.units.size());
    const auto [known, is_new] = context.known_actions[scope.unit][service.text].try_emplace(action.text);
    KnownAction& one = known->second;
    if (is_new) {
        one.text = std::string(service.text) + ":" + std::string(action.text);
        one.right = is_right(context.catalog_of(scope), one.text);
    }
    if (is_new || !one.right) {
        context.mentions.push_back({model::Mention::What::action, one.text, span, scope.unit, service.span});
    }
    return model::ActionName{one.text, span};
}

std::optional<std::vector<model::ActionName>> actions_of(Context& context, const Scope& scope,
                                                         const syntax::Reference& reference) {
    auto binding = find_binding(context, scope, reference);
    if (!binding) {
        return std::nullopt;
    }
    if (auto* list = std::get_if<ActionList>(&*binding)) {
        for (model::ActionName& action : list->actions) {
            action.span = reference.span; // where the rule names them
        }
        return std::move(list->actions);
    }
    context.sink.report(
        Kind::wrong_kind_of_name, reference.span,
        text::format("`{}` is {}, where actions are needed", reference.name().text, describe(*binding)));
    return std::nullopt;
}

std::optional<std::vector<model::ActionName>> actions_of(Context& context, const Scope& scope,
                                                         const syntax::ActionItem& item) {
    if (const auto* action = std::get_if<syntax::Action>(&item)) {
        return std::vector<model::ActionName>{
            mention(context, scope, action->service, action->name, action->span)};
    }
    if (const auto* group = std::get_if<syntax::ActionGroup>(&item)) {
        std::vector<model::ActionName> actions;
        actions.reserve(group->names.size());
        for (const syntax::Name& name : group->names) {
            actions.push_back(mention(context, scope, group->service, name, name.span));
        }
        return actions;
    }
    if (const auto* reference = std::get_if<syntax::Reference>(&item)) {
        return actions_of(context, scope, *reference);
    }
    return std::vector<model::ActionName>{{"*", std::get<syntax::Everything>(item).span}};
}

/// A list in braces would be copied.
std::vector<OpenText> one_value(OpenText value) {
    std::vector<OpenText> values;
    values.push_back(std::move(value));
    return values;
}

template <typename List>
bool is_everything(const List& list) {
    return list.items.size() == 1 && std::holds_alternative<syntax::Everything>(list.items.front());
}

std::optional<std::vector<OpenText>> resources_of(Context& context, const Scope& scope,
                                                  const syntax::ResourceItem& item) {
    if (const auto* everything = std::get_if<syntax::Everything>(&item)) {
        return one_value(model::literal("*", everything->span));
    }
    const auto* string = std::get_if<syntax::String>(&item);
    auto strings = string != nullptr ? resolve_string(context, scope, *string)
                                     : find_strings(context, scope, std::get<syntax::Reference>(item));
    if (!strings) {
        return std::nullopt;
    }
    const source::Span span = string != nullptr ? string->span : std::get<syntax::Reference>(item).span;
    for (OpenText& value : strings->values) {
        value.span = span;
        if (const auto wrong = model::resource_misfit(value)) {
            context.sink.report(Kind::bad_arn, span, *wrong,
                                diagnostics::did_you_mean(model::meant_resource(value, "{partition}")));
            return std::nullopt;
        }
    }
    return std::move(strings->values);
}

} // namespace

std::optional<std::vector<model::ActionName>> resolve_actions(Context& context, const Scope& scope,
                                                              const syntax::Actions& actions) {
    std::vector<model::ActionName> all;
    all.reserve(actions.items.size());
    bool whole = true;
    for (const syntax::ActionItem& item : actions.items) {
        if (const auto* action = std::get_if<syntax::Action>(&item); action && all.size() < values_limit) {
            all.push_back(mention(context, scope, action->service, action->name, action->span));
            continue;
        }
        auto some = actions_of(context, scope, item);
        if (some && actions.items.size() == 1 && some->size() <= values_limit) {
            return some;
        }
        whole = whole && some.has_value();
        if (some && all.size() + some->size() > values_limit) {
            context.sink.report(Kind::too_many_values, actions.span,
                                text::format("more than {} actions", values_limit));
            return std::nullopt;
        }
        if (some) {
            std::ranges::move(*some, std::back_inserter(all));
        }
    }
    return whole ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<ActionPart> resolve_action_part(Context& context, const Scope& scope,
                                              const syntax::Actions& actions,
                                              const syntax::Rare<syntax::Actions>& except) {
    auto resolved = resolve_actions(context, scope, actions);
    if (!except) {
        return resolved ? std::optional(ActionPart{std::move(*resolved), false}) : std::nullopt;
    }
    auto excepted = resolve_actions(context, scope, *except);
    if (!is_everything(actions)) {
        context.sink.report(Kind::except_without_all, except->span, "IAM can except actions from `*` alone");
        return std::nullopt;
    }
    return resolved && excepted ? std::optional(ActionPart{std::move(*excepted), true}) : std::nullopt;
}

std::optional<std::vector<OpenText>> resolve_resources(Context& context, const Scope& scope,
                                                       const syntax::Resources& resources) {
    std::vector<OpenText> all;
    bool whole = true;
    for (const syntax::ResourceItem& item : resources.items) {
        auto some = resources_of(context, scope, item);
        if (some && resources.items.size() == 1 && !some->empty()) {
            return some;
        }
        whole = whole && some.has_value();
        if (some) {
            std::ranges::move(*some, std::back_inserter(all));
        }
    }
    if (whole && all.empty()) {
        context.sink.report(Kind::empty_list, resources.span, "an empty list of resources");
        return std::nullopt;
    }
    return whole ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<ResourcePart> resolve_resource_part(Context& context, const Scope& scope,
                                                  const syntax::Grant& grant) {
    if (!grant.resources) {
        return ResourcePart{one_value(model::literal("*", grant.actions.span)), false};
    }
    auto resolved = resolve_resources(context, scope, *grant.resources);
    if (!grant.except_resources) {
        return resolved ? std::optional(ResourcePart{std::move(*resolved), false}) : std::nullopt;
    }
    auto excepted = resolve_resources(context, scope, *grant.except_resources);
    if (!is_everything(*grant.resources)) {
        context.sink.report(Kind::except_without_all, grant.except_resources->span,
                            "IAM can except resources from `*` alone");
        return std::nullopt;
    }
    return resolved && excepted ? std::optional(ResourcePart{std::move(*excepted), true}) : std::nullopt;
}

} // namespace slrc::check
