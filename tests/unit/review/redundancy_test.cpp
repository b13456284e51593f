#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

/// The codes of family 08 that this check reports.
Texts redundancy_codes(const std::string& text) {
    Texts found;
    for (const std::string& code : review_text(text).codes) {
        if (code >= "SLR0801" && code <= "SLR0805") {
            found.push_back(code);
        }
    }
    return found;
}

Texts rules(const std::string& text) {
    return redundancy_codes(
        plain_role("param bucket: s3:bucket\nparam other: s3:bucket\nparam buckets: [s3:bucket]\n"
                   "capability a \"a\"\ncapability b \"b\"\ncapability c requires a \"c\"\n" +
                   text));
}

const Texts none;

} // namespace

TEST_CASE("redundancy: actions that others of the rule cover", "[review]") {
    const Texts once{"SLR0801"};
    CHECK(rules("allow s3:GetObject, s3:GetObject on *") == once);
    CHECK(rules("allow s3:Get*, s3:GetObject on *") == once);
    CHECK(rules("allow s3:GetObject, s3:Get* on *") == once);
    CHECK(rules("allow s3:Get*, s3:GetObject* on *") == once);
    CHECK(rules("allow s3:GetObject, s3:getobject on *") == once);
    CHECK(rules("deny * except s3:Get*, s3:GetObject on *") == once);
    CHECK(rules("allow s3:GetObject, s3:PutObject on *") == none);
    CHECK(rules("allow s3:Get*, s3:*Object on *") == none);
    CHECK(rules("allow s3:GetObjectAcl, s3:PutObjectAcl, s3:*ObjectAc? on *") == Texts{"SLR0801", "SLR0801"});
}

TEST_CASE("redundancy: a name for several actions is redundant as a whole", "[review]") {
    const std::string list = "let some = [s3:GetObject, s3:PutObject]\n";
    CHECK(redundancy_codes(list + plain_role("allow s3:Get*, some on *")) == none);
    CHECK(redundancy_codes(list + plain_role("allow s3:*Object, some on *")) == Texts{"SLR0801"});
    CHECK(redundancy_codes("let some = [s3:GetObject, s3:getObject]\n" + plain_role("allow some on *")) ==
          Texts{"SLR0801"});
}

TEST_CASE("redundancy: resources that others of the rule cover", "[review]") {
    const Texts once{"SLR0802"};
    CHECK(rules(R"(allow s3:GetObject on "{bucket}/*", "{bucket}/x")") == once);
    CHECK(rules(R"(allow s3:GetObject on "{bucket}/x", "{bucket}/x")") == once);
    CHECK(rules(R"(allow s3:GetObject on "arn:{partition}:s3:::*", "{bucket}/*")") == none);
    CHECK(rules(R"(allow s3:GetObject on "{bucket}/*", *)") == once);
    CHECK(rules(R"(allow s3:GetObject on "{bucket}/*", "{other}/*")") == none);
    CHECK(rules(R"(allow s3:GetObject on "{bucket}/*", "{other}/x")") == none);
    CHECK(rules(R"(allow s3:GetObject on "{buckets}/*")") == none);
    CHECK(rules(R"(allow s3:GetObject on "{buckets}/*", "{bucket}/*")") == none);
    CHECK(rules(R"(allow s3:GetObject on "arn:{partition}:s3:::a?", "arn:{partition}:s3:::ab")") == once);
    CHECK(rules(R"(allow s3:GetObject on "arn:{partition}:s3:::?", "arn:{partition}:s3:::*")") == once);
    // IAM reads an ARN part by part.
    CHECK(rules(R"(allow s3:GetObject on "arn:{partition}:*:x", "arn:aws:s3:::x")") == none);
    CHECK(rules(R"(allow s3:GetObject on "arn:aws-cn:s3:*", "arn:aws-cn:s3:::x")") == once);
    // Left out, a variable without a value leaves nothing of the rule.
    const std::string but = "deny s3:GetObject on * except ";
    const std::string own = R"("arn:{partition}:s3:::b/${aws:username}")";
    CHECK(rules(but + own + R"(, "arn:{partition}:s3:::b/*")") == none);
    CHECK(rules(but + own + ", " + own) == once);
    CHECK(rules(but + R"("arn:{partition}:s3:::b/x", "arn:{partition}:s3:::b/*")") == once);
    CHECK(rules("allow s3:GetObject on " + own + R"(, "arn:{partition}:s3:::b/*")") == once);
}

TEST_CASE("redundancy: long lists", "[review]") {
    std::string list;
    for (int number = 0; number < 100; ++number) {
        list += "\"arn:{partition}:s3:::b" + std::to_string(number) + "/*\", ";
    }
    CHECK(rules("allow s3:GetObject on " + list + R"("arn:{partition}:s3:::c")") == none);
    CHECK(rules("allow s3:GetObject on " + list + R"("arn:{partition}:s3:::b7/*")") == Texts{"SLR0802"});
    CHECK(rules("allow s3:GetObject on " + list + R"("arn:{partition}:s3:::b7/x")") == Texts{"SLR0802"});
}

TEST_CASE("redundancy: rules that others cover", "[review]") {
    const Texts once{"SLR0803"};
    CHECK(rules("allow s3:GetObject on bucket allow s3:GetObject on bucket") == once);
    CHECK(rules("deny s3:GetObject on bucket deny s3:GetObject on bucket") == once);
    CHECK(rules("allow s3:GetObject on bucket allow s3:GetObject on bucket as Second") == once);
    CHECK(rules("allow s3:GetObject on bucket allow s3:GetObject on other") == none);
    CHECK(rules("allow s3:GetObject on \"{bucket}/*\" allow s3:Get* on *") == once);
    CHECK(rules("allow s3:GetObject, s3:PutObject on \"{bucket}/*\" allow s3:PutObject on \"{bucket}/x\"") ==
          once);
    CHECK(rules("allow s3:GetObject, sqs:SendMessage on * allow sqs:SendMessage on *") == once);
    CHECK(rules("allow * on * allow s3:GetObject on bucket") == once);
    CHECK(rules("allow * except iam:* on * allow s3:GetObject on bucket") == once);
    CHECK(rules("allow * except s3:* on * allow s3:GetObject on bucket") == none);
    CHECK(rules("allow * except s3:Get* on * allow * except s3:* on *") == once);
    CHECK(rules("allow * except iam:* on * allow * on *") == once);
    CHECK(rules("deny s3:GetObject on * except bucket, other deny s3:GetObject on * except bucket") == once);
    CHECK(rules("deny s3:GetObject on * except bucket deny s3:GetObject on other") == none);
    // What leaves out a variable without a value is on nothing.
    const std::string own = R"( on * except "arn:{partition}:s3:::b/${aws:username}")";
    const std::string all = R"( on * except "arn:{partition}:s3:::b/*")";
    CHECK(rules("deny s3:GetObject" + own + " deny s3:GetObject" + all) == none);
    CHECK(rules("deny s3:GetObject" + own + " allow s3:GetObject" + all) == none);
    CHECK(rules("deny s3:GetObject" + own + " deny s3:GetObject" + own) == once);
    CHECK(rules("deny s3:GetObject" + own + " deny s3:GetObject" + own + R"(, "arn:{partition}:s3:::c/*")") ==
          once);
    CHECK(rules("never allow iam:CreateUser on * never allow iam:CreateUser on *") == none);
}

TEST_CASE("redundancy: rules with conditions", "[review]") {
    const Texts once{"SLR0803"};
    const std::string rule = " allow s3:GetObject on bucket if ";
    const std::string x = "aws:RequestedRegion == \"x\"";
    const std::string y = "aws:PrincipalOrgID == \"y\"";
    CHECK(rules(rule + x + rule + x) == once);
    CHECK(rules(rule + x + rule + y) == none);
    CHECK(rules(rule + x + " allow s3:GetObject on bucket") == once);
    CHECK(rules(rule + x + rule + x + " and " + y) == once);
    CHECK(rules(rule + x + " and " + y + rule + y + " and " + x) == once);
    CHECK(rules(rule + x + " or " + y + rule + y) == once);
    CHECK(rules(rule + x + " or " + y + rule + y + " or " + x) == once);
    CHECK(rules(rule + x + rule + "AWS:requestedregion == \"x\"") == once);
    CHECK(rules(rule + "aws:RequestedRegion in [\"x\", \"y\"]" + rule +
                "aws:RequestedRegion in [\"y\", \"x\"]") == once);
    CHECK(rules(rule + "aws:RequestedRegion in [\"x\", \"y\"]" + rule + x) == once);
}

TEST_CASE("redundancy: rules with guards", "[review]") {
    const Texts once{"SLR0803"};
    CHECK(rules("allow s3:GetObject on bucket when a: allow s3:GetObject on bucket") == once);
    CHECK(rules("when a: allow s3:GetObject on bucket allow s3:GetObject on bucket") == once);
    CHECK(rules("when c: allow s3:GetObject on bucket when a: allow s3:GetObject on bucket") == once);
    CHECK(rules("when a: allow s3:GetObject on * when b: allow s3:GetObject on bucket") == none);
}

TEST_CASE("redundancy: an include that brings nothing new", "[review]") {
    const std::string groups =
        "permissions read(bucket: s3:bucket) {\nallow s3:GetObject on \"{bucket}/*\"\n"
        "allow s3:ListBucket on bucket\n}\n"
        "permissions both(one: s3:bucket, two: s3:bucket) {\ninclude read(one)\n"
        "include read(two)\n}\n";
    const auto with = [&](const std::string& text) {
        return redundancy_codes(groups + plain_role("param x: s3:bucket\nparam y: s3:bucket\n" + text));
    };
    const Texts once{"SLR0803"};
    CHECK(with("include read(x)\ninclude read(y)") == none);
    CHECK(with("include read(x)\ninclude read(x)") == once);
    CHECK(with("include both(x, y)\ninclude both(x, y)") == once);
    CHECK(with("include both(x, x)") == once);
    CHECK(with("include both(x, y)\ninclude read(y)") == once);
    // Of an `include` no single rule can be taken out, but a rule beside it can.
    CHECK(with("allow s3:ListBucket on x\ninclude read(x)") == once);
    CHECK(with("allow s3:List* on x\ninclude read(x)") == none);
    CHECK(with("include read(x)\ndeny s3:ListBucket on x") == none);
    CHECK(with("include read(x)\ndeny s3:* on *") == Texts{"SLR0804"});
}

TEST_CASE("redundancy: an allow that a deny leaves nothing of", "[review]") {
    const Texts once{"SLR0804"};
    CHECK(rules("allow s3:GetObject on bucket deny s3:* on *") == once);
    CHECK(rules("allow s3:GetObject on bucket if aws:RequestedRegion == \"x\" deny s3:Get* on bucket") ==
          once);
    CHECK(rules("allow s3:Get* on bucket deny s3:GetObject on *") == none);
    CHECK(rules("allow s3:GetObject on \"{bucket}/*\" deny s3:GetObject on \"{bucket}/x\"") == none);
    CHECK(rules("allow s3:GetObject on bucket deny s3:* on * if aws:RequestedRegion != \"x\"") == none);
    CHECK(rules("allow s3:GetObject on bucket when a: deny s3:* on *") == none);
    CHECK(rules("when c: allow s3:GetObject on bucket when a: deny s3:* on *") == once);
    CHECK(rules("deny * except s3:* on * allow iam:CreateUser on *") == once);
    CHECK(rules("deny * except s3:* on * allow s3:GetObject on *") == none);
}

TEST_CASE("redundancy: one rule under two guards", "[review]") {
    const Texts once{"SLR0805"};
    const std::string rule = "allow s3:GetObject on bucket ";
    CHECK(rules("when a: " + rule + "when b: " + rule) == once);
    CHECK(rules("when a { " + rule + "} else { " + rule + "}") == once);
    CHECK(rules("when a: " + rule + "when not a: " + rule + "as Other") == once);
    CHECK(rules("when a: " + rule + "when b: " + rule + "if aws:RequestedRegion == \"x\"") == none);
    CHECK(rules("when a: " + rule + "when b: deny s3:GetObject on bucket") == none);
    CHECK(rules("when a: " + rule + "when b: " + rule + rule) == Texts{"SLR0803", "SLR0803"});
    const auto messages = review_text(plain_role("param bucket: s3:bucket\ncapability a\ncapability b\n"
                                                 "when a: " +
                                                 rule + "when b: " + rule))
                              .messages;
    CHECK(std::find(messages.begin(), messages.end(),
                    "the same rule stands under `when a` and under `when b`") != messages.end());
}

TEST_CASE("redundancy: trust rules that others cover", "[review]") {
    const Texts once{"SLR0803"};
    const std::string rule = "allow s3:ListAllMyBuckets ";
    CHECK(redundancy_codes(plain_role("trust service lambda.amazonaws.com " + rule)) == once);
    CHECK(redundancy_codes(plain_role("trust service ec2.amazonaws.com " + rule)) == none);
    CHECK(redundancy_codes(
              plain_role("trust service lambda.amazonaws.com, service ec2.amazonaws.com " + rule)) == once);
    CHECK(redundancy_codes(plain_role("trust service lambda.amazonaws.com to sts:TagSession " + rule)) ==
          none);
    CHECK(redundancy_codes(plain_role(
              "trust service lambda.amazonaws.com if aws:SourceAccount == \"123456789012\" " + rule)) ==
          once);
    CHECK(redundancy_codes(plain_role("deny trust service lambda.amazonaws.com " + rule)) == none);
}

TEST_CASE("redundancy: a rule under `when` and in its `else` needs no guard", "[review]") {
    const std::string rule = "allow s3:GetObject on \"arn:{partition}:s3:::a/*\"";
    const auto found = review_text(plain_role("capability a\nwhen a { " + rule + " } else { " + rule + " }"));
    CHECK(found.messages == std::vector<std::string>{
                                "the same rule stands under `when a` and in its `else`: it needs no guard"});
}
