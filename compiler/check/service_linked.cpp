#include "compiler/check/role.hpp"
#include "compiler/text/format.hpp"

namespace slrc::check {

using diagnostics::Kind;

namespace {

constexpr std::string_view linked_prefix = "AWSServiceRoleFor";
constexpr std::string_view linked_path = "/aws-service-role/";

std::size_t count_principals(const model::Role& role) {
    std::size_t count = 0;
    for (const model::TrustRule& rule : role.trust) {
        for (const model::Principal& principal : rule.principals) {
            count += principal.values.size();
        }
    }
    return count;
}

void report(Context& context, Span span, std::string message) {
    context.sink.report(Kind::service_linked_or_plain, span, std::move(message));
}

/// Without a `path` the role is service-linked: what does its name and its trust say it was meant to be?
void check_linked(Context& context, const model::Role& role) {
    const bool named = role.name.text.starts_with(linked_prefix);
    const bool one_service = service_principals(role).size() == 1 && count_principals(role) == 1;
    if (named && !one_service) {
        report(context, role.trust.front().span,
               text::format(
                   "`{}` is service-linked by its name, so it trusts exactly one service and nobody else",
                   role.name.base));
    } else if (!named && one_service) {
        report(context, role.name.span,
               text::format(
                   "without a `path` this role is service-linked, but its name does not begin with `{}`",
                   linked_prefix));
    } else if (!named) {
        report(context, role.name.span,
               "this role is a plain one by its name and its trust, but it has no `path`");
    }
    const std::string_view rest = role.name.text;
    if (role.name.has_suffix && !rest.ends_with("_{suffix}")) {
        report(context, role.name.span,
               "the name of a service-linked role ends with `_{suffix}` where it has a suffix");
    }
}

void check_plain_only(Context& context, const syntax::Role& written) {
    for (const syntax::RoleItem& item : written.items) {
        const auto refuse = [&](Span span, std::string_view what,
                                std::string_view why = "IAM lets nobody set it") {
            report(context, span, text::format("a service-linked role has no `{}`: {}", what, why));
        };
        if (const auto* boundary = std::get_if<syntax::Boundary>(&item)) {
            refuse(boundary->span, "boundary");
        } else if (const auto* session = std::get_if<syntax::MaxSession>(&item)) {
            refuse(session->span, "max_session");
        } else if (const auto* tags = std::get_if<syntax::Tags>(&item)) {
            refuse(tags->span, "tags", "it is created without, and its account tags it");
        }
    }
}

} // namespace

void check_service_linked(Context& context, const syntax::Role& written, const model::Role& role) {
    if (role.is_service_linked()) {
        check_linked(context, role);
        check_plain_only(context, written);
    } else if (is_literal(*role.path) && literal_text(*role.path).starts_with(linked_path)) {
        report(
            context, role.path->span,
            text::format("IAM keeps `{}` for service-linked roles, which have no `path` here", linked_path));
    }
}

} // namespace slrc::check
