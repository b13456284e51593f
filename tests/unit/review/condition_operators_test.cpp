// Operators that do not read what their key is, or not as many values.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using test::plain_role;
using test::review_text;
using Texts = std::vector<std::string>;

namespace {

Texts operator_codes(const std::string& condition) {
    return review_text(
               plain_role("allow ec2:CreateTags on \"arn:{partition}:ec2:*:*:instance/*\" if " + condition))
        .codes;
}

Texts operator_messages(const std::string& condition) {
    return review_text(
               plain_role("allow ec2:CreateTags on \"arn:{partition}:ec2:*:*:instance/*\" if " + condition))
        .messages;
}

} // namespace

TEST_CASE("condition operators: of another type than the key", "[review]") {
    const Texts misfit{"SLR0213"};
    CHECK(operator_codes("aws:SecureTransport NumericEquals 1") == misfit);
    CHECK(operator_codes(R"(aws:SecureTransport DateLessThan "2026-01-31")") == misfit);
    CHECK(operator_codes(R"(aws:PrincipalArn NotIpAddress "203.0.113.0/24")") == misfit);
    CHECK(operator_codes(R"(aws:CurrentTime ArnLike "arn:aws:iam::*:role/a")") == misfit);
    CHECK(operator_codes("aws:userid NumericLessThan 7") == misfit);
    CHECK(operator_codes("aws:userid Bool true") == misfit);
    CHECK(operator_codes(R"(aws:userid ArnLike "AIDA*")") == misfit);
    CHECK(operator_messages("aws:SecureTransport NumericEquals 1") ==
          Texts{"`NumericEquals` compares numbers, and `aws:SecureTransport` is a Boolean"});
}

TEST_CASE("condition operators: that may read their key", "[review]") {
    for (const char* condition : {
             "aws:SecureTransport == true",
             "aws:SecureTransport Null false",
             "aws:EpochTime NumericLessThan 1800000000",
             R"(aws:EpochTime DateLessThan "2026-01-31T00:00:00Z")",
             // The owner of a tag chooses what it holds.
             "aws:PrincipalTag/level NumericGreaterThan 3",
             R"(aws:PrincipalTag/until DateGreaterThan "2026-01-31T00:00:00Z")",
             R"(aws:FederatedProvider ArnLike "arn:aws:iam::*:saml-provider/a")",
             R"(aws:PrincipalTag/a BinaryEquals "QQ==")",
         }) {
        INFO(condition);
        CHECK(operator_codes(condition).empty());
    }
}

TEST_CASE("condition operators: letters of what is no string", "[review]") {
    const Texts letters{"SLR0214"};
    CHECK(operator_codes(R"(aws:PrincipalArn StringLike "arn:aws:iam::*:role/a")") == letters);
    CHECK(operator_codes(R"(aws:SecureTransport StringEquals "true")") == letters);
    CHECK(operator_codes(R"(aws:MultiFactorAuthAge StringEquals "7")") == letters);
    CHECK(operator_codes(R"(aws:SourceIp StringLike "203.0.113.*")") == letters);
    // The wildcard is the narrower finding.
    CHECK(operator_codes(R"(aws:PrincipalArn StringEquals "arn:aws:iam::*:role/a")") == Texts{"SLR0222"});
}

TEST_CASE("condition operators: any and all", "[review]") {
    CHECK(operator_codes(R"(aws:TagKeys == "a")") == Texts{"SLR0215"});
    CHECK(operator_codes(R"(aws:TagKeys not like "a*")") == Texts{"SLR0215"});
    CHECK(operator_codes(R"(aws:TagKeys? == "a")") == Texts{"SLR0215"});
    CHECK(operator_codes(R"(any aws:TagKeys == "a")").empty());
    CHECK(operator_codes(R"(all aws:TagKeys in ["a", "b"] and aws:TagKeys exists)").empty());
    CHECK(operator_codes("aws:TagKeys exists").empty());
    CHECK(operator_codes(R"(all aws:PrincipalTag/a == "b")") == Texts{"SLR0216"});
    CHECK(operator_codes(R"(aws:PrincipalTag/a ForAllValues:StringLike "b*")") == Texts{"SLR0216"});
    CHECK(operator_codes(R"(any aws:PrincipalTag/a == "b")").empty());
}

TEST_CASE("condition operators: what a test for one value of a list says", "[review]") {
    const auto messages = [](const std::string& rule) { return review_text(plain_role(rule)).messages; };
    const std::string list = "`aws:TagKeys` is a list of values, and ";
    CHECK(operator_messages(R"(aws:TagKeys == "a")") ==
          Texts{list + "`StringEquals` reads one: the test never holds"});
    CHECK(operator_messages(R"(aws:TagKeys not like "a*")") ==
          Texts{list + "`StringNotLike` reads one: the test holds only for requests without the key"});
    CHECK(operator_messages(R"(aws:TagKeys? like "a*")") ==
          Texts{list + "`StringLikeIfExists` reads one: the test holds only for requests without the key"});
    // Requests to Amazon EventBridge have one value as it is.
    const std::string rules = " events:PutRule on \"arn:{partition}:events:*:*:rule/*\" if events:source ";
    CHECK(messages("allow" + rules + R"(== "aws.ec2")").empty());
    CHECK(messages("deny" + rules + R"(== "aws.ec2")") ==
          Texts{"`events:source` is a list of values, and `StringEquals` reads one: the test never holds for "
                "several"});
}

TEST_CASE("condition operators: in a deny a test that meets no list is an error", "[review]") {
    using diagnostics::Severity;
    const auto severities = [](const std::string& rule) {
        workspace::Memory memory;
        memory.files["main.slr"] = plain_role(rule);
        workspace::Compilation compilation;
        static_cast<void>(workspace::check_specifications(compilation, {"main.slr"}, {}, memory));
        std::vector<Severity> all;
        for (const diagnostics::Diagnostic& found : compilation.sink.all()) {
            all.push_back(found.severity);
        }
        return all;
    };
    const std::string tag = " ec2:CreateTags on \"arn:{partition}:ec2:*:*:instance/*\" if ";
    for (const char* test : {R"(aws:TagKeys == "a")", R"(aws:TagKeys != "a")", R"(aws:TagKeys? like "a*")",
                             R"(aws:CalledVia == "athena.amazonaws.com")"}) {
        INFO(test);
        CHECK(severities("deny" + tag + test) == std::vector{Severity::error});
        CHECK(severities("allow" + tag + test) == std::vector{Severity::warning});
    }
    CHECK(severities("deny" + tag + R"(any aws:CalledVia == "athena.amazonaws.com")").empty());
}

TEST_CASE("condition operators: Null with a quantifier", "[review]") {
    CHECK(operator_codes("aws:TagKeys ForAnyValue:Null false") == Texts{"SLR0225"});
    CHECK(operator_codes("aws:PrincipalTag/a ForAllValues:Null false") == Texts{"SLR0225"});
    CHECK(operator_codes("any aws:TagKeys Null false") == Texts{"SLR0225"});
    CHECK(operator_codes("aws:TagKeys Null false").empty());
}

TEST_CASE("condition operators: more values than one, and none", "[review]") {
    CHECK(operator_codes("aws:SecureTransport in [true, false]") == Texts{"SLR0223"});
    CHECK(operator_codes("aws:SecureTransport in [true, true]") == Texts{"SLR0223"});
    CHECK(operator_codes("aws:PrincipalTag/a Null [true, false]") == Texts{"SLR0223"});
    CHECK(operator_codes("aws:SecureTransport in [true]").empty());
    CHECK(operator_codes("aws:PrincipalTag/a StringEquals []") == Texts{"SLR0224"});
    CHECK(operator_messages("aws:TagKeys ForAllValues:StringEquals []") ==
          Texts{"`ForAllValues:StringEquals` has no values: it holds only for requests without the key"});
}
