#include "compiler/reader/template_names.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>

namespace slrc::reader {

namespace {

/// CloudFormation template reference, "Return values" of each type: `Ref` gives a name, an ID or a URL (the identifiers
/// of cfn-lint 1.51's schemas agree). Types that are not here may give an ARN.
// clang-format off
constexpr std::array<std::string_view, 77> named_types{
    "AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api", "AWS::Athena::WorkGroup",
    "AWS::AutoScaling::AutoScalingGroup", "AWS::Backup::BackupPlan", "AWS::Backup::BackupVault",
    "AWS::Bedrock::Agent", "AWS::Bedrock::KnowledgeBase", "AWS::CloudFront::Distribution",
    "AWS::CloudTrail::Trail", "AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard",
    "AWS::CodeBuild::Project", "AWS::CodeCommit::Repository", "AWS::CodeDeploy::Application",
    "AWS::CodePipeline::Pipeline", "AWS::Cognito::IdentityPool", "AWS::Cognito::UserPool",
    "AWS::Config::ConfigRule", "AWS::DocDB::DBCluster", "AWS::DynamoDB::GlobalTable",
    "AWS::DynamoDB::Table", "AWS::EC2::Instance", "AWS::EC2::KeyPair", "AWS::EC2::LaunchTemplate",
    "AWS::EC2::NetworkInterface", "AWS::EC2::SecurityGroup", "AWS::EC2::Subnet", "AWS::EC2::VPC",
    "AWS::EC2::VPCEndpoint", "AWS::EC2::Volume", "AWS::ECR::Repository", "AWS::ECS::Cluster",
    "AWS::EFS::AccessPoint", "AWS::EFS::FileSystem", "AWS::EKS::Cluster",
    "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup",
    "AWS::ElastiCache::ServerlessCache", "AWS::ElastiCache::User", "AWS::ElastiCache::UserGroup",
    "AWS::Elasticsearch::Domain", "AWS::Events::EventBus", "AWS::FSx::FileSystem",
    "AWS::Glue::Crawler", "AWS::Glue::Database", "AWS::Glue::Job", "AWS::Glue::Table",
    "AWS::Glue::Trigger", "AWS::Glue::Workflow", "AWS::IAM::Group", "AWS::IAM::InstanceProfile",
    "AWS::IAM::Role", "AWS::IAM::User", "AWS::IoT::Thing", "AWS::KMS::Alias", "AWS::KMS::Key",
    "AWS::KMS::ReplicaKey", "AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream",
    "AWS::Lambda::Function", "AWS::Logs::LogGroup", "AWS::MemoryDB::Cluster",
    "AWS::Neptune::DBCluster", "AWS::OpenSearchService::Domain", "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance", "AWS::RDS::DBProxy", "AWS::Redshift::Cluster", "AWS::Route53::HostedZone",
    "AWS::S3::AccessPoint", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SSM::Document",
    "AWS::SSM::Parameter", "AWS::Serverless::Function", "AWS::Timestream::Database",
};
// clang-format on
static_assert(std::ranges::is_sorted(named_types));

} // namespace

std::optional<std::string> name_for_arn(const RoleContext& context, const model::OpenText& value) {
    const auto* use = value.parts.empty() ? nullptr : std::get_if<model::ParameterUse>(&value.parts.front());
    if (context.names == nullptr || use == nullptr) {
        return std::nullopt;
    }
    const std::string& name = context.target().parameters[use->parameter].name;
    const auto resource = context.names->resource(name);
    const std::string_view type = resource ? resource->text_of("Type") : std::string_view();
    return std::ranges::binary_search(named_types, type)
               ? std::optional(
                     text::format("`Ref` of `{}`, an `{}`, gives its name, where an ARN belongs", name, type))
               : std::nullopt;
}

} // namespace slrc::reader
