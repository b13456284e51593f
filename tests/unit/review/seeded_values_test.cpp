// Seeded faults about values and shapes: a document that is right, and its twin with one fault, which has to be found there and
// there alone.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/document_findings.hpp"

using namespace slrc;
using test::allowing;
using test::allowing_if;
using test::one_statement;

namespace {

struct SeededPair {
    std::string name;
    std::string code;
    std::string right;
    std::string wrong;
};

std::string trusting_user(const std::string& arn) {
    return one_statement(R"("Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": ")" + arn +
                         "\"}");
}

std::string denying_if(const std::string& test) {
    return one_statement(R"("Effect": "Deny", "Action": "iam:TagRole", "Resource": "*", "Condition": {)" +
                         test + "}");
}

std::string template_of(const std::string& type, const std::string& version) {
    return R"({"Resources": {"P": {"Type": ")" + type +
           R"(", "Properties": {"PolicyName": "p", "PolicyDocument": {)" + version +
           R"("Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:*:sqs:*:*:jobs"}]}}}}})";
}

std::vector<SeededPair> shape_faults() {
    return {
        {"a wildcard in the service", "SLR0229", allowing("dynamodb:Get*", "arn:*:dynamodb:*:*:table/orders"),
         allowing("dynamo*:Get*", "arn:*:dynamodb:*:*:table/orders")},
        {"an empty list of actions", "SLR0914",
         one_statement(
             R"("Effect": "Allow", "Action": ["sqs:SendMessage"], "Resource": "arn:*:sqs:*:*:jobs")"),
         one_statement(R"("Effect": "Allow", "Action": [], "Resource": "arn:*:sqs:*:*:jobs")")},
        {"an empty NotResource", "SLR0914",
         one_statement(R"("Effect": "Deny", "Action": "sqs:*", "NotResource": ["arn:*:sqs:*:*:jobs"])"),
         one_statement(R"("Effect": "Deny", "Action": "sqs:*", "NotResource": [])")},
        {"any kind in an ARN of IAM's", "SLR0409", allowing("iam:GetUser", "arn:*:iam::111122223333:user/*"),
         allowing("iam:GetUser", "arn:*:iam::111122223333:*er/*")},
        {"a region in a bucket's ARN", "SLR0409", allowing("s3:ListBucket", "arn:*:s3:::inbox"),
         allowing("s3:ListBucket", "arn:*:s3:eu-west-1::inbox")},
        {"an account in an object's ARN", "SLR0409", allowing("s3:GetObject", "arn:*:s3:::inbox/*"),
         allowing("s3:GetObject", "arn:*:s3::111122223333:inbox/*")},
        {"a managed policy without a version", "SLR0910",
         template_of("AWS::IAM::ManagedPolicy", R"("Version": "2012-10-17", )"),
         template_of("AWS::IAM::ManagedPolicy", "")},
        {"an ARN without an account", "SLR0210", allowing("sqs:SendMessage", "arn:*:sqs:*:*:jobs"),
         allowing("sqs:SendMessage", "arn:aws:sqs:*:jobs")},
        {"a blank in a name", "SLR0210", allowing("sns:Publish", "arn:*:sns:*:*:alerts"),
         allowing("sns:Publish", "arn:*:sns:*:*:my alerts")},
        {"nothing behind a type", "SLR0210",
         allowing("lambda:InvokeFunction", "arn:*:lambda:*:*:function:resize"),
         allowing("lambda:InvokeFunction", "arn:*:lambda:*:*:function:")},
        {"a queue of no account", "SLR0210", allowing("sqs:SendMessage", "arn:*:sqs:us-east-1:*:jobs"),
         allowing("sqs:SendMessage", "arn:*:sqs:us-east-1::jobs")},
        {"a role of no account", "SLR0210", allowing("sts:AssumeRole", "arn:*:iam::*:role/deploy"),
         allowing("sts:AssumeRole", "arn:*:iam:::role/deploy")},
        {"an exception of no region", "SLR0210",
         one_statement(R"("Effect": "Deny", "Action": "sns:*", "NotResource": "arn:*:sns:*:*:alerts")"),
         one_statement(R"("Effect": "Deny", "Action": "sns:*", "NotResource": "arn:*:sns::*:alerts")")},
        {"a bucket of no name", "SLR0210", allowing("s3:GetObject", "arn:*:s3:::inbox/*"),
         allowing("s3:GetObject", "arn:*:s3:::/inbox/*")},
        {"an address of S3's", "SLR0409", allowing("s3:GetObject", "arn:*:s3:::inbox/*"),
         allowing("s3:GetObject", "s3://inbox/*")},
        {"a principal with a region", "SLR0413", trusting_user("arn:aws:iam::111122223333:role/deploy"),
         trusting_user("arn:aws:iam:us-east-1:111122223333:role/deploy")},
        {"a principal of no account", "SLR0413", trusting_user("arn:aws:iam::111122223333:role/deploy"),
         trusting_user("arn:aws:iam:::role/deploy")},
        {"a session of no name", "SLR0413",
         trusting_user("arn:aws:sts::111122223333:assumed-role/deploy/ann"),
         trusting_user("arn:aws:sts::111122223333:assumed-role/deploy")},
        {"an exception that needs a tag", "SLR0230",
         one_statement(
             R"("Effect": "Deny", "Action": "s3:*", "NotResource": "arn:*:s3:::home/${aws:PrincipalTag/team, 'none'}/*")"),
         one_statement(
             R"("Effect": "Deny", "Action": "s3:*", "NotResource": "arn:*:s3:::home/${aws:PrincipalTag/team}/*")")},
        {"two slashes in a path", "SLR0409",
         allowing("iam:GetRole", "arn:*:iam::111122223333:role/app/worker"),
         allowing("iam:GetRole", "arn:*:iam::111122223333:role//app/worker")},
        {"a principal of five parts", "SLR0409", trusting_user("arn:aws:iam::111122223333:role/deploy"),
         trusting_user("arn:aws:iam::111122223333/role/deploy")},
        {"a principal of seven parts", "SLR0413", trusting_user("arn:aws:iam::111122223333:user/ann"),
         trusting_user("arn:aws:iam::111122223333:user:ann")},
        {"an operator that was left out", "SLR0313",
         allowing_if("sqs:ListQueues", R"("StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"})"),
         allowing_if("sqs:ListQueues", R"("aws:PrincipalOrgID": "o-a1b2c3d4e5")")},
        {"NotAction of everything", "SLR0830",
         one_statement(R"("Effect": "Deny", "NotAction": "sts:*", "Resource": "*")"),
         one_statement(R"("Effect": "Deny", "NotAction": "*", "Resource": "*")")},
    };
}

std::vector<SeededPair> value_faults() {
    const auto pair = [](std::string name, const std::string& action, const std::string& operation,
                         const std::string& key, const std::string& right, const std::string& wrong) {
        const auto with = [&](const std::string& value) {
            return allowing_if(action, "\"" + operation + "\": {\"" + key + "\": \"" + value + "\"}");
        };
        return SeededPair{std::move(name), "SLR0219", with(right), with(wrong)};
    };
    return {
        pair("a service without its region", "kms:ListKeys", "StringEquals", "kms:ViaService",
             "sqs.eu-west-1.amazonaws.com", "sqs.amazonaws.com"),
        pair("a misspelt service of KMS", "kms:ListKeys", "StringLike", "kms:ViaService",
             "secretsmanager.*.amazonaws.com", "secretmanager.*.amazonaws.com"),
        pair("a misspelt service that is passed a role", "iam:PassRole", "StringEquals",
             "iam:PassedToService", "ecs-tasks.amazonaws.com", "ecs-task.amazonaws.com"),
        pair("a misspelt service of a linked role", "iam:CreateServiceLinkedRole", "StringEquals",
             "iam:AWSServiceName", "elasticache.amazonaws.com", "elasticashe.amazonaws.com"),
        pair("the ARN of a session", "sqs:ListQueues", "ArnLike", "aws:PrincipalArn",
             "arn:aws:iam::111122223333:role/ops", "arn:aws:sts::111122223333:assumed-role/ops/ann"),
        pair("the ARN of a session, as a pattern", "sqs:ListQueues", "StringNotLike", "aws:PrincipalArn",
             "arn:aws:iam::*:role/ops", "arn:aws:sts::*:assumed-role/ops/*"),
        pair("a type of principal", "sqs:ListQueues", "StringEquals", "aws:PrincipalType", "AssumedRole",
             "Role"),
        pair("a tag with parentheses", "sqs:ListQueues", "StringEquals", "aws:PrincipalTag/owner",
             "Ann Example", "Ann (ops)"),
        pair("an account of eleven digits", "sqs:ListQueues", "StringEquals", "aws:ResourceAccount",
             "111122223333", "11112222333"),
        pair("an organization's path without its end", "sqs:ListQueues", "ForAnyValue:StringEquals",
             "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/",
             "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111"),
        pair("a region that is none", "sqs:ListQueues", "StringEquals", "aws:RequestedRegion", "eu-west-1",
             "eu-wets-1"),
        pair("a misspelt region of KMS", "kms:ListKeys", "StringEquals", "kms:ViaService",
             "s3.eu-west-1.amazonaws.com", "s3.eu-west1.amazonaws.com"),
        pair("a region of KMS that is none", "kms:ListKeys", "StringEquals", "kms:ViaService",
             "s3.eu-west-1.amazonaws.com", "s3.eu-wset-1.amazonaws.com"),
        pair("a list of services without their domain", "sqs:ListQueues", "ForAnyValue:StringEquals",
             "aws:PrincipalServiceNamesList", "lambda.amazonaws.com", "lambda"),
        pair("an organization in capitals", "sqs:ListQueues", "StringEquals", "aws:ResourceOrgID",
             "o-a1b2c3d4e5", "o-A1B2C3D4E5"),
        pair("an organization's path without its root", "sqs:ListQueues", "ForAnyValue:StringLike",
             "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/*", "o-a1b2c3d4e5/ou-ab12-11111111/"),
        pair("a user's name for the ID", "sqs:ListQueues", "StringEquals", "aws:userid",
             "AIDACKCEVSQ6C2EXAMPLE", "ann"),
        pair("a role's ID without a session", "sqs:ListQueues", "StringLike", "aws:userid",
             "AROADBQP57FF2AEXAMPLE:*", "AROADBQP57FF2AEXAMPLE"),
        pair("half the name of a signature", "s3:GetObject", "StringEquals", "s3:signatureversion",
             "AWS4-HMAC-SHA256", "AWS4"),
        pair("a lock in other letters", "s3:PutObject", "StringEquals", "s3:object-lock-mode", "GOVERNANCE",
             "governance"),
        pair("any ARN as one star", "sqs:ListQueues", "ArnLike", "aws:PrincipalArn", "arn:*:iam::*:role/*",
             "*"),
        pair("the id of another thing", "sqs:ListQueues", "StringEquals", "aws:SourceVpce",
             "vpce-0123456789abcdef0", "vpc-0123456789abcdef0"),
        pair("a boundary that is a role", "iam:CreateRole", "StringEquals", "iam:PermissionsBoundary",
             "arn:aws:iam::111122223333:policy/limits", "arn:aws:iam::111122223333:role/limits"),
    };
}

std::vector<SeededPair> condition_faults() {
    return {
        {"letters compared with an address", "SLR0213",
         allowing_if("sqs:ListQueues", R"("IpAddress": {"aws:SourceIp": "203.0.113.0/24"})"),
         allowing_if("sqs:ListQueues", R"("StringEquals": {"aws:SourceIp": "203.0.113.0/24"})")},
        {"a second factor that need not be there", "SLR0831",
         denying_if(R"("BoolIfExists": {"aws:MultiFactorAuthPresent": "false"})"),
         denying_if(R"("Bool": {"aws:MultiFactorAuthPresent": "false"})")},
        {"a set that may be empty", "SLR0832",
         allowing_if(
             "iam:TagRole",
             R"("ForAllValues:StringEquals": {"aws:TagKeys": "stage"}, "Null": {"aws:TagKeys": "false"})"),
         allowing_if("iam:TagRole", R"("ForAllValues:StringEquals": {"aws:TagKeys": "stage"})")},
        {"a tag's key in other letters", "SLR0833",
         denying_if(R"("ForAnyValue:StringEqualsIgnoreCase": {"aws:TagKeys": "cost"})"),
         denying_if(R"("ForAnyValue:StringEquals": {"aws:TagKeys": "cost"})")},
    };
}

} // namespace

TEST_CASE("seeded faults: values and shapes are found, and nothing on the twin", "[review]") {
    std::size_t count = 0;
    for (const auto& family : {shape_faults(), value_faults(), condition_faults()}) {
        for (const SeededPair& pair : family) {
            const test::DocumentFindings wrong = test::findings_in(pair.wrong);
            const test::DocumentFindings right = test::findings_in(pair.right);
            CAPTURE(pair.name, wrong.messages, right.messages);
            CHECK(wrong.has(pair.code));
            CHECK_FALSE(right.has(pair.code));
            CHECK(right.levels.size() <= wrong.levels.size());
            ++count;
        }
    }
    CHECK(count >= 50);
}
