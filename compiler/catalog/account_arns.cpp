#include "compiler/catalog/requests.hpp"

#include <algorithm>
#include <array>

namespace slrc::catalog {

namespace {

struct AccountArn {
    std::string_view action;
    std::string_view arn;
};

// Lists of an account's resources: AWS's own refusals ("is not authorized to perform: eks:ListClusters on resource:
// arn:aws:eks:us-west-2:…:cluster/*") name what they are held to, where they do not say `*`. Those of these actions were found in
// public issues and notes of 2019 to 2026, looked up in November 2026. The exceptions, from AWS's pages:
// - PutResourcePolicy, DescribeResourcePolicies: CloudWatch Logs User Guide, "Logs sent to CloudWatch Logs".
// - ListAllMyBuckets: Amazon S3 User Guide, "Identity-based policy examples for Amazon S3" (`arn:aws:s3:::*`).
// - CreateChangeSet on a transform: AWS CloudFormation User Guide, "using-iam-template", on AWS::Serverless; quoted on re:Post,
//   QUOtJiJZ3rTyiPyNOD9n1e4g. The account is `aws`, or that of a macro's owner.
// - ListRoles, ListGroups, ListInstanceProfiles: IAM API Reference, PathPrefix; the refusals name `role/` and what follows it.
constexpr std::array<AccountArn, 21> account_arn_table{{
    {"cloudformation:CreateChangeSet",
     "arn:${Partition}:cloudformation:${Region}:${Account}:transform/${TransformName}"},
    {"cloudformation:CreateChangeSet",
     "arn:${Partition}:cloudformation:${Region}:aws:transform/${TransformName}"},
    {"cloudformation:ListStacks", "arn:${Partition}:cloudformation:${Region}:${Account}:stack/<all>/<all>"},
    {"cognito-identity:ListIdentityPools",
     "arn:${Partition}:cognito-identity:${Region}:${Account}:identitypool/"},
    {"dynamodb:ListTables", "arn:${Partition}:dynamodb:${Region}:${Account}:table/<all>"},
    {"eks:ListClusters", "arn:${Partition}:eks:${Region}:${Account}:cluster/<all>"},
    {"events:ListRules", "arn:${Partition}:events:${Region}:${Account}:rule/<all>"},
    {"iam:ListGroups", "arn:${Partition}:iam::${Account}:group/${PathPrefix}"},
    {"iam:ListInstanceProfiles", "arn:${Partition}:iam::${Account}:instance-profile/${PathPrefix}"},
    {"iam:ListRoles", "arn:${Partition}:iam::${Account}:role/${PathPrefix}"},
    {"logs:DeleteResourcePolicy", "arn:${Partition}:logs:${Region}:${Account}:log-group::log-stream:"},
    {"logs:DescribeLogGroups", "arn:${Partition}:logs:${Region}:${Account}:log-group::log-stream:"},
    {"logs:DescribeResourcePolicies", "arn:${Partition}:logs:${Region}:${Account}:log-group::log-stream:"},
    {"logs:PutResourcePolicy", "arn:${Partition}:logs:${Region}:${Account}:log-group::log-stream:"},
    {"s3:ListAllMyBuckets", "arn:${Partition}:s3:::<all>"},
    {"sns:ListSubscriptions", "arn:${Partition}:sns:${Region}:${Account}:<all>"},
    {"sns:ListTopics", "arn:${Partition}:sns:${Region}:${Account}:<all>"},
    {"sqs:ListQueues", "arn:${Partition}:sqs:${Region}:${Account}:"},
    {"ssm:DescribeInstanceInformation", "arn:${Partition}:ssm:${Region}:${Account}:<all>"},
    {"ssm:DescribeParameters", "arn:${Partition}:ssm:${Region}:${Account}:<all>"},
    {"states:ListStateMachines", "arn:${Partition}:states:${Region}:${Account}:stateMachine:<all>"},
}};

} // namespace

std::vector<std::string_view> account_arns(std::string_view action) {
    std::vector<std::string_view> arns;
    for (const AccountArn& row : account_arn_table) {
        if (text::equal_folded(row.action, action)) {
            arns.push_back(row.arn);
        }
    }
    return arns;
}

std::vector<ActionId> actions_on_account(const Catalog& catalog) {
    std::vector<ActionId> all;
    for (const AccountArn& row : account_arn_table) {
        if (const auto action = catalog.find_action(row.action)) {
            all.push_back(*action);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace slrc::catalog
