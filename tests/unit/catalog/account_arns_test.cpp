#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/requests.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;
using catalog::account_arns;

namespace {

bool any_meets(const char* action, const char* resource) {
    for (const std::string_view arn : account_arns(action)) {
        if (pattern::arns_meet(resource, arn)) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("account ARNs: what lists of an account's resources are held to", "[catalog]") {
    CHECK(any_meets("logs:DescribeLogGroups", "arn:aws:logs:us-east-1:111122223333:log-group:*"));
    CHECK(any_meets("logs:PutResourcePolicy", "arn:aws:logs:us-east-1:111122223333:*"));
    CHECK_FALSE(any_meets("logs:DescribeLogGroups", "arn:aws:logs:us-east-1:111122223333:log-group:app"));
    CHECK_FALSE(any_meets("logs:DescribeLogGroups", "arn:aws:logs:us-east-1:111122223333:log-group:app:*"));
    CHECK(any_meets("S3:listallmybuckets", "arn:aws:s3:::*"));
    CHECK_FALSE(any_meets("s3:ListAllMyBuckets", "arn:aws:s3:::acme"));
    CHECK_FALSE(any_meets("s3:ListAllMyBuckets", "arn:aws:s3:::acme*"));
    CHECK(any_meets("eks:ListClusters", "arn:aws:eks:us-east-1:111122223333:cluster/*"));
    CHECK_FALSE(any_meets("eks:ListClusters", "arn:aws:eks:us-east-1:111122223333:cluster/blue"));
    CHECK(any_meets("sqs:ListQueues", "arn:aws:sqs:us-east-1:111122223333:*"));
    CHECK_FALSE(any_meets("sqs:ListQueues", "arn:aws:sqs:us-east-1:111122223333:orders"));
    CHECK(any_meets("cloudformation:CreateChangeSet",
                    "arn:aws:cloudformation:us-west-2:aws:transform/Serverless-2016-10-31"));
    CHECK(any_meets("cloudformation:CreateChangeSet",
                    "arn:aws:cloudformation:us-west-2:111122223333:transform/Acme"));
    CHECK(account_arns("logs:PutLogEvents").empty());
    CHECK(account_arns("").empty());
}

TEST_CASE("account ARNs: only of actions that the catalogue has", "[catalog]") {
    for (const char* action : {"cloudformation:CreateChangeSet",
                               "cloudformation:ListStacks",
                               "cognito-identity:ListIdentityPools",
                               "dynamodb:ListTables",
                               "eks:ListClusters",
                               "events:ListRules",
                               "iam:ListGroups",
                               "iam:ListInstanceProfiles",
                               "iam:ListRoles",
                               "logs:DeleteResourcePolicy",
                               "logs:DescribeLogGroups",
                               "logs:DescribeResourcePolicies",
                               "logs:PutResourcePolicy",
                               "s3:ListAllMyBuckets",
                               "sns:ListSubscriptions",
                               "sns:ListTopics",
                               "sqs:ListQueues",
                               "ssm:DescribeInstanceInformation",
                               "ssm:DescribeParameters",
                               "states:ListStateMachines"}) {
        CAPTURE(action);
        CHECK(catalog::built_in().find_action(action));
        CHECK_FALSE(account_arns(action).empty());
    }
}
