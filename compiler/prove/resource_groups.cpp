#include "compiler/prove/resource_groups.hpp"

#include <cstddef>

namespace slrc::prove {

namespace {

/// The groups of what is not told apart: by whether a request can be on `*`, and whether on an ARN.
constexpr std::size_t alike_groups = 4;

} // namespace

ResourceGroups::ResourceGroups(const catalog::Catalog& catalog, const std::vector<const Clause*>& all,
                               const std::vector<const Clause*>& more)
    : catalog_(catalog),
      told_apart_(catalog.resource_kinds()),
      met_(catalog.resource_kinds() + alike_groups) {
    for (const auto* clauses : {&all, &more}) {
        for (const Clause* clause : *clauses) {
            tell_apart(*clause);
        }
    }
}

void ResourceGroups::tell_apart(const Clause& clause) {
    is_all_ = is_all_ || !clause.arn_services;
    for (const std::string& service : is_all_ ? std::vector<std::string>() : *clause.arn_services) {
        for (const catalog::ResourceKind kind : catalog_.kinds_with(service)) {
            told_apart_[static_cast<std::size_t>(kind)] = true;
        }
    }
}

std::size_t ResourceGroups::group_of(catalog::ActionId action) const {
    const auto kind = static_cast<std::size_t>(catalog_.resource_kind(action));
    if (is_all_ || told_apart_[kind]) {
        return alike_groups + kind;
    }
    bool is_required = false;
    const std::size_t count = catalog_.use_count(action);
    for (std::size_t index = 0; index < count; ++index) {
        is_required = is_required || catalog_.use(action, index).required;
    }
    return (is_required ? 0U : 1U) + (count > 0 ? 2U : 0U);
}

bool ResourceGroups::is_new(catalog::ActionId action) {
    const std::size_t group = group_of(action);
    const bool is_new = !met_[group];
    met_[group] = true;
    return is_new;
}

} // namespace slrc::prove
