// The letters of ARNs: what IAM refuses, and what no resource has.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"
#include "tests/unit/review/document_findings.hpp"

using namespace slrc;
using Levels = std::vector<std::string>;

namespace {

Levels levels_on(const std::string& action, const std::string& arn) {
    Levels levels = test::findings_in(test::allowing(action, arn)).levels;
    std::erase(levels, "note SLR0819");
    return levels;
}

std::vector<std::string> codes_on(const std::string& action, const std::string& arn) {
    return test::codes("allow " + action + " on \"" + arn + "\"");
}

} // namespace

TEST_CASE("ARNs: a bucket has neither region nor account", "[review]") {
    for (const char* arn : {"arn:aws:s3:us-west-2:111122223333:results/queries/*",
                            "arn:aws:s3:us-west-2::results/*", "arn:*:s3::111122223333:results/*"}) {
        CAPTURE(arn);
        CHECK(levels_on("s3:PutObject", arn) == Levels{"error SLR0409"});
    }
    CHECK(codes_on("s3:GetObject", "arn:{partition}:s3:{region}:{account}:results/*") == Levels{"SLR0210"});
    CHECK(codes_on("s3:GetObject", "arn:{partition}:s3:eu-west-1:{account}:results/*") == Levels{"SLR0409"});
    for (const char* arn :
         {"arn:aws:s3:us-west-2:111122223333:accesspoint/in/object/*", "arn:aws:s3:::results/*",
          "arn:*:s3:*:*:accesspoint/in/object/*", "arn:aws:s3:::a b/*"}) {
        CAPTURE(arn);
        CHECK(levels_on("s3:GetObject", arn) == (std::string_view(arn).find("a b") == std::string_view::npos
                                                     ? Levels{}
                                                     : Levels{"warning SLR0210"}));
    }
    CHECK(levels_on("s3:GetObject", "arn:aws:s3:::results/My File").empty());
}

TEST_CASE("ARNs: IAM's own begin with a type", "[review]") {
    for (const char* arn :
         {"arn:aws:iam::111122223333:*/*", "arn:aws:iam::111122223333:ro*", "arn:aws:iam::111122223333:role",
          "arn:aws:iam::111122223333:job/a", "arn:*:iam::*:r?le/a"}) {
        CAPTURE(arn);
        CHECK(levels_on("iam:GetRole", arn) == Levels{"error SLR0409"});
    }
    for (const char* arn :
         {"arn:aws:iam::111122223333:*", "arn:aws:iam::111122223333:role/*", "arn:aws:iam::*:role/a*"}) {
        CAPTURE(arn);
        CHECK(levels_on("iam:GetRole", arn).empty());
    }
    CHECK(codes_on("iam:GetRole", "arn:{partition}:iam::{account}:role/a").empty());
    CHECK(
        test::codes(
            "param kind: string = \"role\"\nallow iam:GetRole on \"arn:{partition}:iam::{account}:{kind}/a\"")
            .empty());
    CHECK(levels_on("iam:GetRole", "arn:aws:iam::111122223333:role//app") == Levels{"warning SLR0409"});
    CHECK(levels_on("iam:GetRole", "arn:aws:iam::111122223333:role/a//b") == Levels{"warning SLR0409"});
}

TEST_CASE("ARNs: the service is written out", "[review]") {
    for (const char* arn : {"arn:aws:s*:::inbox/*", "arn:aws:*:us-east-1:111122223333:x", "arn:aws:*",
                            "arn:*", "arn:aws:s3*"}) {
        CAPTURE(arn);
        CHECK(levels_on("s3:GetObject", arn) == Levels{"error SLR0409"});
    }
    CHECK(levels_on("s3:GetObject", "arn:*:s3:::inbox/*").empty());
}

TEST_CASE("ARNs: one that ends too early is completed, and may be none then", "[review]") {
    CHECK(test::findings_in(test::allowing("sqs:SendMessage", "arn:*:sqs:*:orders")).messages ==
          Levels{"`orders` stands where the account belongs: IAM reads this ARN as `arn:*:sqs:*:orders:*`"});
    CHECK(levels_on("sqs:SendMessage", "arn:aws:sqs:orders*") == Levels{"warning SLR0210"});
    CHECK(levels_on("s3:GetObject", "arn:aws:s3::inbox*") == Levels{"error SLR0409"});
    for (const char* arn :
         {"arn:aws:sqs:*", "arn:aws:sqs:eu-west-1:*", "arn:aws:sqs:*:111122223333", "arn:aws:sqs:eu-*:*"}) {
        CAPTURE(arn);
        CHECK(levels_on("sqs:SendMessage", arn).empty());
    }
}

TEST_CASE("ARNs: blanks, and nothing behind a type", "[review]") {
    for (const char* arn :
         {"arn:aws:sqs:eu-west-1:111122223333:my jobs", "arn:aws:sqs: eu-west-1:111122223333:jobs",
          "arn:aws:sqs:eu-west-1:111122223333:jobs "}) {
        CAPTURE(arn);
        CHECK(levels_on("sqs:SendMessage", arn) == Levels{"warning SLR0210"});
    }
    CHECK(levels_on("cloudwatch:DeleteAlarms", "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:My Alarm")
              .empty());
    CHECK(levels_on("ec2:StopInstances", "arn:aws:ec2:eu-west-1:111122223333:instance/") ==
          Levels{"warning SLR0210"});
    CHECK(levels_on("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111122223333:function:") ==
          Levels{"warning SLR0210"});
    CHECK(levels_on("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/") ==
          Levels{"warning SLR0210"});
    CHECK(levels_on("iam:GetRole", "arn:aws:iam::111122223333:role/") == Levels{"warning SLR0210"});
    CHECK(levels_on("es:ESHttpGet", "arn:aws:es:eu-west-1:111122223333:domain/logs/").empty());
}
