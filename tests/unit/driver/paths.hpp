#pragma once

#include "compiler/driver/compile.hpp"

#include <string>
#include <vector>

namespace slrc::test {

/// The path of each file.
inline std::vector<std::string> paths(const std::vector<driver::OutputFile>& files) {
    std::vector<std::string> all;
    for (const driver::OutputFile& file : files) {
        all.push_back(file.path);
    }
    return all;
}

} // namespace slrc::test
