// `slrc doc` and `slrc graph`, without the command line: from specifications to a page or a picture.
#pragma once

#include "compiler/workspace/compile.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace slrc::workspace {

enum class DocForm : std::uint8_t { markdown, html, dot, mermaid };

struct DocOptions {
    std::vector<std::string> specifications;
    std::vector<std::string> search_folders;
    /// Roles by name; none for all of the named specifications.
    std::vector<std::string> roles;
    DocForm form = DocForm::markdown;
};

/// Checks specifications, and gives the text. It is empty where an error was found.
[[nodiscard]] std::string document_roles(Compilation& compilation, const DocOptions& options,
                                         const World& world);

} // namespace slrc::workspace
