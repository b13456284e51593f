// What a role is for, its name, its trust and its regions.
#include "compiler/doc/sections.hpp"
#include "compiler/text/names.hpp"

namespace slrc::doc {

namespace {

using model::Role;

void add_tags(Facts& facts, const Role& role) {
    Prose words;
    const auto names = parameter_names(role);
    for (const model::Tag& tag : role.tags) {
        words.plain(words.empty() ? "" : ", ");
        words.code(source_text(tag.key, names)).plain(": ").code(source_text(tag.value, names));
    }
    if (!words.empty()) {
        facts.rows.emplace_back("Tags", std::move(words));
    }
}

std::string duration(int seconds) {
    const int minutes = seconds / 60;
    std::string text = minutes >= 60 ? std::to_string(minutes / 60) + " h" : "";
    if (minutes % 60 != 0) {
        text += (text.empty() ? "" : " ") + std::to_string(minutes % 60) + " min";
    }
    return text + (seconds % 60 == 0 ? "" : " " + std::to_string(seconds % 60) + " s");
}

Prose kind(const Role& role) {
    Prose words;
    if (role.is_service_linked()) {
        return words.plain("service-linked: the service owns it, and it alone may assume it");
    }
    return words.plain("a role of the account that it is in");
}

void add_rest(Facts& facts, const Role& role) {
    if (role.max_session) {
        facts.rows.emplace_back("Longest session", Prose().plain(duration(*role.max_session)));
    }
    if (role.boundary) {
        facts.rows.emplace_back("Permissions boundary",
                                Prose().code(source_text(*role.boundary, parameter_names(role))));
    }
    add_tags(facts, role);
}

} // namespace

std::vector<Block> about_role(const Role& role, const Role& open) {
    std::vector<Block> blocks;
    for (Prose& words : paragraphs(role.documentation)) {
        blocks.emplace_back(Paragraph{std::move(words)});
    }
    Facts facts;
    facts.rows.emplace_back("Kind", kind(role));
    if (role.description) {
        facts.rows.emplace_back(
            "Description in IAM",
            Prose().plain(one_line(source_text(*role.description, parameter_names(role)))));
    }
    if (const auto services = service_principals(role); !services.empty()) {
        facts.rows.emplace_back(services.size() == 1 ? "Trusted service" : "Trusted services",
                                Prose().codes(services));
    }
    if (role.lifecycle && !role.lifecycle->one_per.empty()) {
        facts.rows.emplace_back("One for each", Prose().plain(role.lifecycle->one_per));
    }
    facts.rows.emplace_back("ARN", Prose().code(arn(open)));
    add_rest(facts, role);
    blocks.emplace_back(std::move(facts));
    return blocks;
}

Section name_section(const Role& role) {
    Section section{"Name", "name", {}};
    Prose words;
    words.plain("The name of the role is ").code(role.name.text).plain(". ");
    const std::string one_per = role.lifecycle ? role.lifecycle->one_per : std::string();
    if (role.name.has_suffix) {
        words.plain(role.is_service_linked() ? "The service makes " : "Whoever creates it makes ");
        words.code("{suffix}")
            .plain(one_per.empty() ? " new for each role. " : " new for each " + one_per + ". ");
    } else {
        words.plain("It has no suffix: an account has one such role. ");
    }
    words.plain("A role keeps its name for as long as it exists.");
    section.blocks.emplace_back(Paragraph{std::move(words)});
    return section;
}

Section trust_section(const Role& role, const Role& open) {
    Section section{"Who may assume it", "trust", {}};
    for (const model::TrustRule& rule : role.trust) {
        for (Block& block : trust_blocks(role, rule)) {
            section.blocks.push_back(std::move(block));
        }
    }
    Prose title;
    add_file(title.plain("The document ").code("trust"), role, "trust");
    section.blocks.emplace_back(Listing{std::move(title), "json", trust_text(open)});
    return section;
}

Section regions_section(const Role& role, const catalog::Catalog& catalog) {
    Section section{"Regions", "regions", {}};
    Prose words;
    if (!role.regions.empty()) {
        words.codes(source_texts(role.regions, parameter_names(role)), "and").plain(".");
        section.blocks.emplace_back(Paragraph{std::move(words)});
        return section;
    }
    std::string service;
    if (role.lifecycle && !role.lifecycle->created_by.empty()) {
        const std::string& call = role.lifecycle->created_by.front();
        const auto known = catalog.find_service(text::service_of(call));
        service =
            known && role.is_service_linked() ? std::string(catalog.service(*known).title) : std::string();
    }
    if (!role.is_service_linked()) {
        words.plain("All: a role is not bound to a region.");
    } else {
        words.plain("Every region where " + (service.empty() ? "the service" : service) + " is available.");
    }
    section.blocks.emplace_back(Paragraph{std::move(words)});
    return section;
}

} // namespace slrc::doc
