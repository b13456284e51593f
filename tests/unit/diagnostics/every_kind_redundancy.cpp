#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

std::vector<Row> redundancy_rows() {
    const std::string all = R"( on "arn:{partition}:s3:::acme-reports/*")";
    const std::string some = R"( on "arn:{partition}:s3:::acme-reports/2026/*")";
    const std::string group =
        "permissions read(bucket: s3:bucket) {\n"
        "allow s3:GetObject on \"{bucket}/*\"\nallow s3:ListBucket on bucket\n}\n";
    const std::string bucket = "param bucket: s3:bucket\n";
    const std::string two = "capability daily \"daily\"\ncapability yearly \"yearly\"\n";
    return {
        {Kind::redundant_action, 4, 21, role("allow s3:GetObject, s3:GetObject" + all)},
        {Kind::redundant_action, 4, 22, role("allow s3:{GetObject, GetObject}" + all)},
        {Kind::redundant_action, 4, 7, role("allow s3:GetObjectAcl, s3:GetObject*" + all)},
        {Kind::redundant_resource, 4, 62,
         role("allow s3:GetObject" + all + R"(, "arn:{partition}:s3:::acme-reports/2026/*")")},
        {Kind::redundant_rule, 5, 1, role("allow s3:GetObject" + all + "\nallow s3:GetObject" + all)},
        {Kind::redundant_rule, 4, 1, role("allow s3:GetObject" + some + "\nallow s3:GetObject" + all)},
        {Kind::redundant_rule, 10, 1, group + role(bucket + "include read(bucket)\ninclude read(bucket)")},
        {Kind::redundant_rule, 4, 1,
         role("trust account 123456789012 if aws:SourceIp == \"203.0.113.7/32\"\nallow s3:GetObject" + all)},
        {Kind::dead_allow, 5, 1, role("deny s3:GetObject" + all + "\nallow s3:GetObject" + some)},
        {Kind::redundant_rule, 6, 1,
         role("allow s3:GetObject" + all + " if aws:SecureTransport == true\nallow s3:GetObject" + all +
              " if aws:SecureTransport == false\nallow s3:GetObject" + some +
              " if aws:SecureTransport exists")},
        {Kind::guard_without_effect, 6, 17,
         role("capability daily \"daily\"\nwhen daily: allow s3:*Object" + all +
              "\nwhen not daily: allow s3:GetObject" + all)},
        {Kind::test_without_effect, 5, 1, role("allow s3:GetObject" + all + "\ntest \"nothing\" { }")},
        {Kind::test_without_effect, 7, 1,
         role("allow s3:GetObject" + all +
              "\ntest \"twice\" {\nexpect deny sqs:SendMessage, s3:PutObject\nexpect deny s3:PutObject\n}")},
        {Kind::rule_under_two_guards, 7, 14,
         role(two + "when daily: allow s3:GetObject" + all + "\nwhen yearly: allow s3:GetObject" + all)},
        {Kind::rule_under_two_guards, 6, 8,
         role("capability daily \"daily\"\nwhen daily { allow s3:GetObject" + all +
              " }\nelse { allow s3:GetObject" + all + " }")},
    };
}

} // namespace slrc::test
