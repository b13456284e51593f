// Pairs of policies of several services: whether the first allows what the second does not, and the reverse.
#include "compiler/prove/prove.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc;
using prove::Verdict;

namespace {

/// A statement: what follows its effect is JSON.
std::string allow(const std::string& rest) {
    return R"({"Effect":"Allow",)" + rest + "}";
}
std::string deny(const std::string& rest) {
    return R"({"Effect":"Deny",)" + rest + "}";
}

bool allows_more(const std::string& first, const std::string& second) {
    workspace::Memory files;
    reader::Reading readings[2];
    source::Files sources;
    diagnostics::Sink sink;
    files.files["first"] = R"({"Version":"2012-10-17","Statement":[)" + first + "]}";
    files.files["second"] = R"({"Version":"2012-10-17","Statement":[)" + second + "]}";
    read_documents(readings[0], sources, std::vector<std::string>{"first"}, {}, files, sink);
    read_documents(readings[1], sources, std::vector<std::string>{"second"}, {}, files, sink);
    REQUIRE(readings[0].program.roles.size() == 1);
    REQUIRE(readings[1].program.roles.size() == 1);
    const auto verdict = allows_no_more(readings[0].program.roles.front(), readings[1].program.roles.front(),
                                        catalog::built_in(), prove::Requests::any)
                             .verdict;
    REQUIRE((verdict == Verdict::fails || verdict == Verdict::holds));
    return verdict == Verdict::fails;
}

/// `=` where they allow the same, `>` and `<` where one allows more, `x` where each does.
char relation(const std::string& first, const std::string& second) {
    const bool more = allows_more(first, second);
    const bool less = allows_more(second, first);
    return more && less ? 'x' : more ? '>' : less ? '<' : '=';
}

const std::string one_queue = R"("Resource":"arn:aws:sqs:us-east-1:111122223333:jobs")";
const std::string all_queues = R"("Resource":"arn:aws:sqs:*:111122223333:*")";

} // namespace

TEST_CASE("pairs: actions and resources", "[prove]") {
    const std::string send = R"("Action":"sqs:SendMessage",)";
    CHECK(relation(allow(send + one_queue), allow(R"("Action":"SQS:sendmessage",)" + one_queue)) == '=');
    CHECK(relation(allow(send + one_queue), allow(send + all_queues)) == '<');
    CHECK(relation(allow(R"("Action":"sqs:Send*",)" + one_queue), allow(send + one_queue)) == '>');
    CHECK(relation(allow(send + all_queues) + "," + deny(send + one_queue), allow(send + all_queues)) == '<');
    CHECK(relation(allow(send + all_queues) + "," + deny(R"("NotAction":"sqs:SendMessage",)" + one_queue),
                   allow(send + all_queues)) == '=');
    CHECK(relation(allow(R"("Action":["dynamodb:GetItem","dynamodb:PutItem"],"Resource":"*")"),
                   allow(R"("Action":"dynamodb:GetItem","Resource":"*")") + "," +
                       allow(R"("Action":"dynamodb:PutItem","Resource":"*")")) == '=');
    CHECK(relation(allow(R"("Action":"lambda:*","Resource":"*")"),
                   allow(R"("NotAction":["iam:*","sts:*"],"Resource":"*")")) == '<');
    CHECK(relation(
              allow(R"("Action":"*","Resource":"*")") + "," + deny(R"("NotAction":"ec2:*","Resource":"*")"),
              allow(R"("Action":"ec2:*","Resource":"*")")) == '=');
    CHECK(relation(allow(R"("Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/a*")"),
                   allow(R"("Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/*a")")) ==
          'x');
    // A `*` goes beyond colons: `…:log-group:/b:x:log-group:/a:y` is of both.
    CHECK(
        relation(allow(R"("Action":"logs:PutLogEvents","Resource":"arn:aws:logs:*:*:log-group:/a:*")"),
                 allow(R"("Action":"logs:PutLogEvents","NotResource":"arn:aws:logs:*:*:log-group:/b:*")")) ==
        'x');
    CHECK(relation(allow(R"("Action":"sns:Publish","NotResource":"arn:aws:sns:*:*:a*")"),
                   allow(R"("Action":"sns:Publish","Resource":"*")") + "," +
                       deny(R"("Action":"sns:*","Resource":"arn:aws:sns:*:*:a*")")) == '=');
    CHECK(relation(allow(R"("Action":"ecr:?etLifecyclePolicy","Resource":"*")"),
                   allow(R"("Action":["ecr:GetLifecyclePolicy","ecr:SetLifecyclePolicy"],"Resource":"*")")) ==
          '>');
}

TEST_CASE("pairs: conditions", "[prove]") {
    const auto decrypt = [](const std::string& condition) {
        return allow(R"("Action":"kms:Decrypt","Resource":"*","Condition":{)" + condition + "}");
    };
    const std::string any = allow(R"("Action":"kms:Decrypt","Resource":"*")");
    CHECK(relation(decrypt(R"("StringEquals":{"kms:ViaService":"s3.us-east-1.amazonaws.com"})"),
                   decrypt(R"("StringLike":{"kms:ViaService":"s3.*.amazonaws.com"})")) == '<');
    CHECK(relation(decrypt(R"("StringNotEquals":{"kms:ViaService":"a"})"),
                   decrypt(R"("Null":{"kms:ViaService":"true"})") + "," +
                       decrypt(R"("StringNotEqualsIfExists":{"kms:ViaService":"a"})")) == '=');
    CHECK(relation(decrypt(R"("StringEqualsIfExists":{"kms:ViaService":"a"})"),
                   decrypt(R"("StringEquals":{"kms:ViaService":"a"})")) == '>');
    CHECK(relation(any, decrypt(R"("Null":{"kms:ViaService":"true"})") + "," +
                            decrypt(R"("Null":{"kms:ViaService":"false"})")) == '=');
    CHECK(relation(any, decrypt(R"("Bool":{"aws:SecureTransport":"true"})") + "," +
                            decrypt(R"("Bool":{"aws:SecureTransport":"false"})")) ==
          '>'); // it may be missing
    CHECK(
        relation(
            any + "," +
                deny(
                    R"("Action":"kms:*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}})"),
            decrypt(R"("Bool":{"aws:MultiFactorAuthPresent":"true"})")) == '=');
    CHECK(relation(decrypt(R"("IpAddress":{"aws:SourceIp":"10.0.0.0/8"})"),
                   decrypt(R"("IpAddress":{"aws:SourceIp":["10.0.0.0/9","10.128.0.0/9"]})")) == '=');
    CHECK(relation(decrypt(R"("NumericLessThan":{"aws:MultiFactorAuthAge":"300"})"),
                   decrypt(R"("NumericLessThanEquals":{"aws:MultiFactorAuthAge":"300"})")) == '<');
    CHECK(relation(decrypt(R"("DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"})"),
                   decrypt(R"("DateGreaterThan":{"aws:CurrentTime":"2025-01-01T00:00:00Z"})")) == 'x');
    CHECK(relation(decrypt(R"("ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]})"),
                   decrypt(R"("ForAllValues:StringEquals":{"aws:TagKeys":"a"})")) == '>');
    CHECK(relation(decrypt(R"("ForAnyValue:StringEquals":{"aws:TagKeys":["a","b"]})"),
                   decrypt(R"("ForAnyValue:StringEquals":{"aws:TagKeys":"a"})") + "," +
                       decrypt(R"("ForAnyValue:StringEquals":{"aws:TagKeys":"b"})")) == '=');
    CHECK(relation(decrypt(R"("ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]})"),
                   decrypt(R"("ForAllValues:StringEquals":{"aws:TagKeys":"a"})") + "," +
                       decrypt(R"("ForAllValues:StringEquals":{"aws:TagKeys":"b"})")) == '>');
    CHECK(relation(decrypt(R"("ArnLike":{"aws:SourceArn":"arn:aws:s3:*:*:b"})"),
                   decrypt(R"("StringLike":{"aws:SourceArn":"arn:aws:s3:*:*:b"})")) == '<');
    CHECK(
        relation(
            decrypt(
                R"("StringEquals":{"aws:PrincipalTag/t":["a","b"]},"StringNotEquals":{"aws:PrincipalTag/T":"b"})"),
            decrypt(R"("StringEquals":{"aws:PrincipalTag/t":"a"})")) == '=');
}
