// Reading documents.
#include "compiler/iam/json.hpp"

#include <nlohmann/json.hpp>

namespace slrc::iam {

namespace {

using Json = nlohmann::ordered_json;

std::string read_text(const Json& json, const std::string& where) {
    if (!json.is_string()) {
        throw DocumentError(where + " is not text");
    }
    return json.get<std::string>();
}

std::string read_scalar(const Json& json, const std::string& where) {
    if (json.is_string()) {
        return json.get<std::string>();
    }
    if (json.is_boolean() || json.is_number()) {
        return json.dump();
    }
    throw DocumentError(where + " is neither text, a number nor a boolean");
}

std::vector<std::string> read_list(const Json& json, const std::string& where) {
    std::vector<std::string> values;
    if (!json.is_array()) {
        values.push_back(read_scalar(json, where));
        return values;
    }
    for (const Json& item : json) {
        values.push_back(read_scalar(item, where));
    }
    return values;
}

std::vector<Principals> read_principals(const Json& json, const std::string& where) {
    if (json == "*") {
        return {Principals{"AWS", {"*"}}};
    }
    if (!json.is_object()) {
        throw DocumentError(where + " is neither \"*\" nor an object");
    }
    std::vector<Principals> principals;
    for (const auto& [kind, values] : json.items()) {
        principals.push_back(Principals{kind, read_list(values, where + ": " + kind)});
    }
    return principals;
}

std::vector<Condition> read_conditions(const Json& json, const std::string& where) {
    if (!json.is_object()) {
        throw DocumentError(where + " is not an object");
    }
    std::vector<Condition> conditions;
    for (const auto& [operation, keys] : json.items()) {
        const std::string place = where + ": " + operation;
        if (!keys.is_object()) {
            throw DocumentError(place + " is not an object");
        }
        for (const auto& [key, values] : keys.items()) {
            conditions.push_back(Condition{operation, key, read_list(values, place + ": " + key)});
        }
    }
    return conditions;
}

Effect read_effect(const Json& json, const std::string& where) {
    if (json != "Allow" && json != "Deny") {
        throw DocumentError(where + " is neither Allow nor Deny");
    }
    return json == "Allow" ? Effect::allow : Effect::deny;
}

void read_element(Statement& statement, const std::string& name, const Json& value,
                  const std::string& where) {
    const std::string place = where + ": " + name;
    if (name == "Sid") {
        statement.sid = read_scalar(value, place);
    } else if (name == "Effect") {
        statement.effect = read_effect(value, place);
    } else if (name == "Principal" || name == "NotPrincipal") {
        statement.principals = read_principals(value, place);
        statement.not_principals = name == "NotPrincipal";
    } else if (name == "Action" || name == "NotAction") {
        statement.actions = read_list(value, place);
        statement.not_actions = name == "NotAction";
    } else if (name == "Resource" || name == "NotResource") {
        statement.resources = read_list(value, place);
        statement.not_resources = name == "NotResource";
    } else if (name == "Condition") {
        statement.conditions = read_conditions(value, place);
    } else {
        throw DocumentError(where + ": unknown element " + name);
    }
}

/// What IAM asks of every statement, so that nothing is guessed and nothing is lost.
void check_elements(const Json& json, const std::string& where) {
    for (const std::string name : {"Principal", "Action", "Resource"}) {
        if (json.contains(name) && json.contains("Not" + name)) {
            throw DocumentError(where + " has both " + name + " and Not" + name);
        }
    }
    if (!json.contains("Effect")) {
        throw DocumentError(where + " has no Effect");
    }
    if (!json.contains("Action") && !json.contains("NotAction")) {
        throw DocumentError(where + " has neither Action nor NotAction");
    }
}

Statement read_statement(const Json& json, const std::string& where) {
    if (!json.is_object()) {
        throw DocumentError(where + " is not an object");
    }
    Statement statement;
    for (const auto& [name, value] : json.items()) {
        read_element(statement, name, value, where);
    }
    check_elements(json, where);
    return statement;
}

std::vector<Statement> read_statements(const Json& json) {
    if (!json.is_array()) {
        return {read_statement(json, "Statement")};
    }
    std::vector<Statement> statements;
    for (std::size_t index = 0; index < json.size(); ++index) {
        statements.push_back(read_statement(json[index], "Statement[" + std::to_string(index) + "]"));
    }
    return statements;
}

} // namespace

Document from_json(const Json& json) {
    if (!json.is_object() || !json.contains("Statement")) {
        throw DocumentError("a policy document is an object with a Statement");
    }
    Document document;
    document.version = "2008-10-17"; // IAM's own default
    for (const auto& [name, value] : json.items()) {
        if (name == "Version") {
            document.version = read_text(value, name);
        } else if (name == "Id") {
            document.id = read_text(value, name);
        } else if (name == "Statement") {
            document.statements = read_statements(value);
        } else {
            throw DocumentError("unknown element " + name);
        }
    }
    return document;
}

Document read_document(std::string_view text) {
    try {
        return from_json(Json::parse(text));
    } catch (const Json::exception& error) {
        const std::string_view message = error.what();
        const std::size_t bracket = message.find("] ");
        // Without the library's own prefix `[json.exception.…] `.
        throw DocumentError(
            std::string(bracket == std::string_view::npos ? message : message.substr(bracket + 2)));
    }
}

} // namespace slrc::iam
