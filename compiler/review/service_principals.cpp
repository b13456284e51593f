#include "compiler/catalog/service_principals.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <cstddef>

namespace slrc::review {

using diagnostics::Kind;

namespace {

constexpr std::string_view usual_suffix = ".amazonaws.com";

/// Of `channels.lexv2.amazonaws.co` the longest beginning that is the name of a service.
std::optional<std::string_view> known_beginning(const catalog::Catalog& catalog, std::string_view written) {
    for (std::size_t dot = written.rfind('.'); dot != std::string_view::npos && dot > 0;
         dot = written.rfind('.', dot - 1)) {
        if (catalog::is_service_name(written.substr(0, dot), catalog)) {
            return written.substr(0, dot);
        }
    }
    return std::nullopt;
}

std::string in_domain_of(const catalog::ServicePrincipal& parts, std::string_view name) {
    std::string text(name);
    if (!parts.region.empty()) {
        text += "." + std::string(parts.region);
    }
    return text + "." + std::string(parts.suffix);
}

std::string message_about(const catalog::Catalog& catalog, const std::string& written) {
    const auto parts = catalog::divide_service_principal(written);
    if (!parts) {
        return text::format("`{}` is no service principal: those end with `{}`", written, usual_suffix);
    }
    if (catalog.find_service(parts->name) && catalog::acts_for(parts->name)) {
        return text::format("`{}` is a prefix of actions; no service assumes roles as `{}`", parts->name,
                            written);
    }
    return text::format("no service is known as `{}`", written);
}

std::ptrdiff_t labels_of(std::string_view name) {
    return std::ranges::count(name, '.');
}

/// Names that may be meant: of as many words, and beside a known service (`channels.lexv2`) those of the same one. AWS adds to them,
/// and `credentials.deadline` is no slip for `deadline`.
std::vector<std::string_view> named_alike(const catalog::Catalog& catalog, std::string_view name) {
    const std::size_t dot = name.find('.');
    const std::string_view owner = dot == std::string_view::npos ? "" : name.substr(dot);
    const bool known_owner = !owner.empty() && catalog::is_service_name(owner.substr(1), catalog);
    std::vector<std::string_view> names = catalog::service_principal_names(catalog);
    std::erase_if(names, [&](std::string_view other) {
        return labels_of(other) != labels_of(name) || (known_owner && !other.ends_with(owner));
    });
    return names;
}

void report_unknown(const Subject& subject, const Asker& asker) {
    auto found = diagnostics::make(Kind::unknown_service_principal, asker.value->span,
                                   message_about(subject.catalog, asker.text));
    if (const auto meant = nearest_service_principal(subject.catalog, asker.text)) {
        model::suggest_service(found, asker.text, *meant);
    }
    subject.sink.add(std::move(found));
}

void review_name(const Subject& subject, const Asker& asker) {
    if (!asker.is_literal()) {
        return;
    }
    if (asker.caller == Caller::service && is_wrong_service_principal(subject.catalog, asker.text)) {
        report_unknown(subject, asker);
    }
    if (asker.caller == Caller::aws && model::is_principal_id(asker.text)) {
        const bool role = asker.text.starts_with("AROA");
        subject.report(
            Kind::principal_by_id, asker.value->span,
            text::format("`{}` is the ID of a {}, and not its ARN", asker.text, role ? "role" : "user"),
            "shown where it was deleted");
    }
}

} // namespace

bool is_wrong_service_principal(const catalog::Catalog& catalog, std::string_view written) {
    return !catalog::is_service_principal(written, catalog) &&
           (!catalog::divide_service_principal(written) || nearest_service_principal(catalog, written));
}

std::optional<std::string> nearest_service_principal(const catalog::Catalog& catalog,
                                                     std::string_view written) {
    const auto parts = catalog::divide_service_principal(written);
    if (!parts) {
        if (const auto name = known_beginning(catalog, written)) {
            return std::string(*name) + std::string(usual_suffix);
        }
        // A name that is wrong in both: only a slip in the domain leaves something to compare.
        const std::size_t domain = written.find(".amazon");
        if (domain == std::string_view::npos) {
            return std::nullopt;
        }
        return nearest_service_principal(catalog,
                                         std::string(written.substr(0, domain)) + std::string(usual_suffix));
    }
    if (const auto other = catalog::acts_for(parts->name)) {
        return in_domain_of(*parts, *other);
    }
    const auto near = diagnostics::nearest(parts->name, named_alike(catalog, parts->name));
    return near ? std::optional(in_domain_of(*parts, *near)) : std::nullopt;
}

void review_principal_names(const Subject& subject) {
    for (const model::TrustRule& rule : subject.role.trust) {
        for (const Asker& asker : askers(rule)) {
            review_name(subject, asker);
        }
    }
}

} // namespace slrc::review
