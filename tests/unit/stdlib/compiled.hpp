// Documents of the standard library, as the compiler makes them.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/workspace/compile.hpp"

#include <optional>
#include <string>

namespace slrc::test {

/// What to compile of a specification: one role, one kind of document.
struct Wanted {
    std::string specification;
    /// Without its suffix's template.
    std::string role;
    emit::DocumentKind kind = emit::DocumentKind::permissions;
    model::Choice request = {};
};

/// The document; fails the test where the compiler finds anything at all.
[[nodiscard]] iam::Document compiled(const Wanted& wanted);

/// The default version of a policy that AWS publishes. Nothing, with a word on standard error, where the folder of
/// published policies is absent.
[[nodiscard]] std::optional<iam::Document> published(const std::string& policy);

/// One Allow.
[[nodiscard]] iam::Statement allow(std::vector<std::string> actions, std::vector<std::string> resources,
                                   std::vector<iam::Condition> conditions = {}, std::string sid = {});

/// A document of these statements.
[[nodiscard]] iam::Document document(std::vector<iam::Statement> statements);

} // namespace slrc::test
