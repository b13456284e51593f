#include "compiler/review/trust_rule.hpp"

#include "compiler/iam/operators.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/match.hpp"

#include <algorithm>

namespace slrc::review {

namespace {

Caller caller_of(const model::Principal& principal, const model::OpenText& value, std::string_view text) {
    if (principal.kind == "Service") {
        return Caller::service;
    }
    if (principal.kind == "CanonicalUser") {
        return Caller::canonical_user;
    }
    const bool literal = is_literal(value);
    if (principal.kind == "AWS") {
        return literal && text == "*" ? Caller::everyone : Caller::aws;
    }
    if (text.find(":saml-provider/") != std::string_view::npos) {
        return Caller::saml;
    }
    const bool web = text.find(":oidc-provider/") != std::string_view::npos;
    return web || (literal && !text.starts_with("arn:")) ? Caller::web_identity : Caller::unknown;
}

} // namespace

std::vector<Asker> askers(const model::TrustRule& rule) {
    std::vector<Asker> all;
    for (const model::Principal& principal : rule.principals) {
        for (const model::OpenText& value : principal.values) {
            std::string text = glob_text(value);
            const Caller caller = caller_of(principal, value, text);
            all.push_back(Asker{caller, &value, std::move(text)});
        }
    }
    return all;
}

bool names_action(const model::TrustRule& rule, std::string_view action) {
    const bool listed = std::ranges::any_of(rule.actions, [&](const model::ActionName& name) {
        return pattern::matches(name.text, action, pattern::LetterCase::ignored);
    });
    return listed != rule.not_actions;
}

bool has_default_action(const model::TrustRule& rule) {
    return rule.actions.size() == 1 && rule.actions.front().span == rule.span;
}

std::string key_of(const model::ConditionTest& test) {
    return is_literal(test.key) ? literal_text(test.key) : std::string();
}

bool compares(const model::ConditionTest& test) {
    const iam::OperatorFacts& facts = *test.operation.facts;
    return facts.family != iam::OperatorFamily::null && !facts.negated;
}

bool holds_without_key(const model::ConditionTest& test) {
    const iam::Operator& operation = test.operation;
    if (operation.facts->family != iam::OperatorFamily::null || operation.set != iam::SetOperator::none) {
        return iam::holds_without_key(operation);
    }
    return std::ranges::any_of(test.values, [](const model::OpenText& value) {
        return !is_literal(value) || literal_text(value) != "false";
    });
}

Span behind_principals(const model::TrustRule& rule) {
    Span last{rule.span.file, rule.span.begin, rule.span.begin};
    for (const model::Principal& principal : rule.principals) {
        for (const model::OpenText& value : principal.values) {
            last.end = std::max(last.end, value.span.end);
        }
    }
    last.begin = last.end;
    return last;
}

} // namespace slrc::review
