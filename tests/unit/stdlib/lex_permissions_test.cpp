#include "compiler/iam/equality.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/stdlib/compiled.hpp"
#include "tests/unit/stdlib/facts.hpp"

using namespace slrc;
using namespace slrc::test;

namespace {

std::string canonical_text(const iam::Document& document) {
    return iam::to_text(iam::canonical(document), false);
}

const std::string log_group = "arn:aws:logs:us-east-1:111122223333:log-group:bots";
const std::string key = "arn:aws:kms:us-east-1:111122223333:key/one";
const std::string index_arn = "arn:aws:kendra:us-east-1:111122223333:index/one";
const std::string alias = "arn:aws:lex:us-east-1:111122223333:bot-alias/BOT/ALIAS";

struct Sentence {
    std::string capability;
    std::string parameter;
    std::string value;
    iam::Statement adds;
};

/// AWS, "Using service-linked roles for Amazon Lex": what each capability of a bot adds to its role.
std::vector<Sentence> bot_sentences() {
    return {
        {"sentiment", "", "", allow({"comprehend:DetectSentiment"}, {"*"})},
        {"audio_logs", "bucket", "arn:aws:s3:::b", allow({"s3:PutObject"}, {"arn:aws:s3:::b/*"})},
        {"text_logs", "group", log_group,
         allow({"logs:CreateLogStream", "logs:PutLogEvents"}, {log_group + ":*"})},
        {"text_logs", "group", log_group + ":*",
         allow({"logs:CreateLogStream", "logs:PutLogEvents"}, {log_group + ":*"})},
        {"encryption", "key", key, allow({"kms:GenerateDataKey"}, {key})},
        {"kendra_search", "index", index_arn, allow({"kendra:Query"}, {index_arn})},
    };
}

model::Choice with(const Sentence& sentence) {
    model::Choice request;
    request.capabilities = {{sentence.capability, "test"}};
    if (!sentence.parameter.empty()) {
        request.values = {{sentence.capability, sentence.parameter, {sentence.value}, "test", false}};
    }
    return request;
}

} // namespace

TEST_CASE("Lex roles with nothing turned on allow what AWS's policies allow", "[stdlib]") {
    for (const LexRole& role : lex_roles()) {
        INFO(role.role);
        const iam::Document permissions = compiled({role.specification, role.role});
        CHECK(canonical_text(permissions) == canonical_text(role.permissions));
        if (const auto policy = published(role.policy)) {
            CHECK(canonical_text(permissions) == canonical_text(*policy));
            CHECK(iam::equal_by_meaning(permissions, *policy));
        }
    }
}

TEST_CASE("Lex roles trust one service each, without a condition", "[stdlib]") {
    for (const LexRole& role : lex_roles()) {
        INFO(role.role);
        iam::Statement expected = allow({"sts:AssumeRole"}, {});
        expected.principals = {{"Service", {role.service}}};
        CHECK(compiled({role.specification, role.role, emit::DocumentKind::trust}) == document({expected}));
    }
}

TEST_CASE("Lex V2 bots' role gains one statement with each capability", "[stdlib]") {
    for (const Sentence& sentence : bot_sentences()) {
        INFO(sentence.capability);
        const iam::Document permissions = compiled({"std:lex/v2.slr", "AWSServiceRoleForLexV2Bots",
                                                    emit::DocumentKind::permissions, with(sentence)});
        CHECK(permissions == document({allow({"polly:SynthesizeSpeech"}, {"*"}), sentence.adds}));
    }
}

TEST_CASE("Lex V2 channels' role talks to the alias of its channel", "[stdlib]") {
    const Sentence sentence{"channel", "alias", alias,
                            allow({"lex:RecognizeText", "lex:GetSession", "lex:PutSession"}, {alias})};
    const iam::Document permissions = compiled({"std:lex/v2.slr", "AWSServiceRoleForLexV2Channels",
                                                emit::DocumentKind::permissions, with(sentence)});
    CHECK(permissions == document({allow({"lex:ListBots"}, {"*"}), sentence.adds}));
}

TEST_CASE("Lex V2 replication's ARNs are of the partition that is compiled for", "[stdlib]") {
    model::Choice request;
    request.partition = "aws-cn";
    const iam::Document permissions =
        compiled({"std:lex/v2-replication.slr", "AWSServiceRoleForLexV2Replication",
                  emit::DocumentKind::permissions, request});
    CHECK(permissions.statements.at(0).resources ==
          std::vector<std::string>{"arn:aws-cn:lex:*:*:bot/*", "arn:aws-cn:lex:*:*:bot-alias/*"});
}
