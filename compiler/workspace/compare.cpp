#include "compiler/workspace/compare.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/style.hpp"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <optional>
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

/// Of a line of a hunk; nothing for one that both sides have.
std::optional<text::Style> style_of_line(std::string_view line) {
    if (line.starts_with("@@")) {
        return text::Style::note;
    }
    if (line.starts_with('-')) {
        return text::Style::removed;
    }
    return line.starts_with('+') ? std::optional(text::Style::added) : std::nullopt;
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

std::string in_colour(std::string_view diff) {
    std::string result;
    for (std::size_t number = 0; !diff.empty(); ++number) {
        const std::size_t end = std::min(diff.find('\n'), diff.size());
        const std::string_view line = diff.substr(0, end);
        // A line that was taken out and began with `--` looks like the first header.
        const auto style = number < 2 ? std::optional(text::Style::heading) : style_of_line(line);
        result += style ? text::styled(line, *style, true) : std::string(line);
        result += diff.substr(end, 1);
        diff.remove_prefix(std::min(end + 1, diff.size()));
    }
    return result;
}

} // namespace slrc::workspace
