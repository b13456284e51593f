#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A plain role with nothing but its head, on one line.
std::string head(const std::string& name, const std::string& rest) {
    return "role " + name + " { " + rest + " }";
}

std::string linked(const std::string& rules) {
    return "role AWSServiceRoleForAcme {\ntrust service lambda.amazonaws.com\n" + rules + "\n}";
}

std::vector<Row> head_rows() {
    const std::string plain = "path \"/acme/\" trust account 123456789012";
    const std::string long_name(65, 'a');
    const std::string suffixed = "role Acme_{suffix} { " + plain + " }";
    return {
        {Kind::bad_role_name, 1, 10, head("acme/monitor", plain)},
        {Kind::bad_role_name, 1, 6, head(long_name, plain)},
        {Kind::bad_role_name, 1, 10, head("acme{name}", plain)},
        {Kind::bad_role_name, 1, 6, suffixed, "slrc compile main.slr --suffix a/b"},
        {Kind::missing_trust, 1, 6, head("acme", "path \"/\"")},
        {Kind::service_linked_or_plain, 1, 6, head("AcmeMonitor", "trust service lambda.amazonaws.com")},
        {Kind::service_linked_or_plain, 1, 6, head("AcmeMonitor", "trust account 123456789012")},
        {Kind::service_linked_or_plain, 1, 32,
         head("AWSServiceRoleForAcmeAB", "trust service lambda.amazonaws.com, ec2.amazonaws.com")},
        {Kind::service_linked_or_plain, 3, 1, linked("max_session 1h")},
        {Kind::service_linked_or_plain, 3, 1, linked("tags { team: \"monitoring\" }")},
        {Kind::service_linked_or_plain, 1, 20,
         head("AcmeAB",
              "path \"/aws-service-role/lambda.amazonaws.com/\" trust service lambda.amazonaws.com")},
        {Kind::bad_path, 1, 20, head("acme-a", "path \"/acme\" trust account 123456789012")},
        {Kind::bad_path, 1, 68,
         head("acme-a", "param folder: string trust account 123456789012 path \"/{folder}/\""),
         "slrc compile main.slr --document role --set 'folder=a b'"},
        {Kind::bad_account, 1, 32, head("acme-a", "path \"/a/\" trust account 12345")},
        {Kind::bad_account, 0, 0, head("acme", plain), "slrc compile main.slr --account 12345", {}, ""},
        {Kind::bad_principal, 1, 32, head("acme-a", "path \"/a/\" trust aws \"arn:aws:iam::*:root\"")},
        {Kind::bad_principal, 1, 32, head("acme-a", "path \"/a/\" trust service \"lexv2\"")},
    };
}

std::vector<Row> property_rows() {
    const std::string good = role("allow cloudwatch:GetMetricData on *");
    const std::string long_text(1'001, 'a');
    return {
        {Kind::repeated_rule, 4, 1, role("path \"/b/\"")},
        {Kind::repeated_rule, 4, 25, role("lifecycle { one per bot one per channel }")},
        {Kind::bad_description, 4, 13, role(R"(description "500\u{a0}metrics")")},
        {Kind::bad_description, 4, 13, role("description \"" + long_text + "\"")},
        {Kind::bad_session, 4, 13, role("max_session 24h")},
        {Kind::bad_session, 4, 13, role("max_session 1day")},
        {Kind::bad_tag, 4, 8, role(R"(tags { "aws:team": "monitoring" })")},
        {Kind::bad_tag, 4, 18, role(R"(tags { team: "a" team: "b" })")},
        {Kind::bad_arn, 4, 23, role(R"(allow s3:GetObject on "acme-reports/*")")},
        {Kind::bad_arn, 4, 1, role(R"(boundary "acme-boundary")")},
        {Kind::bad_arn, 5, 23, role("param bucket: string\nallow s3:GetObject on bucket"),
         "slrc compile main.slr --document permissions --set bucket=acme-reports"},
        {Kind::bad_region, 4, 20, role("regions us-east-1, frankfurt-1")},
        {Kind::bad_region, 0, 0, good, "slrc compile main.slr --region frankfurt-1", {}, ""},
        {Kind::unknown_region, 4, 20, role("regions us-east-1, us-east-9")},
        {Kind::unknown_region, 0, 0, good, "slrc compile main.slr --region us-east-9", {}, ""},
        {Kind::passed_without_service, 4, 1, role("lifecycle { passed by lambda:CreateFunction }")},
    };
}

} // namespace

std::vector<Row> role_rows() {
    std::vector<Row> rows = head_rows();
    const std::vector<Row> more = property_rows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace slrc::test
