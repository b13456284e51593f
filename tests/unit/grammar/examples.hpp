// The fenced examples of the reference, grammar/README.md.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test {

inline std::string read_source(const std::string& path) {
    std::ifstream file(std::string(SLRC_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || text.str().empty()) {
        throw std::runtime_error("cannot read " + path);
    }
    return text.str();
}

/// ```` ```INFO ````, lines, ```` ``` ````.
struct Fence {
    std::string info;
    std::string text;
    /// The line of its first fence, from 1.
    std::size_t line = 0;

    [[nodiscard]] bool is(std::string_view language) const {
        return info == language || info.starts_with(std::string(language) + " ");
    }
};

inline std::vector<Fence> fences(const std::string& markdown) {
    std::vector<Fence> found;
    std::istringstream lines(markdown);
    std::string line;
    bool open = false;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.starts_with("```")) {
            if (!open) {
                found.push_back(Fence{line.substr(3), {}, number});
            }
            open = !open;
        } else if (open) {
            found.back().text += line + "\n";
        }
    }
    if (open) {
        throw std::runtime_error("a fence is not closed");
    }
    return found;
}

} // namespace slrc::test
