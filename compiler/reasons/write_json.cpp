#include "compiler/reasons/writers.hpp"

#include <nlohmann/json.hpp>

namespace slrc::reasons {

using Json = nlohmann::ordered_json;

namespace {

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json rule_json(const Cause& rule, diagnostics::Locator& locator) {
    Json json = Json::object();
    if (const auto place = locator.find(rule.span)) {
        json["file"] = std::string(place->file);
        json["line"] = place->begin.line;
        json["column"] = place->begin.column;
    }
    json["sid"] = text_or_null(rule.sid);
    json["when"] = text_or_null(rule.when);
    return json;
}

Json missing_json(const Missing& missing) {
    Json json = Json::object();
    json["part"] = std::string(to_string(missing.part));
    json["message"] = missing.message;
    if (missing.part == Part::condition) {
        json["operator"] = missing.operation;
        json["key"] = missing.key;
        json["wanted"] = missing.wanted;
        json["found"] = missing.found;
    } else if (missing.part == Part::capability) {
        json["turnOn"] = missing.turn_on;
        json["turnOff"] = missing.turn_off;
    }
    return json;
}

} // namespace

std::string write_json(const Answer& answer, diagnostics::Locator& locator) {
    Json json = Json::object();
    json["decision"] = std::string(to_string(answer.decision));
    json["rule"] = answer.rule ? rule_json(*answer.rule, locator) : Json(nullptr);
    json["missing"] = Json::array();
    for (const Missing& missing : answer.missing) {
        json["missing"].push_back(missing_json(missing));
    }
    // What a request says need not be UTF-8.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace slrc::reasons
