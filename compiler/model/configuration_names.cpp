// What a request names has to exist in one of its roles at least.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <utility>

namespace slrc::model {

using diagnostics::Kind;

namespace {

using Names = std::vector<std::string_view>;

bool contains(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

void add(Names& names, std::string_view name) {
    if (!contains(names, name)) {
        names.push_back(name);
    }
}

Names all_capabilities(std::span<const Role* const> roles) {
    Names names;
    for (const Role* role : roles) {
        for (const Capability& capability : role->capabilities) {
            add(names, capability.name);
        }
    }
    return names;
}

Names all_parameters(std::span<const Role* const> roles, std::string_view capability) {
    Names names;
    for (const Role* role : roles) {
        for (const Parameter& parameter : role->parameters) {
            const bool owned =
                capability.empty() ||
                (parameter.capability && role->capabilities[*parameter.capability].name == capability);
            if (owned) {
                add(names, parameter.name);
            }
        }
    }
    return names;
}

std::string subject(std::span<const Role* const> roles) {
    return roles.size() == 1 ? text::format("the role `{}`", roles.front()->name.base) : "none of the roles";
}

std::string verb(std::span<const Role* const> roles) {
    return roles.size() == 1 ? " has no " : " has a ";
}

/// "did you mean", or the whole list where nothing is near.
std::string hint(std::string_view written, const Names& names) {
    if (const auto near = diagnostics::nearest(written, names)) {
        return text::format(": {}", diagnostics::did_you_mean(near));
    }
    return names.empty() ? std::string(": there are none")
                         : text::format(": there is {}", text::list_names(names));
}

/// What a request names, in a file or on the command line.
template <typename Named>
void report(Kind kind, const Named& named, std::string message, diagnostics::Sink& sink) {
    diagnostics::Diagnostic found = make(kind, std::string(), std::move(message));
    found.span = named.span;
    sink.add(std::move(found));
}

} // namespace

void check_names(std::span<const Role* const> roles, const Choice& request, diagnostics::Sink& sink) {
    const Names capabilities = all_capabilities(roles);
    for (const Choice::CapabilityRequest& wanted : request.capabilities) {
        if (wanted.name != "all" && !contains(capabilities, wanted.name)) {
            report(Kind::unknown_capability, wanted,
                   text::format("{}{}capability `{}` ({}){}", subject(roles), verb(roles), wanted.name,
                                wanted.origin, hint(wanted.name, capabilities)),
                   sink);
        }
    }
    for (const Choice::ValueRequest& value : request.values) {
        if (!value.capability.empty() && !contains(capabilities, value.capability)) {
            // In a file the capability is an entry of its own, which was reported.
            if (!value.span) {
                report(Kind::unknown_capability, value,
                       text::format("{}{}capability `{}` ({}){}", subject(roles), verb(roles),
                                    value.capability, value.origin, hint(value.capability, capabilities)),
                       sink);
            }
            continue;
        }
        const Names parameters = all_parameters(roles, value.capability);
        if (!contains(parameters, value.name)) {
            const std::string owner = value.capability.empty()
                                          ? subject(roles) + verb(roles)
                                          : text::format("the capability `{}` has no ", value.capability);
            report(Kind::unknown_parameter, value,
                   text::format("{}parameter `{}` ({}){}", owner, value.name, value.origin,
                                hint(value.name, parameters)),
                   sink);
        }
    }
}

std::string set_name(const Role& role, const CapabilitySet& set) {
    std::string name;
    for (std::size_t index = 0; index < set.size(); ++index) {
        if (set[index]) {
            name += (name.empty() ? "" : "+") + role.capabilities[index].name;
        }
    }
    return name.empty() ? "none" : name;
}

} // namespace slrc::model
