#include "compiler/pattern/arn.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"

#include <map>

namespace slrc::review {

using diagnostics::Kind;
using model::OpenText;
using model::Principal;
using model::TrustRule;

namespace {

/// A principal in the one form in which it is compared, by its kind.
using Known = std::map<std::string, const OpenText*, std::less<>>;

std::string root_of(std::string_view account) {
    return "iam:" + std::string(account) + ":root";
}

/// An account is its root, and the partition of an ARN makes no difference. Parameters are told apart by their names.
std::string normal(const Subject& subject, const Principal& principal, const OpenText& value) {
    std::string text = source_text(value, parameter_names(subject.role));
    if (principal.kind != "AWS") {
        return text;
    }
    if (pattern::is_account(text)) {
        return root_of(text);
    }
    const auto arn = pattern::divide_arn(text);
    return arn ? std::string(arn->service) + ":" + std::string(arn->account) + ":" +
                     std::string(arn->resource)
               : text;
}

const OpenText* find(const Known& known, std::string_view name) {
    const auto found = known.find(name);
    return found == known.end() ? nullptr : found->second;
}

/// `sts:ACCOUNT:assumed-role/ROLE/SESSION` is a session of `iam:ACCOUNT:role/ROLE`, whatever path that has.
const OpenText* parent_role(const Known& known, std::string_view account, std::string_view role) {
    const std::string beginning = "iam:" + std::string(account) + ":role/";
    for (auto one = known.lower_bound(beginning); one != known.end() && one->first.starts_with(beginning);
         ++one) {
        const std::string_view path = std::string_view(one->first).substr(beginning.size());
        const bool in_path = path.size() > role.size() && path[path.size() - role.size() - 1] == '/';
        if (path.ends_with(role) && (path.size() == role.size() || in_path)) {
            return one->second;
        }
    }
    return nullptr;
}

/// What covers a principal of AWS's. To trust an account is to leave the choice among its users and roles to that
/// account; in the role's own, where naming one of them is a grant by itself, nothing covers anything.
const OpenText* cover(const Known& known, const std::string& name) {
    if (const OpenText* everyone = find(known, "*"); everyone != nullptr && name != "*") {
        return everyone;
    }
    const std::size_t colon = name.find(':');
    const std::size_t end = colon == std::string::npos ? colon : name.find(':', colon + 1);
    if (end == std::string::npos || name.ends_with(":root")) {
        return nullptr;
    }
    const std::string_view account = std::string_view(name).substr(colon + 1, end - colon - 1);
    if (const OpenText* root = find(known, root_of(account));
        root != nullptr && pattern::is_account(account)) {
        return root;
    }
    constexpr std::string_view session = "assumed-role/";
    const std::string_view resource = std::string_view(name).substr(end + 1);
    return resource.starts_with(session)
               ? parent_role(
                     known, account,
                     resource.substr(session.size(), resource.find('/', session.size()) - session.size()))
               : nullptr;
}

/// As written, but for an account, which the model has as the ARN of its root.
std::string shown(const Subject& subject, const OpenText& value) {
    const std::string text = source_text(value, parameter_names(subject.role));
    const auto arn = pattern::divide_arn(text);
    return arn && arn->resource == "root" ? text::format("account `{}`", arn->account)
                                          : text::format("`{}`", text);
}

void report(const Subject& subject, const OpenText& value, std::string message, const OpenText& other) {
    auto found = diagnostics::make(Kind::redundant_principal, value.span, std::move(message));
    found.related.push_back({other.span, "this one"});
    subject.sink.add(std::move(found));
}

void review_principal(const Subject& subject, const Principal& principal) {
    if (principal.values.size() < 2) {
        return;
    }
    Known known;
    std::vector<std::pair<std::string, const OpenText*>> distinct;
    for (const OpenText& value : principal.values) {
        std::string name = normal(subject, principal, value);
        const auto [first, is_new] = known.emplace(name, &value);
        if (!is_new) {
            report(subject, value,
                   text::format("{} stands in this {} already", shown(subject, value), subject.words.rule),
                   *first->second);
        } else {
            distinct.emplace_back(std::move(name), &value);
        }
    }
    for (const auto& [name, value] : distinct) {
        const OpenText* wide = principal.kind == "AWS" ? cover(known, name) : nullptr;
        if (wide != nullptr) {
            report(subject, *value,
                   text::format("{} is covered by {}", shown(subject, *value), shown(subject, *wide)), *wide);
        }
    }
}

} // namespace

void review_redundant_principals(const Subject& subject) {
    for (const TrustRule& rule : subject.role.trust) {
        for (const Principal& principal : rule.principals) {
            review_principal(subject, principal);
        }
    }
}

} // namespace slrc::review
