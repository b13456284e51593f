#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/reader/inputs.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::reader {

using diagnostics::Kind;
using model::Role;

namespace {

constexpr std::string_view linked_prefix = "AWSServiceRoleFor";
constexpr std::string_view linked_path = "/aws-service-role/";

bool is_role_name(std::string_view name) {
    return !name.empty() && name.size() <= model::longest_role_name &&
           std::ranges::all_of(name, model::is_role_name_letter);
}

std::string made_name(std::string_view text) {
    std::string name(text.substr(0, model::longest_role_name));
    std::ranges::replace_if(
        name, [](char c) { return !model::is_role_name_letter(c); }, '-');
    return name.empty() ? "role" : name;
}

bool is_wanted(const Context& context, std::string_view name) {
    const auto& wanted = context.options.roles;
    return wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
}

RoleContext add_role(const Context& context, std::string name, source::Span place, bool named) {
    model::Program& program = context.reading.program;
    if (program.catalogs.empty()) {
        program.catalogs.emplace_back();
    }
    Role role;
    role.name.text = name;
    role.name.base = name;
    role.name.open_text = model::literal(std::move(name), place);
    role.name.span = place;
    role.span = place;
    role.path = model::literal("/", place);
    role.requested = true;
    program.roles.push_back(std::move(role));
    context.reading.roles.emplace_back().named = named;
    return RoleContext{.run = context, .role = program.roles.size() - 1};
}

bool is_taken(const Context& context, std::string_view name) {
    const auto& roles = context.reading.program.roles;
    return std::ranges::any_of(roles, [&](const Role& role) { return role.name.text == name; });
}

/// `/aws-service-role/SERVICE/` with just that service in its trust.
bool is_service_linked(const Role& role) {
    if (!role.path || !is_literal(*role.path) || !role.name.text.starts_with(linked_prefix)) {
        return false;
    }
    const std::vector<std::string> services = service_principals(role);
    const bool alone = role.trust.size() == 1 && role.trust.front().principals.size() == 1 &&
                       role.trust.front().principals.front().values.size() == 1;
    return alone && services.size() == 1 &&
           literal_text(*role.path) == std::string(linked_path) + services.front() + "/";
}

void report_left_out(const Context& context, source::Span place, std::string_view what) {
    context.report(Kind::not_imported, place,
                   text::format("a specification gives a service-linked role no {}: it is left out", what));
}

/// The role of a name that may be the one that is meant, or a new one.
template <typename MayBe>
std::optional<RoleContext> role_called(const Context& context, std::string_view name, source::Span place,
                                       MayBe may_be) {
    if (!is_wanted(context, name)) {
        return std::nullopt;
    }
    const auto& roles = context.reading.program.roles;
    for (std::size_t index = 0; index < roles.size(); ++index) {
        const ReadRole& known = context.reading.roles[index];
        if (known.named && roles[index].name.text == name && may_be(known)) {
            return RoleContext{.run = context, .role = index};
        }
    }
    if (!is_role_name(name)) {
        context.report(Kind::bad_role_name, place, text::format("`{}` is no name of a role", name));
    }
    return add_role(context, std::string(name), place, true);
}

/// The service that owns the role decides about these.
void make_service_linked(const Context& context, Role& role) {
    role.path.reset();
    role.max_session.reset();
    if (!role.tags.empty()) {
        report_left_out(context, role.tags.front().key.span, "tags");
        role.tags.clear();
    }
    if (role.boundary) {
        report_left_out(context, role.boundary->span, "permissions boundary");
        role.boundary.reset();
    }
}

} // namespace

std::optional<RoleContext> named_role(const Context& context, std::string_view name, source::Span place) {
    return role_called(context, name, place, [](const ReadRole&) { return true; });
}

std::optional<RoleContext> defined_role(const Context& context, std::string_view name, source::Span place) {
    return role_called(context, name, place,
                       [](const ReadRole& known) { return !known.has(iam::PolicyKind::trust); });
}

std::optional<RoleContext> unnamed_role(const Context& context, std::string_view name, source::Span place) {
    std::string made = made_name(name);
    if (!is_wanted(context, made)) {
        return std::nullopt;
    }
    for (std::size_t number = 2; is_taken(context, made); ++number) {
        made = made_name(name) + "-" + std::to_string(number);
    }
    return add_role(context, std::move(made), place, false);
}

std::string stem_of(std::string_view file) {
    const std::size_t slash = file.rfind('/');
    std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    const std::size_t dot = name.find('.', 1);
    name = name.substr(0, dot);
    return name == "<stdin>" ? "stdin" : std::string(name);
}

void finish_roles(const Context& context) {
    for (Role& role : context.reading.program.roles) {
        if (is_service_linked(role)) {
            make_service_linked(context, role);
        }
    }
}

} // namespace slrc::reader
