#include "compiler/syntax/tree.hpp"

#include <algorithm>

namespace slrc::syntax {

namespace {

/// Whether nothing but blanks and line ends stands between two offsets.
bool adjacent(std::string_view text, std::uint32_t from, std::uint32_t to) {
    return text.substr(from, to - from).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// `// slrc: allow(…)`, which stands between a rule and what is said of it.
bool is_instruction(std::string_view comment) {
    comment.remove_prefix(2);
    comment.remove_prefix(std::min(comment.find_first_not_of(" \t"), comment.size()));
    return comment.starts_with("slrc:");
}

std::string_view without_slashes(std::string_view comment) {
    comment.remove_prefix(3);
    if (comment.starts_with(' ')) {
        comment.remove_prefix(1);
    }
    while (!comment.empty() && (comment.back() == ' ' || comment.back() == '\t' || comment.back() == '\r')) {
        comment.remove_suffix(1);
    }
    return comment;
}

} // namespace

void let_go(File& file, Role& role) {
    role.items = {};
    file.role_nodes.let_go(role.full_blocks);
}

std::string documentation_before(const File& file, Span begin) {
    if (begin.file != file.index) {
        return {};
    }
    auto comment = std::ranges::lower_bound(file.comments, begin.begin, {},
                                            [](const Comment& one) { return one.span.begin; });
    std::vector<std::string_view> lines;
    std::uint32_t next = begin.begin;
    while (comment != file.comments.begin()) {
        --comment;
        if (!adjacent(file.text, comment->span.end, next)) {
            break;
        }
        next = comment->span.begin;
        if (comment->is_documentation()) {
            lines.push_back(without_slashes(comment->text));
        } else if (!is_instruction(comment->text)) {
            break;
        }
    }
    std::string text;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        text += text.empty() && line == lines.rbegin() ? "" : "\n";
        text += *line;
    }
    return text;
}

} // namespace slrc::syntax
