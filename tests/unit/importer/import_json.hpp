// JSON in, a specification out, and documents back: the whole way, in memory.
#pragma once

#include "compiler/emit/iam_target.hpp"
#include "compiler/workspace/import.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace slrc::test {

struct ImportedText {
    /// Empty where an error was found.
    std::string text;
    /// By the name of its role, where each role has a file of its own.
    std::map<std::string, std::string> by_role;
    std::vector<std::string> codes;
    std::vector<std::string> messages;
};

/// Imports files by name and text, the first of them and those after it in `options.files`; all where that names none.
[[nodiscard]] ImportedText import_files(std::vector<std::pair<std::string, std::string>> files,
                                        workspace::ImportOptions options = {});
/// One file, `Test.json`.
[[nodiscard]] ImportedText import_json(std::string json, workspace::ImportOptions options = {});
/// A policy document with these statements.
[[nodiscard]] std::string policy(const std::string& statements);

/// What a specification compiles to, by role and document: `Test.permissions`. As `slrc compile` does it, or held to the
/// language alone and not to the catalogue and the quotas.
struct RoundTrip {
    std::map<std::string, std::string> documents;
    std::vector<std::string> errors;
};
[[nodiscard]] RoundTrip compile_imported(const std::string& specification,
                                         const std::vector<std::string>& capabilities = {},
                                         model::Split split = model::Split::none, bool review = true);

/// The part of a specification from its first rule on, without the role's closing brace, shifted to the left.
[[nodiscard]] std::string rules_of(const std::string& specification);

} // namespace slrc::test
