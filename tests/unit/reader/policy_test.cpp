// Policy documents to roles: what comes out, with its places, and what IAM would refuse.
#include "tests/unit/catch.hpp"
#include "tests/unit/reader/reading.hpp"

using namespace slrc;
using test::Lines;
using test::policy_of;
using test::ReadTexts;

namespace {

ReadTexts read_kind(std::string text, std::optional<iam::PolicyKind> kind = {}) {
    ReadTexts result;
    read_into(result, std::move(text), {kind, {}});
    return result;
}

/// The findings in one statement.
Lines findings(const std::string& statement, std::optional<iam::PolicyKind> kind = {}) {
    return read_kind(policy_of(statement), kind).findings();
}

Lines messages(const std::string& statement, std::optional<iam::PolicyKind> kind = {}) {
    return read_kind(policy_of(statement), kind).messages();
}

} // namespace

TEST_CASE("policy: every element comes in, with its place", "[reader]") {
    const ReadTexts read = read_kind(R"({
    "Version": "2012-10-17",
    "Id": "acme",
    "Statement": [{
        "Sid": "Read",
        "Effect": "Deny",
        "NotAction": ["s3:Get*", "logs:PutLogEvents"],
        "NotResource": "arn:aws:s3:::acme/${aws:username}/*",
        "Condition": {
            "ForAnyValue:StringLikeIfExists": {"aws:TagKeys": ["a*", true, 12.50]},
            "Bool": {"aws:SecureTransport": false}
        }
    }]
})");
    REQUIRE(read.findings().empty());
    const model::Role& role = read.role();
    CHECK(role.name.text == "policy");
    CHECK_FALSE(role.is_service_linked());
    CHECK(role.requested);
    REQUIRE(role.rules.size() == 1);
    const model::Rule& rule = role.rules.front();
    CHECK(rule.effect == iam::Effect::deny);
    CHECK(rule.sid == "Read");
    CHECK(rule.not_actions);
    CHECK(rule.not_resources);
    CHECK(rule.on_written);
    CHECK(texts(rule.actions) == Lines{"s3:Get*", "logs:PutLogEvents"});
    CHECK(read.text(rule.actions[1].span) == "logs:PutLogEvents");
    REQUIRE(rule.resources.size() == 1);
    CHECK(read.text(rule.resources[0].span) == R"("arn:aws:s3:::acme/${aws:username}/*")");
    CHECK(rule.resources[0].parts == std::vector<model::Part>{model::Literal{"arn:aws:s3:::acme/"},
                                                              model::Variable{"${aws:username}"},
                                                              model::Literal{"/*"}});
    REQUIRE(rule.alternatives.size() == 1);
    REQUIRE(rule.alternatives[0].size() == 2);
    const model::ConditionTest& test = rule.alternatives[0][0];
    CHECK(to_string(test.operation) == "ForAnyValue:StringLikeIfExists");
    CHECK(read.text(test.key.span) == "aws:TagKeys");
    CHECK(read.text(test.span) == R"("aws:TagKeys": ["a*", true, 12.50])");
    REQUIRE(test.values.size() == 3);
    CHECK(literal_text(test.values[1]) == "true");
    CHECK(literal_text(test.values[2]) == "12.50");
    CHECK(read.text(test.values[2].span) == "12.50");
    CHECK(read.text(rule.span).starts_with("{\n        \"Sid\""));
    CHECK(read.text(rule.span).ends_with("}"));
}

TEST_CASE("policy: what is told of the document beside its rules", "[reader]") {
    const ReadTexts read =
        read_kind(R"({"Version": "2012-10-17", "Id": "acme", "Statement": {"Effect": "Allow",
        "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com", "AWS": ["123456789012", "*"]}}})");
    REQUIRE(read.findings().empty());
    REQUIRE(read.reading.roles.size() == 1);
    const reader::ReadRole& role = read.reading.roles.front();
    CHECK_FALSE(role.named);
    REQUIRE(role.policies.size() == 1);
    CHECK(role.policies[0].kind == iam::PolicyKind::trust);
    CHECK(role.policies[0].version == "2012-10-17");
    CHECK(role.policies[0].id == "acme");
    CHECK(role.policies[0].rule_count == 1);
    CHECK(role.has(iam::PolicyKind::trust));
    CHECK_FALSE(role.has(iam::PolicyKind::permissions));
    REQUIRE(read.role().trust.size() == 1);
    const model::TrustRule& rule = read.role().trust.front();
    REQUIRE(rule.principals.size() == 2);
    CHECK(rule.principals[0].kind == "Service");
    CHECK(rule.principals[1].values.size() == 2);
    CHECK(read.text(rule.principals[1].values[1].span) == R"("*")");
}

TEST_CASE("policy: names are mentioned with their places, to be looked up", "[reader]") {
    const ReadTexts read = read_kind(policy_of(R"("Effect": "Allow", "Action": ["*", "s3:GetObject"],
        "Resource": "arn:aws:s3:::acme/${aws:username}${*}", "Condition": {"StringEquals": {"aws:PrincipalTag/a": "b"}})"));
    REQUIRE(read.findings().empty());
    Lines mentioned;
    for (const model::Mention& mention : read.reading.program.mentions) {
        CHECK(read.text(mention.span) == mention.text);
        mentioned.push_back(mention.text);
    }
    CHECK(mentioned == Lines{"s3:GetObject", "aws:username", "aws:PrincipalTag/a"});
    CHECK(read.text(*read.reading.program.mentions[0].service) == "s3");
}

TEST_CASE("policy: text with escapes has the whole text as its place", "[reader]") {
    const ReadTexts read = read_kind(policy_of(
        R"("Effect": "Allow", "Action": "s3:\u0047etObject", "Resource": "arn:aws:s3:::acme\/${aws:username}")"));
    REQUIRE(read.findings().empty());
    CHECK(read.role().rules[0].actions[0].text == "s3:GetObject");
    CHECK(read.text(read.role().rules[0].actions[0].span) == R"(s3:\u0047etObject)");
    CHECK(read.text(read.reading.program.mentions[1].span) == R"(arn:aws:s3:::acme\/${aws:username})");
}

TEST_CASE("policy: without the new version `${…}` is plain text", "[reader]") {
    for (const std::string version : {R"("Version": "2008-10-17", )", ""}) {
        const ReadTexts read = read_kind("{" + version +
                                         R"("Statement": {"Effect": "Allow", "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::acme/${aws:username}/${"}})");
        REQUIRE(read.sink.all().size() == 1);
        CHECK(read.sink.all()[0].kind == diagnostics::Kind::old_version);
        CHECK(read.role().rules[0].resources[0].parts ==
              std::vector<model::Part>{model::Literal{"arn:aws:s3:::acme/${aws:username}/${"}});
        CHECK(read.reading.program.mentions.size() == 1);
    }
}

TEST_CASE("policy: what a document is, is told by its statements or by the caller", "[reader]") {
    const std::string trust =
        R"({"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"})";
    const std::string permissions = R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"})";
    const auto kinds = [](const std::string& statements, std::optional<iam::PolicyKind> kind = {}) {
        const ReadTexts read =
            read_kind(R"({"Version": "2012-10-17", "Statement": )" + statements + "}", kind);
        return read.reading.roles.at(0).policies.at(0).kind;
    };
    CHECK(kinds(trust) == iam::PolicyKind::trust);
    CHECK(kinds(permissions) == iam::PolicyKind::permissions);
    CHECK(kinds("[" + trust + ", " + permissions + "]") == iam::PolicyKind::trust);
    CHECK(kinds("[" + permissions + ", " + trust + ", " + permissions + "]") == iam::PolicyKind::permissions);
    CHECK(kinds(trust, iam::PolicyKind::permissions) == iam::PolicyKind::permissions);
    CHECK(kinds(permissions, iam::PolicyKind::trust) == iam::PolicyKind::trust);
}

TEST_CASE("policy: a misspelt element is taken for what it was meant to be", "[reader]") {
    const ReadTexts read = read_kind(policy_of(R"("effect": "Allow", "Actions": "s3", "Resource": "*")"));
    CHECK(read.messages() == Lines{"`effect` is no element of a statement | did you mean `Effect`?",
                                   "`Actions` is no element of a statement | did you mean `Action`?",
                                   "`s3` is no action | a service stands before it, as in `s3:GetObject`"});
    CHECK(read.sink.all()[0].fix->text == "Effect");
    CHECK(read.text(read.sink.all()[0].fix->span) == "effect");
    CHECK(read.role().rules.empty());
}

TEST_CASE("policy: siblings of an error are read", "[reader]") {
    const ReadTexts read = read_kind(R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "allow", "Action": ["s3", "s3:GetObject"], "Resource": ["a", "*", "b"],
         "Condition": {"StringEqual": {"aws:username": 1, "user": {}}, "Bool": {"aws:SecureTransport": [null, "no"]}}},
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]})");
    CHECK(read.findings() == Lines{"SLR0909 at 2:20", "SLR0203 at 2:41", "SLR0409 at 2:76", "SLR0409 at 2:86",
                                   "SLR0313 at 3:24", "SLR0507 at 3:59", "SLR0906 at 3:67",
                                   "SLR0906 at 3:105", "SLR0508 at 3:111"});
    CHECK(read.role().rules.size() == 1);
}

TEST_CASE("policy: a wrong value does not hide the right ones of a list", "[reader]") {
    CHECK(messages(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
        "Condition": {"Bool": {"aws:SecureTransport": ["no", "true", "maybe"]}})") ==
          Lines{"`no` is neither `true` nor `false`", "`maybe` is neither `true` nor `false`"});
    CHECK(messages(
              R"("Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": ["me", "*", "you"]})") ==
          Lines{"`me` is neither an ARN nor an account", "`you` is neither an ARN nor an account"});
}

TEST_CASE("policy: elements that exclude one another, and that are missing", "[reader]") {
    CHECK(messages(R"("Effect": "Allow", "Action": "s3:GetObject", "NotAction": "s3:*", "Resource": "*")") ==
          Lines{"a statement with `Action` and `NotAction`"});
    CHECK(messages(R"("Sid": "a")") == Lines{"this statement has no `Effect`",
                                             "this statement has no `Action`",
                                             "this statement has no `Resource`"});
    CHECK(messages(R"("Sid": "a")", iam::PolicyKind::trust) == Lines{"this statement has no `Effect`",
                                                                     "this statement has no `Principal`",
                                                                     "this statement has no `Action`"});
    CHECK(messages(
              R"("Effect": "Allow", "Action": "sts:AssumeRole", "NotPrincipal": {"AWS": "123456789012"})") ==
          Lines{"`NotPrincipal` in a trust policy, where IAM does not take it"});
}

TEST_CASE("policy: empty lists are refused, but in conditions", "[reader]") {
    const ReadTexts none = read_kind(policy_of(R"("Effect": "Allow", "Action": [], "Resource": "*")"));
    CHECK(none.findings() == Lines{"SLR0914 at 1:71"});
    CHECK(none.sink.has_errors());
    CHECK(none.role().rules.empty());
    const ReadTexts all = read_kind(policy_of(R"("Effect": "Deny", "NotAction": [], "NotResource": [])"));
    CHECK(all.findings() == Lines{"SLR0914 at 1:73", "SLR0914 at 1:92"});
    CHECK(all.role().rules.empty());
    CHECK(findings(R"("Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": []})") ==
          Lines{"SLR0914 at 1:110"});
    const ReadTexts condition = read_kind(policy_of(
        R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": []}})"));
    CHECK(condition.findings().empty());
    CHECK(condition.role().rules[0].alternatives[0][0].values.empty());
}

TEST_CASE("policy: IAM takes no wildcard in the name of a service", "[reader]") {
    CHECK(messages(R"("Effect": "Allow", "Action": ["s*:GetObject", "s3:*", "*"], "Resource": "*")") ==
          Lines{"`s*` stands for services, and IAM takes no wildcard in the name of a service"});
    CHECK(findings(R"("Effect": "Allow", "Action": "s*:GetObject", "Resource": "*")") ==
          Lines{"SLR0229 at 1:72"});
}

TEST_CASE("policy: a key that stands where its operator belongs is one finding", "[reader]") {
    const auto of = [](const std::string& condition) {
        return messages(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": )" +
                        condition);
    };
    const std::string key =
        "`aws:SourceVpc` stands without an operator: a condition key is below one | as in `{\"StringEquals\": "
        "{\"aws:SourceVpc\": …}}`";
    CHECK(of(R"({"aws:SourceVpc": "vpc-1a2b3c4d"})") == Lines{key});
    CHECK(of(R"({"aws:SourceVpc": ["vpc-1a2b3c4d"], "Bool": {"aws:SecureTransport": "true"}})") ==
          Lines{key});
    CHECK(of(R"({"aws:SourceVpc": {"StringEquals": "vpc-1a2b3c4d"}})") == Lines{key});
    CHECK(
        of(R"({"ForAnyValues:StringEquals": {"aws:TagKeys": "a"}})") ==
        Lines{"IAM has no operator `ForAnyValues:StringEquals` | did you mean `ForAnyValue:StringEquals`?"});
}

TEST_CASE("policy: an old version is a note where it means nothing else", "[reader]") {
    const auto level = [](const std::string& resource) {
        const ReadTexts read =
            read_kind(R"({"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": ")" +
                      resource + "\"}}");
        REQUIRE(read.sink.all().size() == 1);
        return std::string(to_string(read.sink.all()[0].severity));
    };
    CHECK(level("arn:aws:s3:::acme/*") == "note");
    CHECK(level("arn:aws:s3:::acme/${aws:userid}/*") == "warning");
}

TEST_CASE("policy: variables that IAM cannot read", "[reader]") {
    const auto of = [](const std::string& variable) {
        return messages(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme/)" +
                        variable + "\"");
    };
    CHECK(of("${aws:username}/${*}${?}${$}").empty());
    CHECK(of("${aws:username, 'anybody'}").empty());
    CHECK(of("${aws:username") == Lines{"the variable is never closed with `}`"});
    CHECK(of("${}") == Lines{"IAM has no variable `${}`: the name has no colon"});
    CHECK(of("${bucket}") == Lines{"IAM has no variable `${bucket}`: the name has no colon"});
    CHECK(of("${ aws:username}") == Lines{"`${ aws:username}` has blanks around its key"});
    CHECK(of("${aws:username, anybody}") ==
          Lines{"the default in `${aws:username, anybody}` has no quotes `'…'`"});
}

TEST_CASE("policy: Sids", "[reader]") {
    const std::string rest = R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "*")";
    CHECK(findings(R"("Sid": "", )" + rest).empty());
    CHECK(findings(R"("Sid": "Read1", )" + rest).empty());
    CHECK(messages(R"("Sid": "a-b", )" + rest) ==
          Lines{"`a-b` is no Sid: it has a character that is neither letter nor digit"});
    const ReadTexts twice =
        read_kind(R"({"Version": "2012-10-17", "Statement": [{"Sid": "a", )" + rest + R"(}, {"Sid": "", )" +
                  rest + R"(}, {"Sid": "", )" + rest + R"(}, {"Sid": "a"}]})");
    REQUIRE(twice.sink.all().size() == 4);
    CHECK(twice.sink.all()[0].message == "a second statement with the Sid `a`");
    CHECK(twice.text(*twice.sink.all()[0].related.at(0).span) == "\"a\"");
}

TEST_CASE("policy: operators, with the nearest", "[reader]") {
    const auto of = [](const std::string& name) {
        return messages(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {")" +
                        name + R"(": {"aws:username": "a"}})");
    };
    CHECK(of("ForAllValues:StringNotEqualsIgnoreCaseIfExists").empty());
    CHECK(of("stringEquals") == Lines{"IAM has no operator `stringEquals` | did you mean `StringEquals`?"});
    CHECK(of("ForAnyValues:StringLik") ==
          Lines{"IAM has no operator `ForAnyValues:StringLik` | did you mean `ForAnyValue:StringLike`?"});
    CHECK(of("StringEqualIfExists") ==
          Lines{"IAM has no operator `StringEqualIfExists` | did you mean `StringEqualsIfExists`?"});
    CHECK(of("NullIfExists") == Lines{"IAM has no operator `NullIfExists` | did you mean `Null`?"});
    CHECK(of("Matches") == Lines{"IAM has no operator `Matches`"});
}

TEST_CASE("policy: keys of one operator do not depend on letter case", "[reader]") {
    const auto of = [](const std::string& blocks) {
        return findings(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {)" +
                        blocks + "}");
    };
    CHECK(of(R"("StringLike": {"aws:username": "a", "aws:UserName": "b"})") == Lines{"SLR0902 at 1:154"});
    CHECK(of(R"("StringLike": {"aws:username": "a", "aws:username": "a"})") == Lines{"SLR0902 at 1:154"});
    CHECK(of(R"("StringLike": {"aws:username": "a"}, "StringEquals": {"aws:UserName": "b"})").empty());
}

TEST_CASE("policy: functions of templates are not read elsewhere", "[reader]") {
    CHECK(
        messages(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Fn::Sub": "arn"})") ==
        Lines{
            "`Resource` is an object, where text belongs | functions of CloudFormation are read in templates alone"});
}
