// Calls and what they need: IAM API Reference (2010-05-08), CreateRole, UpdateRoleDescription, DeleteRole.
#include "compiler/doc/role_data.hpp"
#include "compiler/doc/sections.hpp"
#include "compiler/iam/put_order.hpp"
#include "compiler/text/escapes.hpp"
#include "compiler/text/json_writer.hpp"

#include <algorithm>

namespace slrc::doc {

namespace {

using model::Role;
using text::shell_quoted;

std::string call(const Role& role, const char* name) {
    return std::string("aws iam ") + name + " --role-name " + shell_quoted(name_in_commands(role));
}

/// An option on a line of its own. With `=`, since a value may begin with a hyphen.
std::string option(const char* name, const std::string& value) {
    return std::string(" \\\n    --") + name + "=" + shell_quoted(value);
}

std::string option(const char* name, const Role& open, const std::optional<model::OpenText>& value) {
    return value ? option(name, text_of(open, *value)) : std::string();
}

std::string tags_option(const Role& open) {
    if (open.tags.empty()) {
        return {};
    }
    std::string json;
    text::JsonWriter writer(json, {0, text::NotUtf8::refused});
    writer.open_array();
    for (const model::Tag& tag : open.tags) {
        writer.open_object();
        writer.member("Key", text_of(open, tag.key));
        writer.member("Value", text_of(open, tag.value));
        writer.close_object();
    }
    writer.close_array();
    return option("tags", json);
}

std::string create_service_linked(const Role& role, const Role& open) {
    const std::vector<std::string> services = service_principals(role);
    return "aws iam create-service-linked-role --aws-service-name " +
           shell_quoted(services.empty() ? std::string() : services.front()) +
           (role.name.has_suffix ? " --custom-suffix SUFFIX" : "") +
           option("description", open, open.description) + "\n";
}

std::string create_plain(const Role& role, const Role& open) {
    std::string text = call(role, "create-role") + option("path", open, open.path) +
                       option("assume-role-policy-document", "file://" + file_of(role, "trust"));
    text += role.max_session ? option("max-session-duration", std::to_string(*role.max_session)) : "";
    text += option("permissions-boundary", open, open.boundary);
    text += option("description", open, open.description);
    return text + tags_option(open) + "\n";
}

std::string put_policy(const Role& role, const Group& group) {
    return call(role, "put-role-policy") + option("policy-name", group.policy) +
           option("policy-document", "file://" + file_of(role, group.policy)) + "\n";
}

Prose policy_title(const Group& group) {
    Prose title;
    if (group.text.empty()) {
        return title.plain("Its policy, always");
    }
    const bool single = single_capability(group.guard) != nullptr;
    return title.plain(single ? "Its policy with " : "Its policy when ").code(group.text);
}

int rank(const Role& role, const Group& group) {
    return iam::put_order(group.rules, [&](std::size_t rule) { return role.rules[rule].effect; });
}

std::vector<Group> in_order_of_calls(const Role& role) {
    std::vector<Group> all = groups(role);
    std::ranges::stable_sort(
        all, [&](const Group& left, const Group& right) { return rank(role, left) < rank(role, right); });
    return all;
}

Listing shell(Prose title, std::string text) {
    return Listing{std::move(title), "sh", std::move(text)};
}

Paragraph about_files(const Role& role) {
    Prose words;
    words.plain("The commands read documents of this page from files with the names that stand above them.");
    const std::vector<Group> all = groups(role);
    if (std::ranges::all_of(all, [](const Group& group) { return group.is_part; })) {
        words.plain(" ")
            .code("slrc compile --split capability -o .")
            .plain(" writes them, and with ")
            .code("--target aws-cli")
            .plain(" it writes a script that makes the same calls.");
    }
    if (!role.parameters.empty() || !used_built_ins(role).empty()) {
        words.plain(" Replace names in braces, here and in the files, with their values.");
    }
    if (role.name.has_suffix) {
        words.plain(" ").code("SUFFIX").plain(" is the end of the role's name.");
    }
    return Paragraph{std::move(words)};
}

/// For everything that `list` shows: `aws iam CALL … --OPTION=THAT`.
std::string for_each(const Role& role, const char* list, const char* query, const char* change,
                     const char* option) {
    return "for item in $(" + call(role, list) + " --query '" + query + "' --output text); do\n    " +
           call(role, change) + " --" + option + "=\"$item\"\ndone\n";
}

/// Instance profiles hold roles of EC2 alone.
bool may_be_in_profiles(const Role& role) {
    const std::vector<std::string> services = service_principals(role);
    return std::ranges::any_of(services,
                               [](const std::string& service) { return service.starts_with("ec2."); });
}

} // namespace

std::string name_in_commands(const Role& role) {
    std::string name;
    for (const model::Part& part : role.name.open_text.parts) {
        const auto* text = std::get_if<model::Literal>(&part);
        name += text == nullptr ? std::string("SUFFIX") : text->text;
    }
    return name;
}

std::string file_of(const Role& role, std::string_view document) {
    return role.name.base + "." + std::string(document) + ".json";
}

void add_file(Prose& title, const Role& role, std::string_view document) {
    if (!role.is_service_linked()) {
        title.plain(", as ").code(file_of(role, document));
    }
}

std::vector<Block> create_commands(const Role& role, const Role& open) {
    if (role.is_service_linked()) {
        return {shell(Prose().plain("By hand, with the AWS CLI"), create_service_linked(role, open))};
    }
    std::vector<Block> blocks{about_files(role)};
    blocks.emplace_back(shell(Prose().plain("The role, with the AWS CLI"), create_plain(role, open)));
    for (const Group& group : in_order_of_calls(role)) {
        blocks.emplace_back(shell(policy_title(group), put_policy(role, group)));
    }
    return blocks;
}

std::vector<Block> edit_commands(const Role& role) {
    std::vector<Block> blocks;
    if (!role.lifecycle || role.lifecycle->editable_description) {
        // UpdateRole without MaxSessionDuration sets that to its default, one hour.
        blocks.emplace_back(shell(Prose().plain("Its description, with the AWS CLI"),
                                  call(role, "update-role-description") + " --description TEXT\n"));
    }
    if (role.is_service_linked()) {
        return blocks;
    }
    Prose title;
    title.plain("Who may assume it, which needs ").code("iam:UpdateAssumeRolePolicy").plain(" besides");
    blocks.emplace_back(
        shell(std::move(title), call(role, "update-assume-role-policy") +
                                    option("policy-document", "file://" + file_of(role, "trust")) + "\n"));
    if (!role.capabilities.empty()) {
        blocks.emplace_back(Paragraph{Prose().plain(
            "Where something is turned on or off: put the policies that belong to the role now, as above. Then "
            "delete those that do not belong to it any more, those that deny last.")});
        blocks.emplace_back(shell(Prose().plain("To delete a policy"),
                                  call(role, "delete-role-policy") + " --policy-name POLICY\n"));
    }
    return blocks;
}

std::vector<Block> delete_commands(const Role& role) {
    if (role.is_service_linked()) {
        return {shell(Prose().plain("With the AWS CLI"),
                      call(role, "delete-service-linked-role") +
                          "\naws iam get-service-linked-role-deletion-status --deletion-task-id ID\n")};
    }
    std::vector<Block> blocks;
    if (may_be_in_profiles(role)) {
        Prose title;
        title.plain("If it is in instance profiles, which needs ")
            .codes({"iam:ListInstanceProfilesForRole", "iam:RemoveRoleFromInstanceProfile"}, "and")
            .plain(" besides");
        blocks.emplace_back(
            shell(std::move(title),
                  for_each(role, "list-instance-profiles-for-role", "InstanceProfiles[].InstanceProfileName",
                           "remove-role-from-instance-profile", "instance-profile-name")));
    }
    blocks.emplace_back(
        shell(Prose().plain("Its policies, and then the role, with the AWS CLI"),
              for_each(role, "list-role-policies", "PolicyNames[]", "delete-role-policy", "policy-name") +
                  for_each(role, "list-attached-role-policies", "AttachedPolicies[].PolicyArn",
                           "detach-role-policy", "policy-arn") +
                  call(role, "delete-role") + "\n"));
    return blocks;
}

} // namespace slrc::doc
