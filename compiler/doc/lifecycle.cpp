// Who looks after a role, and how it is made, edited and deleted. IAM User Guide, "Using service-linked roles" and "Creating
// a role to delegate permissions to an AWS service".
#include "compiler/doc/sections.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace slrc::doc {

namespace {

using model::Role;

/// What the statements of the document `admin` are for.
std::string purpose(const std::string& sid) {
    constexpr std::array<std::array<const char*, 2>, 7> purposes{{
        {"CreateRole", "To create the role"},
        {"TagRole", "To tag it"},
        {"AddCapabilities", "To add permissions to it"},
        {"SeeRole", "To see it"},
        {"EditDescription", "To edit its description"},
        {"PassRole", "To pass it to the service"},
        {"DeleteRole", "To delete it"},
    }};
    for (const auto& [name, words] : purposes) {
        if (sid == name) {
            return words;
        }
    }
    return sid;
}

void add(Section& section, Prose words) {
    section.blocks.emplace_back(Paragraph{std::move(words)});
}

void add(Section& section, std::vector<Block> blocks) {
    std::ranges::move(blocks, std::back_inserter(section.blocks));
}

void add_creation(Section& section, const Role& role, const Role& open) {
    section.blocks.emplace_back(Heading{Prose().plain("Creating")});
    Prose words;
    if (role.lifecycle && !role.lifecycle->one_per.empty()) {
        words.plain("There is one role for each " + role.lifecycle->one_per + ". ");
    }
    if (role.lifecycle && !role.lifecycle->created_by.empty()) {
        words.plain(role.is_service_linked() ? "The service creates it when somebody calls "
                                             : "It is created by ");
        words.codes(role.lifecycle->created_by, "or");
        words.plain(role.is_service_linked() ? ": nobody has to create it by hand. " : ". ");
    }
    if (role.lifecycle && !role.lifecycle->passed_by.empty()) {
        const bool one = role.lifecycle->passed_by.size() == 1;
        words.plain("Its ARN is given to ").codes(role.lifecycle->passed_by, "and");
        words.plain(one ? ", and whoever calls it needs " : ", and whoever calls one of them needs ");
        words.code("iam:PassRole").plain(" for it.");
    }
    if (!words.empty()) {
        add(section, std::move(words));
    }
    add(section, create_commands(role, open));
}

void add_editing(Section& section, const Role& role) {
    section.blocks.emplace_back(Heading{Prose().plain("Editing")});
    const bool editable = !role.lifecycle || role.lifecycle->editable_description;
    Prose words;
    if (role.is_service_linked()) {
        words.plain(editable ? "Nothing of it can be edited but its description"
                             : "Nothing of it can be edited");
        words.plain(": other things may refer to the role, whose name never changes.");
    } else {
        words.plain(editable ? "Its description may be edited."
                             : "Its description is not meant to be edited.");
        words.plain(" Its permissions come from the specification: compile it again, and replace them.");
    }
    add(section, std::move(words));
    add(section, edit_commands(role));
}

void add_deletion(Section& section, const Role& role) {
    section.blocks.emplace_back(Heading{Prose().plain("Deleting")});
    if (role.lifecycle && !role.lifecycle->delete_after.empty()) {
        add(section, Prose()
                         .plain("The role can be deleted only after what uses it, which is deleted by ")
                         .codes(role.lifecycle->delete_after, "and")
                         .plain("."));
    }
    if (role.lifecycle && !role.lifecycle->steps.empty()) {
        Steps steps;
        for (const std::string& step : source_texts(role.lifecycle->steps, parameter_names(role))) {
            steps.items.push_back(told(step));
        }
        section.blocks.emplace_back(std::move(steps));
    }
    add(section, delete_commands(role));
}

} // namespace

Section administration_section(const Role& open) {
    Section section{"Who may create, edit and delete it", "administration", {}};
    add(section, Prose().plain("Users, groups and roles that look after it need these permissions."));
    Facts facts;
    for (const iam::Statement& statement : administrator(open).statements) {
        Prose words;
        words.codes(statement.actions);
        for (const iam::Condition& condition : statement.conditions) {
            words.plain(", if ").code(condition.key).plain(" is ").codes(condition.values, "or");
        }
        facts.rows.emplace_back(purpose(statement.sid), std::move(words));
    }
    section.blocks.emplace_back(std::move(facts));
    section.blocks.emplace_back(
        Listing{Prose().plain("The document ").code("admin"), "json", administrator_text(open)});
    return section;
}

Section lifecycle_section(const Role& role, const Role& open) {
    Section section{"How it is created, edited and deleted", "lifecycle", {}};
    add_creation(section, role, open);
    add_editing(section, role);
    add_deletion(section, role);
    return section;
}

} // namespace slrc::doc
