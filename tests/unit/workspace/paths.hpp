#pragma once

#include "compiler/workspace/compile.hpp"

#include <string>
#include <vector>

namespace slrc::test {

/// The path of each file.
inline std::vector<std::string> paths(const std::vector<workspace::OutputFile>& files) {
    std::vector<std::string> all;
    for (const workspace::OutputFile& file : files) {
        all.push_back(file.path);
    }
    return all;
}

} // namespace slrc::test
