#include "tests/unit/review/access_analyzer_examples.hpp"
#include "tests/unit/support/compile_text.hpp"

namespace slrc::test {

namespace {

const std::string not_one = R"(on * except "arn:{partition}:iam::{account}:role/admin")";
const std::string to_lambda = R"( if iam:PassedToService == "lambda.amazonaws.com")";

std::vector<AnalyzerExample> passing() {
    return {
        {"PASS_ROLE_WITH_NOTRESOURCE", "SLR0815", plain_role("allow iam:PassRole " + not_one + to_lambda)},
        {"PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE", "SLR0817", plain_role("allow iam:* " + not_one)},
        {"PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE", "SLR0815",
         plain_role("allow iam:Pass* " + not_one + to_lambda)},
        {"PASS_ROLE_WITH_NOTACTION_AND_NOTRESOURCE", "SLR0817", plain_role("allow * except s3:* " + not_one)},
        {"PASS_ROLE_WITH_STAR_IN_RESOURCE", "SLR0815", plain_role("allow iam:PassRole on *" + to_lambda)},
        {"PASS_ROLE_WITH_STAR_IN_RESOURCE", "SLR0815",
         plain_role(R"(allow iam:PassRole on "arn:{partition}:iam::{account}:*")" + to_lambda)},
        {"PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "SLR0817", plain_role("allow iam:* on *")},
        {"PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "SLR0815",
         plain_role("allow iam:Pass* on *" + to_lambda)},
        {"PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOTACTION", "SLR0817", plain_role("allow * except s3:* on *")},
        {"CREATE_SLR_WITH_NOTRESOURCE", "SLR0816",
         plain_role("allow iam:CreateServiceLinkedRole " + not_one)},
        {"CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOTRESOURCE", "SLR0817", plain_role("allow iam:* " + not_one)},
        {"CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOTRESOURCE", "SLR0816",
         plain_role("allow iam:CreateServiceL* " + not_one)},
        {"CREATE_SLR_WITH_NOTACTION_AND_NOTRESOURCE", "SLR0817",
         plain_role("allow * except s3:* " + not_one)},
        {"CREATE_SLR_WITH_STAR_IN_RESOURCE", "SLR0816", plain_role("allow iam:CreateServiceLinkedRole on *")},
        {"CREATE_SLR_WITH_STAR_IN_RESOURCE", "SLR0816",
         plain_role("allow iam:CreateServiceLinkedRole on "
                    R"("arn:{partition}:iam::{account}:role/aws-service-role/*")")},
        {"CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", "SLR0817", plain_role("allow iam:* on *")},
        {"CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", "SLR0816",
         plain_role("allow iam:CreateServiceL* on *")},
        {"CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOTACTION", "SLR0817", plain_role("allow * except s3:* on *")},
    };
}

std::vector<AnalyzerExample> condition_warnings() {
    return {
        {"FORALLVALUES_WITH_SINGLE_VALUED_KEY", "SLR0216",
         get_object_if(R"(all aws:PrincipalOrgID == "o-a1b2c3d4e5")")},
        {"MISSING_PAIRED_CONDITION_KEYS", "SLR0218", get_object_if(R"(aws:VpcSourceIp == "10.0.0.0/8")")},
        {"DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "SLR0211",
         plain_role(R"(deny polly:* on * if aws:ResourceTag/team == "red")")},
        {"DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "SLR0211",
         plain_role(R"(deny ec2:*, polly:* on * if aws:ResourceTag/team == "red")")},
        {"ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "SLR0211",
         plain_role(R"(allow polly:SynthesizeSpeech on * if aws:ResourceTag/team == "red")")},
        {"ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "SLR0211",
         plain_role("allow ec2:StopInstances, polly:SynthesizeSpeech on * "
                    R"(if aws:ResourceTag/team == "red")")},
        {"ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "SLR0817",
         plain_role(R"(allow * except s3:* on * if aws:ResourceTag/team == "red")")},
        {"DEPRECATED_GLOBAL_CONDITION_KEY", "SLR0217", get_object_if(R"(aws:SourceOwner == "111122223333")")},
        {"INVALID_DATE_VALUE", "SLR0508", get_object_if(R"(aws:CurrentTime < "2026-02-31T00:00:00Z")")},
        {"WILDCARD_WITHOUT_LIKE_OPERATOR", "SLR0222", get_object_if(R"(aws:PrincipalOrgID == "o-a*")")},
        {"TYPE_MISMATCH", "SLR0213", get_object_if("aws:PrincipalOrgID NumericEquals 12")},
        {"TYPE_MISMATCH_BOOLEAN", "SLR0508", get_object_if(R"(aws:SecureTransport == "yes")")},
        {"TYPE_MISMATCH_DATE", "SLR0508", get_object_if(R"(aws:CurrentTime DateLessThan "tomorrow")")},
        {"TYPE_MISMATCH_IP_RANGE", "SLR0508", get_object_if(R"(aws:SourceIp == "203.0.113.0/33")")},
        {"TYPE_MISMATCH_NUMBER", "SLR0508", get_object_if(R"(aws:MultiFactorAuthAge < "old")")},
        {"TYPE_MISMATCH_STRING", "SLR0508", get_object_if(R"(aws:PrincipalTag/key BinaryEquals "a-")")},
        {"TYPE_MISMATCH_STRING", "SLR0214", get_object_if(R"(aws:SecureTransport StringEquals "true")")},
        {"TYPE_MISMATCH_STRING", "SLR0213", get_object_if(R"(aws:SourceIp StringEquals "203.0.113.0/24")")},
    };
}

/// A number of ARNs of objects, each of about 60 characters.
std::string objects(int count) {
    std::string text = "let objects = [";
    for (int number = 0; number < count; ++number) {
        text += std::string(number == 0 ? "" : ", ") + "\"arn:{partition}:s3:::" + std::string(41, 'b') +
                std::to_string(1'000 + number) + "/*\"";
    }
    return text + "]\n";
}

std::string readers(int count) {
    std::string text = "trust aws ";
    for (int number = 0; number < count; ++number) {
        text += std::string(number == 0 ? "" : ", ") + "\"arn:{partition}:iam::123456789012:role/reader" +
                std::to_string(100 + number) + "\"";
    }
    return text;
}

std::vector<AnalyzerExample> sizes() {
    const std::string identity = "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA";
    const std::string trust = "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA";
    const std::string get = "allow s3:GetObject on objects";
    return {
        {identity, "SLR0821", objects(170) + plain_role(get)},
        {identity, "SLR0822", objects(100) + linked_role(get)},
        {identity, "SLR0823", objects(80) + linked_role(get)},
        {trust, "SLR0821", trusting(readers(200))},
        {trust, "SLR0822", trusting(readers(50))},
        {trust, "SLR0823", trusting(readers(42))},
    };
}

} // namespace

std::vector<AnalyzerExample> analyzer_warnings() {
    std::vector<AnalyzerExample> all;
    for (const auto& family : {passing(), condition_warnings(), sizes()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

} // namespace slrc::test
