#include "compiler/reader/template_names.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace slrc::reader {

using model::BaseType;
using model::BuiltIn;
using model::OpenText;
using model::Type;

namespace {

struct Pseudo {
    std::string_view name;
    BuiltIn built_in;
};
/// CloudFormation User Guide, "Pseudo parameters reference".
constexpr std::array<Pseudo, 3> pseudo_parameters{{
    {"AWS::AccountId", BuiltIn::account},
    {"AWS::Partition", BuiltIn::partition},
    {"AWS::Region", BuiltIn::region},
}};

/// Those that depend on the stack, as parameters.
constexpr std::array<std::string_view, 3> stack_parameters{"AWS::StackName", "AWS::StackId",
                                                           "AWS::NotificationARNs"};

struct ResourceArn {
    std::string_view cloudformation;
    std::string_view catalog;
    /// Whether `Ref` gives the ARN, too.
    bool by_reference = false;
};
/// Types whose attribute Arn is the ARN of one type of the catalogue.
constexpr std::array<ResourceArn, 20> resource_arns{{
    {"AWS::CloudWatch::Alarm", "cloudwatch:alarm"},
    {"AWS::CodeBuild::Project", "codebuild:project"},
    {"AWS::DynamoDB::Table", "dynamodb:table"},
    {"AWS::ECR::Repository", "ecr:repository"},
    {"AWS::ECS::Cluster", "ecs:cluster"},
    {"AWS::EFS::FileSystem", "elasticfilesystem:file-system"},
    {"AWS::Events::EventBus", "events:event-bus"},
    {"AWS::Events::Rule", "events:rule"},
    {"AWS::IAM::Role", "iam:role"},
    {"AWS::IAM::User", "iam:user"},
    {"AWS::KMS::Key", "kms:key"},
    {"AWS::Kinesis::Stream", "kinesis:stream"},
    {"AWS::KinesisFirehose::DeliveryStream", "firehose:deliverystream"},
    {"AWS::Lambda::Function", "lambda:function"},
    {"AWS::Logs::LogGroup", "logs:log-group"},
    {"AWS::S3::Bucket", "s3:bucket"},
    {"AWS::SNS::Topic", "sns:topic", true},
    {"AWS::SQS::Queue", "sqs:queue"},
    {"AWS::SecretsManager::Secret", "secretsmanager:secret", true},
    {"AWS::StepFunctions::StateMachine", "states:statemachine", true},
}};

const ResourceArn* find_arn(std::string_view cloudformation) {
    const auto* const found = std::ranges::find(resource_arns, cloudformation, &ResourceArn::cloudformation);
    return found == resource_arns.end() ? nullptr : found;
}

Type plain(BaseType base, bool list = false) {
    return Type{.base = base, .list = list};
}

Type resource_type(std::string_view name) {
    const catalog::Catalog& catalog = catalog::built_in();
    const auto id = catalog.find_type(name);
    if (!id) {
        return plain(BaseType::arn);
    }
    Type type = model::resource_type(std::string(catalog.service(catalog.type(*id).service).name),
                                     std::string(catalog.type(*id).name));
    const auto patterns = catalog.patterns(*id);
    type.arns = std::make_shared<const std::vector<std::string>>(patterns.begin(), patterns.end());
    return type;
}

/// The role's parameter of a name, added where it is new.
OpenText parameter(model::Role& role, std::string name, const Type& type,
                   std::optional<data::Node> declaration, source::Span place) {
    auto& all = role.parameters;
    const auto known = std::ranges::find(all, name, &model::Parameter::name);
    const auto index = static_cast<std::size_t>(known - all.begin());
    if (known == all.end()) {
        model::Parameter added;
        added.name = std::move(name);
        added.type = type;
        added.documentation = declaration ? declaration->text_of("Description") : std::string_view();
        added.span = declaration ? declaration->key_span() : place;
        added.used = true;
        const auto value = declaration ? declaration->find("Default") : std::nullopt;
        if (value && value->is_scalar() && !type.list) {
            added.default_values = {model::literal(std::string(value->text()), value->span())};
        }
        all.push_back(std::move(added));
    }
    return OpenText{{model::ParameterUse{index}}, place};
}

std::map<std::string_view, data::Node> members(data::Node root, std::string_view name) {
    std::map<std::string_view, data::Node> all;
    const auto object = root.find(name);
    if (object && object->is(data::Type::object)) {
        for (const data::Node& member : *object) {
            all.emplace(member.key(), member);
        }
    }
    return all;
}

bool is_list_type(std::string_view type) {
    return type == "CommaDelimitedList" || type.find("List<") != std::string_view::npos;
}

/// A name for a parameter: letters, digits and `_`.
std::string identifier(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool digit = text::is_digit(c);
        const bool letter = text::is_letter(c) || c == '_';
        if (digit && name.empty()) {
            name += '_';
        }
        name += digit || letter ? c : '_';
    }
    return name.empty() ? "_" : name;
}

} // namespace

TemplateNames::TemplateNames(data::Node root)
    : parameters_(members(root, "Parameters")), resources_(members(root, "Resources")) {}

std::optional<OpenText> TemplateNames::reference(model::Role& role, std::string_view name,
                                                 source::Span place) const {
    for (const Pseudo& pseudo : pseudo_parameters) {
        if (pseudo.name == name) {
            return OpenText{{pseudo.built_in}, place};
        }
    }
    if (name == "AWS::URLSuffix") {
        return model::literal("amazonaws.com",
                              place); // but in China, where names of services have it all the same
    }
    if (std::ranges::find(stack_parameters, name) != stack_parameters.end()) {
        const bool list = name == "AWS::NotificationARNs";
        std::string own(name.substr(name.rfind(':') + 1));
        const bool taken = parameters_.contains(own) || resources_.contains(own);
        return parameter(role, taken ? "AWS_" + own : own,
                         plain(list ? BaseType::arn : BaseType::string, list), std::nullopt, place);
    }
    if (const auto declared = parameters_.find(name); declared != parameters_.end()) {
        return parameter(role, identifier(name),
                         plain(BaseType::string, is_list_type(declared->second.text_of("Type"))),
                         declared->second, place);
    }
    if (!resources_.contains(name)) {
        return std::nullopt;
    }
    const ResourceArn* arn = find_arn(type_of(name));
    return parameter(
        role, identifier(name),
        arn != nullptr && arn->by_reference ? resource_type(arn->catalog) : plain(BaseType::string),
        std::nullopt, place);
}

std::optional<OpenText> TemplateNames::attribute(model::Role& role, std::string_view resource,
                                                 std::string_view name, source::Span place) const {
    if (!resources_.contains(resource)) {
        return std::nullopt;
    }
    std::string own = identifier(std::string(resource) + std::string(name));
    if (parameters_.contains(own) || resources_.contains(own)) {
        own = identifier(std::string(resource) + "_" + std::string(name));
    }
    return parameter(role, std::move(own), type_of_attribute(resource, name), std::nullopt, place);
}

Type TemplateNames::type_of_attribute(std::string_view resource, std::string_view name) const {
    const bool is_arn = name == "Arn" || name.ends_with("Arn");
    const ResourceArn* arn = find_arn(type_of(resource));
    if (is_arn && arn != nullptr && (name == "Arn" || arn->by_reference)) {
        return resource_type(arn->catalog);
    }
    return plain(is_arn ? BaseType::arn : BaseType::string);
}

std::vector<std::string_view> TemplateNames::names() const {
    std::vector<std::string_view> all;
    for (const auto* members : {&parameters_, &resources_}) {
        for (const auto& member : *members) {
            all.push_back(member.first);
        }
    }
    std::ranges::sort(all);
    return all;
}

std::optional<data::Node> TemplateNames::resource(std::string_view name) const {
    const auto found = resources_.find(name);
    return found == resources_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view TemplateNames::type_of(std::string_view resource) const {
    const auto found = this->resource(resource);
    return found ? found->text_of("Type") : std::string_view();
}

} // namespace slrc::reader
