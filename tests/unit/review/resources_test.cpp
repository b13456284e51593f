// Actions and resources that fit one another, with holes that stand for anything of their type.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

using namespace slrc;
using test::codes;
using Codes = std::vector<std::string>;

namespace {

Codes resource_codes(const std::string& rules) {
    return test::review_text(
               test::plain_role("param bucket: s3:bucket\nparam key: kms:key\nparam group: logs:log-group\n"
                                "param queue: arn\nparam letters: string\n"
                                "deny s3:ListBucket on bucket, \"arn:{partition}:s3:::{letters}\"\n"
                                "deny kms:Decrypt on key\ndeny logs:DescribeLogStreams on group\n"
                                "deny sqs:SendMessage on queue\n" +
                                rules))
        .codes;
}

} // namespace

TEST_CASE("resources: a parameter stands for every ARN of its type", "[review]") {
    CHECK(resource_codes("deny s3:GetObject on \"{bucket}/*\"").empty());
    CHECK(resource_codes("deny s3:GetObject on \"{bucket}/in/{letters}\"").empty());
    CHECK(resource_codes("deny logs:PutLogEvents on \"{group}:*\"").empty());
    CHECK(resource_codes("deny s3:GetObject on queue").empty());
    CHECK(resource_codes("deny s3:GetObject on \"{queue}/x\"").empty());
    CHECK(resource_codes("deny s3:GetObject on bucket") == Codes{"SLR0207"});
    CHECK(resource_codes("deny s3:GetObject on key") == Codes{"SLR0207"});
    CHECK(resource_codes("deny kms:Decrypt on \"{key}/x\"").empty()); // an ID may go on after the hole
}

TEST_CASE("resources: one action that takes the resource is enough", "[review]") {
    CHECK(resource_codes("deny s3:GetObject, s3:ListBucket on bucket, \"{bucket}/*\"").empty());
    CHECK(resource_codes("deny s3:*Object, s3:ListBucket on \"{bucket}/*\", bucket").empty());
    CHECK(resource_codes("deny s3:GetObject, s3:ListBucket on bucket, \"{bucket}/*\", key") ==
          Codes{"SLR0207"});
}

TEST_CASE("resources: a star before the resource may go beyond a colon, as evaluation has it", "[review]") {
    CHECK(
        resource_codes("deny secretsmanager:GetSecretValue on \"arn:{partition}:secretsmanager:*:*:team!*\"")
            .empty());
    CHECK(resource_codes("deny logs:PutLogEvents on \"arn:{partition}:logs:*:*:/aws-glue/*\"").empty());
    CHECK(resource_codes("deny kms:Decrypt on \"arn:*:us-east-1:111122223333:key/*\"").empty());
    CHECK(resource_codes("deny kms:Decrypt on \"arn:*:sqs:*:*:key\"") == Codes{"SLR0207"});
    CHECK(resource_codes("deny ecs:RunTask on \"arn:{partition}:ecs:*:*:task/*\"") == Codes{"SLR0207"});
}

TEST_CASE("resources: an action that none of them fits", "[review]") {
    CHECK(resource_codes("deny s3:GetObject, s3:ListBucket on \"{bucket}/*\"") == Codes{"SLR0208"});
    CHECK(resource_codes("deny s3:GetObject, kms:Decrypt on \"{bucket}/*\"") == Codes{"SLR0208"});
    CHECK(resource_codes("deny s3:GetObject, kms:Decry* on \"{bucket}/*\"") == Codes{"SLR0208"});
}

TEST_CASE("resources: an action without resources is on everything", "[review]") {
    CHECK(resource_codes("deny s3:ListAllMyBuckets on bucket") == Codes{"SLR0209"});
    CHECK(resource_codes("deny s3:ListAllMyBuckets, s3:ListBucket on bucket") == Codes{"SLR0209"});
    CHECK(resource_codes("deny s3:ListAllMyBuckets on *").empty());
    CHECK(resource_codes("deny s3:List* on bucket").empty()); // some of them take it
    CHECK(resource_codes("deny s3:ListAllMyBuckets on * except bucket").empty());
}

TEST_CASE("resources: `on` may be left out where nothing takes resources", "[review]") {
    CHECK(resource_codes("deny comprehend:DetectSentiment").empty());
    CHECK(resource_codes("deny s3:ListAllMyBuckets").empty());
    CHECK(resource_codes("deny s3:ListAllMyBuckets, s3:GetObject") == Codes{"SLR0212"});
    CHECK(codes("deny s3:*") == Codes{"SLR0212"});
    CHECK(codes("deny *") == Codes{"SLR0212"});
}

TEST_CASE("resources: the parts of an ARN", "[review]") {
    CHECK(resource_codes("deny s3:GetObject on \"arn:*:s3:::a/*\"").empty());
    CHECK(resource_codes("deny s3:GetObject on \"arn:awss:s3:::a/*\"") == Codes{"SLR0226"});
    CHECK(resource_codes("deny s3:GetObject on \"arn:{partition}:S3:::a/*\"") == Codes{"SLR0201"});
    CHECK(resource_codes("deny s3:GetObject on \"arn:{partition}:nosuch:::a/*\"") == Codes{"SLR0201"});
    CHECK(resource_codes(
              "deny execute-api:Invoke on \"arn:{partition}:execute-api:{region}:{account}:a/b/c/d\"")
              .empty());
    CHECK(resource_codes("deny kms:Decrypt on \"arn:{partition}:kms:mars-1:{account}:key/a\"") ==
          Codes{"SLR0210"});
    CHECK(resource_codes("deny kms:Decrypt on \"arn:{partition}:kms:us-east-9:{account}:key/a\"") ==
          Codes{"SLR0412"});
    CHECK(resource_codes("deny kms:Decrypt on \"arn:aws-cn:kms:us-east-1:{account}:key/a\"") ==
          Codes{"SLR0210"});
    CHECK(resource_codes("deny kms:Decrypt on \"arn:{partition}:kms:us-*:{account}:key/a\"").empty());
    CHECK(resource_codes("deny kms:Decrypt on \"arn:{partition}:kms::{account}:key/a\"") == Codes{"SLR0210"});
    CHECK(resource_codes("deny kms:Decrypt on \"arn:{partition}:kms:{region}:12:key/a\"") ==
          Codes{"SLR0210"});
    CHECK(resource_codes(
              "deny kms:Decrypt on \"arn:{partition}:kms:{region}:${aws:PrincipalAccount}:key/a\"") ==
          Codes{"SLR0210"});
}

TEST_CASE("resources: what AWS owns has no account", "[review]") {
    CHECK(resource_codes("deny ssm:SendCommand on \"arn:{partition}:ssm:*::document/AWS-RunShellScript\"")
              .empty());
    CHECK(resource_codes("deny iam:AttachRolePolicy on \"arn:{partition}:iam::aws:policy/a\"") ==
          Codes{"SLR0207"});
}

TEST_CASE("resources: IAM refuses other ARNs of its own", "[review]") {
    CHECK(resource_codes("deny iam:GetRole on \"arn:{partition}:iam:us-east-1:{account}:role/a\"") ==
          Codes{"SLR0409"});
    CHECK(resource_codes("deny iam:GetRole on \"arn:{partition}:iam::{account}:roles/a\"") ==
          Codes{"SLR0409"});
    CHECK(resource_codes("deny iam:GetRole on \"arn:{partition}:iam::{account}:ro*\"") == Codes{"SLR0409"});
}

TEST_CASE("resources: an ARN that wildcards cut short", "[review]") {
    CHECK(resource_codes("deny s3:GetObject on \"arn:*:s3:*\"").empty());
    CHECK(resource_codes("deny s3:GetObject on \"arn:aws-cn:kms:*\"") == Codes{"SLR0207"});
    CHECK(resource_codes("deny s3:GetObject on \"arn:*:s3*\"") == Codes{"SLR0409"});
    CHECK(resource_codes("deny s3:GetObject on \"arn:*\"") == Codes{"SLR0409"});
}

TEST_CASE("resources: what is in a folder is named by the end that its ARNs have", "[review]") {
    const auto label = [](const std::string& rule) {
        workspace::Memory memory;
        memory.files["main.slr"] = test::plain_role(rule);
        workspace::Compilation compilation;
        static_cast<void>(check_specifications(compilation, {"main.slr"}, {}, memory));
        REQUIRE(compilation.sink.all().size() == 1);
        const diagnostics::Diagnostic& found = compilation.sink.all().front();
        return found.label + (found.fix ? " -> " + found.fix->text : "");
    };
    CHECK(label("deny s3:GetObject on \"arn:{partition}:s3:::b\"") ==
          "add `/*` -> \"arn:{partition}:s3:::b/*\"");
    CHECK(label("deny logs:PutLogEvents on \"arn:{partition}:logs:*:*:log-group:g\"") ==
          "add `:*` -> \"arn:{partition}:logs:*:*:log-group:g:*\"");
    CHECK(label("deny s3:GetObject on \"arn:{partition}:s3:::b\", \"arn:{partition}:s3:::b/*\"") ==
          "leave it out");
}

TEST_CASE("resources: a group that is included twice is told once, and without a fix", "[review]") {
    const test::Compiled found = test::review_text(
        "permissions put(bucket: s3:bucket) { deny s3:PutObject on bucket }\n" +
        test::plain_role(
            "include put(\"arn:{partition}:s3:::one\")\ninclude put(\"arn:{partition}:s3:::two\")"));
    CHECK(found.codes == Codes{"SLR0207"});
}

TEST_CASE("resources: built-in holes are never empty, and hold no colon", "[review]") {
    CHECK(codes("deny s3:GetObject on \"arn:{partition}:s3:{region}:{account}:b/*\"") == Codes{"SLR0210"});
    CHECK(codes("deny s3:GetObject on \"arn:{partition}:s3::{account}:b/*\"") == Codes{"SLR0210"});
    CHECK(codes("deny iam:GetUser on \"arn:{partition}:iam::user/bob\"") == Codes{"SLR0409"});
    CHECK(codes("deny s3:GetObject on \"arn:::::b/*\"") == Codes{"SLR0409"});
    CHECK(codes("deny s3:GetObject on \"arn:aws::::b/*\"") == Codes{"SLR0409"});
    CHECK(codes("deny s3:ListBucket on \"arn:{partition}:s3:::*/*\"") == Codes{"SLR0207"});
}

TEST_CASE("resources: values of a configuration are judged, and never written into the specification",
          "[review]") {
    workspace::CompileOptions options;
    options.request.values = {{"", "name", {"data"}, "--set name", true}};
    const std::string role =
        test::plain_role("param name: string\ndeny s3:DeleteObject on \"arn:{partition}:s3:::{name}\"");
    CHECK(codes("param name: string\ndeny s3:DeleteObject on \"arn:{partition}:s3:::{name}\"").empty());
    CHECK(test::compile_reviewed(role, options).codes == Codes{"SLR0207"});
    options.request.values.front().values = {"data/x"};
    CHECK(test::compile_reviewed(role, options).codes.empty());
}

TEST_CASE("resources: behind a `*` that ends a part of an ARN nothing is an error but what IAM refuses",
          "[review]") {
    const auto is_error = [](const std::string& arn) {
        workspace::Memory memory;
        memory.files["main.slr"] = test::plain_role("deny s3:GetObject on \"" + arn + "\"");
        workspace::Compilation compilation;
        check_specifications(compilation, {"main.slr"}, {}, memory);
        return compilation.sink.has_errors();
    };
    CHECK(is_error("arn:aws:a:b:c:d"));
    CHECK(is_error("arn:{partition}:a:b:c:d"));
    CHECK_FALSE(is_error("arn:*:a:b:c:d")); // it matches arn:aws:s3:::bucket/x:a:b:c:d
    CHECK_FALSE(is_error("arn:aws*:a:b:c:d"));
    CHECK(is_error("arn:*x:a:b:c:d")); // the `*` ends nothing
    CHECK(is_error("arn:aws:iam::*:foo/bar"));
    CHECK(is_error("arn:aws:iam:x*:111122223333:user/a"));
}
