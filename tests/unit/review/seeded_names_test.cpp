// Faults of names, keys, actions and resources, each beside the document that it was made of: found in the one, and not in the other.
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>

using namespace slrc;

namespace {

using FoundCodes = std::vector<std::string>;

struct SeededName {
    const char* title;
    const char* code;
    /// With `@` where the two differ.
    std::string text;
    const char* right;
    const char* wrong;
};

/// A rule of a plain role.
std::string in_role(const std::string& rule) {
    return test::plain_role(rule);
}

/// One statement of a policy.
std::string in_policy(const std::string& statement) {
    return R"({"Version": "2012-10-17", "Statement": [)" + statement + "]}";
}

/// Of the type, all in one account.
std::string own_arn(const std::string& service, const std::string& resource) {
    return "\"arn:{partition}:" + service + ":{region}:{account}:" + resource + "\"";
}

const std::string small_instances = "allow ec2:RunInstances on * if ec2:InstanceType like \"t4g.*\"\n";
const std::string rest_of_instances =
    "allow ec2:RunInstances on " + own_arn("ec2", "@/*") + ", " + own_arn("ec2", "network-interface/*") +
    ", " + own_arn("ec2", "security-group/*") + ", " + "\"arn:{partition}:ec2:{region}::image/*\"";

std::vector<SeededName> pairs_of_specifications() {
    return {
        {"an action with a letter too few", "SLR0203", in_role("allow sqs:@ on " + own_arn("sqs", "orders")),
         "SendMessage", "SendMesage"},
        {"the action of another service", "SLR0203",
         in_role("allow @:PutItem on " + own_arn("dynamodb", "table/orders")), "dynamodb", "sqs"},
        {"a prefix that is the name of an API", "SLR0201",
         in_role("allow @:StartQuery on " + own_arn("logs", "log-group:a:*")), "logs", "cloudwatchlogs"},
        {"a pattern that stands for nothing", "SLR0205",
         in_role("allow kinesis:@ on " + own_arn("kinesis", "stream/clicks")), "Get*", "Fetch*"},
        {"letters of another case", "SLR0206", in_role("allow sns:@ on " + own_arn("sns", "alarms")),
         "Publish", "publish"},
        {"a key of the service, misspelt", "SLR0204",
         in_role("allow dynamodb:GetItem on " + own_arn("dynamodb", "table/orders") +
                 " if all dynamodb:@ == \"a\""),
         "LeadingKeys", "LeadingKey"},
        {"a global key, misspelt", "SLR0204",
         in_role("allow sqs:SendMessage on " + own_arn("sqs", "orders") + " if aws:@ == \"vpc-0a1b2c3d\""),
         "SourceVpc", "SourceVPCId"},
        {"a tag without its name", "SLR0204",
         in_role("allow ec2:StopInstances on " + own_arn("ec2", "instance/*") + " if @ == \"blue\""),
         "aws:ResourceTag/team", "aws:ResourceTag"},
        {"a tag of the request on what makes nothing", "SLR0211",
         in_role("allow ec2:StopInstances on " + own_arn("ec2", "instance/*") + " if aws:@/team == \"blue\""),
         "ResourceTag", "RequestTag"},
        {"a tag of the request in a list with an action that has none", "SLR0211",
         in_role("allow sns:CreateTopic, sns:@ on " + own_arn("sns", "*") +
                 " if aws:RequestTag/team == \"blue\""),
         "TagResource", "DeleteTopic"},
        {"a tag of the resource on a list of all", "SLR0211",
         in_role("allow ec2:StartInstances, ec2:@ on * if aws:ResourceTag/team == \"blue\""), "StopInstances",
         "DescribeInstances"},
        {"a deny with a hole", "SLR0211",
         in_role(
             "allow rds:CreateDBCluster, rds:RestoreDBClusterFromSnapshot, rds:RestoreDBClusterFromS3 on *\n"
             "deny rds:CreateDBCluster, rds:@ on * if rds:StorageEncrypted == false"),
         "RestoreDBClusterFromS3", "RestoreDBClusterFromSnapshot"},
        {"a key of another resource of the call", "SLR0211",
         in_role("allow ec2:RunInstances on " + own_arn("ec2", "@/*") +
                 " if ec2:InstanceType like \"t4g.*\""),
         "instance", "volume"},
        {"a call that one of its resources can never pass", "SLR0211",
         in_role(small_instances + rest_of_instances), "subnet", "volume"},
        {"a key of another service's requests", "SLR0211",
         in_role("allow kms:Decrypt on " + own_arn("kms", "key/*") +
                 " if @ == \"s3.us-east-1.amazonaws.com\""),
         "kms:ViaService", "s3:authType"},
        {"a bucket in the place of its objects", "SLR0207",
         in_role("allow s3:DeleteObject on \"arn:{partition}:s3:::acme@\""), "/*", ""},
        {"a folder that no resource has", "SLR0207",
         in_role("allow lambda:InvokeFunction on " + own_arn("lambda", "@:resize")), "function", "functions"},
        {"a load balancer's tags on what has none", "SLR0207",
         in_role("allow elasticloadbalancing:AddTags on " + own_arn("elasticloadbalancing", "@/web/*")),
         "targetgroup", "target-group"},
        {"an action whose resource is missing", "SLR0208",
         in_role(
             "allow s3:GetObject, s3:ListBucket on \"arn:{partition}:s3:::acme/*\", \"arn:{partition}:s3:::acme@\""),
         "", "/old/*"},
        {"a list of all on one of them", "SLR0209",
         in_role("allow logs:DescribeLogGroups on " + own_arn("logs", "log-group:@")), "*", "app"},
        {"all buckets on one bucket", "SLR0209",
         in_role("allow s3:ListAllMyBuckets on \"arn:{partition}:s3:::@\""), "*", "acme"},
        {"an ARN without its region", "SLR0210",
         in_role("allow sns:Publish on \"arn:{partition}:sns:@:{account}:alarms\""), "{region}", ""},
        {"a region that is none", "SLR0210",
         in_role("allow sqs:SendMessage on \"arn:aws:sqs:@:111122223333:orders\""), "eu-central-1",
         "eu-central"},
        {"a partition that is none", "SLR0226",
         in_role("allow sqs:SendMessage on \"arn:@:sqs:{region}:{account}:orders\""), "aws-cn", "aws-china"},
    };
}

std::vector<SeededName> pairs_of_documents() {
    return {
        {"a transform that is none", "SLR0207",
         in_policy(R"({"Effect": "Allow", "Action": "cloudformation:CreateChangeSet",
                       "Resource": "arn:aws:cloudformation:eu-west-1:aws:@/LanguageExtensions"})"),
         "transform", "macro"},
        {"a hole for an action of a list", "SLR0211",
         in_policy(R"({"Effect": "Deny", "Action": ["ec2:CreateVolume", "ec2:@"], "Resource": "*",
                       "Condition": {"Bool": {"ec2:Encrypted": "false"}}})"),
         "AttachVolume", "CreateKeyPair"},
        {"tags of a request to delete", "SLR0211",
         in_policy(R"({"Effect": "Allow", "Action": "kms:@", "Resource": "*",
                       "Condition": {"StringEquals": {"aws:RequestTag/team": "blue"}}})"),
         "CreateKey", "ScheduleKeyDeletion"},
        {"a service's name with a slip", "SLR0415",
         R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": "@.amazonaws.com"}}})",
         "ecs-tasks", "ecs-task"},
        {"the name of a product", "SLR0415",
         R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": "@.amazonaws.com"}}})",
         "events", "eventbridge"},
    };
}

std::string mutated(std::string text, const std::string& value) {
    const std::size_t place = text.find('@');
    return text.replace(place, 1, value);
}

FoundCodes found_in_document(const std::string& text) {
    workspace::Memory memory;
    memory.files["policy.json"] = text;
    source::Files files;
    diagnostics::Sink sink;
    const std::vector<std::string> names{"policy.json"};
    static_cast<void>(check_documents(files, names, {}, memory, sink));
    FoundCodes codes;
    for (const diagnostics::Diagnostic& found : sink.all()) {
        codes.emplace_back(diagnostics::facts(found.kind).code);
    }
    return codes;
}

bool has_code(const FoundCodes& found, const char* code) {
    return std::find(found.begin(), found.end(), code) != found.end();
}

/// Whether IAM refuses the text, or slrc cannot read it: then the fault is another one.
bool is_unread(const FoundCodes& found) {
    return std::any_of(found.begin(), found.end(), [](const std::string& code) { return code < "SLR0200"; });
}

template <typename Find>
void check_pairs(const std::vector<SeededName>& pairs, Find find) {
    for (const SeededName& pair : pairs) {
        CAPTURE(pair.title, pair.text);
        const FoundCodes right = find(mutated(pair.text, pair.right));
        const FoundCodes wrong = find(mutated(pair.text, pair.wrong));
        CAPTURE(right, wrong);
        CHECK_FALSE(has_code(right, pair.code));
        CHECK(has_code(wrong, pair.code));
        CHECK_FALSE(is_unread(right));
        CHECK_FALSE(is_unread(wrong));
    }
}

} // namespace

TEST_CASE("seeded faults of names: in specifications", "[review]") {
    check_pairs(pairs_of_specifications(),
                [](const std::string& text) { return test::review_text(text).codes; });
}

TEST_CASE("seeded faults of names: in documents", "[review]") {
    check_pairs(pairs_of_documents(), found_in_document);
}
