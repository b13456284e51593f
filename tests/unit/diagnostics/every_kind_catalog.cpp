#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

std::vector<Row> catalog_rows() {
    const std::string bucket = R"("arn:{partition}:s3:::acme-logs")";
    const std::string objects = R"("arn:{partition}:s3:::acme-logs/*")";
    return {
        {Kind::unknown_service, 4, 7, role("allow ss3:GetObject on " + objects)},
        {Kind::unknown_service, 4, 7, role("allow lexx:{CreateBot, UpdateBot} on *")},
        {Kind::unknown_service, 4, 23, role(R"(allow s3:GetObject on "arn:{partition}:S3:::acme-logs/*")")},
        {Kind::unknown_action, 4, 7, role("allow s3:GetObjekt on " + objects)},
        {Kind::unknown_action, 4, 22, role("allow s3:{GetObject, PutObjekt} on " + objects)},
        {Kind::unknown_action, 1, 13, "let read = [s3:GetObjekt]\n" + role("allow read on " + objects)},
        {Kind::unknown_action, 1, 28,
         "permissions read() { allow s3:GetObjekt on " + objects + " }\n" + role("include read()")},
        {Kind::unknown_condition_key, 4, 47,
         role(R"(allow s3:ListBucket on "arn:aws-cn:s3:::a" if s3:prefxi == "home")")},
        {Kind::unknown_condition_key, 4, 47,
         role(R"(allow s3:ListBucket on "arn:aws-cn:s3:::a" if aws:ResourceTag == "home")")},
        {Kind::unknown_condition_key, 4, 45,
         role(R"(allow s3:GetObject on "arn:aws-cn:s3:::ab/${aws:usrname}")")},
        {Kind::empty_pattern, 4, 7, role("allow s3:Gett* on " + objects)},
        {Kind::empty_pattern, 4, 6, role("deny s3:Zz* on *")},
        {Kind::letter_case, 4, 7, role("allow s3:getobject on " + objects)},
        {Kind::letter_case, 4, 47,
         role(R"(allow s3:ListBucket on "arn:aws-cn:s3:::a" if s3:Prefix == "home")")},
        {Kind::letter_case, 4, 11, role("allow s3:{getobject} on " + objects)},
        {Kind::resource_not_acted_on, 4, 23, role("allow s3:GetObject on " + bucket)},
        {Kind::resource_not_acted_on, 4, 59,
         role("allow s3:GetObject on " + objects + ", \"arn:{partition}:sns:{region}:{account}:a\"")},
        {Kind::action_without_resource, 4, 21, role("allow s3:GetObject, s3:ListBucket on " + objects)},
        {Kind::needs_all_resources, 4, 7, role("allow s3:ListAllMyBuckets on " + bucket)},
        {Kind::impossible_arn, 4, 26, role(R"(allow sqs:SendMessage on "arn:{partition}:sqs::{account}:a")")},
        {Kind::impossible_arn, 4, 22,
         role(R"(allow kms:Decrypt on "arn:{partition}:kms:eu-west-1:1234:key/*")")},
        {Kind::impossible_arn, 4, 22,
         role(R"(allow kms:Decrypt on "arn:{partition}:kms:eu-west-1:${aws:PrincipalAccount}:key/*")")},
        {Kind::impossible_arn, 4, 22,
         role(R"(allow kms:Decrypt on "arn:{partition}:kms:europe:{account}:key/*")")},
        {Kind::missing_on, 4, 7, role("allow kms:Decrypt")},
        {Kind::missing_on, 4, 6, role("deny kms:*")},
        {Kind::unknown_partition, 4, 22,
         role(R"(allow kms:Decrypt on "arn:awss:kms:eu-west-1:{account}:key/*")")},
    };
}

std::vector<Row> advice_rows() {
    return {
        {Kind::privilege_escalation, 4, 7,
         role(R"(allow iam:AttachRolePolicy on "arn:{partition}:iam::{account}:role/*")")},
        {Kind::privilege_escalation, 5, 7,
         role(R"(allow lambda:InvokeFunction on "arn:{partition}:lambda:{region}:{account}:function:*"
allow lambda:UpdateFunctionCode on "arn:{partition}:lambda:{region}:{account}:function:*")")},
        {Kind::pass_role_to_any_service, 4, 7,
         role(R"(allow iam:PassRole on "arn:{partition}:iam::{account}:role/bots")")},
        {Kind::pass_role_on_everything, 4, 23,
         role(
             R"(allow iam:PassRole on "arn:{partition}:iam::{account}:role/*" if iam:PassedToService == "lexv2.amazonaws.com")")},
        {Kind::any_service_linked_role, 4, 7, role("allow iam:CreateServiceLinkedRole on *")},
        {Kind::wildcard_action, 4, 7,
         role(R"(allow kms:* on "arn:{partition}:kms:{region}:{account}:key/a")")},
        {Kind::wildcard_action, 4, 7, role("allow * on *")},
        {Kind::wildcard_service, 4, 7, role(R"(allow s*:GetObject on "arn:{partition}:s3:::acme/*")")},
        {Kind::applies_to_nothing, 4, 34, role("deny s3:DeleteObject on * except *")},
        {Kind::applies_to_nothing, 4, 16, role("allow * except * on *")},
        {Kind::bad_arn, 4, 23, role(R"(allow s3:GetObject on "arn:{partition}:s3:eu-west-1::acme/*")")},
        {Kind::impossible_arn, 4, 26, role(R"(allow sqs:SendMessage on "arn:{partition}:sqs:*:orders")")},
        {Kind::wildcard_action, 4, 16, role("allow * except iam:* on *")},
        {Kind::wildcard_resource, 4, 26, role("allow sqs:SendMessage on *")},
        {Kind::literal_partition, 4, 26,
         role(R"(allow sqs:SendMessage on "arn:aws:sqs:{region}:{account}:a")")},
        {Kind::missing_dependent_action, 4, 7,
         role(R"(allow sns:CreateTopic on "arn:{partition}:sns:{region}:{account}:a")")},
    };
}

} // namespace slrc::test
