#include "compiler/catalog/requests.hpp"
#include "compiler/pattern/arn.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::catalog {

namespace {

struct Type {
    std::string_view service;
    std::string_view resource;
};

// By the rules for names in each service's API reference, and by the patterns of botocore 1.29.27's service models where these have
// one (read Nov 2026): letters, digits, `-`, `_`, `.` and the like, or an id that the service gives. Not here, since a colon may
// stand in them: keys of S3, paths of IAM, labels of streams, key pairs and placement groups of EC2, aliases of KMS, ids of models;
// nor what was not looked up.
constexpr std::array<Type, 47> types_without_colons{{
    {"codebuild", "project/${ProjectName}"},
    {"codecommit", "${RepositoryName}"},
    {"dynamodb", "global-table/${GlobalTableName}"},
    {"dynamodb", "table/${TableName}"},
    {"dynamodb", "table/${TableName}/backup/${BackupName}"},
    {"dynamodb", "table/${TableName}/export/${ExportName}"},
    {"dynamodb", "table/${TableName}/import/${ImportName}"},
    {"dynamodb", "table/${TableName}/index/${IndexName}"},
    {"ec2", "image/${ImageId}"},
    {"ec2", "instance/${InstanceId}"},
    {"ec2", "internet-gateway/${InternetGatewayId}"},
    {"ec2", "launch-template/${LaunchTemplateId}"},
    {"ec2", "natgateway/${NatGatewayId}"},
    {"ec2", "network-acl/${NaclId}"},
    {"ec2", "network-interface/${NetworkInterfaceId}"},
    {"ec2", "route-table/${RouteTableId}"},
    {"ec2", "security-group/${SecurityGroupId}"},
    {"ec2", "snapshot/${SnapshotId}"},
    {"ec2", "subnet/${SubnetId}"},
    {"ec2", "volume/${VolumeId}"},
    {"ec2", "vpc-endpoint/${VpcEndpointId}"},
    {"ec2", "vpc/${VpcId}"},
    {"ecr", "repository/${RepositoryName}"},
    {"ecs", "cluster/${ClusterName}"},
    {"ecs", "container-instance/${ClusterName}/${ContainerInstanceId}"},
    {"ecs", "service/${ClusterName}/${ServiceName}"},
    {"ecs", "task-definition/${TaskDefinitionFamilyName}:${TaskDefinitionRevisionNumber}"},
    {"ecs", "task/${ClusterName}/${TaskId}"},
    {"eks", "cluster/${ClusterName}"},
    {"eks", "nodegroup/${ClusterName}/${NodegroupName}/${UUID}"},
    {"elasticfilesystem", "access-point/${AccessPointId}"},
    {"elasticfilesystem", "file-system/${FileSystemId}"},
    {"events", "rule/${EventBusName}/${RuleName}"},
    {"events", "rule/${RuleName}"},
    {"firehose", "deliverystream/${DeliveryStreamName}"},
    {"kinesis", "stream/${StreamName}"},
    {"kms", "key/${KeyId}"},
    {"lambda", "function:${FunctionName}"},
    {"lambda", "layer:${LayerName}"},
    {"logs", "log-group:${LogGroupName}"},
    {"logs", "log-group:${LogGroupName}:log-stream:${LogStreamName}"},
    {"s3", "${BucketName}"},
    {"secretsmanager", "secret:${SecretId}"},
    {"sns", "${TopicName}"},
    {"sqs", "${QueueName}"},
    {"ssm", "parameter/${ParameterNameWithoutLeadingSlash}"},
    {"states", "stateMachine:${StateMachineName}"},
}};

/// How a form ends, and what ARNs can have behind that.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> ends_of_types{{
    {":function:${FunctionName}", ":${Qualifier}"},
    {":log-group:${LogGroupName}", ":log-stream:${LogStreamName}"},
    {":log-group:${LogGroupName}", ":${Any}"},
    {":sns:${Region}:${Account}:${TopicName}", ":${SubscriptionId}"},
    {":parameter/${ParameterNameWithoutLeadingSlash}", ":${Version}"},
    {":stateMachine:${StateMachineName}", ":${Version}"},
}};

} // namespace

bool has_no_colons(std::string_view form) {
    const pattern::Parts parts = pattern::divide(form);
    return std::any_of(types_without_colons.begin(), types_without_colons.end(), [&](const Type& type) {
        return parts.texts[2] == type.service && parts.texts.back() == type.resource;
    });
}

std::vector<std::string_view> ends_of(std::string_view form) {
    std::vector<std::string_view> ends;
    for (const auto& [type, end] : ends_of_types) {
        if (form.ends_with(type)) {
            ends.push_back(end);
        }
    }
    return ends;
}

} // namespace slrc::catalog
