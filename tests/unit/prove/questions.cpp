#include "tests/unit/prove/questions.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/match.hpp"

#include <algorithm>

namespace slrc::test {

namespace {

iam::Document document_of(const model::Role& role, bool question, const model::Rule& asked) {
    model::Configuration configuration;
    configuration.partition = "aws";
    configuration.region = "us-east-1";
    configuration.account = "111122223333";
    diagnostics::Sink sink;
    model::Filler filler(role, configuration, sink);
    if (!question) {
        return permissions_document(role, filler);
    }
    model::Rule rule = asked;
    rule.effect = iam::Effect::allow;
    iam::Document made;
    made.statements = statements(rule, filler);
    return made;
}

/// Whether IAM makes such a request: the resource is one that the action takes.
bool is_made(const iam::Request& request) {
    const catalog::Catalog& catalog = catalog::built_in();
    const auto action = catalog.find_action(request.action);
    bool needs = false;
    for (std::size_t index = 0; action && index < catalog.use_count(*action); ++index) {
        const catalog::Use use = catalog.use(*action, index);
        needs = needs || use.required;
        for (const std::string_view form : catalog.patterns(use.type)) {
            if (pattern::matches(pattern::form_pattern(form), request.resource)) {
                return true;
            }
        }
    }
    return action && !needs && request.resource == "*";
}

} // namespace

bool is_against(const model::Invariant& invariant, const iam::Evaluator& permissions,
                const iam::Evaluator& question, const iam::Request& request) {
    if (question.decide(request).decision != iam::Decision::allowed) {
        return false;
    }
    const auto wanted = invariant.rule.effect == iam::Effect::allow ? iam::Decision::allowed
                                                                    : iam::Decision::explicitly_denied;
    return (permissions.decide(request).decision == wanted) != invariant.always;
}

bool is_against(const model::Role& role, const model::Invariant& invariant, const iam::Request& request) {
    return is_against(invariant, iam::Evaluator(document_of(role, false, {})),
                      iam::Evaluator(document_of(role, true, invariant.rule)), request);
}

std::string shown(const model::Role& role, const model::Invariant& invariant) {
    return std::string(invariant.always ? "always " : "never ") +
           (invariant.rule.effect == iam::Effect::allow ? "allow " : "deny ") +
           iam::to_text(document_of(role, true, invariant.rule), true);
}

const model::Rule& Questions::some_rule(const model::Role& role) {
    const bool own = others_.empty() || below(4) > 0;
    return own && !role.rules.empty() ? role.rules[below(role.rules.size())] : others_[below(others_.size())];
}

std::vector<model::Invariant> Questions::about(const model::Role& role) {
    others_.insert(others_.end(), role.rules.begin(), role.rules.end());
    std::vector<model::Invariant> all;
    for (std::size_t count = 20; count > 0; --count) {
        model::Rule rule = some_rule(role);
        rule.sid.clear();
        rule.effect = below(4) == 0 ? iam::Effect::deny : iam::Effect::allow;
        if (below(2) == 0 && rule.actions.size() > 1) {
            rule.actions = {rule.actions[below(rule.actions.size())]};
        }
        const model::Rule& resources = some_rule(role);
        if (below(3) == 0) {
            rule.resources = resources.resources;
            rule.not_resources = resources.not_resources;
        } else if (below(3) == 0) {
            rule.resources = {model::literal("*", {})};
            rule.not_resources = false;
        }
        const std::size_t condition = below(3);
        if (condition < 2) {
            rule.alternatives = condition == 0 ? model::Alternatives{{}} : some_rule(role).alternatives;
        }
        all.push_back({below(4) == 0, std::move(rule)});
    }
    return all;
}

std::string Questions::some_text(const std::string& glob) {
    std::string text;
    for (const char letter : glob) {
        if (letter == '*') {
            text += below(3) == 0 ? "" : below(2) == 0 ? "a" : "b/c";
        } else {
            text += letter == '?' ? 'x' : letter;
        }
    }
    return text;
}

iam::Request Questions::request_near(const model::Role& role, const model::Invariant& invariant) {
    const catalog::Catalog& catalog = catalog::built_in();
    const auto& named = below(2) == 0 ? invariant.rule.actions : some_rule(role).actions;
    iam::Request request;
    const auto ranges = catalog.expand(named.empty() ? "s3:*" : named[below(named.size())].text);
    const auto action =
        ranges.empty() ? *catalog.find_action("s3:GetObject")
                       : catalog::ActionId{static_cast<std::uint32_t>(
                             ranges.front().first + below(ranges.front().second - ranges.front().first))};
    request.action = catalog.full_name(action);
    const auto& resources = below(2) == 0 ? invariant.rule.resources : some_rule(role).resources;
    request.resource =
        resources.empty() ? "*" : some_text(model::literal_text(resources[below(resources.size())]));
    if (below(2) == 0 && catalog.use_count(action) > 0) {
        const auto forms = catalog.patterns(catalog.use(action, below(catalog.use_count(action))).type);
        request.resource = some_text(pattern::to_glob(pattern::form_pattern(forms.front())));
    }
    std::vector<const model::ConditionTest*> tests;
    for (const model::Rule* rule : {&invariant.rule, &some_rule(role), &some_rule(role)}) {
        for (const model::Alternative& alternative : rule->alternatives) {
            for (const model::ConditionTest& test : alternative) {
                tests.push_back(&test);
            }
        }
    }
    for (const model::ConditionTest* test : tests) {
        const std::string key = model::literal_text(test->key);
        const bool known = std::any_of(request.context.begin(), request.context.end(),
                                       [&](const iam::ContextEntry& entry) { return entry.key == key; });
        if (known || below(4) == 0 || test->values.empty()) {
            continue;
        }
        const auto id = catalog.find_key(key);
        const bool is_list = id ? catalog.key(*id).list : below(2) == 0;
        request.context.push_back(
            {key, {some_text(model::literal_text(test->values[below(test->values.size())]))}, is_list});
    }
    return request;
}

bool Questions::finds_request(const model::Role& role, const model::Invariant& invariant, std::size_t tries) {
    const iam::Evaluator question(document_of(role, true, invariant.rule));
    const iam::Evaluator permissions(document_of(role, false, {}));
    for (; tries > 0; --tries) {
        const iam::Request request = request_near(role, invariant);
        if (is_made(request) && is_against(invariant, permissions, question, request)) {
            return true;
        }
    }
    return false;
}

} // namespace slrc::test
