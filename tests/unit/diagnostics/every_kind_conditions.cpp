#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A role with one rule whose condition begins at line 4, column 28.
std::string allow_if(const std::string& condition) {
    return role("allow s3:GetObject on * if " + condition);
}

/// Each of ten pairs of alternatives doubles the statements.
std::string ten_pairs() {
    std::string condition;
    for (const char key : std::string("abcdefghij")) {
        condition += condition.empty() ? "" : " and ";
        condition += std::string("(aws:") + key + " == \"x\" or aws:" + key + " == \"y\")";
    }
    return condition;
}

std::string many_tests() {
    std::string condition = "aws:a == \"0\"";
    for (int index = 1; index <= 2'000; ++index) {
        condition += " or aws:a == \"" + std::to_string(index) + "\"";
    }
    return condition;
}

} // namespace

std::vector<Row> condition_rows() {
    return {
        {Kind::too_many_alternatives, 4, 28, allow_if(ten_pairs())},
        {Kind::too_many_alternatives, 4, 28, allow_if(many_tests())},
        {Kind::no_such_negation, 4, 32, allow_if(R"(not aws:a BinaryEquals "QQ==")")},
        {Kind::conditions_cannot_be_joined, 4, 68,
         allow_if(R"(aws:a like "a*" and aws:a like "b*" and aws:a like "c*")")},
        {Kind::contradictory_condition, 4, 28, allow_if(R"(aws:a == "x" and aws:a == "y")")},
        {Kind::contradictory_condition, 4, 28, allow_if("aws:a exists and aws:a not exists")},
        {Kind::operator_form, 4, 34, allow_if(R"(aws:a == ["x"])")},
        {Kind::operator_form, 4, 34, allow_if(R"(aws:a in "x")")},
        {Kind::operator_form, 4, 35, allow_if("aws:a? exists")},
        {Kind::operator_form, 4, 28, allow_if(R"("a" == "x")")},
        {Kind::operator_form, 4, 48, allow_if(R"(aws:SecureTransport like "t*")")},
        {Kind::operator_form, 4, 38, allow_if(R"(any aws:a ForAnyValue:StringLike "x")")},
        {Kind::bad_condition_value, 4, 51, allow_if(R"(aws:SecureTransport == "yes")")},
        {Kind::bad_condition_value, 4, 50, allow_if(R"(aws:a NumericLessThan "many")")},
        {Kind::bad_condition_value, 5, 28,
         role("param limit: string\nallow s3:GetObject on * if aws:a NumericLessThan limit"),
         "slrc compile main.slr --document permissions --set limit=many"},
    };
}

} // namespace slrc::test
