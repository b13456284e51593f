#include "tests/unit/review/access_analyzer_examples.hpp"
#include "tests/unit/support/compile_text.hpp"

namespace slrc::test {

namespace {

std::vector<AnalyzerExample> names() {
    return {
        {"INVALID_ACTION", "SLR0203", plain_role(R"(allow s3:GetObjekt on "arn:{partition}:s3:::acme/*")")},
        {"INVALID_ACTION", "SLR0205", plain_role(R"(allow s3:Objekt* on "arn:{partition}:s3:::acme/*")")},
        {"INVALID_SERVICE_IN_ACTION", "SLR0201",
         plain_role(R"(allow s4:GetObject on "arn:{partition}:s3:::acme/*")")},
        {"INVALID_SERVICE", "SLR0201", get_object_on("arn:{partition}:s4:::acme/*")},
        {"INVALID_GLOBAL_CONDITION_KEY", "SLR0204", get_object_if(R"(aws:PrincipalOrg == "o-a1b2c3d4e5")")},
        {"UNSUPPORTED_GLOBAL_CONDITION_KEY", "SLR0204",
         get_object_if(R"(aws:ARN == "arn:aws:iam::111122223333:role/reader")")},
        {"UNSUPPORTED_GLOBAL_CONDITION_KEY", "SLR0217",
         get_object_if(R"(aws:SourceOwner == "111122223333")")},
        {"INVALID_SERVICE_CONDITION_KEY", "SLR0204",
         plain_role(R"(allow s3:ListBucket on "arn:{partition}:s3:::acme" if s3:prefixes == "a")")},
        {"MISSING_TAG_KEY_IN_CONDITION", "SLR0204", create_tags_if(R"(aws:RequestTag == "red")")},
        {"MISSING_TAG_KEY_IN_CONDITION", "SLR0204", create_tags_if(R"(aws:RequestTag/ == "red")")},
    };
}

std::vector<AnalyzerExample> arns() {
    const auto send_on = [](const std::string& resource) {
        return plain_role("allow sqs:SendMessage on \"" + resource + "\"");
    };
    return {
        {"ARN_ACCOUNT_NOT_ALLOWED", "SLR0409", get_object_on("arn:{partition}:s3::111122223333:acme/*")},
        {"ARN_ACCOUNT_NOT_ALLOWED", "SLR0210",
         plain_role(
             R"(allow route53:GetHostedZone on "arn:{partition}:route53::111122223333:hostedzone/Z1")")},
        {"ARN_REGION_NOT_ALLOWED", "SLR0409", get_object_on("arn:{partition}:s3:us-east-1::acme/*")},
        {"ARN_REGION_NOT_ALLOWED", "SLR0210",
         plain_role(R"(allow route53:GetHostedZone on "arn:{partition}:route53:us-east-1::hostedzone/Z1")")},
        {"ARN_REGION_NOT_ALLOWED", "SLR0409",
         plain_role(R"(allow iam:GetRole on "arn:{partition}:iam:us-east-1:{account}:role/reader")")},
        {"INVALID_ARN_ACCOUNT", "SLR0210", send_on("arn:{partition}:sqs:us-east-1:11112222:jobs")},
        {"INVALID_ARN_PREFIX", "SLR0409", get_object_on("aws:s3:::acme/*")},
        {"INVALID_ARN_PREFIX", "SLR0409", get_object_on("xrn:{partition}:s3:::acme/*")},
        {"INVALID_ARN_REGION", "SLR0210", send_on("arn:{partition}:sqs:useast1:{account}:jobs")},
        {"INVALID_ARN_REGION", "SLR0412", send_on("arn:{partition}:sqs:us-east-9:{account}:jobs")},
        {"INVALID_ARN_RESOURCE", "SLR0207", send_on("arn:{partition}:sqs:us-east-1:{account}:queue/jobs")},
        {"INVALID_ARN_RESOURCE", "SLR0409",
         plain_role(R"(allow iam:GetRole on "arn:{partition}:iam::{account}:roles/reader")")},
        {"INVALID_ARN_SERVICE_CASE", "SLR0201", get_object_on("arn:{partition}:S3:::acme/*")},
        {"INVALID_PARTITION", "SLR0226", get_object_on("arn:amazon:s3:::acme/*")},
        {"MISSING_ARN_FIELD", "SLR0409", get_object_on("arn:{partition}:s3:acme")},
        {"MISSING_ARN_FIELD", "SLR0210", send_on("arn:{partition}:sqs:*:jobs")},
        {"MISSING_ARN_REGION", "SLR0210", send_on("arn:{partition}:sqs::{account}:jobs")},
        {"VARIABLE_UNSUPPORTED_IN_ELEMENT", "SLR0210",
         send_on("arn:{partition}:sqs:us-east-1:${aws:PrincipalAccount}:jobs")},
        {"VARIABLE_UNSUPPORTED_IN_ELEMENT", "SLR0101", plain_role("allow s3:${aws:username} on *")},
        {"VARIABLE_UNSUPPORTED_IN_ELEMENT", "SLR0101",
         plain_role(R"(allow s3:GetObject on "arn:{partition}:s3:::acme/*" as ${aws:username})")},
        {"MISSING_BRACE_IN_VARIABLE", "SLR0108", get_object_on("arn:{partition}:s3:::acme/${aws:username/*")},
        {"MISSING_QUOTE_IN_VARIABLE", "SLR0108",
         get_object_on("arn:{partition}:s3:::acme/${aws:username, anybody}/*")},
        {"MISSING_QUOTE_IN_VARIABLE", "SLR0108",
         get_object_on("arn:{partition}:s3:::acme/${aws:username, 'anybody}/*")},
        {"UNSUPPORTED_SPACE_IN_VARIABLE", "SLR0108",
         get_object_on("arn:{partition}:s3:::acme/${aws:username }/*")},
        {"UNSUPPORTED_SPACE_IN_VARIABLE", "SLR0108",
         get_object_on("arn:{partition}:s3:::acme/${ aws:username}/*")},
        {"EMPTY_VARIABLE", "SLR0108", get_object_on("arn:{partition}:s3:::acme/${}/*")},
    };
}

std::vector<AnalyzerExample> condition_errors() {
    return {
        {"INVALID_CONDITION_KEY_FORMAT", "SLR0507", get_object_if(R"("PrincipalOrgID" == "o-a1b2c3d4e5")")},
        {"INVALID_CONDITION_MULTIPLE_BOOLEAN", "SLR0223",
         get_object_if("aws:SecureTransport in [true, false]")},
        {"INVALID_CONDITION_OPERATOR", "SLR0313",
         get_object_if(R"(aws:PrincipalOrgID StringsEqual "o-a1b2c3d4e5")")},
        {"INVALID_REGION", "SLR0219", get_object_if(R"(aws:RequestedRegion == "us-east-11")")},
        {"INVALID_REGION", "SLR0411", plain_role("regions us-east\nallow polly:SynthesizeSpeech on *")},
        {"INVALID_REGION", "SLR0412", plain_role("regions us-east-9\nallow polly:SynthesizeSpeech on *")},
        {"INVALID_VARIABLE_FOR_OPERATOR", "SLR0508",
         get_object_if(R"(aws:MultiFactorAuthAge NumericLessThan "${aws:PrincipalTag/age}")")},
        {"MISSING_QUALIFIER", "SLR0215", create_tags_if(R"(aws:TagKeys == "team")")},
        {"NULL_WITH_IF_EXISTS", "SLR0507", get_object_if("aws:PrincipalOrgID? exists")},
        {"NULL_WITH_IF_EXISTS", "SLR0313", get_object_if("aws:PrincipalOrgID NullIfExists true")},
        {"PRIVATE_IP_ADDRESS", "SLR0220", get_object_if(R"(aws:SourceIp == "10.0.0.0/8")")},
        {"PRIVATE_NOTIPADDRESS", "SLR0220",
         plain_role(R"(deny s3:GetObject on "arn:{partition}:s3:::acme/*" if aws:SourceIp != "10.0.0.0/8")")},
        {"INVALID_VPC_FORMAT", "SLR0219", get_object_if(R"(aws:SourceVpc == "1a2b3c4d")")},
        {"INVALID_VPC_FORMAT", "SLR0219", get_object_if(R"(aws:SourceVpc == "vpc-1a2b")")},
        {"INVALID_VPCE_FORMAT", "SLR0219", get_object_if(R"(aws:SourceVpce == "vpc-1a2b3c4d")")},
        {"UNSUPPORTED_ACTION_FOR_CONDITION_KEY", "SLR0211", get_object_if(R"(s3:prefix == "a")")},
        {"UNSUPPORTED_ACTION_FOR_CONDITION_KEY", "SLR0211",
         plain_role(R"(allow s3:GetObject, s3:ListBucket on "arn:{partition}:s3:::acme", )"
                    R"("arn:{partition}:s3:::acme/*" if s3:prefix == "a")")},
    };
}

std::vector<AnalyzerExample> statements() {
    const std::string read = R"(allow s3:GetObject on "arn:{partition}:s3:::acme/*")";
    const std::string write = R"(allow s3:PutObject on "arn:{partition}:s3:::acme/*")";
    const std::string twice = read + " as Read\n" + write + " as Read";
    return {
        {"DUPLICATE_KEYS_WITH_DIFFERENT_CASE", "SLR0206",
         get_object_if(R"(aws:PrincipalOrgID like "o-a*" and aws:principalorgid like "o-*b")")},
        {"DUPLICATE_KEYS_WITH_DIFFERENT_CASE", "SLR0505",
         get_object_if(R"(aws:PrincipalOrgID like "o-a*" and aws:PrincipalOrgID like "o-*b" )"
                       R"(and aws:principalorgid like "o-?c*")"),
         "SLR0206"},
        {"MISSING_ACTION", "SLR0101", plain_role(R"(allow on "arn:{partition}:s3:::acme/*")")},
        {"MISSING_RESOURCE", "SLR0212", plain_role("allow s3:GetObject")},
        {"MISSING_STATEMENT", "SLR0402",
         "role Plain {\n path \"/\"\n allow polly:SynthesizeSpeech on *\n}\n"},
        {"MISSING_STATEMENT", "SLR0709", plain_role(""), "", Looked::compile},
        {"UNIQUE_SIDS_REQUIRED", "SLR0502", plain_role(twice)},
        {"UNIQUE_SIDS_RECOMMENDED", "SLR0502", plain_role(twice)},
        {"UNSUPPORTED_SID", "SLR0501", plain_role(read + " as Read-all")},
        {"UNSUPPORTED_ELEMENT_COMBINATION", "SLR0513",
         plain_role(R"(allow s3:* except s3:PutObject on "arn:{partition}:s3:::acme/*")")},
        {"UNSUPPORTED_ELEMENT_COMBINATION", "SLR0513",
         plain_role(read + R"( except "arn:{partition}:s3:::acme/keys/*")")},
        {"UNSUPPORTED_ELEMENT_COMBINATION", "SLR0101", plain_role(read + " on *")},
    };
}

} // namespace

std::string get_object_if(std::string_view condition) {
    return plain_role(R"(allow s3:GetObject on "arn:{partition}:s3:::acme/*" if )" + std::string(condition));
}

std::string create_tags_if(std::string_view condition) {
    return plain_role(R"(allow ec2:CreateTags on "arn:{partition}:ec2:us-east-1:{account}:instance/*" if )" +
                      std::string(condition));
}

std::string get_object_on(std::string_view resource) {
    return plain_role("allow s3:GetObject on \"" + std::string(resource) + "\"");
}

std::string trusting(std::string_view trust) {
    return "role Plain {\n path \"/\"\n " + std::string(trust) + "\n allow polly:SynthesizeSpeech on *\n}\n";
}

std::vector<AnalyzerExample> analyzer_errors() {
    std::vector<AnalyzerExample> all;
    for (const auto& family : {names(), arns(), condition_errors(), statements()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

} // namespace slrc::test
