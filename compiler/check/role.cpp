#include "compiler/check/role.hpp"

#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::check {

using diagnostics::Kind;

namespace {

template <typename Item, typename Visit>
void visit_items(const syntax::Role& role, Visit visit) {
    for (const syntax::RoleItem& item : role.items) {
        if (const auto* one = std::get_if<Item>(&item)) {
            visit(*one);
        }
    }
}

template <typename Item>
std::size_t count_items(const syntax::Role& role) {
    return static_cast<std::size_t>(std::ranges::count_if(
        role.items, [](const syntax::RoleItem& item) { return std::holds_alternative<Item>(item); }));
}

template <typename Item>
std::vector<const Item*> items_of(const syntax::Role& role) {
    std::vector<const Item*> found;
    found.reserve(count_items<Item>(role));
    visit_items<Item>(role, [&](const Item& item) { found.push_back(&item); });
    return found;
}

void add_parameter(Context& context, const Scope& scope, const syntax::Parameter& written,
                   std::optional<std::size_t> capability, model::Role& role) {
    if (auto parameter = resolve_parameter(context, scope, written)) {
        parameter->capability = capability;
        role.parameters.push_back(std::move(*parameter));
    }
}

/// The role's own parameters share one list of names, and each capability's share one with them.
void check_names(Context& context, const Scope& scope, const syntax::Role& written) {
    std::vector<const syntax::Parameter*> own;
    visit_items<syntax::RoleParameter>(
        written, [&](const syntax::RoleParameter& parameter) { own.push_back(&parameter.parameter); });
    check_parameter_names(context, scope, own);
    std::vector<const syntax::Parameter*> all = own;
    visit_items<syntax::Capability>(written, [&](const syntax::Capability& capability) {
        if (capability.parameters.empty()) {
            return; // then they are the role's own
        }
        all.resize(own.size());
        for (const syntax::Parameter& parameter : capability.parameters) {
            all.push_back(&parameter);
        }
        check_parameter_names(context, scope, all);
    });
}

/// Of more than the limit only so many are read.
std::vector<const syntax::Capability*> declared_capabilities(Context& context, const syntax::Role& written) {
    std::vector<const syntax::Capability*> all = items_of<syntax::Capability>(written);
    if (all.size() > capabilities_limit) {
        context.sink.report(Kind::too_many_values, all[capabilities_limit]->span,
                            text::format("more than {} capabilities in one role", capabilities_limit));
        all.resize(capabilities_limit);
    }
    return all;
}

/// Names are compared one by one: there are at most as many capabilities as the limit.
void check_capability_name(Context& context, const model::Role& role, const syntax::Name& name) {
    const auto earlier = std::ranges::find(role.capabilities, name.text, &model::Capability::name);
    const bool is_new = earlier == role.capabilities.end();
    if (is_new && name.text != "none") {
        return;
    }
    auto found = make(Kind::duplicate_name, name.span,
                      is_new ? "`none` is the name of the set without capabilities"
                             : text::format("the capability `{}` is declared twice", name.text));
    if (!is_new) {
        found.related.push_back({earlier->span, "first declared here"});
    }
    context.sink.add(std::move(found));
}

void declare(Context& context, const Scope& scope, const syntax::Role& written, model::Role& role) {
    check_names(context, scope, written);
    visit_items<syntax::RoleParameter>(written, [&](const syntax::RoleParameter& parameter) {
        add_parameter(context, scope, parameter.parameter, std::nullopt, role);
    });
    const auto declared = declared_capabilities(context, written);
    role.capabilities.reserve(declared.size());
    for (const syntax::Capability* capability : declared) {
        check_capability_name(context, role, capability->name);
        for (const syntax::Parameter& parameter : capability->parameters) {
            add_parameter(context, scope, parameter, role.capabilities.size(), role);
        }
        role.capabilities.push_back(model::Capability{
            std::string(capability->name.text), model::Guard{model::Guard::Always{}},
            capability->documentation ? plain_text(context, *capability->documentation) : std::string(),
            capability->name.span});
    }
}

void resolve_path(Context& context, const Scope& scope, const syntax::Role& written, model::Role& role) {
    const auto first = std::ranges::find_if(written.items, [](const syntax::RoleItem& item) {
        return std::holds_alternative<syntax::Path>(item);
    });
    if (first == written.items.end()) {
        return;
    }
    const syntax::String& text = std::get<syntax::Path>(*first).text;
    role.path = model::literal("/", text.span); // so that a broken path still makes a plain role
    auto path = resolve_single(context, scope, text);
    if (!path) {
        return;
    }
    const auto wrong = is_literal(*path) ? model::path_misfit(literal_text(*path)) : std::nullopt;
    if (wrong) {
        context.sink.report(Kind::bad_path, path->span, *wrong);
        return;
    }
    role.path = std::move(*path);
}

/// A scope in which the role's own parameters are in reach; those of capabilities are not.
Scope role_scope(const Symbol<syntax::Role>& symbol, RoleScope& role) {
    Scope scope;
    scope.unit = symbol.unit;
    scope.role = &role;
    scope.guard = role.permitted;
    return scope;
}

template <typename Item>
void report_repeated(Context& context, const syntax::Role& written, std::string_view word) {
    const Item* first = nullptr;
    visit_items<Item>(written, [&](const Item& item) {
        if (first == nullptr) {
            first = &item;
            return;
        }
        auto found = make(Kind::repeated_rule, item.span, text::format("a second `{}` in one role", word));
        found.related.push_back({first->span, "the first is here"});
        context.sink.add(std::move(found));
    });
}

void report_repeated(Context& context, const syntax::Role& written) {
    report_repeated<syntax::Description>(context, written, "description");
    report_repeated<syntax::Path>(context, written, "path");
    report_repeated<syntax::Lifecycle>(context, written, "lifecycle");
    report_repeated<syntax::Regions>(context, written, "regions");
    report_repeated<syntax::MaxSession>(context, written, "max_session");
    report_repeated<syntax::Tags>(context, written, "tags");
    report_repeated<syntax::Boundary>(context, written, "boundary");
}

void check_passed_by(Context& context, const model::Role& role) {
    if (role.lifecycle && !role.lifecycle->passed_by.empty() && service_principals(role).empty()) {
        context.sink.report(Kind::passed_without_service, role.lifecycle->span,
                            "`passed by`, but the role trusts no service that it could be passed to");
    }
}

} // namespace

model::Role resolve_head(Context& context, const Symbol<syntax::Role>& symbol) {
    const syntax::Role& written = *symbol.node;
    model::Role role;
    role.span = written.name.span;
    role.name = resolve_role_name(context, written.name);
    role.documentation = documentation_before(context.file_of(symbol.unit), written.span);
    role.requested = context.units[symbol.unit].requested;
    role.catalog = symbol.unit;
    Scope outside;
    outside.unit = symbol.unit;
    declare(context, outside, written, role);
    RoleScope checked(role, role.capabilities.size());
    const Scope scope = role_scope(symbol, checked);
    resolve_path(context, scope, written, role);
    role.trust.reserve(count_items<syntax::Trust>(written));
    visit_items<syntax::Trust>(written, [&](const syntax::Trust& trust) {
        if (auto rule = resolve_trust(context, scope, trust)) {
            role.trust.push_back(std::move(*rule));
        }
    });
    return role;
}

void resolve_body(Context& context, const Symbol<syntax::Role>& symbol, model::Role& role) {
    const syntax::Role& written = *symbol.node;
    report_repeated(context, written);
    if (count_items<syntax::Trust>(written) == 0) {
        context.sink.report(
            Kind::missing_trust, role.name.span,
            text::format("nobody may assume the role `{}`: it has no `trust`", role.name.base));
    } else if (!role.trust.empty()) {
        check_service_linked(context, written, role);
    }
    RoleScope checked(role, role.capabilities.size());
    resolve_requirements(context, checked, declared_capabilities(context, written));
    CheckedRules rules = expand_rules(context, checked, symbol.unit, items_of<syntax::Rule>(written));
    check_sids(context, checked, rules);
    check_trust_sids(context, role);
    role.rules = std::move(rules.rules);
    role.invariants = std::move(rules.invariants);
    const Scope scope = role_scope(symbol, checked);
    visit_items<syntax::TrustInvariant>(written, [&](const syntax::TrustInvariant& invariant) {
        if (auto resolved = resolve_trust_invariant(context, scope, invariant)) {
            role.trust_invariants.push_back(std::move(*resolved));
        }
    });
    resolve_properties(context, scope, written, role);
    check_passed_by(context, role);
    Scope inside_tests = scope;
    inside_tests.in_test = true;
    visit_items<syntax::TestBlock>(written, [&](const syntax::TestBlock& block) {
        if (auto test = resolve_test_block(context, inside_tests, checked, block)) {
            role.tests.push_back(std::move(*test));
        }
    });
}

} // namespace slrc::check
