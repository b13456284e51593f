#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A text of one line before a role that is fine.
std::string before_role(const std::string& line) {
    return line +
           "\nrole acme-monitor {\npath \"/acme/\"\n"
           "trust account 123456789012 if sts:ExternalId == \"acme\"\n"
           "allow s3:PutObject on \"arn:{partition}:s3:::acme/*\"\n}\n";
}

/// The same with more rules, from line 5 on.
std::string with_rules(const std::string& rules) {
    return "role acme-monitor {\npath \"/acme/\"\n"
           "trust account 123456789012 if sts:ExternalId == \"acme\"\n"
           "allow s3:PutObject on \"arn:{partition}:s3:::acme/*\"\n" +
           rules + "\n}\n";
}

std::vector<Row> extern_rows_alone() {
    const std::string arn = "\"arn:${Partition}:acme:${Region}:${Account}:thing/${Name}\"";
    return {
        {Kind::bad_variable, 5, 42, with_rules(R"(allow s3:GetObject on "arn:*:s3:::acme/a/${team}/*")")},
        {Kind::bad_variable, 5, 42,
         with_rules(R"(allow s3:GetObject on "arn:*:s3:::acme/a/${aws:username }/*")")},
        {Kind::unknown_resource_type, 5, 14,
         with_rules("param queue: sqs:quue\nallow sqs:SendMessage on queue")},
        {Kind::unknown_resource_type, 5, 15,
         with_rules("param queue: [sqz:queue]\nallow sqs:SendMessage on queue")},
        {Kind::unknown_resource_type, 1, 25, before_role("permissions use(things: acme:thing) { allow * }")},
        {Kind::extern_not_needed, 1, 18, before_role("extern action s3:GetObject on s3:object")},
        {Kind::extern_not_needed, 1, 17, before_role("extern resource s3:bucket " + arn)},
        {Kind::extern_not_needed, 1, 12, before_role("extern key aws:PrincipalTag/team: string")},
        {Kind::bad_extern, 1, 20, before_role("extern action acme:Get*")},
        {Kind::bad_extern, 1, 15, before_role("extern action ac?e:Get")},
        {Kind::bad_extern, 1, 27, before_role("extern action acme:Get on s3:buket")},
        {Kind::bad_extern, 1, 28, before_role("extern resource acme:thing \"arn:aws:acme:thing\"")},
        {Kind::bad_extern, 1, 52,
         before_role("extern resource acme:thing \"arn:*:acme:*:*:a-thing/{Name}\"")},
        {Kind::bad_extern, 1, 50, before_role("extern resource acme:thing \"arn:*:acme:*:*:thing/${a:b}\"")},
        {Kind::bad_extern, 1, 23, before_role("extern key acme:Size: integer")},
        {Kind::bad_extern, 1, 12, before_role("extern key \"acme:Size*\": number")},
        {Kind::bad_extern, 1, 12, before_role("extern key \"Size\": number")},
        {Kind::bad_extern, 1, 45,
         before_role("extern key acme:Size: number  extern key    acme:size: string")},
    };
}

std::vector<Row> unused_rows() {
    const workspace::Memory beside{{{"other.slr", "let other = 1\n"}}};
    const std::string check = "slrc check main.slr";
    return {
        {Kind::unused_parameter, 5, 7, with_rules("param team: string")},
        {Kind::unused_parameter, 5, 20,
         with_rules(
             "capability reports(bucket: s3:bucket)\nwhen reports: allow s3:GetObject on \"arn:*:s3:::a/*\"")},
        {Kind::unused_parameter, 5, 7,
         with_rules("param team: string\ntest \"t\" { with team: \"a\" "
                    "expect allow s3:PutObject on \"arn:{partition}:s3:::acme/{team}\" }")},
        {Kind::unused_capability, 5, 12, with_rules("capability reports(bucket: s3:bucket)")},
        {Kind::unused_constant, 1, 5, before_role("let team = \"a\"")},
        {Kind::unused_import, 1, 8, before_role("import \"other.slr\""), check, beside},
        {Kind::unused_permissions, 1, 13,
         before_role("permissions reading { allow s3:GetObject on \"arn:*:s3:::a/*\" }")},
    };
}

} // namespace

std::vector<Row> extern_rows() {
    std::vector<Row> rows = extern_rows_alone();
    const std::vector<Row> more = unused_rows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace slrc::test
