#include "compiler/catalog/service_principals.hpp"
#include "compiler/check/role.hpp"
#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::check {

using diagnostics::Kind;
using model::OpenText;
using syntax::PrincipalKind;

namespace {

std::string_view iam_word(PrincipalKind kind) {
    switch (kind) {
        case PrincipalKind::service:
            return "Service";
        case PrincipalKind::federated:
            return "Federated";
        case PrincipalKind::canonical_user:
            return "CanonicalUser";
        default:
            return "AWS";
    }
}

/// Why a principal is none of its kind, as far as that is known before its holes are filled.
std::optional<std::string> misfit(PrincipalKind kind, const OpenText& value) {
    if (kind != PrincipalKind::account) {
        return model::principal_misfit(iam_word(kind), value);
    }
    if (!is_literal(value) || pattern::is_account(literal_text(value))) {
        return std::nullopt;
    }
    return text::format("`{}` is no account: 12 digits", literal_text(value));
}

OpenText account_root(const OpenText& account) {
    OpenText arn = model::literal("arn:", account.span);
    append(arn, model::BuiltIn::partition);
    append(arn, model::Literal{":iam::"});
    append(arn, account);
    append(arn, model::Literal{":root"});
    return arn;
}

/// A service by the name that it has in actions: `service ec2`, which is no name of the specification.
bool is_short_service(const Context& context, const Scope& scope, const syntax::Principal& principal) {
    const auto* reference = std::get_if<syntax::Reference>(&principal.value);
    if (principal.kind != PrincipalKind::service || reference == nullptr || reference->has_owner()) {
        return false;
    }
    const std::string_view name = reference->name().text;
    return catalog::principal_meant(name, context.catalog_of(scope)) && !is_bound(context, scope, name);
}

/// The text of a principal, or what its name stands for.
std::optional<Strings> resolve_text(Context& context, const Scope& scope,
                                    const syntax::Principal& principal) {
    if (!is_short_service(context, scope, principal)) {
        return resolve_value(context, scope, principal.value);
    }
    const auto& reference = std::get<syntax::Reference>(principal.value);
    const OpenText name = model::literal(std::string(reference.name().text), reference.span);
    context.sink.add(model::bad_principal(name, reference.span, *model::principal_misfit("Service", name),
                                          "Service", context.catalog_of(scope)));
    return std::nullopt;
}

/// `account *` is anyone of an account; `aws *` could as well be everyone, whom IAM names so.
std::optional<model::Principal> anyone_of_kind(Context& context, const syntax::Principal& principal) {
    if (principal.kind == PrincipalKind::aws) {
        context.sink.report(
            Kind::bad_principal, principal.span,
            "`aws *` does not say who is meant: `account *` is anyone of an account, and `*` everyone");
        return std::nullopt;
    }
    const bool account = principal.kind == PrincipalKind::account;
    return model::Principal{account ? "Account" : std::string(iam_word(principal.kind)),
                            {model::literal("*", principal.span)},
                            principal.span};
}

std::optional<model::Principal> resolve_principal(Context& context, const Scope& scope,
                                                  const syntax::Principal& principal) {
    model::Principal result{std::string(iam_word(principal.kind)), {}, principal.span};
    const source::Span place = std::visit([](const auto& value) { return value.span; }, principal.value);
    if (principal.kind == PrincipalKind::everyone) {
        result.values.push_back(model::literal("*", principal.span));
        return result;
    }
    if (place.begin == place.end) {
        return anyone_of_kind(context, principal);
    }
    auto strings = resolve_text(context, scope, principal);
    if (!strings) {
        return std::nullopt;
    }
    if (principal.kind == PrincipalKind::account && strings->type &&
        !assignable(model::Type{.base = model::BaseType::account}, *strings->type)) {
        context.sink.report(
            Kind::bad_account, principal.span,
            text::format("this is `{}`, where an `account` is needed", to_text(*strings->type)));
        return std::nullopt;
    }
    for (OpenText& value : strings->values) {
        value.span = std::visit([](const auto& written) { return written.span; }, principal.value);
        if (const auto wrong = model::principal_arn_misfit(value);
            wrong && principal.kind != PrincipalKind::account) {
            context.sink.report(Kind::bad_arn, principal.span, *wrong);
            return std::nullopt;
        }
        if (const auto wrong = misfit(principal.kind, value)) {
            context.sink.add(principal.kind == PrincipalKind::account
                                 ? make(Kind::bad_account, principal.span, *wrong)
                                 : model::bad_principal(value, principal.span, *wrong,
                                                        iam_word(principal.kind), context.catalog_of(scope)));
            return std::nullopt;
        }
        result.values.push_back(principal.kind == PrincipalKind::account ? account_root(value)
                                                                         : std::move(value));
    }
    if (result.values.empty()) {
        context.sink.report(Kind::empty_list, principal.span, "an empty list of principals");
        return std::nullopt;
    }
    return result;
}

void add_principal(std::vector<model::Principal>& all, model::Principal principal) {
    const auto known = std::ranges::find(all, principal.kind, &model::Principal::kind);
    if (known == all.end()) {
        all.push_back(std::move(principal));
    } else {
        std::ranges::move(principal.values, std::back_inserter(known->values));
    }
}

/// Nothing, with a report, where one of them is wrong.
std::optional<std::vector<model::Principal>> resolve_principals(
    Context& context, const Scope& scope, const syntax::List<syntax::Principal>& principals) {
    std::vector<model::Principal> all;
    bool whole = true;
    for (const syntax::Principal& principal : principals) {
        auto resolved = resolve_principal(context, scope, principal);
        whole = whole && resolved.has_value();
        if (resolved) {
            add_principal(all, std::move(*resolved));
        }
    }
    return whole ? std::optional(std::move(all)) : std::nullopt;
}

} // namespace

std::optional<model::TrustRule> resolve_trust(Context& context, const Scope& scope,
                                              const syntax::Trust& trust) {
    model::TrustRule rule;
    bool whole = !trust.sid || check_sid(context, *trust.sid);
    auto principals = resolve_principals(context, scope, trust.principals);
    whole = whole && principals.has_value();
    if (principals) {
        rule.principals = std::move(*principals);
    }
    if (!trust.actions) {
        rule.actions.push_back({"sts:AssumeRole", trust.span});
    } else {
        auto actions = resolve_action_part(context, scope, *trust.actions, trust.except_actions);
        whole = whole && actions.has_value();
        if (actions) {
            rule.actions = std::move(actions->actions);
            rule.not_actions = actions->negated;
        }
    }
    std::vector<Formula> conditions;
    if (trust.condition) {
        auto formula = resolve_condition(context, scope, *trust.condition);
        whole = whole && formula.has_value();
        if (formula) {
            conditions.push_back(std::move(*formula));
        }
    }
    auto alternatives = to_alternatives(std::move(conditions), context.sink);
    if (!whole || !alternatives) {
        return std::nullopt;
    }
    rule.effect = trust.effect == syntax::Effect::allow ? iam::Effect::allow : iam::Effect::deny;
    rule.alternatives = std::move(*alternatives);
    rule.sid = trust.sid ? std::string(trust.sid->text) : std::string();
    rule.documentation = documentation_before(context.file_of(scope.unit), trust.span);
    rule.span = trust.span;
    return rule;
}

std::optional<model::TrustInvariant> resolve_trust_invariant(Context& context, const Scope& scope,
                                                             const syntax::TrustInvariant& written) {
    if (written.trust.sid) {
        context.sink.report(Kind::bad_sid, written.trust.sid->span,
                            "an invariant makes no statement, so it has no Sid");
        return std::nullopt;
    }
    auto asked = resolve_trust(context, scope, written.trust);
    auto except = resolve_principals(context, scope, written.trust.except);
    if (!asked || !except) {
        return std::nullopt;
    }
    asked->span = written.span;
    asked->documentation = documentation_before(context.file_of(scope.unit), written.span);
    if (!written.trust.actions) {
        asked->actions.clear();
    }
    return model::TrustInvariant{written.always, std::move(*asked), std::move(*except)};
}

} // namespace slrc::check
