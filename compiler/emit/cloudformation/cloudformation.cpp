#include "compiler/emit/cloudformation/cloudformation.hpp"

#include "compiler/emit/cloudformation/json.hpp"
#include "compiler/emit/cloudformation/template.hpp"

namespace slrc::emit {

namespace {

/// AWS CloudFormation User Guide, "Understand CloudFormation quotas": of a template in S3, in bytes, and of parameters.
constexpr std::size_t largest_template = 1'048'576;
constexpr std::size_t most_parameters = 200;
constexpr int indentation = 4;

std::string text_of(const cloudformation::Json& json, const TemplateOptions& options) {
    return options.yaml ? cloudformation::yaml(json) : json.dump(options.minify ? -1 : indentation) + "\n";
}

} // namespace

std::vector<NamedDocument> cloudformation_files(const model::Role& role, const TemplateOptions& options,
                                                diagnostics::Sink& sink) {
    using diagnostics::Kind;
    const cloudformation::Json json = cloudformation::role_template(role, options.as_role, sink);
    std::string text = text_of(json, options);
    if (text.size() > largest_template) {
        sink.report(Kind::not_in_target, role.name.span,
                    "the template has " + std::to_string(text.size()) + " bytes, and CloudFormation takes " +
                        std::to_string(largest_template));
    }
    if (json.contains("Parameters") && json["Parameters"].size() > most_parameters) {
        sink.report(Kind::not_in_target, role.name.span,
                    "the template has " + std::to_string(json["Parameters"].size()) +
                        " parameters, and CloudFormation takes " + std::to_string(most_parameters));
    }
    return {{options.yaml ? "template.yaml" : "template.json", std::move(text)}};
}

} // namespace slrc::emit
