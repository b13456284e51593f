#include "compiler/doc/page.hpp"

#include "compiler/doc/sections.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <set>

namespace slrc::doc {

namespace {

using model::Role;

bool is_letter(char letter) {
    return text::is_small(letter) || text::is_digit(letter);
}

/// Small letters, digits and hyphens. Roles of two files may have one name, or differ in what is left out.
std::string take_id(std::string_view name, std::set<std::string>& taken) {
    std::string id;
    for (const char letter : name) {
        const char small = text::small(letter);
        id += is_letter(small) ? small : '-';
    }
    std::string unique = id;
    for (int number = 2; !taken.insert(unique).second; ++number) {
        unique = id + "-" + std::to_string(number);
    }
    return unique;
}

std::string title_of(const std::vector<const Role*>& roles) {
    const bool owned = std::ranges::all_of(roles, [](const Role* role) { return role->is_service_linked(); });
    std::string title = owned ? "Service-linked role" : "Role";
    title += roles.size() == 1 ? " " : "s ";
    for (std::size_t index = 0; index < roles.size(); ++index) {
        title += text::before_item(index, roles.size()) + roles[index]->name.base;
    }
    return title;
}

RolePage role_page(const model::Program& program, const Role& role, std::string id) {
    const catalog::Catalog& catalog =
        role.catalog < program.catalogs.size() ? program.catalogs[role.catalog] : catalog::built_in();
    const Role open = opened(role);
    RolePage page{&role, std::move(id), about_role(role, open), {}};
    page.sections.push_back(trust_section(role, open));
    page.sections.push_back(permissions_section(role, catalog));
    if (!role.capabilities.empty() || !role.parameters.empty()) {
        page.sections.push_back(capabilities_section(role));
    }
    page.sections.push_back(documents_section(role, open));
    page.sections.push_back(administration_section(open));
    page.sections.push_back(name_section(role));
    page.sections.push_back(lifecycle_section(role, open));
    page.sections.push_back(regions_section(role, catalog));
    return page;
}

} // namespace

Page make_page(const model::Program& program, const std::vector<const Role*>& roles) {
    Page page{title_of(roles), {}};
    std::set<std::string> ids;
    for (const Role* role : roles) {
        page.roles.push_back(role_page(program, *role, take_id(role->name.base, ids)));
    }
    return page;
}

} // namespace slrc::doc
