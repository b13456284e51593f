// What fits where: condition values, resources, principals, names, properties, characters, types.
#include "compiler/model/misfits.hpp"
#include "compiler/model/names.hpp"
#include "compiler/model/type.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::model;
namespace iam = slrc::iam;

namespace {

using Texts = std::vector<std::string>;

Type base_type(BaseType base) {
    Type type;
    type.base = base;
    return type;
}

Type matching(std::string expression) {
    Type type;
    type.expression = std::move(expression);
    return type;
}

bool reads(const char* operation, std::string_view value) {
    return !value_misfit(*iam::parse_operator(operation), value);
}

} // namespace

TEST_CASE("condition value: each family reads its own form", "[model]") {
    CHECK(reads("Bool", "true"));
    CHECK_FALSE(reads("Bool", "True"));
    CHECK(reads("Null", "false"));
    CHECK_FALSE(reads("Null", "no"));
    for (const char* number : {"0", "-1", "2.50"}) {
        CHECK(reads("NumericLessThan", number));
    }
    for (const char* text : {"", "1.", ".5", "1e3", "a", "+1"}) {
        CHECK_FALSE(reads("NumericEquals", text));
    }
    for (const char* date : {"2026", "2026-01", "2026-01-31", "2026-01-31T00:00Z", "2026-01-31T00:00:00Z",
                             "2026-01-31T00:00:00.5+01:00", "1767225600"}) {
        CHECK(reads("DateLessThan", date));
    }
    for (const char* text : {"", "today", "2026-1-1", "31.01.2026", "2026-13-01", "2026-01-32",
                             "2026-01-31T24:00Z", "99999999999999999999"}) {
        CHECK_FALSE(reads("DateEquals", text));
    }
    for (const char* range : {"10.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "2001:db8::/32", "::1"}) {
        CHECK(reads("IpAddress", range));
    }
    for (const char* text : {"", "10.0.0.300", "10.0.0.0/33", "10.0.0", "10.0.0.0/", "::1/129", "a"}) {
        CHECK_FALSE(reads("NotIpAddress", text));
    }
    for (const char* text : {"2026-02-29", "2026-04-31", "2026-06-31T00:00:00Z"}) {
        CHECK_FALSE(reads("DateLessThan", text));
    }
    CHECK(reads("DateLessThan", "2028-02-29"));
    for (const char* text : {"", "QUJD", "QQ==", "QUI=", "+/+/"}) {
        CHECK(reads("BinaryEquals", text));
    }
    for (const char* text : {"Q", "QQ=", "QQ", "Q===", "QU D", "====", "-_-_"}) {
        CHECK_FALSE(reads("BinaryEquals", text));
    }
    CHECK(reads("StringEquals", "anything at all"));
    CHECK(value_misfit(*iam::parse_operator("Bool"), "yes") == "`yes` is neither `true` nor `false`");
}

TEST_CASE("condition value: IAM's variables", "[model]") {
    for (const char* operation :
         {"StringEquals", "StringNotLike", "ArnEquals", "ForAnyValue:ArnLikeIfExists"}) {
        CHECK(reads(operation, "arn:aws:s3:::${aws:userid}"));
    }
    for (const char* operation :
         {"Bool", "Null", "NumericEquals", "DateLessThan", "IpAddress", "NotIpAddress", "BinaryEquals"}) {
        CHECK_FALSE(reads(operation, "${aws:userid}"));
        CHECK_FALSE(reads(operation, "${*}"));
    }
}

TEST_CASE("resource: `*`, ARNs, and patterns of ARNs", "[model]") {
    for (const char* text :
         {"*", "arn:aws:s3:::b", "arn:aws:s3*", "arn:*:s3:::b/*", "arn:aws:s3:::${aws:x}"}) {
        INFO(text);
        CHECK_FALSE(resource_misfit(std::string_view(text)));
    }
    for (const char* text : {"", "b", "arn:aws:s3", "s3:*", "arn", "arnx*"}) {
        INFO(text);
        CHECK(resource_misfit(std::string_view(text)));
    }
}

TEST_CASE("resource: a template is judged by what is known of it", "[model]") {
    OpenText hole{{ParameterUse{0}}, {}};
    CHECK_FALSE(resource_misfit(hole));
    OpenText good = literal("arn:", {});
    append(good, BuiltIn::partition);
    CHECK(resource_misfit(good) == "`arn:{partition}` is no resource: neither `*` nor an ARN");
    append(good, Literal{":s3:::b"});
    CHECK_FALSE(resource_misfit(good));
    OpenText open = literal("arn:", {});
    append(open, ParameterUse{0});
    CHECK_FALSE(resource_misfit(open));
    OpenText bad = literal("my-", {});
    append(bad, ParameterUse{0});
    CHECK(resource_misfit(bad) == "`my-…` is no resource: neither `*` nor an ARN");
    CHECK(resource_misfit(OpenText{}) == "`` is no resource: neither `*` nor an ARN");
}

TEST_CASE("principal: each kind has its form", "[model]") {
    CHECK_FALSE(principal_misfit("Service", "lexv2.amazonaws.com"));
    for (const char* text : {"", "lexv2", ".a.com", "a.com.", "a b.com", "*"}) {
        INFO(text);
        CHECK(principal_misfit("Service", text));
    }
    for (const char* text :
         {"*", "123456789012", "arn:aws:iam::123456789012:root", "arn:aws:sts::123456789012:assumed-role/a/b",
          "arn:aws:sts::123456789012:federated-user/a"}) {
        CHECK_FALSE(principal_misfit("AWS", text));
    }
    for (const char* text :
         {"", "12345", "arn:aws:iam::12345:root", "arn:aws:iam::*:root", "root", "arn:aws:iam:::role/a",
          "arn:aws:iam:us-east-1:123456789012:role/a", "arn:aws:sts::123456789012:assumed-role/a",
          "arn:aws:sts::123456789012:assumed-role/a/"}) {
        INFO(text);
        CHECK(principal_misfit("AWS", text));
    }
    CHECK_FALSE(principal_misfit("CanonicalUser", "79a59d"));
    CHECK(principal_misfit("CanonicalUser", ""));
}

TEST_CASE("sid: one for each statement, numbered where there are several", "[model]") {
    CHECK(statement_sids("A", 1) == Texts{"A"});
    CHECK(statement_sids("A", 3) == Texts{"A1", "A2", "A3"});
    CHECK(statement_sids("", 2) == Texts{"", ""});
    CHECK(statement_sids("A", 0).empty());
}

TEST_CASE("properties: paths", "[model]") {
    for (const std::string& path : Texts{"/", "/a/", "/a/b/", "/!~/", "/" + std::string(510, 'a') + "/"}) {
        CHECK_FALSE(path_misfit(path));
    }
    for (const std::string& path :
         Texts{"", "a", "/a", "a/", "/a b/", "/\xC3\xA9/", "/\n/", "/" + std::string(511, 'a') + "/"}) {
        INFO(path);
        CHECK(path_misfit(path));
    }
}

TEST_CASE("properties: descriptions, tags and suffixes", "[model]") {
    CHECK_FALSE(description_misfit(std::string(1'000, 'a')));
    CHECK(description_misfit(std::string(1'001, 'a')) ==
          "the description has 1001 characters, and IAM takes at most 1000");
    CHECK_FALSE(description_misfit("caf\xC3\xA9"));
    CHECK(description_misfit("\xE2\x82\xAC") == "a description cannot hold the character U+20AC");
    CHECK(description_misfit("\xC2\xA0"));
    CHECK_FALSE(tag_key_misfit("Team Name_.:/=+-@"));
    CHECK_FALSE(tag_key_misfit(std::string(128, 'a')));
    for (const std::string& key : Texts{"", std::string(129, 'a'), "aws:x", "AWS:x", "a#"}) {
        INFO(key);
        CHECK(tag_key_misfit(key));
    }
    CHECK_FALSE(tag_value_misfit(""));
    CHECK_FALSE(tag_value_misfit(std::string(256, 'a')));
    CHECK(tag_value_misfit(std::string(257, 'a')));
    CHECK_FALSE(suffix_misfit("A1B2_+=,.@-"));
    CHECK(suffix_misfit(""));
    CHECK(suffix_misfit("a b"));
    CHECK(suffix_misfit(std::string(65, 'a')));
}

TEST_CASE("properties: durations", "[model]") {
    CHECK(parse_duration("1h") == 3'600);
    CHECK(parse_duration("90m") == 5'400);
    CHECK(parse_duration("1h30m5s") == 5'405);
    CHECK(parse_duration("99999h99999m99999s") == 99'999 * 3'661);
    for (const char* text : {"", "1", "h", "1m1h", "100000h", "1d", "-1h"}) {
        INFO(text);
        CHECK_FALSE(parse_duration(text));
    }
}

TEST_CASE("characters: the first that a document cannot hold", "[model]") {
    CHECK_FALSE(first_bad_character("\t\n\r ~\xC3\xBF"));
    CHECK(first_bad_character("a\xE2\x82\xAC") == "U+20AC");
    CHECK(first_bad_character(std::string_view("\0", 1)) == "U+0000");
    CHECK(first_bad_character("\xF0\x9F\x98\x80") == "U+1F600");
    CHECK(first_bad_character("\x01") == "U+0001");
}

TEST_CASE("type: what fits each", "[model]") {
    Type bucket = resource_type("s3", "bucket");
    CHECK_FALSE(misfit(bucket, "arn:aws:s3:::b"));
    CHECK(misfit(bucket, "b") == "is not an ARN");
    CHECK_FALSE(misfit(bucket, "arn:aws:sqs:us-east-1:123456789012:q"));
    bucket.arns = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"arn:${Partition}:s3:::${BucketName}"});
    CHECK_FALSE(misfit(bucket, "arn:aws:s3:::b"));
    CHECK_FALSE(misfit(bucket, "arn:*:s3:::${aws:PrincipalTag/team, 'a:b'}-*"));
    CHECK(misfit(bucket, "arn:aws:sqs:us-east-1:123456789012:q") ==
          "is not the ARN of a `s3:bucket`, which is `arn:${Partition}:s3:::${BucketName}`");
    CHECK_FALSE(misfit(base_type(BaseType::account), "123456789012"));
    CHECK(misfit(base_type(BaseType::account), "12345678901"));
    CHECK_FALSE(misfit(base_type(BaseType::region), "us-east-1"));
    CHECK(misfit(base_type(BaseType::region), "us-east"));
    CHECK_FALSE(misfit(base_type(BaseType::arn), "arn:aws:s3:::b"));
    CHECK(misfit(base_type(BaseType::arn), "b"));
    CHECK_FALSE(misfit(base_type(BaseType::string), "anything"));
    CHECK_FALSE(misfit(matching("[a-z]+"), "abc"));
    CHECK(misfit(matching("[a-z]+"), "abc1") == "does not match \"[a-z]+\"");
}

TEST_CASE("type: text, and what can be given where", "[model]") {
    Type list = resource_type("s3", "bucket");
    list.list = true;
    CHECK(to_text(list) == "[s3:bucket]");
    CHECK(element_text(list) == "s3:bucket");
    CHECK(to_text(matching("a+")) == "string matching \"a+\"");
    const Type string = base_type(BaseType::string);
    const Type arn = base_type(BaseType::arn);
    CHECK(assignable(string, list));
    CHECK(assignable(arn, list));
    CHECK_FALSE(assignable(arn, string));
    CHECK_FALSE(assignable(list, arn));
    CHECK_FALSE(assignable(list, resource_type("s3", "object")));
    CHECK_FALSE(assignable(matching("a"), string));
    CHECK(assignable(matching("a"), matching("a")));
    CHECK_FALSE(assignable(base_type(BaseType::account), string));
    CHECK(expression_error("(").has_value());
    CHECK_FALSE(expression_error("[a-z]{3}").has_value());
}

TEST_CASE("type: a log group loses the `:*` at its end, and nothing else does", "[model]") {
    const Type group = resource_type("logs", "log-group");
    CHECK(normalized(group, std::string("arn:x:log-group:g:*")) == "arn:x:log-group:g");
    CHECK(normalized(group, std::string("arn:x:log-group:g")) == "arn:x:log-group:g");
    // Here `*` is the group itself, or a stream.
    CHECK(normalized(group, std::string("arn:x:log-group:*")) == "arn:x:log-group:*");
    CHECK(normalized(group, std::string("arn:x:*")) == "arn:x:*");
    CHECK(normalized(group, std::string("arn:x:log-group:g:log-stream:*")) ==
          "arn:x:log-group:g:log-stream:*");
    CHECK(normalized(resource_type("s3", "bucket"), std::string("b:*")) == "b:*");
    OpenText open = literal("arn:", {});
    append(open, BuiltIn::partition);
    OpenText with_end = open;
    append(with_end, Literal{":*"});
    CHECK(normalized(group, with_end) == open);
    OpenText variable{{Variable{"${a:b}"}}, {}};
    CHECK(normalized(group, variable) == variable);
}
