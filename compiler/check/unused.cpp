#include "compiler/check/externs.hpp"
#include "compiler/check/role.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <string>

namespace slrc::check {

using diagnostics::Kind;

namespace {

/// A declaration's span begins with its name.
Span name_span(Span declaration, const std::string& name) {
    return Span{declaration.file, declaration.begin,
                declaration.begin + static_cast<std::uint32_t>(name.size())};
}

void report_in_role(const model::Role& role, diagnostics::Sink& sink) {
    std::vector<bool> used;
    for (const model::Capability& capability : role.capabilities) {
        used.push_back(capability.used);
    }
    for (const model::Parameter& parameter : role.parameters) {
        if (parameter.capability && parameter.used) {
            used[*parameter.capability] = true;
        }
    }
    for (std::size_t index = 0; index < used.size(); ++index) {
        const model::Capability& capability = role.capabilities[index];
        if (!used[index]) {
            sink.report(Kind::unused_capability, capability.span,
                        text::format("nothing depends on the capability `{}`", capability.name));
        }
    }
    for (const model::Parameter& parameter : role.parameters) {
        // Of a capability that nothing depends on the parameters are not used either: that is said already.
        if (!parameter.used && (!parameter.capability || used[*parameter.capability])) {
            sink.report(Kind::unused_parameter, name_span(parameter.span, parameter.name),
                        text::format("nothing uses the parameter `{}`", parameter.name));
        }
    }
}

bool declares_role(const syntax::File& file) {
    return std::ranges::any_of(file.declarations, [](const syntax::Declaration& declaration) {
        return std::holds_alternative<syntax::Role>(declaration);
    });
}

void report_definitions(const Context& context, const syntax::File& file) {
    for (const syntax::Declaration& declaration : file.declarations) {
        if (const auto* let = std::get_if<syntax::Let>(&declaration)) {
            const auto constant = context.constants.find(let);
            if (constant != context.constants.end() && !constant->second.used) {
                context.sink.report(Kind::unused_constant, let->name.span,
                                    text::format("nothing uses the constant `{}`", let->name.text));
            }
        } else if (const auto* group = std::get_if<syntax::Permissions>(&declaration)) {
            if (!context.used_groups.contains(group)) {
                context.sink.report(
                    Kind::unused_permissions, group->name.span,
                    text::format("nothing includes the group of permissions `{}`", group->name.text));
            }
        }
    }
}

/// The services that a file's `extern` declarations are of.
void add_extern_services(const syntax::File& file, std::set<std::string>& services) {
    for (const syntax::Declaration& declaration : file.declarations) {
        const auto* external = std::get_if<syntax::Extern>(&declaration);
        if (external == nullptr) {
            continue;
        }
        if (const auto* action = std::get_if<syntax::ExternAction>(&external->what)) {
            services.insert(text::folded(action->service.text));
        } else if (const auto* resource = std::get_if<syntax::ExternResource>(&external->what)) {
            services.insert(text::folded(text::service_of(resource->type.text)));
        } else {
            const auto& key = std::get<syntax::ExternKey>(external->what);
            const Span span = std::visit([](const auto& name) { return name.span; }, key.key);
            const std::size_t quote = std::holds_alternative<syntax::String>(key.key) ? 1 : 0;
            services.insert(text::folded(
                text::service_of(file.text.substr(span.begin + quote, span.end - span.begin - 2 * quote))));
        }
    }
}

/// The services of the names of IAM's that one file writes, those of its own `extern` declarations included.
std::set<std::string> services_written(const Context& context, std::size_t unit) {
    std::set<std::string> services;
    for (const model::Mention& mention : context.mentions) {
        if (mention.catalog == unit) {
            services.insert(text::folded(text::service_of(mention.text)));
        }
    }
    if (const auto types = context.used_services.find(unit); types != context.used_services.end()) {
        services.insert(types->second.begin(), types->second.end());
    }
    add_extern_services(context.file_of(unit), services);
    return services;
}

/// Whether a file that is imported declares names of IAM's for a service that the importing file writes about.
bool lends_externs(const Context& context, std::size_t imported, const std::set<std::string>& written) {
    std::set<std::string> declared;
    for (const std::size_t unit : with_imports(context.units, imported)) {
        add_extern_services(context.file_of(unit), declared);
    }
    return std::ranges::any_of(written, [&](const std::string& pattern) {
        return std::ranges::any_of(declared, [&](const std::string& service) {
            return pattern::matches(pattern, service, pattern::LetterCase::ignored);
        });
    });
}

void report_imports(const Context& context, std::size_t unit) {
    const auto used = context.used_units.find(unit);
    std::optional<std::set<std::string>> services; // only where they are needed
    std::size_t index = 0;
    for (const syntax::Declaration& declaration : context.file_of(unit).declarations) {
        const auto* import = std::get_if<syntax::Import>(&declaration);
        if (import == nullptr) {
            continue;
        }
        const std::size_t imported = context.units[unit].imports[index++];
        const bool names = used != context.used_units.end() && used->second.contains(imported);
        if (names) {
            continue;
        }
        if (!services) {
            services = services_written(context, unit);
        }
        if (!lends_externs(context, imported, *services)) {
            context.sink.report(Kind::unused_import, import->path.span, "nothing of this file is used here");
        }
    }
}

} // namespace

void report_unused(const Context& context, const model::Program& program) {
    for (const model::Role& role : program.roles) {
        if (role.requested) {
            report_in_role(role, context.sink);
        }
    }
    for (std::size_t unit = 0; unit < context.units.size(); ++unit) {
        if (!context.units[unit].requested) {
            continue;
        }
        report_imports(context, unit);
        if (declares_role(context.file_of(unit))) {
            report_definitions(context, context.file_of(unit));
        }
    }
}

} // namespace slrc::check
