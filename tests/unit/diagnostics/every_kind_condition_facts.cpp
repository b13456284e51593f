#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A role with one rule whose condition begins at line 5, column 4.
std::string get_if(const std::string& condition) {
    return role("allow s3:GetObject on \"arn:{partition}:s3:::acme/*\"\nif " + condition);
}

std::string tag_if(const std::string& condition) {
    return role("allow ec2:CreateTags on \"arn:{partition}:ec2:*:*:instance/*\"\nif " + condition);
}

std::vector<Row> key_and_operator_rows() {
    return {
        {Kind::key_without_action, 5, 4, get_if(R"(s3:prefix == "a")")},
        {Kind::key_without_action, 5, 4, get_if(R"(s3:prefix != "a")")},
        {Kind::key_without_action, 4, 70,
         role(R"(allow s3:{GetObject, ListBucket} on "arn:{partition}:s3:::acme*" if  s3:prefix == "a")")},
        {Kind::operator_does_not_fit, 5, 4, get_if("aws:SecureTransport NumericEquals 1")},
        {Kind::operator_does_not_fit, 5, 4, get_if(R"(aws:PrincipalArn IpAddress "203.0.113.0/24")")},
        {Kind::string_operator, 5, 4, get_if(R"(aws:PrincipalArn StringLike "arn:aws:iam::*:role/a")")},
        {Kind::missing_quantifier, 5, 4, tag_if(R"(aws:TagKeys == "a")")},
        {Kind::quantifier_on_single_value, 5, 4, get_if(R"(all aws:PrincipalTag/a == "b")")},
        {Kind::deprecated_key, 5, 4, get_if(R"(aws:SourceOwner == "123456789012")")},
        {Kind::unpaired_key, 5, 4, get_if(R"(aws:VpcSourceIp == "10.0.0.0/16")")},
        {Kind::boolean_list, 5, 4, get_if("aws:SecureTransport in [true, false]")},
        {Kind::empty_condition, 5, 4, get_if("aws:PrincipalTag/a StringEquals []")},
        {Kind::null_quantifier, 5, 4, tag_if("aws:TagKeys ForAnyValue:Null false")},
        {Kind::variable_without_value, 4, 23,
         role(R"(allow s3:GetObject on "arn:{partition}:s3:::acme/${aws:username}")")},
        {Kind::variable_without_value, 5, 4, get_if(R"(aws:username == "ann")")},
        {Kind::missing_key_not_denied, 5, 4,
         role("deny s3:GetObject on *\nif aws:MultiFactorAuthPresent == false")},
        {Kind::holds_without_key, 5, 4, tag_if(R"(all aws:TagKeys in ["a"])")},
        {Kind::tag_key_spelling, 5, 4, role("deny iam:TagRole on *\nif any aws:TagKeys == \"a\"")},
    };
}

std::vector<Row> value_rows() {
    return {
        {Kind::unlikely_value, 5, 21, get_if(R"(aws:SourceVpc == "acme")")},
        {Kind::unlikely_value, 5, 24, get_if(R"(aws:SourceVpce like "vpc-*")")},
        {Kind::unlikely_value, 5, 26, get_if(R"(aws:PrincipalOrgID == "ou-1")")},
        {Kind::unlikely_value, 5, 41, get_if(R"(aws:RequestedRegion in ["eu-west-1", "eu-wset-1"])")},
        {Kind::unlikely_value, 5, 23, get_if(R"(aws:SourceArn like "arn:amazon:s3:::acme")")},
        {Kind::unlikely_value, 5, 26, get_if(R"(aws:PrincipalArn like "arn:aws:sts::*:assumed-role/a/*")")},
        {Kind::unlikely_value, 5, 26, get_if(R"(aws:PrincipalTag/a == "b(c")")},
        {Kind::private_address, 5, 20, get_if(R"(aws:SourceIp == "192.168.7.0/24")")},
        {Kind::private_address, 5, 20, get_if(R"(aws:SourceIp != "fd00::/8")")},
        {Kind::address_range_form, 5, 20, get_if(R"(aws:SourceIp == "203.0.113.17/24")")},
        {Kind::wildcard_without_like, 5, 26, get_if(R"(aws:PrincipalTag/a == "b-*")")},
        {Kind::redundant_value, 5, 35, get_if(R"(aws:PrincipalTag/a like ["b*", "bc*"])")},
        {Kind::redundant_value, 5, 38, get_if(R"(aws:SourceIp in ["203.0.113.0/24","203.0.113.7"])")},
        {Kind::bad_condition_value, 5, 22, get_if(R"(aws:CurrentTime < "2026-02-30T00:00:00Z")")},
        {Kind::bad_condition_value, 5, 27, get_if(R"(aws:SecureTransport == "${aws:PrincipalTag/a}")")},
        {Kind::bad_condition_value, 5, 36, get_if(R"(aws:PrincipalTag/a BinaryEquals "a b")")},
    };
}

} // namespace

std::vector<Row> condition_fact_rows() {
    std::vector<Row> rows = key_and_operator_rows();
    const std::vector<Row> more = value_rows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace slrc::test
