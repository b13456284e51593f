#pragma once

#include "tests/unit/catch.hpp"

#include <sys/stat.h>

#include <string>

namespace slrc::test {

/// What the file system knows of a file that is there.
inline struct stat file_facts(const std::string& path) {
    struct stat result {};
    REQUIRE(::stat(path.c_str(), &result) == 0);
    return result;
}

} // namespace slrc::test
