#include "compiler/iam/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace slrc::iam {

namespace {

using Json = nlohmann::ordered_json;

Json one_or_list(const std::vector<std::string>& values) {
    return values.size() == 1 ? Json(values.front()) : Json(values);
}

Json principals_json(const std::vector<Principals>& principals) {
    Json json = Json::object();
    for (const Principals& kind : principals) {
        json[kind.kind] = one_or_list(kind.values);
    }
    return json;
}

Json conditions_json(const std::vector<Condition>& conditions) {
    Json json = Json::object();
    for (const Condition& condition : conditions) {
        json[condition.operation][condition.key] = one_or_list(condition.values);
    }
    return json;
}

Json statement_json(const Statement& statement) {
    Json json = Json::object();
    if (!statement.sid.empty()) {
        json["Sid"] = statement.sid;
    }
    json["Effect"] = statement.effect == Effect::allow ? "Allow" : "Deny";
    if (!statement.principals.empty()) {
        json[statement.not_principals ? "NotPrincipal" : "Principal"] = principals_json(statement.principals);
    }
    json[statement.not_actions ? "NotAction" : "Action"] = one_or_list(statement.actions);
    if (!statement.resources.empty()) {
        json[statement.not_resources ? "NotResource" : "Resource"] = one_or_list(statement.resources);
    }
    if (!statement.conditions.empty()) {
        json["Condition"] = conditions_json(statement.conditions);
    }
    return json;
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
    if (json.is_string()) {
        return {Principals{"AWS", {json.get<std::string>()}}};
    }
    if (!json.is_object()) {
        throw DocumentError(where + " is neither text nor an object");
    }
    std::vector<Principals> principals;
    for (const auto& [kind, values] : json.items()) {
        principals.push_back(Principals{kind, read_list(values, where)});
    }
    return principals;
}

std::vector<Condition> read_conditions(const Json& json, const std::string& where) {
    std::vector<Condition> conditions;
    for (const auto& [operation, keys] : json.items()) {
        if (!keys.is_object()) {
            throw DocumentError(where + ": " + operation + " is not an object");
        }
        for (const auto& [key, values] : keys.items()) {
            conditions.push_back(Condition{operation, key, read_list(values, where)});
        }
    }
    return conditions;
}

void read_element(Statement& statement, const std::string& name, const Json& value,
                  const std::string& where) {
    if (name == "Sid") {
        statement.sid = read_scalar(value, where);
    } else if (name == "Effect") {
        const std::string effect = read_scalar(value, where);
        if (effect != "Allow" && effect != "Deny") {
            throw DocumentError(where + ": Effect is neither Allow nor Deny");
        }
        statement.effect = effect == "Allow" ? Effect::allow : Effect::deny;
    } else if (name == "Principal" || name == "NotPrincipal") {
        statement.principals = read_principals(value, where);
        statement.not_principals = name == "NotPrincipal";
    } else if (name == "Action" || name == "NotAction") {
        statement.actions = read_list(value, where);
        statement.not_actions = name == "NotAction";
    } else if (name == "Resource" || name == "NotResource") {
        statement.resources = read_list(value, where);
        statement.not_resources = name == "NotResource";
    } else if (name == "Condition") {
        statement.conditions = read_conditions(value, where);
    } else {
        throw DocumentError(where + ": unknown element " + name);
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
    return statement;
}

} // namespace

Json to_json(const Document& document) {
    Json json = Json::object();
    json["Version"] = document.version;
    if (!document.id.empty()) {
        json["Id"] = document.id;
    }
    json["Statement"] = Json::array();
    for (const Statement& statement : document.statements) {
        json["Statement"].push_back(statement_json(statement));
    }
    return json;
}

std::string to_text(const Json& json, bool minify) {
    return json.dump(minify ? -1 : 4) + "\n";
}

Document from_json(const Json& json) {
    if (!json.is_object() || !json.contains("Statement")) {
        throw DocumentError("a policy document is an object with a Statement");
    }
    Document document;
    document.version = json.value("Version", std::string("2008-10-17"));
    document.id = json.value("Id", std::string());
    const Json& statements = json.at("Statement");
    if (!statements.is_array()) {
        document.statements.push_back(read_statement(statements, "Statement"));
        return document;
    }
    for (std::size_t index = 0; index < statements.size(); ++index) {
        document.statements.push_back(
            read_statement(statements[index], "Statement[" + std::to_string(index) + "]"));
    }
    return document;
}

Document read_document(std::string_view text) {
    try {
        return from_json(Json::parse(text));
    } catch (const Json::exception& error) {
        throw DocumentError(error.what());
    }
}

} // namespace slrc::iam
