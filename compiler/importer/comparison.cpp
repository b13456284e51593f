#include "compiler/iam/equality.hpp"
#include "compiler/importer/variants.hpp"

namespace slrc::importer {

namespace {

std::vector<iam::Condition> conditions(const model::Alternatives& alternatives, TextPlace place,
                                       std::span<const std::string> parameters) {
    std::vector<iam::Condition> all;
    for (const model::Alternative& tests : alternatives) {
        for (const model::ConditionTest& test : tests) {
            iam::Condition condition{
                to_string(test.operation), quoted_string(test.key, parameters, place), {}};
            for (const model::OpenText& value : test.values) {
                condition.values.push_back(quoted_string(value, parameters, place));
            }
            all.push_back(std::move(condition));
        }
    }
    return all;
}

iam::Statement in_one_spelling(iam::Statement statement) {
    iam::Document document;
    document.statements.push_back(std::move(statement));
    return canonical(document).statements.front();
}

template <typename Rule>
iam::Statement common(const Drafted<Rule>& drafted, std::span<const std::string> parameters) {
    iam::Statement statement;
    statement.sid = drafted.rule.sid;
    statement.effect = drafted.rule.effect;
    statement.actions = texts(drafted.rule.actions);
    statement.not_actions = drafted.rule.not_actions;
    statement.conditions = conditions(drafted.rule.alternatives, drafted.place, parameters);
    return statement;
}

} // namespace

iam::Statement comparable(const DraftRule& drafted, std::span<const std::string> parameters) {
    iam::Statement statement = common(drafted, parameters);
    statement.not_resources = drafted.rule.not_resources;
    for (const model::OpenText& resource : drafted.rule.resources) {
        statement.resources.push_back(quoted_string(resource, parameters, drafted.place));
    }
    return in_one_spelling(std::move(statement));
}

iam::Statement comparable(const DraftTrust& drafted, std::span<const std::string> parameters) {
    iam::Statement statement = common(drafted, parameters);
    for (const model::Principal& principal : drafted.rule.principals) {
        iam::Principals principals{principal.kind, {}};
        for (const model::OpenText& value : principal.values) {
            principals.values.push_back(quoted_string(value, parameters, drafted.place));
        }
        statement.principals.push_back(std::move(principals));
    }
    return in_one_spelling(std::move(statement));
}

} // namespace slrc::importer
