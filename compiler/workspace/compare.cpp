#include "compiler/workspace/compare.hpp"

#include "compiler/text/format.hpp"

#include <dtl/dtl.hpp>

#include <sstream>
#include <vector>

namespace slrc::workspace {

namespace {

constexpr std::string_view no_newline = "\n\\ No newline at end of file";

/// Lines without their ends; a last line without one is marked, as diff does.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            lines.push_back(std::string(text) + std::string(no_newline));
            break;
        }
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// An empty side begins at line 0, which the library gives as 1.
std::string with_empty_sides(std::string hunks, bool old_empty, bool new_empty) {
    const auto correct = [&](std::string_view wrong, std::string_view right) {
        if (const std::size_t at = hunks.find(wrong); at < hunks.find('\n')) {
            hunks.replace(at, wrong.size(), right);
        }
    };
    if (old_empty) {
        correct("-1,0 ", "-0,0 ");
    }
    if (new_empty) {
        correct("+1,0 ", "+0,0 ");
    }
    return hunks;
}

} // namespace

std::string unified_diff(const std::string& path, std::string_view old_text, bool exists,
                         std::string_view new_text) {
    if (exists && old_text == new_text) {
        return {};
    }
    const std::vector<std::string> old_lines = lines_of(old_text);
    const std::vector<std::string> new_lines = lines_of(new_text);
    dtl::Diff<std::string> difference(old_lines, new_lines);
    difference.onHuge();
    difference.compose();
    difference.composeUnifiedHunks();
    std::ostringstream hunks;
    difference.printUnifiedFormat(hunks);
    return text::format("--- {}\n+++ {}\n{}", exists ? path : std::string("/dev/null"), path,
                        with_empty_sides(hunks.str(), old_lines.empty(), new_lines.empty()));
}

} // namespace slrc::workspace
