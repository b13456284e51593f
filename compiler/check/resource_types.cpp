#include "compiler/check/externs.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/text/names.hpp"

namespace slrc::check {

namespace {

std::optional<catalog::ServiceId> nearest_service(const catalog::Catalog& catalog, std::string_view written) {
    if (const auto known = catalog.find_service(written)) {
        return known;
    }
    const auto near = diagnostics::nearest(written, catalog.service_names());
    return near ? catalog.find_service(*near) : std::nullopt;
}

std::vector<std::string_view> type_names(const catalog::Catalog& catalog, catalog::ServiceId service) {
    std::vector<std::string_view> names;
    for (const catalog::TypeId id : catalog.types(service)) {
        names.push_back(catalog.type(id).name);
    }
    return names;
}

} // namespace

diagnostics::Diagnostic unknown_type(diagnostics::Kind kind, const catalog::Catalog& catalog,
                                     const syntax::Name& written) {
    const std::string_view prefix = text::service_of(written.text);
    const bool known = catalog.find_service(prefix).has_value();
    auto found =
        make(kind, written.span,
             known ? text::format("there is no resource type `{}`", written.text)
                   : text::format("there is no resource type `{}`: no service `{}`", written.text, prefix));
    const auto service = nearest_service(catalog, prefix);
    if (!service) {
        return found;
    }
    const std::vector<std::string_view> types = type_names(catalog, *service);
    const std::string name(catalog.service(*service).name);
    if (const auto type = diagnostics::nearest(text::name_in_service(written.text), types)) {
        const std::string meant = name + ":" + std::string(*type);
        found.label = diagnostics::did_you_mean(meant);
        found.fix = diagnostics::Fix{written.span, meant};
    } else if (!known) {
        found.label = text::format("did you mean the service `{}`?", name);
    } else {
        found.label = types.empty() ? text::format("`{}` has no resource types", name)
                                    : text::format("`{}` has {}", name, text::list_names(types));
    }
    return found;
}

} // namespace slrc::check
