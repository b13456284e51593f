#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

std::string group() {
    return "permissions read(bucket: s3:bucket) { allow s3:GetObject on \"{bucket}/*\" }\n";
}

std::string two_buckets() {
    return "capability reports(bucket: s3:bucket)\ncapability archive(bucket: s3:bucket)\n";
}

std::vector<Row> unknown_rows() {
    const std::string good = role("allow cloudwatch:GetMetricData on *");
    return {
        {Kind::unknown_name, 4, 25, role(R"(allow s3:GetObject on "{buket}/*")")},
        {Kind::unknown_name, 4, 38, role(R"(allow s3:GetObject on "{acme-monitor.name}")")},
        {Kind::unknown_capability, 4, 6, role("when reports: allow s3:GetObject on *")},
        {Kind::unknown_capability, 4, 25, role(R"(allow s3:GetObject on "{reports.bucket}")")},
        {Kind::unknown_capability, 4, 17, role(R"(test "t" { with reports expect allow s3:GetObject })")},
        {Kind::unknown_capability, 0, 0, good, "slrc compile main.slr --with reports", {}, ""},
        {Kind::unknown_role, 4, 28, role(R"(allow sts:AssumeRole on  "{acme-writer.arn}")")},
        {Kind::unknown_role, 0, 0, good, "slrc compile main.slr --role acme-writer", {}, ""},
        {Kind::unknown_permissions, 4, 9, role("include read_metrics")},
        {Kind::unknown_parameter, 5, 14, group() + role(R"(include read(name: "arn:aws:s3:::acme"))")},
        {Kind::unknown_parameter, 5, 47,
         role("capability reports\nwhen reports: allow s3:GetObject on \"{reports.bucket}\"")},
        {Kind::unknown_parameter, 4, 17, role(R"(test "t" { with bucket: "x" expect allow s3:GetObject })")},
        {Kind::unknown_parameter, 0, 0, good, "slrc compile main.slr --set bucket=x", {}, ""},
        {Kind::unknown_type, 4, 15, role("param bucket: bucket")},
        {Kind::unknown_type, 5, 15, role("allow s3:GetObject on bucket\nparam bucket: bucket")},
        {Kind::unknown_type, 4, 35, role(R"(param bucket: s3:bucket matching "x")")},
        {Kind::unknown_type, 4, 30, role(R"(param name: string matching "[")")},
        {Kind::unknown_operator, 4, 50,
         role(R"(allow s3:GetObject on * if aws:PrincipalTag/team StringEqual "x")")},
        {Kind::unknown_warning, 4, 16, role("// slrc: allow(new-region)\nallow s3:GetObject on *")},
    };
}

std::vector<Row> known_rows() {
    const std::string allow = "allow s3:GetObject on ";
    const std::string at_home = "let at_home = aws:RequestedRegion == \"eu-west-1\"\n";
    const std::string reports = "let reports = \"arn:aws:s3:::acme-reports\"\n";
    return {
        {Kind::duplicate_name, 5, 12, role("capability reports\ncapability reports")},
        {Kind::duplicate_name, 4, 12, role("capability none")},
        {Kind::duplicate_name, 5, 7, role("param name: string\nparam name: string")},
        {Kind::duplicate_name, 4, 7, role("param region: region")},
        {Kind::duplicate_name, 5, 7, reports + role("param reports: s3:bucket")},
        {Kind::duplicate_name, 2, 5, reports + reports},
        {Kind::duplicate_name, 1, 5, "let region = \"eu-west-1\"\n"},
        {Kind::duplicate_name, 2, 13, group() + group()},
        {Kind::duplicate_name, 6, 6,
         role("") + "role ACME-monitor { path \"/\" trust account 123456789012 }"},
        {Kind::wrong_kind_of_name, 5, 23, at_home + role(allow + "at_home")},
        {Kind::wrong_kind_of_name, 5, 7, reports + role("allow reports on *")},
        {Kind::wrong_kind_of_name, 5, 28, reports + role(allow + "* if reports")},
        {Kind::wrong_kind_of_name, 5, 13, "let words = [\"a\", \"b\"]\n" + role("description \"{words}\"")},
        {Kind::definition_cycle, 2, 11, "let a = \"{b}\"\nlet b = \"{a}\"\n"},
        {Kind::definition_cycle, 1, 17, "permissions a { include a }"},
        {Kind::parameter_out_of_reach, 5, 23,
         role("capability reports(bucket: s3:bucket)\n" + allow + "bucket")},
        {Kind::ambiguous_parameter, 6, 49,
         role(two_buckets() + "when reports and archive: " + allow + "bucket")},
        {Kind::wrong_arguments, 5, 1, group() + role("include read")},
        {Kind::wrong_arguments, 5, 35,
         group() + role(R"(include read("arn:aws:s3:::acme", "arn:aws:s3:::acme"))")},
        {Kind::wrong_arguments, 6, 17,
         role(two_buckets() + R"(test "t" { with reports expect allow s3:GetObject })")},
        {Kind::wrong_arguments, 5, 6, role("param name: string\ntest \"t\" { expect allow s3:GetObject }")},
    };
}

} // namespace

std::vector<Row> name_rows() {
    std::vector<Row> rows = unknown_rows();
    const std::vector<Row> more = known_rows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace slrc::test
