// Which rule an answer names, and what it says is missing.
#include "tests/unit/catch.hpp"
#include "tests/unit/reasons/judging.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using namespace slrc::test;
using iam::Decision;

using Texts = std::vector<std::string>;

TEST_CASE("judge: the rule that decides, with its Sid and its guard", "[reasons]") {
    const std::string text = plain_role(
        "capability mail \"m\"\ncapability fax \"f\"\n"
        "allow a:Read on *\n"
        "when mail and not fax: allow a:Write on * as Writes\n"
        "deny a:Write on \"arn:aws:a:::secret\"");
    Judged judged(text, with({"mail"}));
    const reasons::Answer read = judged.ask("a:Read");
    CHECK(read.decision == Decision::allowed);
    CHECK(judged.rule(read) == "allow a:Read on *");
    CHECK(read.rule->when.empty());
    CHECK(read.missing.empty());
    const reasons::Answer write = judged.ask("A:write");
    CHECK(write.decision == Decision::allowed);
    CHECK(write.rule->when == "mail and not fax");
    CHECK(write.rule->sid == "Writes");
    const reasons::Answer secret = judged.ask("a:Write", "arn:aws:a:::secret");
    CHECK(secret.decision == Decision::explicitly_denied);
    CHECK(judged.rule(secret) == "deny a:Write on \"arn:aws:a:::secret\"");
    CHECK(secret.missing.empty());
}

TEST_CASE("judge: each alternative of a condition names the one rule", "[reasons]") {
    Judged judged(plain_role("allow a:Read on * if k:a == \"1\" or k:b == \"2\" as Either"));
    const reasons::Answer second = judged.ask("a:Read", "*", {{"k:b", {"2"}}});
    CHECK(second.decision == Decision::allowed);
    CHECK(second.rule->sid == "Either2");
}

TEST_CASE("judge: what the nearest rule lacks", "[reasons]") {
    Judged judged(
        plain_role("allow a:Read, a:List on \"arn:aws:a:::one\", \"arn:aws:a:::two\" if k:a == \"1\"\n"
                   "allow b:Other on *"));
    CHECK(missing(judged.ask("a:Read", "arn:aws:a:::one")) ==
          Texts{"condition: `StringEquals` on `k:a` wants `1`; the request does not have the key"});
    CHECK(
        missing(judged.ask("a:Read", "arn:aws:a:::one", {{"k:a", {"2", "3"}}})) ==
        Texts{
            "condition: `StringEquals` on `k:a` reads one value, and the request has a list, `2` and `3`: it "
            "takes `ForAnyValue:` or `ForAllValues:`"});
    CHECK(missing(judged.ask("a:Read", "arn:aws:a:::three", {{"k:a", {"1"}}})) ==
          Texts{"resource: `arn:aws:a:::three` is another resource: the rule is on `arn:aws:a:::one` and "
                "`arn:aws:a:::two`"});
    CHECK(
        missing(judged.ask("a:Read", "*", {{"k:a", {"1"}}})) ==
        Texts{
            "resource: the request names no resource: the rule is on `arn:aws:a:::one` and `arn:aws:a:::two`"});
    CHECK(missing(judged.ask("a:Read")).size() == 2);
    CHECK(missing(judged.ask("a:Write")) ==
          Texts{"action: `a:Write` is not allowed: the rule is for `a:Read` and `a:List`"});
    const reasons::Answer far = judged.ask("c:Read");
    CHECK_FALSE(far.rule);
    CHECK(missing(far) == Texts{"action: no rule allows an action of `c`"});
}

TEST_CASE("judge: the catalogue knows which keys are lists", "[reasons]") {
    Judged judged("extern key shop:Colours: [string]\nextern key shop:Size: string\n" +
                  plain_role("allow sqs:* on *\n"
                             "deny sqs:TagQueue on * if aws:TagKeys == \"cost\"\n"
                             "deny sqs:ListQueues on * if shop:Colours == \"red\"\n"
                             "deny sqs:GetQueueUrl on * if shop:Size == \"xl\"\n"
                             "allow events:PutRule on * if events:source == \"aws.ec2\"\n"
                             "allow dynamodb:GetItem on * if aws:TagKeys != \"cost\""));
    CHECK(judged.ask("sqs:TagQueue", "*", {{"AWS:tagkeys", {"cost"}}}).decision == Decision::allowed);
    CHECK(judged.ask("sqs:ListQueues", "*", {{"shop:Colours", {"red"}}}).decision == Decision::allowed);
    CHECK(judged.ask("sqs:GetQueueUrl", "*", {{"shop:Size", {"xl"}}}).decision ==
          Decision::explicitly_denied);
    // One value of EventBridge's keys is no list.
    CHECK(judged.ask("events:PutRule", "*", {{"events:source", {"aws.ec2"}}}).decision == Decision::allowed);
    CHECK(judged.ask("events:PutRule", "*", {{"events:source", {"aws.ec2", "aws.s3"}}}).decision ==
          Decision::implicitly_denied);
    CHECK(judged.ask("dynamodb:GetItem").decision == Decision::allowed);
    CHECK(missing(judged.ask("dynamodb:GetItem", "*", {{"aws:TagKeys", {"team"}}})) ==
          Texts{"condition: `StringNotEquals` on `aws:TagKeys` reads one value, and the request has a list, "
                "`team`: it takes `ForAnyValue:` or `ForAllValues:`"});
}

TEST_CASE("judge: a variable without a value in what is left out", "[reasons]") {
    Judged judged(plain_role("allow s3:GetObject on * except \"arn:aws:s3:::b/${aws:username}/*\""));
    CHECK(judged.ask("s3:GetObject", "arn:aws:s3:::c/o", {{"aws:username", {"ann"}}}).decision ==
          Decision::allowed);
    CHECK(
        missing(judged.ask("s3:GetObject", "arn:aws:s3:::c/o")) ==
        Texts{
            "resource: the rule is on everything but `arn:aws:s3:::b/${aws:username}/*`, and the request has "
            "no value for `aws:username`: it is on nothing then"});
}

TEST_CASE("judge: of several near rules the nearest", "[reasons]") {
    Judged judged(
        plain_role("allow a:Read on \"arn:aws:a:::one\" if k:a == \"1\"\n"
                   "allow a:Read on \"arn:aws:a:::two\" if k:a == \"1\" and k:b == \"2\"\n"
                   "allow a:Raed on *\n"
                   "allow a:Write on *"));
    CHECK(judged.rule(judged.ask("a:Read", "arn:aws:a:::two")).find("k:b") != std::string::npos);
    CHECK(judged.rule(judged.ask("a:Read", "arn:aws:a:::three")).find("k:b") == std::string::npos);
    CHECK(judged.rule(judged.ask("a:Writes")) == "allow a:Write on *");
    CHECK(judged.rule(judged.ask("a:Delete")) == "allow a:Raed on *"); // the first of equals
}

TEST_CASE("judge: everything but", "[reasons]") {
    Judged judged(plain_role("allow * except a:Delete, a:Drop on * except \"arn:aws:a:::secret\""));
    CHECK(judged.ask("a:Read", "arn:aws:a:::open").decision == Decision::allowed);
    CHECK(
        missing(judged.ask("a:Delete", "arn:aws:a:::open")) ==
        Texts{"action: `a:Delete` is not allowed: the rule is for all actions but `a:Delete` and `a:Drop`"});
    CHECK(missing(judged.ask("a:Read", "arn:aws:a:::secret")) ==
          Texts{"resource: `arn:aws:a:::secret` is another resource: the rule is on everything but "
                "`arn:aws:a:::secret`"});
}

TEST_CASE("judge: a condition in words", "[reasons]") {
    const auto said = [](const std::string& condition, std::vector<iam::ContextEntry> context) {
        Judged judged(plain_role("allow a:Read on * if " + condition));
        return missing(judged.ask("a:Read", "*", std::move(context)));
    };
    CHECK(
        said("k:a in [\"1\", \"2\", \"3\"]", {}) ==
        Texts{"condition: `StringEquals` on `k:a` wants `1`, `2` or `3`; the request does not have the key"});
    CHECK(
        said("k:a in [\"1\", \"2\", \"3\", \"4\", \"5\"]", {}) ==
        Texts{
            "condition: `StringEquals` on `k:a` wants `1`, `2`, `3` or 2 more; the request does not have the key"});
    CHECK(said("k:a != \"1\"", {{"k:a", {"1"}}}) ==
          Texts{"condition: `StringNotEquals` on `k:a` wants anything but `1`; the request has `1`"});
    CHECK(said("k:a not in [\"1\", \"2\"]", {{"k:a", {"1"}}}) ==
          Texts{"condition: `StringNotEquals` on `k:a` wants none of `1` and `2`; the request has `1`"});
    CHECK(said("k:a exists", {}) == Texts{"condition: `k:a` has to be in the request"});
    CHECK(said("k:a not exists", {{"k:a", {"1"}}}) ==
          Texts{"condition: `k:a` has to be missing; the request has `1`"});
    CHECK(
        said("k:a == \"${aws:username}\"", {{"k:a", {"1"}}}) ==
        Texts{
            "condition: `StringEquals` on `k:a` wants `${aws:username}`; the request has `1`, and the request has "
            "no value for `aws:username`"});
    CHECK(said("k:a == \"${aws:username, 'x'}\"", {{"k:a", {"1"}}}) ==
          Texts{"condition: `StringEquals` on `k:a` wants `${aws:username, 'x'}`; the request has `1`"});
}

TEST_CASE("judge: a variable without a value in a resource", "[reasons]") {
    Judged judged(plain_role("allow a:Read on \"arn:aws:a:::home/${aws:username}/*\""));
    CHECK(missing(judged.ask("a:Read", "arn:aws:a:::home/ann/x")) ==
          Texts{"resource: `arn:aws:a:::home/ann/x` is another resource: the rule is on "
                "`arn:aws:a:::home/${aws:username}/*`, and the request has no value for `aws:username`"});
    CHECK(judged.ask("a:Read", "arn:aws:a:::home/ann/x", {{"aws:username", {"ann"}}}).decision ==
          Decision::allowed);
}

TEST_CASE("judge: who asks, of a trust policy", "[reasons]") {
    Judged judged(
        plain_role(
            "trust service ec2.amazonaws.com to sts:AssumeRole if k:a == \"1\" as Machines\nallow a:B on *"),
        {}, iam::PolicyKind::trust);
    const auto ask = [&](const char* service, std::vector<iam::ContextEntry> context) {
        return judged.ask({"sts:AssumeRole", "*", std::move(context), iam::Caller{"Service", service}});
    };
    CHECK(ask("lambda.amazonaws.com", {}).decision == Decision::allowed);
    CHECK(ask("ec2.amazonaws.com", {{"k:a", {"1"}}}).rule->sid == "Machines");
    CHECK(missing(ask("ec2.amazonaws.com", {})) ==
          Texts{"condition: `StringEquals` on `k:a` wants `1`; the request does not have the key"});
    CHECK(missing(ask("lex.amazonaws.com", {})) ==
          Texts{"principal: `lex.amazonaws.com` is not trusted: the rule trusts `lambda.amazonaws.com`"});
    CHECK(missing(judged.ask("sts:AssumeRole")) ==
          Texts{"principal: the request has no principal: the rule trusts `lambda.amazonaws.com`"});
}
