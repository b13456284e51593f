#include "compiler/emit/cloudformation/statements.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::cloudformation {

using diagnostics::Kind;
using model::OpenText;
using plan::PlannedRule;
using plan::PlannedStatement;
using plan::PlannedTest;

namespace {

/// `Bool` of `ForAnyValue:BoolIfExists`.
std::string_view plain_operator(std::string_view operation) {
    operation.remove_prefix(operation.find(':') + 1); // npos + 1 is 0
    constexpr std::string_view suffix = "IfExists";
    operation.remove_suffix(operation.ends_with(suffix) ? suffix.size() : 0);
    return operation;
}

bool has_open_key(const PlannedRule& rule) {
    return std::ranges::any_of(rule.statements, [](const PlannedStatement& statement) {
        return std::ranges::any_of(statement.tests,
                                   [](const PlannedTest& test) { return !model::is_literal(test.key); });
    });
}

Json strings(const std::vector<std::string>& all) {
    return all.size() == 1 ? Json(all.front()) : Json(all);
}

/// Writes one statement, as an object or as what becomes a text.
class StatementWriter {
public:
    StatementWriter(Values& values, StatementText* text) : values_(values), text_(text) {}

    Json write(const PlannedRule& rule, const PlannedStatement& statement) {
        Json json = Json::object();
        if (!statement.sid.empty()) {
            json["Sid"] = statement.sid;
        }
        json["Effect"] = rule.effect == iam::Effect::allow ? "Allow" : "Deny";
        for (const model::Principal& principal : rule.principals) {
            json["Principal"][principal.kind] = several(principal.values);
        }
        json[rule.not_actions ? "NotAction" : "Action"] = strings(rule.actions);
        if (!rule.resources.empty()) {
            json[rule.not_resources ? "NotResource" : "Resource"] = several(rule.resources);
        }
        Json tests = Json::object();
        for (const PlannedTest& test : statement.tests) {
            const std::string_view plain = plain_operator(test.operation);
            if (plain == "Bool" || plain == "Null") {
                values_.use_as_booleans(test.values);
            }
            place(tests, test.operation, test.key, several(test.values));
        }
        if (!tests.empty()) {
            json["Condition"] = std::move(tests);
        }
        return json;
    }

private:
    Json several(const std::vector<OpenText>& values) {
        return text_ != nullptr ? text_->several(values) : values_.several(values);
    }

    /// Two tests of one operator on one key have one place.
    void place(Json& tests, const std::string& operation, const OpenText& key, Json value) {
        const std::string name = text_ != nullptr ? text_->single(key) : model::literal_text(key);
        Json& keys = tests[operation];
        for (const auto& [known, earlier] : keys.items()) {
            if (text::equal_folded(known, name)) {
                if (earlier != value) {
                    values_.sink().report(Kind::not_in_target, key.span,
                                          "two conditions with `" + operation + "` on `" + name +
                                              "`, which have one place in a statement");
                }
                return;
            }
        }
        keys[name] = std::move(value);
    }

    Values& values_;
    StatementText* text_;
};

} // namespace

std::vector<Statement> statements(const std::vector<PlannedRule>& rules, bool alike, Values& values,
                                  Conditions& conditions) {
    const bool one_is_text = std::ranges::any_of(rules, has_open_key);
    std::vector<Statement> all;
    for (const PlannedRule& rule : rules) {
        const bool as_text = has_open_key(rule) || (alike && one_is_text);
        for (const PlannedStatement& planned : rule.statements) {
            StatementText text(values);
            Json json = StatementWriter(values, as_text ? &text : nullptr).write(rule, planned);
            Statement& statement = all.emplace_back();
            statement.condition = conditions.of(rule.guard, rule.guard_text);
            if (as_text) {
                statement.text = text.text_of(json);
            } else {
                statement.json = std::move(json);
            }
        }
    }
    return all;
}

Json document(const std::vector<Statement>& statements) {
    constexpr const char* version = "2012-10-17";
    if (!statements.empty() && statements.front().text) {
        Text text;
        for (const Statement& statement : statements) {
            text.append(&statement == statements.data()
                            ? R"({"Version":")" + std::string(version) + R"(","Statement":[)"
                            : std::string(","));
            text.append(*statement.text);
        }
        text.append("]}");
        return text.json();
    }
    Json list = Json::array();
    for (const Statement& statement : statements) {
        list.push_back(statement.condition ? choose(*statement.condition, statement.json, no_value())
                                           : statement.json);
    }
    Json result = object("Version", version);
    result["Statement"] = std::move(list);
    return result;
}

} // namespace slrc::emit::cloudformation
