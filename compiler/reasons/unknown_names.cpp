#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reasons/request_form.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/names.hpp"

namespace slrc::reasons {

using diagnostics::Kind;

namespace {

std::string hint(std::optional<std::string_view> near) {
    return near ? text::format(": {}", diagnostics::did_you_mean(near)) : std::string();
}

std::optional<UnknownName> unknown_action(const std::string& action, const catalog::Catalog& catalog) {
    if (catalog.find_action(action)) {
        return std::nullopt;
    }
    const std::string_view service = text::service_of(action);
    const auto known = catalog.find_service(service);
    if (!known) {
        const auto names = catalog.service_names();
        return UnknownName{Kind::unknown_service, text::format("`{}` is the prefix of no service{}", service,
                                                               hint(diagnostics::nearest(service, names)))};
    }
    std::vector<std::string> names;
    for (const catalog::ActionId id : catalog.actions(*known)) {
        names.push_back(catalog.full_name(id));
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    const catalog::Service facts = catalog.service(*known);
    return UnknownName{Kind::unknown_action, text::format("`{}` is not an action of {}{}", action,
                                                          facts.title.empty() ? facts.name : facts.title,
                                                          hint(diagnostics::nearest(action, views)))};
}

/// The key of an identity provider begins with its host, and a saml or a cognito key may be anything.
bool is_of_provider(std::string_view key) {
    return text::service_of(key).find('.') != std::string_view::npos;
}

} // namespace

std::vector<UnknownName> unknown_names(const iam::Request& request, const catalog::Catalog& catalog) {
    std::vector<UnknownName> all;
    if (auto action = unknown_action(request.action, catalog)) {
        all.push_back(std::move(*action));
    }
    for (const iam::ContextEntry& entry : request.context) {
        if (!catalog.find_key(entry.key) && !is_of_provider(entry.key)) {
            const auto names = catalog.key_names();
            all.push_back({Kind::unknown_condition_key,
                           text::format("`{}` is no condition key that AWS documents{}", entry.key,
                                        hint(diagnostics::nearest(entry.key, names)))});
        }
    }
    return all;
}

} // namespace slrc::reasons
