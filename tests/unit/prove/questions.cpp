#include "tests/unit/prove/questions.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "tests/unit/prove/grid.hpp"

#include <algorithm>
#include <bit>

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

std::optional<iam::Request> Questions::request_against(const model::Role& role,
                                                       const model::Invariant& invariant) {
    const iam::Document question = document_of(role, true, invariant.rule);
    const iam::Document permissions = document_of(role, false, {});
    for (const std::size_t before = tried_; tried_ - before < fewest_requests;) {
        std::vector<iam::Request> near;
        while (near.size() < requests_near) {
            near.push_back(request_near(role, invariant));
        }
        const Grid grid(std::move(near), true);
        tried_ += grid.size();
        const auto asked = grid.decisions(question);
        const auto decided = grid.decisions(permissions);
        for (std::size_t pair = 0; pair < asked.size(); ++pair) {
            const std::uint64_t is_so =
                invariant.rule.effect == iam::Effect::allow ? decided[pair].allowed : decided[pair].denied;
            const std::uint64_t against = asked[pair].allowed & (invariant.always ? ~is_so : is_so);
            if (against != 0) {
                return grid.request(pair, static_cast<std::size_t>(std::countr_zero(against)));
            }
        }
    }
    return std::nullopt;
}

} // namespace slrc::test
