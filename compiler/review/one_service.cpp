#include "compiler/catalog/service_principals.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::OpenText;
using model::Rule;

namespace {

struct Handing {
    std::string_view action;
    std::string_view key;
};

constexpr std::array<Handing, 2> handings{{
    {"iam:CreateServiceLinkedRole", "iam:AWSServiceName"},
    {"iam:PassRole", "iam:PassedToService"},
}};

/// Without region and partition, which do not make another service.
std::string_view bare(std::string_view principal) {
    const auto parts = catalog::divide_service_principal(principal);
    return parts ? parts->name : principal;
}

bool trusts_literals(const model::Role& role) {
    return std::ranges::all_of(role.trust, [](const model::TrustRule& rule) {
        return std::ranges::all_of(
            rule.principals, [](const model::Principal& principal) { return !has_holes(principal.values); });
    });
}

/// The first service that a text names between its separators, and that the role does not trust.
std::optional<std::string> stranger(const Subject& subject, std::string_view text, char separator,
                                    const std::vector<std::string>& trusted) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool known = catalog::is_service_principal(word, subject.catalog);
        if (known && std::ranges::none_of(
                         trusted, [&](const std::string& service) { return bare(service) == bare(word); })) {
            return std::string(word);
        }
    }
    return std::nullopt;
}

void report_stranger(const Subject& subject, Span span, std::string_view where, const std::string& other,
                     const std::vector<std::string>& trusted) {
    subject.report(
        Kind::different_services, span,
        text::format("the {} names `{}`, and the role trusts {}", where, other, text::list_names(trusted)));
}

void review_head(const Subject& subject) {
    const model::Role& role = subject.role;
    const std::vector<std::string> trusted = service_principals(role);
    if (role.is_service_linked() || trusted.empty() || !trusts_literals(role)) {
        return;
    }
    if (const auto other = stranger(subject, glob_text(*role.path), '/', trusted)) {
        report_stranger(subject, role.path->span, "path", *other, trusted);
    } else if (const auto named = stranger(subject, role.name.base, '_', trusted)) {
        report_stranger(subject, role.name.span, "role's name", *named, trusted);
    }
}

/// What stands between `role/aws-service-role/` and the next slash; holes are `*`. Empty where it is another path.
std::string linked_service(const Subject& subject, const OpenText& resource) {
    constexpr std::string_view mark = ":role/aws-service-role/";
    const std::string text = glob_text(resource);
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t begin = at + mark.size();
    const std::size_t slash = text.find('/', begin);
    std::string service = text.substr(begin, slash - begin);
    const bool whole = slash != std::string::npos || catalog::is_service_principal(service, subject.catalog);
    return whole ? service : std::string();
}

/// Whether two patterns of principals can be the same service. A service is passed the roles of its own parts, too:
/// `lexv2` those of `replication.lexv2`.
bool agree(const std::string& path, const std::string& value, bool passed) {
    if (pattern::meet(path, value) || pattern::meet(bare(path), bare(value))) {
        return true;
    }
    const auto is_part_of = [](std::string_view part, std::string_view whole) {
        return part.size() > whole.size() && part.ends_with(whole) &&
               part[part.size() - whole.size() - 1] == '.';
    };
    return passed && (is_part_of(bare(path), bare(value)) || is_part_of(bare(value), bare(path)));
}

/// Whether a test lets the service of a path through; one about anything else does.
bool lets(const ConditionTest& test, const Handing& handing, const std::string& service) {
    if (!compares(test) || !text::equal_folded(key_of(test), handing.key)) {
        return true;
    }
    return std::ranges::any_of(test.values, [&](const OpenText& value) {
        return agree(service, glob_text(value), handing.key == handings[1].key);
    });
}

bool has_test(const Rule& rule, std::string_view key) {
    for (const Alternative& alternative : rule.alternatives) {
        for (const ConditionTest& test : alternative) {
            const auto* name =
                test.key.parts.size() == 1 ? std::get_if<model::Literal>(&test.key.parts.front()) : nullptr;
            if (name != nullptr && text::equal_folded(name->text, key)) {
                return true;
            }
        }
    }
    return false;
}

void review_handing(const Subject& subject, const Rule& rule, const Handing& handing) {
    for (const OpenText& resource : rule.resources) {
        const std::string service = linked_service(subject, resource);
        const bool possible =
            service.empty() || std::ranges::any_of(rule.alternatives, [&](const Alternative& all) {
                return std::ranges::all_of(
                    all, [&](const ConditionTest& test) { return lets(test, handing, service); });
            });
        if (!possible) {
            subject.report(Kind::different_services, resource.span,
                           text::format("this role is one of `{}`, which `{}` does not let through", service,
                                        handing.key));
        }
    }
}

} // namespace

void review_one_service(const Subject& subject) {
    review_head(subject);
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const Rule& rule = subject.role.rules[index];
        if (rule.effect != iam::Effect::allow || rule.not_resources) {
            continue;
        }
        for (const Handing& handing : handings) {
            if (!has_test(rule, handing.key)) {
                continue;
            }
            const auto action = subject.lookups.find_action(handing.action);
            if (action && contains(subject.actions[index], *action)) {
                review_handing(subject, rule, handing);
            }
        }
    }
}

} // namespace slrc::review
