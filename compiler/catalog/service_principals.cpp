#include "compiler/catalog/service_principals.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::catalog {

namespace {

/// Names of service principals without `.amazonaws.com`, as AWS's documentation and service-linked roles have them.
/// Those that are also the name of a service of the catalogue may be left out. Compared with `iam:PassedToService`,
/// `iam:AWSServiceName` and the paths of service-linked roles in AWS's own managed policies (26 August 2026).
// clang-format off
constexpr std::array<std::string_view, 326> names{
    "access-analyzer", "access-grants.s3", "acm", "agent.wellarchitected", "agentless.inspector2", "aiops",
    "airflow", "airflow-env", "airflow-serverless", "amazonmq", "amplify", "apidestinations.events",
    "apigateway", "appfabric", "appflow", "application-autoscaling", "application-insights",
    "application-signals.cloudwatch", "application-transformation", "appmesh", "apprunner",
    "appstream.application-autoscaling", "appsync", "aps", "artifact", "assets.marketplace", "athena",
    "auditmanager", "autoscaling", "aws-artifact-account-sync", "backup", "batch", "batchoperations.s3",
    "bedrock", "bedrock-agentcore", "billingconsole", "billingreports", "braket", "budgets", "bugbust",
    "build.apprunner", "cassandra-streams", "cassandra.application-autoscaling", "channels.lex",
    "channels.lexv2", "chime", "cks.kms", "cleanrooms", "cleanrooms-ml", "cloud9", "cloudformation",
    "cloudfront", "cloudtrail", "cloudwatch-crossaccount", "codeartifact", "codebuild", "codecatalyst",
    "codecatalyst-runner", "codedeploy", "codeguru-profiler", "codeguru-reviewer", "codeguru-security",
    "codepipeline", "cognito-identity", "cognito-identity-us-gov", "cognito-idp",
    "comprehend.application-autoscaling", "config", "config-conforms", "config-multiaccountsetup",
    "connect", "connect-campaigns", "context.cloudtrail", "continuousexport.discovery", "contract.iq",
    "contributorinsights.dynamodb", "controltower", "cost-optimization-hub.bcm", "costoptimizationhub.bcm",
    "credentials.iot", "crowd", "custom-resource.application-autoscaling", "custom.rds",
    "custom.rds-preview", "databrew", "dataexchange", "datasync", "datazone", "datazonecontrol", "dax",
    "deeplens", "delivery.logs", "detective", "devops-guru", "directquery.opensearchservice",
    "dmsintegration.migrationhub", "docdb-elastic", "drs", "drt.shield", "ds", "dsql",
    "dynamodb.application-autoscaling", "ec2", "ec2-images", "ec2.application-autoscaling",
    "ec2.capacitymanager", "ec2fastlaunch", "ec2fleet", "ec2scheduled", "ec2sqlha", "ecs", "ecs-compute",
    "ecs-tasks", "ecs.application-autoscaling", "edgelambda", "edgelambda.lambda", "eks", "eks-connector",
    "eks-fargate", "eks-fargate-pods", "eks-nodegroup", "elasticache",
    "elasticache.application-autoscaling", "elasticbeanstalk", "elasticfilesystem", "elasticloadbalancing",
    "elasticmapreduce", "elastictranscoder", "email.cognito-idp", "emr-containers", "emr-serverless",
    "entityresolution", "event-processor.health", "events", "events.managedservices", "events.workmail",
    "export.rds", "firehose", "fis", "fms", "forecast", "frauddetector", "freertos", "fsx",
    "globalaccelerator", "glue", "grafana", "greengrass", "guardduty", "health", "healthlake", "iam",
    "imagebuilder", "importexport", "inspector", "inspector2", "internetmonitor", "iot",
    "iotmanagedintegrations", "iotroborunner", "iotsitewise", "ipam", "job.sagemaker",
    "justintimeaccess.ssm", "kafka", "kafka.application-autoscaling", "kendra",
    "kinesisreplication.dynamodb", "kms", "lakeformation", "lambda", "lambda.alarms.cloudwatch",
    "lambda.application-autoscaling", "launchwizard", "lex", "lexv2", "license-management.marketplace",
    "license-manager.master-account", "license-manager.member-account", "lightsail", "logger.cloudfront",
    "logs", "lookoutequipment", "lookoutmetrics", "macie", "maintenance.elasticbeanstalk",
    "malware-protection-plan.guardduty", "malware-protection.guardduty", "managedservices",
    "managedupdates.elasticbeanstalk", "mediaconvert", "medical-imaging",
    "member.org.stacksets.cloudformation", "memorydb", "metering-marketplace", "metrics.wellarchitected",
    "mgn", "migrationhub", "migrationhub-orchestrator", "migrationhub-strategy", "mks.kms", "mobilehub",
    "monitoring.rds", "monitoring.thinclient", "monitron", "mpa", "mq", "neptune-graph",
    "neptune.application-autoscaling", "network-firewall", "network-security-director",
    "network.bedrock-agentcore", "networkmanager", "nimble", "notifications", "notifications.ssm",
    "observability.aoss", "observabilityadmin", "omics", "opensearchservice", "ops.apigateway",
    "ops.athena", "ops.emr-serverless", "opsworks", "organizations", "orgsdatasync.servicecatalog", "osis",
    "panorama", "partnercentral-account-management", "permission.iq", "personalize", "pinpoint", "pipes",
    "pods.eks", "private-marketplace.marketplace", "profile", "proton", "pullthroughcache.ecr", "q", "qldb",
    "quicksight", "ram", "rds", "rds.application-autoscaling", "reachabilityanalyzer.networkinsights",
    "redshift", "redshift-data", "redshift-serverless", "refactor-spaces", "remediation.config",
    "replication.cassandra", "replication.dynamodb", "replication.ecr", "replication.lexv2",
    "replication.s3tables", "replicator.lambda", "reporting.trustedadvisor", "reports.backup",
    "resale-authorization.marketplace", "resource-explorer-2", "resource-groups",
    "resource-snapshot-job.partnercentral-selling", "restore-testing.backup", "robomaker", "rolesanywhere",
    "route53resolver", "rum", "runtime-identity.bedrock-agentcore", "runtime-instances.bedrock-agentcore",
    "s3", "s3.data-source.lustre.fsx", "sagemaker", "sagemaker-geospatial",
    "sagemaker.application-autoscaling", "scaler.lambda", "scheduler", "schema-conversion.dms", "schemas",
    "scraper.aps", "sdmp", "security-ir", "securityhub", "securityhubv2", "securitylake", "servicecatalog",
    "servicecatalog-appregistry", "servicequotas", "ses", "shield", "sms", "smsintegration.migrationhub",
    "sns", "spot", "spotfleet", "sqlworkbench", "ssm", "ssm-guiconnect", "ssm-quicksetup", "ssm-sap",
    "ssm.integrations", "sso", "stacksets.cloudformation", "states", "storage-lens.s3",
    "streams.metrics.cloudwatch", "support", "sync.proton", "synthetics", "tag", "tagpolicies.tag",
    "tasks.apprunner", "telemetry-enablement.observabilityadmin", "telemetry-pipelines.observabilityadmin",
    "thirdparty.config", "thirdparty.inspector2", "timestream-influxdb", "transfer", "transitgateway",
    "triage.security-ir", "trustedadvisor", "user-attribute-cost-allocation-data", "vmie", "vpc-flow-logs",
    "vpc-lattice", "wafv2", "workspaces-instances",
};
// clang-format on
static_assert(std::ranges::is_sorted(names));

struct Other {
    std::string_view prefix;
    std::string_view principal;
};

/// Services of the catalogue, and names that people have for services, that are no principals, because another one is.
constexpr std::array<Other, 14> others{{
    {"ec2messages", "ssm"},
    {"efs", "elasticfilesystem"},
    {"elb", "elasticloadbalancing"},
    {"emr", "elasticmapreduce"},
    {"eventbridge", "events"},
    {"execute-api", "apigateway"},
    {"kafka-cluster", "kafka"},
    {"mobiletargeting", "pinpoint"},
    {"rds-data", "rds"},
    {"rds-db", "rds"},
    {"ssmmessages", "ssm"},
    {"step-functions", "states"},
    {"stepfunctions", "states"},
    {"systems-manager", "ssm"},
}};

const Other* find_other(std::string_view prefix) {
    const auto* const found = std::ranges::find(others, prefix, &Other::prefix);
    return found == others.end() ? nullptr : found;
}

/// `stepfunctions` of "AWS Step Functions".
std::string bare_title(std::string_view title) {
    std::string bare;
    for (const char letter : text::folded(title)) {
        bare += text::is_letter_or_digit(letter) ? std::string(1, letter) : std::string();
    }
    for (const std::string_view owner : {"amazon", "aws"}) {
        bare.erase(0, bare.starts_with(owner) && bare.size() > owner.size() ? owner.size() : 0);
    }
    return bare;
}

std::optional<std::string_view> name_meant(std::string_view name, const Catalog& catalog) {
    if (const Other* other = find_other(name)) {
        return other->principal;
    }
    return is_service_name(name, catalog) ? std::optional(name) : std::nullopt;
}

} // namespace

std::optional<std::string> principal_meant(std::string_view written, const Catalog& catalog) {
    constexpr std::string_view scheme = "https://";
    const std::string name = text::folded(written.substr(written.starts_with(scheme) ? scheme.size() : 0));
    if (is_service_principal(name, catalog)) {
        return name;
    }
    const std::string title = bare_title(name);
    auto meant = name_meant(name, catalog);
    meant = meant ? meant : name_meant(title, catalog);
    for (const std::string_view prefix : catalog.service_names()) {
        const auto service = catalog.find_service(prefix);
        const bool titled = !meant && service && bare_title(catalog.service(*service).title) == title;
        meant = titled ? name_meant(prefix, catalog) : meant;
    }
    return meant ? std::optional(std::string(*meant) + ".amazonaws.com") : std::nullopt;
}

std::optional<ServicePrincipal> divide_service_principal(std::string_view text) {
    for (const Partition& partition : partitions()) {
        const std::size_t size = partition.dns_suffix.size();
        const bool fits = text.size() > size + 1 && text.ends_with(partition.dns_suffix) &&
                          text[text.size() - size - 1] == '.';
        if (!fits) {
            continue;
        }
        ServicePrincipal parts{text.substr(0, text.size() - size - 1), {}, partition.dns_suffix};
        const std::size_t dot = parts.name.rfind('.');
        const std::string_view last = dot == std::string_view::npos ? "" : parts.name.substr(dot + 1);
        if (dot > 0 && partition_of_region(last) != nullptr) {
            parts.region = last;
            parts.name = parts.name.substr(0, dot);
        }
        return parts;
    }
    return std::nullopt;
}

bool is_service_name(std::string_view name, const Catalog& catalog) {
    if (std::ranges::binary_search(names, name)) {
        return true;
    }
    const auto service = catalog.find_service(name);
    return service && catalog.service(*service).name == name && find_other(name) == nullptr;
}

bool is_service_principal(std::string_view text, const Catalog& catalog) {
    const auto parts = divide_service_principal(text);
    return parts && is_service_name(parts->name, catalog);
}

std::optional<std::string_view> acts_for(std::string_view service) {
    const Other* other = find_other(service);
    return other == nullptr ? std::nullopt : std::optional(other->principal);
}

std::vector<std::string_view> service_principal_names(const Catalog& catalog) {
    std::vector<std::string_view> all = catalog.service_names();
    std::erase_if(all, [](std::string_view name) { return find_other(name) != nullptr; });
    all.insert(all.end(), names.begin(), names.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace slrc::catalog
