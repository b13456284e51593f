// Specifications with all that they import, read from any world.
#pragma once

#include "compiler/workspace/load.hpp"

#include <string>
#include <vector>

namespace slrc::test {

struct Loaded {
    workspace::Sources sources;
    diagnostics::Sink sink;

    [[nodiscard]] std::vector<diagnostics::Kind> kinds() const {
        std::vector<diagnostics::Kind> all;
        for (const diagnostics::Diagnostic& one : sink.all()) {
            all.push_back(one.kind);
        }
        return all;
    }
};

inline Loaded load(const workspace::World& world, const std::vector<std::string>& specifications,
                   const std::vector<std::string>& folders = {}) {
    Loaded result;
    workspace::load(result.sources, specifications, folders, world, result.sink);
    return result;
}

} // namespace slrc::test
