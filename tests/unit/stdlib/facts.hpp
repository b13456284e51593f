// What AWS publishes of Amazon Lex's roles, written down: these tests need no files from elsewhere.
#pragma once

#include "compiler/iam/document.hpp"

#include <string>
#include <vector>

namespace slrc::test {

/// A role of the standard library, and the managed policy that it equals with nothing turned on.
struct LexRole {
    std::string specification;
    std::string role;
    std::string service;
    std::string policy;
    iam::Document permissions;
};

[[nodiscard]] std::vector<LexRole> lex_roles();

/// What AmazonLexFullAccess allows on roles of Lex V2's two prefixes.
[[nodiscard]] std::vector<iam::Statement> full_access_statements();

} // namespace slrc::test
