#include "compiler/reasons/notes.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::reasons {

namespace {

// IAM User Guide, "AWS global condition context keys" and "Available keys for IAM"; AWS KMS Developer Guide, "AWS KMS condition
// keys"; AWS Lambda Developer Guide, "Using source function ARN"; Amazon EC2 User Guide, "Grant permission to tag resources
// during creation".
constexpr std::string_view by_forwarding = "a service of AWS that calls another one for the caller";
constexpr std::string_view by_own_call = "a service of AWS that calls in its own name";
constexpr std::string_view by_principal = "IAM, from who makes the request";
constexpr std::string_view by_resource = "IAM, from the resource";
constexpr std::string_view by_endpoint = "the VPC endpoint through which a request comes";
constexpr std::string_view by_network = "IAM, from how the request comes";
constexpr std::string_view by_session = "AWS STS, when the session was made";
constexpr std::string_view by_tagging = "the service, where a call that creates something tags it";

constexpr std::array<KeySetter, 63> key_setters{{
    {"aws:CalledVia", by_forwarding, "cloudformation.amazonaws.com"},
    {"aws:CalledViaFirst", by_forwarding, "cloudformation.amazonaws.com"},
    {"aws:CalledViaLast", by_forwarding, "dynamodb.amazonaws.com"},
    {"aws:ViaAWSService", by_forwarding, "true"},
    {"aws:SourceArn", by_own_call, "arn:aws:s3:::DOC-EXAMPLE-BUCKET"},
    {"aws:SourceAccount", by_own_call, "111122223333"},
    {"aws:SourceOrgID", by_own_call, "o-exampleorgid"},
    {"aws:SourceOrgPaths", by_own_call, "o-exampleorgid/r-ab12/"},
    {"aws:PrincipalIsAWSService", by_own_call, "true"},
    {"aws:PrincipalServiceName", by_own_call, "cloudtrail.amazonaws.com"},
    {"aws:PrincipalServiceNamesList", by_own_call, "cloudtrail.amazonaws.com"},
    {"aws:PrincipalAccount", by_principal, "111122223333"},
    {"aws:PrincipalArn", by_principal, "arn:aws:iam::111122223333:role/example"},
    {"aws:PrincipalOrgID", by_principal, "o-exampleorgid"},
    {"aws:PrincipalOrgPaths", by_principal, "o-exampleorgid/r-ab12/"},
    {"aws:PrincipalType", by_principal, "AssumedRole"},
    {"aws:PrincipalTag/", by_principal, "value"},
    {"aws:userid", by_principal, "AROAEXAMPLEID:session"},
    {"aws:username", "IAM, where a user makes the request: a role has none", "example"},
    {"aws:ResourceAccount", by_resource, "111122223333"},
    {"aws:ResourceOrgID", by_resource, "o-exampleorgid"},
    {"aws:ResourceOrgPaths", by_resource, "o-exampleorgid/r-ab12/"},
    {"aws:ResourceTag/", "the service, from the tags of the resource", "value"},
    {"aws:SourceVpc", by_endpoint, "vpc-0123456789abcdef0"},
    {"aws:SourceVpcArn", by_endpoint, "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-0123456789abcdef0"},
    {"aws:SourceVpce", by_endpoint, "vpce-0123456789abcdef0"},
    {"aws:VpcSourceIp", by_endpoint, "10.0.0.1"},
    {"aws:VpceAccount", by_endpoint, "111122223333"},
    {"aws:VpceOrgID", by_endpoint, "o-exampleorgid"},
    {"aws:VpceOrgPaths", by_endpoint, "o-exampleorgid/r-ab12/"},
    {"aws:SourceIp", by_network, "203.0.113.7"},
    {"aws:SecureTransport", by_network, "true"},
    {"aws:RequestedRegion", by_network, "us-east-1"},
    {"aws:CurrentTime", by_network, "2026-01-31T12:00:00Z"},
    {"aws:EpochTime", by_network, "1769860800"},
    {"aws:MultiFactorAuthPresent", by_session, "true"},
    {"aws:MultiFactorAuthAge", by_session, "300"},
    {"aws:TokenIssueTime", by_session, "2026-01-31T12:00:00Z"},
    {"aws:FederatedProvider", by_session, "cognito-identity.amazonaws.com"},
    {"aws:SourceIdentity", by_session, "example"},
    {"aws:ChatbotSourceArn", by_session,
     "arn:aws:chatbot::111122223333:chat-configuration/slack-channel/example"},
    {"aws:Ec2InstanceSourceVpc", "Amazon EC2, for the role of an instance", "vpc-0123456789abcdef0"},
    {"aws:Ec2InstanceSourcePrivateIPv4", "Amazon EC2, for the role of an instance", "10.0.0.1"},
    {"ec2:SourceInstanceARN", "Amazon EC2, for the role of an instance",
     "arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0"},
    {"ec2:RoleDelivery", "Amazon EC2, for the role of an instance", "2.0"},
    {"ssm:SourceInstanceARN", "AWS Systems Manager, for the role of a managed node",
     "arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0"},
    {"lambda:SourceFunctionArn", "AWS Lambda, for the role of a function",
     "arn:aws:lambda:us-east-1:111122223333:function:example"},
    {"glue:CredentialIssuingService", "AWS Glue, for the role of a job", "glue.amazonaws.com"},
    {"glue:RoleAssumedBy", "AWS Glue, for the role of a job", "glue.amazonaws.com"},
    {"ec2:CreateAction", by_tagging, "RunInstances"},
    {"elasticloadbalancing:CreateAction", by_tagging, "CreateTargetGroup"},
    {"elasticfilesystem:CreateAction", by_tagging, "CreateFileSystem"},
    {"redshift-serverless:CreateAction", by_tagging, "CreateWorkgroup"},
    {"iam:PassedToService", "IAM: the service to which the call passes the role", "lambda.amazonaws.com"},
    {"iam:AssociatedResourceArn", "IAM: what the service uses the role for",
     "arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0"},
    {"kms:ViaService", "a service of AWS that uses the key for the caller", "s3.us-east-1.amazonaws.com"},
    {"kms:GrantIsForAWSResource", "a service of AWS that makes a grant for the caller", "true"},
    {"kms:CallerAccount", "AWS KMS, from who makes the request", "111122223333"},
    {"kms:EncryptionContext:", "who calls AWS KMS, which is the service that encrypts, such as Amazon S3",
     "arn:aws:s3:::DOC-EXAMPLE-BUCKET"},
    {"kms:EncryptionContextKeys", "who calls AWS KMS, which is the service that encrypts, such as Amazon S3",
     "aws:s3:arn"},
    {"kms:KeyOrigin", "AWS KMS, from the key", "AWS_KMS"},
    {"kms:ResourceAliases", "AWS KMS, from the key", "alias/example"},
    {"s3:ExistingObjectTag/", "Amazon S3, from the tags of the object", "value"},
}};

} // namespace

std::optional<KeySetter> setter_of(std::string_view key) {
    const auto* const found = std::ranges::find_if(key_setters, [&](const KeySetter& one) {
        const bool beginning = one.key.ends_with('/') || one.key.ends_with(':');
        return text::equal_folded(beginning ? key.substr(0, one.key.size()) : key, one.key);
    });
    return found == key_setters.end() ? std::nullopt : std::optional(*found);
}

} // namespace slrc::reasons
