// `slrc generate`, without the command line: from specifications to source code.
#pragma once

#include "compiler/generate/generate.hpp"
#include "compiler/workspace/compile.hpp"

#include <string>
#include <vector>

namespace slrc::workspace {

struct GenerateOptions {
    std::vector<std::string> specifications;
    std::vector<std::string> search_folders;
    /// Roles by name; none for all of the named specifications.
    std::vector<std::string> roles;
    generate::Language language = generate::Language::cpp;
    std::string package;
    /// The folder of the files.
    std::string folder;
};

/// Checks specifications, and gives the files to write. There are some only where no error was found.
[[nodiscard]] std::vector<OutputFile> generate_code(Compilation& compilation, const GenerateOptions& options,
                                                    const World& world);

} // namespace slrc::workspace
