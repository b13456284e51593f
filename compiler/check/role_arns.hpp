// The ARNs of roles, as other roles name them.
#pragma once

#include "compiler/check/context.hpp"

#include <map>

namespace slrc::check {

/// Roles may trust one another by `{ROLE.arn}`, in any order. An ARN needs a role's path, or its service, and no other
/// ARN: the head of a role that is named is resolved a second time for its ARN alone, in a context that knows no ARNs.
/// What is wrong with it is reported where the role itself is resolved.
class RoleArns {
public:
    RoleArns(std::span<const Unit> units, const std::vector<Symbols>& symbols,
             std::span<const catalog::Catalog> catalogs)
        : context_{units, unheard_, symbols, catalogs, unread_} {}

    /// Nothing for a role whose head is broken.
    [[nodiscard]] const std::optional<model::OpenText>& of(const Symbol<syntax::Role>& role);

private:
    diagnostics::Sink unheard_;
    std::vector<model::Mention> unread_;
    Context context_;
    std::map<const syntax::Role*, std::optional<model::OpenText>> known_;
};

} // namespace slrc::check
