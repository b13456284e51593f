#include "compiler/emit/cloudformation/template.hpp"

#include "compiler/emit/cloudformation/parameters.hpp"
#include "compiler/emit/cloudformation/statements.hpp"

#include <utility>

namespace slrc::emit::cloudformation {

namespace {

/// AWS CloudFormation User Guide, "CloudFormation template Description syntax", in bytes.
constexpr std::size_t longest_template_description = 1'024;

Json resource(const char* type, const std::optional<std::string>& condition, Json properties) {
    Json json = object("Type", type);
    if (condition) {
        json["Condition"] = *condition;
    }
    json["Properties"] = std::move(properties);
    return json;
}

Json output(const std::string& text, const std::optional<std::string>& condition, Json value) {
    Json json = object("Description", text);
    if (condition) {
        json["Condition"] = *condition;
    }
    json["Value"] = std::move(value);
    return json;
}

std::string description(const model::Role& role) {
    if (!role.documentation.empty()) {
        return role.documentation;
    }
    return role.description && model::is_literal(*role.description) ? model::literal_text(*role.description)
                                                                    : "The role " + role.name.text;
}

class Builder {
public:
    Builder(const model::Role& role, bool as_role, diagnostics::Sink& sink)
        : role_(role),
          sink_(sink),
          is_plain_(!role.is_service_linked() || as_role),
          plan_(plan::make_plan(role, sink)),
          symbols_(make_symbols(plan_)),
          conditions_(plan_, symbols_),
          parameters_(plan_, symbols_, conditions_),
          values_(plan_, parameters_, sink) {}

    Json build() {
        if (is_plain_) {
            add_role();
            add_policies();
        } else {
            add_service_linked_role();
        }
        const Asked asked{.role = role_,
                          .plan = plan_,
                          .symbols = symbols_,
                          .parameters = parameters_,
                          .with_permissions = is_plain_};
        Json json = object("AWSTemplateFormatVersion", "2010-09-09");
        json["Description"] = shortened(description(role_), longest_template_description);
        Json parameters = parameters_json(asked, sink_);
        if (!parameters.empty()) {
            json["Metadata"] = object("AWS::CloudFormation::Interface", interface_json(asked));
            json["Parameters"] = std::move(parameters);
        }
        add(json, "Rules", rules_json(asked, symbols_.names));
        add(json, "Conditions", is_plain_ ? conditions_.json() : Json::object());
        json["Resources"] = std::move(resources_);
        json["Outputs"] = std::move(outputs_);
        return json;
    }

private:
    static void add(Json& to, const char* section, Json content) {
        if (!content.empty()) {
            to[section] = std::move(content);
        }
    }

    void add_role() {
        resources_[symbols_.role] =
            resource("AWS::IAM::Role", std::nullopt, role_properties(role_, plan_, values_, conditions_));
        outputs_["RoleName"] = output("The name of the role", std::nullopt, reference(symbols_.role));
        outputs_["RoleArn"] = output("The ARN of the role", std::nullopt,
                                     object("Fn::GetAtt", Json::array({symbols_.role, "Arn"})));
    }

    void add_policies() {
        std::vector<Statement> all = statements(plan_.permissions, false, values_, conditions_);
        for (Policy& policy : policies(std::move(all), conditions_, symbols_.names)) {
            Json properties = object("Description", "What the role may do");
            properties["PolicyDocument"] = std::move(policy.document);
            properties["Roles"] = Json::array({reference(symbols_.role)});
            resources_[policy.name] =
                resource("AWS::IAM::ManagedPolicy", policy.condition, std::move(properties));
            outputs_[policy.name + "Arn"] =
                output("The ARN of a policy of the role", policy.condition, reference(policy.name));
        }
    }

    void add_service_linked_role() {
        resources_[symbols_.role] = resource("AWS::IAM::ServiceLinkedRole", std::nullopt,
                                             service_linked_properties(role_, plan_, symbols_, values_));
        outputs_["RoleName"] = output("The name of the role", std::nullopt, reference(symbols_.role));
        outputs_["RoleArn"] =
            output("The ARN of the role", std::nullopt, service_linked_arn(role_, symbols_, values_));
    }

    const model::Role& role_;
    diagnostics::Sink& sink_;
    bool is_plain_;
    plan::Plan plan_;
    Symbols symbols_;
    Conditions conditions_;
    ParameterValues parameters_;
    Values values_;
    Json resources_ = Json::object();
    Json outputs_ = Json::object();
};

} // namespace

Json role_template(const model::Role& role, bool as_role, diagnostics::Sink& sink) {
    return Builder(role, as_role, sink).build();
}

} // namespace slrc::emit::cloudformation
