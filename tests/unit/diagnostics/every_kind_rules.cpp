#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

std::vector<Row> rule_rows() {
    const std::string digits = "let digit = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n";
    const std::string group =
        "permissions read(bucket: s3:bucket) { allow s3:GetObject on \"{bucket}/*\" }\n";
    return {
        {Kind::bad_sid, 4, 28, role("allow s3:GetObject on * as read-it")},
        {Kind::bad_sid, 4, 34, role("never allow s3:GetObject on * as It")},
        {Kind::duplicate_sid, 5, 1, role("allow s3:GetObject on * as Read\nallow s3:GetObject on * as Read")},
        {Kind::too_many_values, 5, 23,
         digits + role(R"(allow s3:GetObject on "arn:aws:s3:::{digit}{digit}{digit}{digit}")")},
        {Kind::bad_expectation, 4, 25, role(R"(test "t" { expect allow s3:Get* })")},
        {Kind::bad_expectation, 4, 41, role(R"(test "t" { expect allow s3:GetObject if aws:a like "x" })")},
        {Kind::bad_character, 4, 23, role(R"(allow s3:GetObject on "arn:aws:s3:::Łódź")")},
        {Kind::bad_character, 4, 13, role(R"(description "metrics → alarms")")},
        {Kind::rule_in_group, 1, 17, "permissions a { when b: allow s3:GetObject on * }"},
        {Kind::except_without_all, 4, 19, role("allow s3:* except s3:DeleteObject on *")},
        {Kind::except_without_all, 4, 39, role(R"(allow s3:* on "arn:aws:s3:::a" except "arn:aws:s3:::b")")},
        {Kind::empty_list, 5, 24, "let buckets = []\n" + role("allow s3:ListBucket on buckets")},
        {Kind::empty_list, 4, 30, role("param buckets: [s3:bucket] = []")},
        {Kind::bad_argument_value, 4, 27, role(R"(param bucket: s3:bucket = "acme-reports")")},
        {Kind::bad_argument_value, 5, 14,
         group + role(R"(include read(["arn:aws:s3:::a", "arn:aws:s3:::b"]))")},
        {Kind::bad_argument_value, 5, 14,
         group + role(R"(include read("arn:aws:kms:eu-west-1:123456789012:key/a"))")},
    };
}

} // namespace slrc::test
