#include "tests/unit/stdlib/facts.hpp"

#include "tests/unit/stdlib/compiled.hpp"

namespace slrc::test {

namespace {

/// AmazonLexReplicationPolicy, v3 of 2025-06-24.
iam::Document replication_policy() {
    const std::vector<iam::Condition> same_account{
        {"StringEquals", "aws:ResourceAccount", {"${aws:PrincipalAccount}"}}};
    const std::vector<std::string> actions{
        "lex:BuildBotLocale",
        "lex:CreateBot",
        "lex:CreateBotAlias",
        "lex:CreateBotLocale",
        "lex:CreateBotVersion",
        "lex:CreateCustomVocabulary",
        "lex:CreateExport",
        "lex:CreateIntent",
        "lex:CreateResourcePolicy",
        "lex:CreateSlot",
        "lex:CreateSlotType",
        "lex:DeleteBot",
        "lex:DeleteBotAlias",
        "lex:DeleteBotChannel",
        "lex:DeleteBotLocale",
        "lex:DeleteBotVersion",
        "lex:DeleteCustomVocabulary",
        "lex:DeleteIntent",
        "lex:DeleteResourcePolicy",
        "lex:DeleteSlot",
        "lex:DeleteSlotType",
        "lex:DescribeBot",
        "lex:DescribeBotAlias",
        "lex:DescribeBotLocale",
        "lex:DescribeBotVersion",
        "lex:DescribeCustomVocabulary",
        "lex:DescribeExport",
        "lex:DescribeImport",
        "lex:DescribeIntent",
        "lex:DescribeResourcePolicy",
        "lex:DescribeSlot",
        "lex:DescribeSlotType",
        "lex:ListBotLocales",
        "lex:ListIntents",
        "lex:ListSlotTypes",
        "lex:ListSlots",
        "lex:ListTagsForResource",
        "lex:StartImport",
        "lex:TagResource",
        "lex:UntagResource",
        "lex:UpdateBot",
        "lex:UpdateBotAlias",
        "lex:UpdateBotLocale",
        "lex:UpdateCustomVocabulary",
        "lex:UpdateExport",
        "lex:UpdateIntent",
        "lex:UpdateResourcePolicy",
        "lex:UpdateSlot",
        "lex:UpdateSlotType",
    };
    return document({
        allow(actions, {"arn:aws:lex:*:*:bot/*", "arn:aws:lex:*:*:bot-alias/*"}, same_account,
              "ReplicationServicePolicyStatement1"),
        allow({"lex:CreateUploadUrl", "lex:ListBots"}, {"*"}, same_account,
              "ReplicationServicePolicyStatement2"),
        allow({"iam:PassRole"}, {"*"}, {{"StringEquals", "iam:PassedToService", {"lexv2.amazonaws.com"}}},
              "ReplicationServicePolicyStatement3"),
    });
}

} // namespace

std::vector<LexRole> lex_roles() {
    return {
        {"std:lex/v2.slr", "AWSServiceRoleForLexV2Bots", "lexv2.amazonaws.com", "AmazonLexV2BotPolicy",
         document({allow({"polly:SynthesizeSpeech"}, {"*"})})},
        {"std:lex/v2.slr", "AWSServiceRoleForLexV2Channels", "channels.lexv2.amazonaws.com",
         "AmazonLexChannelsAccess", document({allow({"lex:ListBots"}, {"*"})})},
        {"std:lex/v2-replication.slr", "AWSServiceRoleForLexV2Replication", "replication.lexv2.amazonaws.com",
         "AmazonLexReplicationPolicy", replication_policy()},
        {"std:lex/v1.slr", "AWSServiceRoleForLexBots", "lex.amazonaws.com", "LexBotPolicy",
         document({allow({"polly:SynthesizeSpeech"}, {"*"}), allow({"comprehend:DetectSentiment"}, {"*"})})},
        {"std:lex/v1.slr", "AWSServiceRoleForLexChannels", "channels.lex.amazonaws.com", "LexChannelPolicy",
         document({allow({"lex:PostText"}, {"*"})})},
    };
}

std::vector<iam::Statement> full_access_statements() {
    const std::string service_roles = "arn:aws:iam::*:role/aws-service-role/";
    const std::string bots = service_roles + "lexv2.amazonaws.com/AWSServiceRoleForLexV2Bots*";
    const std::string channels =
        service_roles + "channels.lexv2.amazonaws.com/AWSServiceRoleForLexV2Channels*";
    const auto only = [](const std::string& key, const std::string& service) {
        return std::vector<iam::Condition>{{"StringEquals", key, {service}}};
    };
    const std::string created = "iam:AWSServiceName";
    const std::string passed = "iam:PassedToService";
    return {
        allow({"iam:GetRole"}, {bots, channels}),
        allow({"iam:CreateServiceLinkedRole"}, {bots}, only(created, "lexv2.amazonaws.com")),
        allow({"iam:CreateServiceLinkedRole"}, {channels}, only(created, "channels.lexv2.amazonaws.com")),
        allow({"iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus"}, {bots, channels}),
        allow({"iam:PassRole"}, {bots}, only(passed, "lexv2.amazonaws.com")),
        allow({"iam:PassRole"}, {channels}, only(passed, "channels.lexv2.amazonaws.com")),
    };
}

} // namespace slrc::test
