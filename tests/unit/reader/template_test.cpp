// CloudFormation templates.
#include "tests/unit/catch.hpp"
#include "tests/unit/reader/reading.hpp"

using namespace slrc;
using test::Lines;
using test::read_one;
using test::ReadTexts;

namespace {

std::string statement(const std::string& resource) {
    return R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": )" +
           resource + "}}";
}

const std::string lambda_trust =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"Service": {"Fn::Sub": "lambda.${AWS::URLSuffix}"}}, "Action": "sts:AssumeRole"}})";

std::string role_with(const std::string& properties) {
    return R"({"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": )" + lambda_trust +
           properties + "}}";
}

/// A template with one role, whose one rule is about `resource`.
std::string template_with(const std::string& resource) {
    return R"({"Parameters": {"Stage": {"Type": "String", "Default": "test", "Description": "which one"},
        "Names": {"Type": "CommaDelimitedList"}},
        "Resources": {"Data": {"Type": "AWS::S3::Bucket"}, "Alerts": {"Type": "AWS::SNS::Topic"}, "Thing": {"Type": "Acme::Thing"},
        "Worker": )" +
           role_with(R"(, "Policies": [{"PolicyName": "p", "PolicyDocument": )" + statement(resource) +
                     "}]") +
           "}}";
}

/// The one resource, as a specification would have it.
std::string resource_of(const ReadTexts& read) {
    const model::Role& role = read.role();
    return role.rules.empty() ? "none" : source_text(role.rules[0].resources.at(0), parameter_names(role));
}

} // namespace

TEST_CASE("template: functions become text with holes", "[reader]") {
    const std::vector<std::pair<std::string, std::string>> all{
        {R"({"Fn::GetAtt": ["Data", "Arn"]})", "{DataArn}"},
        {R"({"Fn::GetAtt": "Data.Arn"})", "{DataArn}"},
        {R"({"Fn::Sub": "${Data.Arn}/*"})", "{DataArn}/*"},
        {R"({"Fn::Sub": "arn:${AWS::Partition}:s3:::${Stage}/${!aws:username}/*"})",
         "arn:{partition}:s3:::{Stage}/${aws:username}/*"},
        {R"({"Fn::Sub": ["arn:aws:s3:::${name}/*", {"name": {"Ref": "Data"}}]})", "arn:aws:s3:::{Data}/*"},
        {R"({"Fn::Join": [":", ["arn:aws:sns", {"Ref": "AWS::Region"}, {"Ref": "AWS::AccountId"}, "x"]]})",
         "arn:aws:sns:{region}:{account}:x"},
        {R"({"Fn::Join": ["", [{"Fn::Join": ["/", [{"Fn::GetAtt": "Data.Arn"}, "a"]]}, {"Ref": "AWS::NoValue"}, "/*"]]})",
         "{DataArn}/a/*"},
        {R"({"Ref": "Alerts"})", "{Alerts}"},
        {R"([{"Ref": "AWS::NoValue"}, {"Fn::Sub": "arn:aws:s3:::a-${AWS::StackName}"}])",
         "arn:aws:s3:::a-{StackName}"},
    };
    for (const auto& [written, meant] : all) {
        CAPTURE(written);
        const ReadTexts read = read_one(template_with(written));
        CHECK(read.findings().empty());
        CHECK(resource_of(read) == meant);
        CHECK(read.role().name.text == "Worker");
        CHECK(service_principals(read.role()) == Lines{"lambda.amazonaws.com"});
    }
}

TEST_CASE("template: what is left open becomes a parameter of its type", "[reader]") {
    const auto parameter = [](const std::string& resource) {
        return read_one(template_with(resource)).role().parameters.at(0);
    };
    CHECK(model::to_text(parameter(R"({"Fn::GetAtt": "Data.Arn"})").type) == "s3:bucket");
    CHECK(parameter(R"({"Fn::GetAtt": "Data.Arn"})").type.arns->size() == 1);
    CHECK(to_text(parameter(R"({"Ref": "Alerts"})").type) == "sns:topic");
    CHECK(to_text(parameter(R"({"Fn::GetAtt": "Thing.Arn"})").type) == "arn");
    CHECK(to_text(parameter(R"({"Fn::Sub": "arn:aws:s3:::${Data}"})").type) == "string");
    CHECK(to_text(parameter(R"({"Ref": "Names"})").type) == "[string]");
    const model::Parameter stage = parameter(R"({"Fn::Sub": "arn:aws:s3:::${Stage}"})");
    CHECK(to_text(stage.type) == "string");
    CHECK(stage.documentation == "which one");
    CHECK(literal_text(stage.default_values->at(0)) == "test");
    CHECK(stage.used);
    const ReadTexts twice =
        read_one(template_with(R"(["arn:aws:s3:::x", {"Fn::Sub": "${Data.Arn}${Data.Arn}"}])"));
    CHECK(twice.role().parameters.size() == 1);
}

TEST_CASE("template: what cannot be read is told at its place", "[reader]") {
    const auto of = [](const std::string& resource) { return read_one(template_with(resource)).messages(); };
    CHECK(of(R"({"Fn::ImportValue": "a"})") == Lines{"`Fn::ImportValue`: what it gives is not known here"});
    CHECK(of(R"({"Fn::If": ["A", "b", "c"]})") == Lines{"`Fn::If`: what it gives is not known here"});
    CHECK(of(R"({"Ref": "Dato"})") ==
          Lines{"the template has neither a parameter nor a resource `Dato` | did you mean `Data`?"});
    CHECK(
        of(R"({"Fn::Sub": "arn:aws:s3:::a/${aws:username}"})") ==
        Lines{
            "the template has neither a parameter nor a resource `aws:username` | IAM's own variable is `${!aws:username}` here"});
    CHECK(of(R"({"Fn::Join": ["a"]})") == Lines{"`Fn::Join` takes text and a list of texts"});
    CHECK(of(R"({"Fn::GetAtt": "Data"})") ==
          Lines{"`Fn::GetAtt` takes a resource and one of its attributes"});
    CHECK(of(R"({"Fn::Sub": 7})") ==
          Lines{"`Fn::Sub` takes text, or a list of text and an object with names"});
    CHECK(of(R"({"Ref": []})") == Lines{"`Ref` takes the name of a parameter or a resource"});
    CHECK(of(R"({"Ref": "AWS::NoValue"})") == Lines{"this statement has no `Resource`"});
    CHECK(of(R"({"Fn::Sub": "arn:aws:s3:::a/${!bucket}"})") ==
          Lines{"IAM has no variable `${bucket}`: the name has no colon"});
}

TEST_CASE("template: elements that have to be written out", "[reader]") {
    const auto of = [](const std::string& written) {
        return ::read_one(
                   R"({"Parameters": {"P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::IAM::ManagedPolicy", "Properties":
            {"PolicyDocument": {"Version": "2012-10-17", "Statement": [)" +
                   written + "]}}}}}")
            .messages();
    };
    CHECK(of(R"({"Effect": {"Ref": "P"}, "Action": "s3:GetObject", "Resource": "*"})") ==
          Lines{"`Ref` in the place of `Effect`: what it gives is not known here"});
    CHECK(of(R"({"Effect": "Allow", "Action": {"Ref": "P"}, "Resource": "*"})") ==
          Lines{"`Ref` in the place of `Action`: what it gives is not known here"});
    CHECK(of(R"({"Effect": "Allow", "Action": {"Fn::Join": [":", ["s3", "GetObject"]]}, "Resource": "*"})")
              .empty());
    CHECK(of(R"({"Fn::If": ["A", {}, {}]})") ==
          Lines{"`Fn::If` in the place of `Statement`: what it gives is not known here"});
    CHECK(
        of(R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"Fn::If": []}})") ==
        Lines{"`Fn::If` in the place of `Condition`: what it gives is not known here"});
}

TEST_CASE("template: policies find their roles", "[reader]") {
    const std::string resources =
        R"({"Resources": {
        "Shared": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": )" +
        statement("\"*\"") + R"(}},
        "Alone": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"ManagedPolicyName": "lonely", "PolicyDocument": )" +
        statement("\"*\"") + R"(}},
        "Own": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "own", "Roles": [{"Ref": "One"}, "elsewhere"], "PolicyDocument": )" +
        statement("\"*\"") + R"(}},
        "Third": {"Type": "AWS::IAM::RolePolicy", "Properties": {"PolicyName": "third", "RoleName": {"Ref": "Two"}, "PolicyDocument": )" +
        statement("\"*\"") + R"(}},
        "Bucket": {"Type": "AWS::S3::Bucket"}, "User": {"Type": "AWS::IAM::User"},
        "One": )" +
        role_with(
            R"(, "RoleName": "first", "Path": {"Ref": "AWS::NoValue"}, "ManagedPolicyArns": [{"Ref": "Shared"}])") +
        R"(, "Two": )" + role_with(R"(, "RoleName": {"Fn::Sub": "two-${AWS::Region}"})") + "}}";
    const ReadTexts read = read_one(resources);
    CHECK(read.messages() == Lines{"the role's name depends on the stack: `Two` takes its place",
                                   "`User` is an `AWS::IAM::User`: roles and their policies alone are read"});
    Lines names;
    for (const model::Role& role : read.reading.program.roles) {
        names.push_back(role.name.text + " " + std::to_string(role.rules.size()));
    }
    CHECK(names == Lines{"first 2", "Two 1", "lonely 1", "elsewhere 1"});
    CHECK(read.reading.roles[0].policies[1].attachment == reader::Attachment::managed_policy);
    CHECK(read.reading.roles[0].policies[2].attachment == reader::Attachment::inline_policy);

    const ReadTexts wanted = read_one(resources, {{}, {"first"}});
    REQUIRE(wanted.reading.program.roles.size() == 1);
    CHECK(wanted.role().rules.size() == 2);
}

TEST_CASE("template: one without roles says so", "[reader]") {
    CHECK(read_one(R"({"Resources": {"A": {"Type": "AWS::S3::Bucket"}}})").findings() ==
          Lines{"SLR0916 at 1:2"});
    CHECK(read_one(R"({"Resources": []})").findings() == Lines{"SLR0906 at 1:15"});
    CHECK(read_one(R"({"Resources": {"A": {"Type": "AWS::IAM::Policy"}}})").findings() ==
          Lines{"SLR0907 at 1:16"});
}

TEST_CASE("template: what depends on a condition, a loop or another stack is told", "[reader]") {
    const ReadTexts read = read_one(R"({"Parameters": {"Other": {"Type": "String"}}, "Resources": {
        "Own": {"Type": "AWS::IAM::Policy", "Condition": "IsProduction",
                "Properties": {"PolicyName": "own", "Roles": [{"Ref": "One"}, {"Ref": "Other"}], "PolicyDocument": )" +
                                    statement("\"*\"") + R"(}},
        "Fn::ForEach::More": ["Name", ["a", "b"], {}],
        "Handler": {"Type": "AWS::Serverless::Function", "Properties": {}},
        "One": {"Condition": "IsTest", )" +
                                    role_with("").substr(1) + "}}");
    CHECK(read.messages() ==
          Lines{"what `Fn::ForEach::More` makes is not read",
                "`One` is read as if it were there always, and not only under the condition `IsTest`",
                "a role of `Own` that is not in the template: its policy is read, but not for this role",
                "`Own` is read as if it were there always, and not only under the condition `IsProduction`",
                "`Handler` is an `AWS::Serverless::Function`: roles and their policies alone are read"});
    CHECK(read.role().rules.size() == 1);
}

TEST_CASE("template: `Ref` of most resources gives a name, and no ARN", "[reader]") {
    const auto of = [](const std::string& resource) { return read_one(template_with(resource)).messages(); };
    const Lines wrong{
        "`Ref` of `Data`, an `AWS::S3::Bucket`, gives its name, where an ARN belongs | `Fn::GetAtt`, or "
        "`Fn::Sub` with the ARN?"};
    CHECK(of(R"({"Ref": "Data"})") == wrong);
    CHECK(of(R"({"Fn::Sub": "${Data}/*"})") == wrong);
    CHECK(of(R"([{"Fn::Join": ["", [{"Ref": "Data"}, "/*"]]}, "*"])") == wrong);
    CHECK(of(R"({"Fn::GetAtt": ["Data", "Arn"]})").empty());
    CHECK(of(R"({"Ref": "Alerts"})").empty()); // a topic's is its ARN
    CHECK(of(R"({"Ref": "Thing"})").empty()); // nobody knows
    CHECK(of(R"({"Ref": "Stage"})").empty());
}

TEST_CASE("template: managed policies are of the new version, inline ones may be older", "[reader]") {
    const auto level = [](const std::string& type, const std::string& version) {
        const ReadTexts read = read_one(
            R"({"Resources": {"P": {"Type": ")" + type + R"(", "Properties": {"PolicyDocument": {)" +
            version + R"("Statement": {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}}}}}})");
        const auto found = read.sink.all();
        return found.empty() ? std::string()
                             : std::string(to_string(found.front().severity)) + " " +
                                   std::string(diagnostics::facts(found.front().kind).code);
    };
    for (const char* version : {"", R"("Version": "2008-10-17", )"}) {
        CHECK(level("AWS::IAM::ManagedPolicy", version) == "error SLR0910");
        CHECK(level("AWS::IAM::Policy", version) == "note SLR0911");
    }
    CHECK(level("AWS::IAM::ManagedPolicy", R"("Version": "2012-10-17", )").empty());
    // What IAM has it took.
    CHECK(read_one(
              R"({"PolicyVersion": {"Document": {"Statement": {"Effect": "Allow", "Action": "s3:ListBucket",
        "Resource": "*"}}}})")
              .findings() == Lines{"SLR0911 at 1:32"});
}

TEST_CASE("template: a principal's ARN has six parts, whatever its holes are", "[reader]") {
    const auto of = [](const std::string& arn) {
        const ReadTexts read = read_one(R"({"Parameters": {"Other": {"Type": "String"}}, "Resources": {
            "Key": {"Type": "AWS::KMS::Key"}, "R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument":
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": )" +
                                        arn + "}}}}}}}");
        return read.messages();
    };
    CHECK(
        of(R"({"Fn::Sub": "arn:aws:iam::${Other}/role/publish"})") ==
        Lines{"`arn:aws:iam::{…}/role/publish` is no ARN of a principal: it has 5 parts, where six belong"});
    CHECK(
        of(R"({"Fn::Sub": "arn:aws:iam::${Other}:role:publish"})") ==
        Lines{
            "`arn:aws:iam::{…}:role:publish` is no principal: only accounts, users, roles and their sessions are"});
    CHECK(of(R"({"Fn::Sub": "arn:aws:iam::12345:role/${Other}"})") ==
          Lines{"`arn:aws:iam::12345:role/{…}` is no principal: the account in its ARN is not 12 digits"});
    CHECK(of(R"({"Ref": "Key"})") ==
          Lines{"`Ref` of `Key`, an `AWS::KMS::Key`, gives its name, where an ARN belongs | `Fn::GetAtt`?"});
    for (const char* arn :
         {"arn:aws:iam::${Other}:role/publish", "arn:aws:iam::${Other}:root", "arn:aws:iam::${Other}",
          "arn:aws:iam::123456789012:${Other}", "arn:aws:sts::${Other}:assumed-role/a/b", "${Other}"}) {
        CAPTURE(arn);
        CHECK(of("{\"Fn::Sub\": \"" + std::string(arn) + "\"}").empty());
    }
}
