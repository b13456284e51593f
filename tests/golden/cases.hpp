// The golden tests: what is compiled, how, and where the documents that should come out are kept.
#pragma once

#include "compiler/workspace/compile.hpp"

#include <string>
#include <vector>

namespace slrc::test {

struct GoldenCase {
    /// Where the expected files are; no two cases share a folder.
    std::string folder;
    workspace::CompileOptions options;
};

/// Every case, in the order of the table. All paths start at the root of the repository, which is the current folder.
[[nodiscard]] std::vector<GoldenCase> golden_cases();

/// The folders in which every file has to belong to a case.
[[nodiscard]] std::vector<std::string> golden_roots();

} // namespace slrc::test
