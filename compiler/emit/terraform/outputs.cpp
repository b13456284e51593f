#include "compiler/emit/terraform/module.hpp"

namespace slrc::emit::terraform {

namespace {

void write(const std::string& name, const std::string& description, const std::string& value,
           Writer& writer) {
    writer.open("output \"" + name + "\"");
    writer.argument("description", hcl_string(description));
    writer.argument("value", value);
    writer.close();
}

} // namespace

std::string outputs_file(const model::Role& role) {
    const bool linked = role.is_service_linked();
    const std::string resource = linked ? "aws_iam_service_linked_role.this." : "aws_iam_role.this.";
    const auto document = [](const std::string& name) {
        return "data.aws_iam_policy_document." + name + ".json";
    };
    Writer writer;
    writer.remark(head_line);
    write("arn", "The ARN of the role.", resource + "arn", writer);
    write("name", "The name of the role.", resource + "name", writer);
    write("trust_policy", "Who may assume the role, as JSON.", document("trust"), writer);
    write("permissions_policy",
          linked ? "What the service gives the role with these capabilities, as JSON. Nobody but the service "
                   "can attach it."
                 : "What the role may do, as JSON.",
          document("permissions"), writer);
    write("administrator_policy", "What the people need who look after the role, as JSON.",
          document("administrator"), writer);
    return writer.take();
}

} // namespace slrc::emit::terraform
