#include "compiler/catalog/service_principals.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <initializer_list>

namespace slrc::model {

namespace {

bool is_upper_or_digit(char c) {
    return text::is_capital(c) || text::is_digit(c);
}

bool is_host(std::string_view text) {
    const auto fits = [](char c) { return text::is_letter_or_digit(c) || c == '-' || c == '.' || c == '_'; };
    return text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.' &&
           std::ranges::all_of(text, fits);
}

/// IAM User Guide, "IAM JSON policy elements: Principal": accounts, users, roles and the sessions of both.
bool names_principal(const pattern::Arn& arn) {
    const auto begins = [&](std::string_view type) {
        return arn.resource.starts_with(type) && arn.resource.size() > type.size();
    };
    if (arn.service == "sts") {
        return begins("assumed-role/") || begins("federated-user/");
    }
    return arn.service == "iam" && (arn.resource == "root" || begins("user/") || begins("role/"));
}

bool has_hole(std::string_view text) {
    return text.find(hole_mark) != std::string_view::npos;
}

/// Why an ARN of the right kind names nobody, as far as holes leave that certain; empty where it may.
std::string_view why_nobody(const pattern::Arn& arn) {
    if (!arn.region.empty() && !has_hole(arn.region)) {
        return "an ARN of IAM's has no region";
    }
    if (!pattern::is_account(arn.account) && !has_hole(arn.account)) {
        return "the account in its ARN is not 12 digits";
    }
    const bool session = arn.resource.starts_with("assumed-role/") && !has_hole(arn.resource);
    const bool named = std::count(arn.resource.begin(), arn.resource.end(), '/') == 2 &&
                       arn.resource.find("//") == std::string_view::npos && !arn.resource.ends_with('/');
    return session && !named ? "a session is named by its role and its own name, `assumed-role/ROLE/SESSION`"
                             : "";
}

/// IAM fills in nothing and reads no pattern here.
std::optional<std::string> open_part(std::string_view kind, std::string_view value) {
    if (value.find("${") != std::string_view::npos) {
        return "a variable, for which IAM puts nothing in a principal";
    }
    const bool everyone = kind == "AWS" && value == "*";
    if (!everyone && value.find_first_of("*?") != std::string_view::npos) {
        return "a wildcard, which IAM takes for no part of a principal";
    }
    return std::nullopt;
}

/// A provider of this account's, or the domain of a public one.
bool is_federated(std::string_view text) {
    const auto arn = pattern::divide_arn(text);
    if (!arn) {
        return is_host(text);
    }
    const std::string_view resource = arn->resource;
    const std::size_t slash = resource.find('/');
    const std::string_view type = resource.substr(0, slash);
    const bool provider = type == "saml-provider" || type == "oidc-provider";
    const bool named = slash != std::string_view::npos && slash + 1 < resource.size();
    return provider && named && arn->service == "iam" && arn->region.empty() &&
           pattern::is_account(arn->account);
}

bool is_open(const Part& part) {
    const auto* literal = std::get_if<Literal>(&part);
    return std::holds_alternative<Variable>(part) ||
           (literal != nullptr && literal->text.find_first_of("*?") != std::string::npos);
}

} // namespace

bool is_principal_id(std::string_view text) {
    const bool begins = text.starts_with("AROA") || text.starts_with("AIDA");
    return begins && text.size() >= 4 + 16 && text.size() <= 128 &&
           std::ranges::all_of(text, is_upper_or_digit);
}

std::optional<std::string> principal_misfit(std::string_view kind, std::string_view value) {
    if (value.empty()) {
        return "a principal is empty";
    }
    const auto shown = [&] { return text::format("`{}` ", value); };
    if (const auto open = open_part(kind, value)) {
        return text::format("{}has {}", shown(), *open);
    }
    if (kind == "Service") {
        return is_host(value) ? std::nullopt
                              : std::optional(text::format(
                                    "{}is no service principal such as `lexv2.amazonaws.com`", shown()));
    }
    if (kind == "AWS") {
        const auto arn = pattern::divide_arn(value);
        if (arn && !names_principal(*arn)) {
            return text::format("{}is no principal: only accounts, users, roles and their sessions are",
                                shown());
        }
        if (const auto why = arn ? why_nobody(*arn) : std::string_view(); !why.empty()) {
            return text::format("{}is no principal: {}", shown(), why);
        }
        const bool fits = arn || value == "*" || pattern::is_account(value) || is_principal_id(value);
        return fits ? std::nullopt : std::optional(shown() + "is neither an ARN nor an account");
    }
    if (kind == "Federated" && !is_federated(value)) {
        return text::format(
            "{}is neither the ARN of an identity provider nor a domain such as `accounts.google.com`",
            shown());
    }
    return std::nullopt;
}

namespace {

/// Whether a part that may have holes can be one of these, or begin with one of these that end with a slash.
bool may_be(std::string_view part, std::initializer_list<std::string_view> known) {
    const std::string_view start = part.substr(0, part.find(hole_mark));
    const bool open = start.size() < part.size();
    return std::ranges::any_of(known, [&](std::string_view one) {
        const bool begins = one.ends_with('/') ? start.starts_with(one) : start == one;
        return begins || (open && one.starts_with(start));
    });
}

/// Whether an ARN can be that of a principal, whatever its holes are filled with.
bool may_name_principal(const pattern::Arn& arn) {
    const bool iam = may_be(arn.service, {"iam"}) && may_be(arn.resource, {"root", "user/", "role/"});
    const bool sts =
        may_be(arn.service, {"sts"}) && may_be(arn.resource, {"assumed-role/", "federated-user/"});
    return iam || sts;
}

std::optional<std::string> open_misfit(const OpenText& value) {
    const std::string text = glob_text(value, Variables::open, hole_mark);
    const auto arn = pattern::divide_arn(text);
    const std::string_view why = !arn ? ""
                                 : may_name_principal(*arn)
                                     ? why_nobody(*arn)
                                     : "only accounts, users, roles and their sessions are";
    return why.empty() ? std::nullopt
                       : std::optional(text::format("`{}` is no principal: {}", source_text(value, {}), why));
}

/// Whether a value fits, whatever the built-ins in it are; where there are parameters, as far as they leave that certain.
std::optional<std::string> form_misfit(std::string_view kind, const OpenText& value) {
    if (kind == "AWS" && !with_built_ins(value)) {
        return open_misfit(value);
    }
    const auto text = has_variable(value) ? std::nullopt : with_built_ins(value);
    const auto wrong = text ? principal_misfit(kind, *text) : std::nullopt;
    return wrong ? std::optional(
                       text::format("`{}`{}", source_text(value, {}), wrong->substr(text->size() + 2)))
                 : std::nullopt;
}

} // namespace

std::optional<std::string> principal_misfit(std::string_view kind, const OpenText& value) {
    if (is_literal(value)) {
        return principal_misfit(kind, literal_text(value));
    }
    const auto part = std::ranges::find_if(value.parts, is_open);
    if (part == value.parts.end()) {
        return form_misfit(kind, value);
    }
    const auto* literal = std::get_if<Literal>(&*part);
    const auto open = open_part(kind, literal != nullptr ? literal->text : std::get<Variable>(*part).text);
    return open ? std::optional(text::format("`{}` has {}", source_text(value, {}), *open)) : std::nullopt;
}

void suggest_service(diagnostics::Diagnostic& found, const std::string& written, const std::string& meant) {
    add_near_name(found, written, meant);
    const std::size_t width = found.span->end - found.span->begin;
    // A name that stands for a string is as wide only by chance, and then both ways of writing will do.
    if (width == written.size()) {
        found.fix = diagnostics::Fix{*found.span, meant};
    } else if (width == written.size() + 2) {
        found.fix = diagnostics::Fix{*found.span, '"' + meant + '"'};
    }
}

diagnostics::Diagnostic bad_principal(const OpenText& value, source::Span span, std::string message,
                                      std::string_view kind, const catalog::Catalog& catalog) {
    auto found = make(diagnostics::Kind::bad_principal, span, std::move(message));
    const bool service = kind == "Service" && is_literal(value);
    if (const auto meant = service ? catalog::principal_meant(literal_text(value), catalog) : std::nullopt) {
        suggest_service(found, literal_text(value), *meant);
    }
    return found;
}

std::optional<std::string> principal_arn_misfit(const OpenText& value) {
    const std::string shape = glob_text(value, Variables::open, hole_mark);
    const std::size_t url = shape.find(":oidc-provider/http");
    if (shape.starts_with("arn:") && url != std::string::npos &&
        shape.find("://", url) != std::string::npos) {
        return text::format("`{}` is no ARN of a provider: its URL stands in it without `https://`",
                            source_text(value, {}));
    }
    // What a hole at the end is filled with may have the colons that are missing.
    if (!shape.starts_with("arn:") || has_variable(value) || shape.back() == hole_mark) {
        return std::nullopt;
    }
    const auto wrong = [&](std::string_view why) {
        return std::optional(text::format("`{}` is no ARN of a principal: {}", source_text(value, {}), why));
    };
    const pattern::Parts parts = pattern::divide(shape);
    if (parts.count <= pattern::parts_before_resource) {
        return wrong(text::format("it has {} parts, where six belong", parts.count));
    }
    if (shape.find(' ') != std::string::npos) {
        return wrong("it has a blank");
    }
    const bool doubled = parts.texts[pattern::service_part] == "iam" &&
                         parts.texts.back().starts_with("role/") &&
                         parts.texts.back().find("//") != std::string_view::npos;
    return doubled ? wrong("no path in IAM has two slashes in a row") : std::nullopt;
}

} // namespace slrc::model
