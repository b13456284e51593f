#include "compiler/model/specialize.hpp"

#include "compiler/model/misfits.hpp"
#include "compiler/model/names.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::model {

using diagnostics::Kind;

namespace {

void check_values(const ConditionTest& test, const std::vector<std::string>& values, Filler& filler) {
    for (const std::string& value : values) {
        if (const auto wrong = value_misfit(test.operation, value)) {
            filler.sink().report(Kind::bad_condition_value, test.span, *wrong);
        }
    }
}

/// A key that is filled in may turn out to be one that the statement tests already: one place for two tests.
std::vector<iam::Condition> fill(const Alternative& alternative, Filler& filler) {
    std::vector<iam::Condition> conditions;
    for (const ConditionTest& test : alternative) {
        iam::Condition condition{to_string(test.operation), filler.single(test.key),
                                 filler.strings(test.values)};
        check_values(test, condition.values, filler);
        const auto known = std::ranges::find_if(conditions, [&](const iam::Condition& earlier) {
            return earlier.operation == condition.operation && text::equal_folded(earlier.key, condition.key);
        });
        if (known == conditions.end()) {
            conditions.push_back(std::move(condition));
        } else if (known->values != condition.values) {
            filler.sink().report(Kind::conditions_cannot_be_joined, test.span,
                                 text::format("one statement cannot hold `{}` on `{}` a second time",
                                              condition.operation, condition.key));
        }
    }
    return conditions;
}

std::vector<std::string> fill_resources(const Rule& rule, Filler& filler) {
    std::vector<std::string> all;
    for (const OpenText& resource : rule.resources) {
        for (std::string& text : filler.strings(resource)) {
            if (const auto wrong = resource_misfit(text)) {
                filler.sink().report(Kind::bad_arn, resource.span, *wrong);
            }
            all.push_back(std::move(text));
        }
    }
    return all;
}

std::vector<iam::Statement> one_for_each_alternative(const iam::Statement& common, const std::string& sid,
                                                     const Alternatives& alternatives, Filler& filler) {
    const std::vector<std::string> sids = statement_sids(sid, alternatives.size());
    std::vector<iam::Statement> all;
    for (std::size_t index = 0; index < alternatives.size(); ++index) {
        iam::Statement statement = common;
        statement.sid = sids[index];
        statement.conditions = fill(alternatives[index], filler);
        all.push_back(std::move(statement));
    }
    return all;
}

std::vector<std::string> fill_principals(const Principal& principal, Filler& filler) {
    std::vector<std::string> values = filler.strings(principal.values);
    for (const std::string& value : values) {
        if (const auto wrong = principal_misfit(principal.kind, value)) {
            filler.sink().report(Kind::bad_principal, principal.span, *wrong);
        }
    }
    return values;
}

std::vector<iam::Statement> statements(const TrustRule& rule, Filler& filler) {
    iam::Statement common;
    common.effect = rule.effect;
    common.actions = texts(rule.actions);
    common.not_actions = rule.not_actions;
    for (const Principal& principal : rule.principals) {
        common.principals.push_back(iam::Principals{principal.kind, fill_principals(principal, filler)});
    }
    return one_for_each_alternative(common, rule.sid, rule.alternatives, filler);
}

void add(iam::Document& document, std::vector<iam::Statement> more) {
    std::ranges::move(more, std::back_inserter(document.statements));
}

void add(SourcedDocument& to, std::size_t rule, std::vector<iam::Statement> more) {
    to.rules.insert(to.rules.end(), more.size(), rule);
    add(to.document, std::move(more));
}

} // namespace

std::vector<iam::Statement> statements(const Rule& rule, Filler& filler) {
    iam::Statement common;
    common.effect = rule.effect;
    common.actions = texts(rule.actions);
    common.not_actions = rule.not_actions;
    common.resources = fill_resources(rule, filler);
    common.not_resources = rule.not_resources;
    return one_for_each_alternative(common, rule.sid, rule.alternatives, filler);
}

SourcedDocument sourced_trust(const Role& role, Filler& filler) {
    SourcedDocument result;
    for (std::size_t index = 0; index < role.trust.size(); ++index) {
        add(result, index, statements(role.trust[index], filler));
    }
    return result;
}

SourcedDocument sourced_permissions(const Role& role, Filler& filler) {
    SourcedDocument result;
    for (std::size_t index = 0; index < role.rules.size(); ++index) {
        if (holds(role.rules[index].guard, filler.configuration().capabilities)) {
            add(result, index, statements(role.rules[index], filler));
        }
    }
    return result;
}

iam::Document trust_document(const Role& role, Filler& filler) {
    return sourced_trust(role, filler).document;
}

iam::Document permissions_document(const Role& role, Filler& filler) {
    return sourced_permissions(role, filler).document;
}

std::vector<std::pair<std::string, iam::Document>> permissions_parts(const Role& role, Filler& filler) {
    std::vector<std::pair<std::string, iam::Document>> parts{{std::string(), iam::Document{}}};
    for (const Rule& rule : role.rules) {
        if (!holds(rule.guard, filler.configuration().capabilities)) {
            continue;
        }
        const auto name = part_name(rule.guard, capability_names(role));
        if (!name) {
            filler.sink().report(Kind::guard_too_complex, rule.span,
                                 "the guard of this rule is too long for the name of a policy of its own");
            continue;
        }
        auto part = std::ranges::find_if(parts, [&](const auto& known) { return known.first == *name; });
        if (part == parts.end()) {
            part = parts.insert(parts.end(), {*name, iam::Document{}});
        }
        add(part->second, statements(rule, filler));
    }
    return parts;
}

} // namespace slrc::model
