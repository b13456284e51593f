// Writing documents.
#include "compiler/iam/json.hpp"

#include <nlohmann/json.hpp>

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

} // namespace slrc::iam
