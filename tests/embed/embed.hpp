#pragma once

#include <span>
#include <string_view>

namespace slrc::test {

struct File {
    std::string_view name;
    std::string_view text;
};

std::span<const File> files();

} // namespace slrc::test
