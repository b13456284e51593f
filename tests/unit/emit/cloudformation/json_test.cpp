#include "compiler/emit/cloudformation/json.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::emit::cloudformation;

namespace {

std::vector<Json> conditions(std::size_t count) {
    std::vector<Json> all;
    for (std::size_t index = 0; index < count; ++index) {
        all.push_back(object("Condition", "C" + std::to_string(index)));
    }
    return all;
}

/// The conditions from left to right; checks that each function has 2 to 10.
void collect(const Json& json, std::vector<Json>& found) {
    if (json.begin().key() == "Condition") {
        found.push_back(json);
        return;
    }
    CHECK(json.begin().key() == "Fn::Or");
    CHECK(json.begin().value().size() >= 2);
    CHECK(json.begin().value().size() <= 10);
    for (const Json& operand : json.begin().value()) {
        collect(operand, found);
    }
}

} // namespace

TEST_CASE("Fn::And and Fn::Or have 2 to 10 operands", "[emit]") {
    CHECK(all_of(conditions(1)) == conditions(1).front());
    CHECK(all_of(conditions(3)).dump() ==
          R"({"Fn::And":[{"Condition":"C0"},{"Condition":"C1"},{"Condition":"C2"}]})");
    for (const std::size_t count : std::vector<std::size_t>{2, 10, 11, 20, 21, 100, 101, 111}) {
        std::vector<Json> found;
        collect(any_of(conditions(count)), found);
        CHECK(found == conditions(count));
    }
}
