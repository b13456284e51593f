#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/workspace/choices.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;
using model::Role;

bool is_called(const Role& role, std::string_view name) {
    return role.name.text == name || role.name.base == name;
}

std::vector<const Role*> requested_roles(const model::Program& program) {
    std::vector<const Role*> roles;
    for (const Role& role : program.roles) {
        if (role.requested) {
            roles.push_back(&role);
        }
    }
    return roles;
}

std::string no_such_role(const std::string& name, const std::string& origin,
                         const std::vector<std::string_view>& names) {
    const auto near = diagnostics::nearest(name, names);
    return text::format("there is no role `{}` ({}){}", name, origin,
                        near            ? text::format(": {}", diagnostics::did_you_mean(near))
                        : names.empty() ? ""
                                        : text::format(": there is {}", text::list_names(names)));
}

void report_unknown_role(const std::vector<const Role*>& roles, const std::string& name,
                         const std::string& origin, std::optional<source::Span> span,
                         diagnostics::Sink& sink) {
    std::vector<std::string_view> names;
    names.reserve(roles.size());
    for (const Role* role : roles) {
        names.push_back(role->name.base);
    }
    diagnostics::Diagnostic found =
        make(Kind::unknown_role, std::string(), no_such_role(name, origin, names));
    found.span = span;
    sink.add(std::move(found));
}

std::vector<const Role*> chosen_roles(const model::Program& program, const std::vector<std::string>& wanted,
                                      diagnostics::Sink& sink) {
    const std::vector<const Role*> all = requested_roles(program);
    for (const std::string& name : wanted) {
        if (std::ranges::none_of(all, [&](const Role* role) { return is_called(*role, name); })) {
            report_unknown_role(all, name, "--role", std::nullopt, sink);
        }
    }
    std::vector<const Role*> chosen;
    std::ranges::copy_if(all, std::back_inserter(chosen), [&](const Role* role) {
        return wanted.empty() ||
               std::ranges::any_of(wanted, [&](const std::string& name) { return is_called(*role, name); });
    });
    return chosen;
}

} // namespace slrc::workspace
