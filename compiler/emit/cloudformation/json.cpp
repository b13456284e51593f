#include "compiler/emit/cloudformation/json.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::cloudformation {

namespace {

constexpr std::size_t most_operands = 10;

Json combined(const char* function, std::vector<Json> conditions) {
    while (conditions.size() > most_operands) {
        std::vector<Json> groups;
        for (std::size_t begin = 0; begin < conditions.size(); begin += most_operands) {
            const std::size_t end = std::min(begin + most_operands, conditions.size());
            std::vector<Json> group;
            for (std::size_t index = begin; index < end; ++index) {
                group.push_back(std::move(conditions[index]));
            }
            groups.push_back(combined(function, std::move(group)));
        }
        conditions = std::move(groups);
    }
    return conditions.size() == 1 ? std::move(conditions.front()) : object(function, std::move(conditions));
}

} // namespace

Json object(const char* key, Json value) {
    Json result = Json::object();
    result[key] = std::move(value);
    return result;
}

Json reference(std::string_view name) {
    return object("Ref", std::string(name));
}

Json no_value() {
    return reference("AWS::NoValue");
}

Json join(std::string_view delimiter, Json list) {
    return object("Fn::Join", Json::array({std::string(delimiter), std::move(list)}));
}

Json split(std::string_view delimiter, Json text) {
    return object("Fn::Split", Json::array({std::string(delimiter), std::move(text)}));
}

Json select(std::size_t index, Json list) {
    return object("Fn::Select", Json::array({std::to_string(index), std::move(list)}));
}

Json choose(std::string_view condition, Json when_on, Json when_off) {
    return object("Fn::If", Json::array({std::string(condition), std::move(when_on), std::move(when_off)}));
}

Json equals(Json left, Json right) {
    return object("Fn::Equals", Json::array({std::move(left), std::move(right)}));
}

Json negated(Json condition) {
    return object("Fn::Not", Json::array({std::move(condition)}));
}

Json all_of(std::vector<Json> conditions) {
    return combined("Fn::And", std::move(conditions));
}

Json any_of(std::vector<Json> conditions) {
    return combined("Fn::Or", std::move(conditions));
}

} // namespace slrc::emit::cloudformation
