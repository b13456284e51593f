#include "compiler/syntax/format.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <type_traits>

namespace slrc::syntax {

using diagnostics::Kind;

namespace {

constexpr std::string_view blanks = " \t\r";

/// Takes `word` and the blanks before it from the front of the text.
bool take(std::string_view& text, std::string_view word) {
    const std::string_view rest = text.substr(std::min(text.find_first_not_of(blanks), text.size()));
    if (!rest.starts_with(word)) {
        return false;
    }
    text = rest.substr(word.size());
    return true;
}

/// What follows `// slrc: fmt`; nothing for any other comment.
std::optional<std::string_view> word_of(std::string_view comment) {
    for (const std::string_view part : {"//", "slrc", ":", "fmt"}) {
        if (!take(comment, part)) {
            return std::nullopt;
        }
    }
    if (!comment.empty() && blanks.find(comment.front()) == std::string_view::npos) {
        return std::nullopt;
    }
    static_cast<void>(take(comment, ""));
    return comment.substr(0, comment.find_last_not_of(blanks) + 1);
}

struct FmtComment {
    std::size_t index = 0;
    std::string_view word;
    Span span;
};

std::vector<FmtComment> fmt_comments(const File& file) {
    std::vector<FmtComment> found;
    for (std::size_t index = 0; index < file.comments.size(); ++index) {
        if (const auto word = word_of(file.comments[index].text)) {
            found.push_back(FmtComment{index, *word, file.comments[index].span});
        }
    }
    return found;
}

bool is_alone_on_line(std::string_view text, std::uint32_t begin) {
    const std::size_t last = text.substr(0, begin).find_last_not_of(blanks);
    constexpr std::size_t byte_order_mark = 3;
    return last == std::string_view::npos || text[last] == '\n' ||
           (last + 1 == byte_order_mark && text.starts_with("\xEF\xBB\xBF"));
}

/// Goes through the blocks of a file, and pairs the comments of each.
class RegionFinder {
public:
    RegionFinder(const File& file, std::vector<FmtComment> comments, diagnostics::Sink& sink)
        : file_(file), comments_(std::move(comments)), sink_(sink) {}

    std::vector<FmtRegion> find() {
        visit_constructs(file_.declarations, static_cast<std::uint32_t>(file_.text.size()));
        return std::move(regions_);
    }

private:
    [[nodiscard]] bool has_comment_before(std::uint32_t offset) const {
        return next_ < comments_.size() && comments_[next_].span.begin < offset;
    }

    /// The constructs of one block, which ends at an offset.
    template <typename Constructs>
    void visit_constructs(const Constructs& constructs, std::uint32_t end) {
        std::optional<FmtComment> open;
        for (const auto& construct : constructs) {
            const Span span = span_of(construct);
            take_block_comments(span.begin, open);
            if (!open) {
                visit(construct);
            }
            while (has_comment_before(span.end)) {
                if (!open) {
                    report_inside(comments_[next_]);
                }
                ++next_;
            }
        }
        take_block_comments(end, open);
        if (open) {
            report(*open, "has no `// slrc: fmt on` after it in its block");
        }
    }

    /// Comments between two constructs.
    void take_block_comments(std::uint32_t end, std::optional<FmtComment>& open) {
        for (; has_comment_before(end); ++next_) {
            const FmtComment& comment = comments_[next_];
            if (comment.word != "off" && comment.word != "on") {
                sink_.report(Kind::misplaced_fmt_comment, comment.span,
                             "`// slrc: fmt` needs `off` or `on` after it");
            } else if (!is_alone_on_line(file_.text, comment.span.begin)) {
                report(comment, "is not alone on its line");
            } else if ((comment.word == "off") == open.has_value()) {
                report(comment, open ? "stands where the formatter is off already"
                                     : "has no `// slrc: fmt off` before it in its block");
            } else if (!open) {
                open = comment;
            } else {
                add_region(*open, comment);
                open.reset();
            }
        }
    }

    void add_region(const FmtComment& off, const FmtComment& on) {
        const std::size_t begin = file_.text.find('\n', off.span.begin) + 1;
        const std::size_t end = file_.text.rfind('\n', on.span.begin) + 1;
        regions_.push_back(FmtRegion{off.index, on.index, static_cast<std::uint32_t>(begin),
                                     static_cast<std::uint32_t>(end)});
    }

    void report(const FmtComment& comment, const std::string& what) {
        sink_.report(Kind::misplaced_fmt_comment, comment.span,
                     text::format("`// slrc: fmt {}` {}", comment.word == "off" ? "off" : "on", what));
    }

    void report_inside(const FmtComment& comment) { report(comment, "stands inside of a construct"); }

    template <typename Node>
    static Span span_of(const Node& node) {
        if constexpr (requires { node.span; }) {
            return node.span;
        } else if constexpr (std::is_same_v<Node, Rule>) {
            return span_of(node.node);
        } else {
            return std::visit([](const auto& one) { return span_of(one); }, node);
        }
    }

    /// The blocks inside of a construct; comments before its brace are none of the block's.
    template <typename Node>
    void visit(const Node& node) {
        if constexpr (std::is_same_v<Node, Rule>) {
            visit(node.node);
        } else if constexpr (std::is_same_v<Node, When>) {
            visit_block(node.block);
            if (node.otherwise) {
                visit_block(*node.otherwise);
            }
        } else if constexpr (std::is_same_v<Node, RulesIf>) {
            visit_block(node.block);
        } else if constexpr (std::is_same_v<Node, Permissions>) {
            visit_braces(node.rules, node.name.span.end, node.span.end);
        } else if constexpr (std::is_same_v<Node, Role>) {
            visit_braces(node.items, node.name.span.end, node.span.end);
        } else if constexpr (std::is_same_v<Node, Lifecycle>) {
            visit_braces(node.items, node.span.begin, node.span.end);
        } else if constexpr (std::is_same_v<Node, Tags>) {
            visit_braces(node.tags, node.span.begin, node.span.end);
        } else if constexpr (std::is_same_v<Node, TestBlock>) {
            visit_braces(node.items, node.title.span.end, node.span.end);
        } else if constexpr (requires { std::variant_size<Node>::value; }) {
            std::visit([this](const auto& one) { this->visit(one); }, node);
        }
    }

    void visit_block(const Block& block) {
        if (block.braces) {
            visit_braces(block.rules, block.span.begin, block.span.end);
        } else {
            for (const Rule& rule : block.rules) {
                visit(rule);
            }
        }
    }

    template <typename Construct>
    void visit_braces(const List<Construct>& constructs, std::uint32_t head, std::uint32_t end) {
        const std::uint32_t brace = brace_after(head);
        for (; has_comment_before(brace); ++next_) {
            report_inside(comments_[next_]);
        }
        visit_constructs(constructs, end - 1);
    }

    /// The first open brace after an offset, outside of comments and strings.
    [[nodiscard]] std::uint32_t brace_after(std::uint32_t offset) const {
        auto comment = std::ranges::lower_bound(file_.comments, offset, {},
                                                [](const Comment& one) { return one.span.begin; });
        bool in_string = false;
        for (; file_.text[offset] != '{' || in_string; ++offset) {
            if (comment != file_.comments.end() && comment->span.begin == offset) {
                offset = comment->span.end - 1;
                ++comment;
            } else if (in_string && file_.text[offset] == '\\') {
                ++offset;
            } else if (file_.text[offset] == '"') {
                in_string = !in_string;
            }
        }
        return offset;
    }

    const File& file_;
    std::vector<FmtComment> comments_;
    diagnostics::Sink& sink_;
    std::size_t next_ = 0;
    std::vector<FmtRegion> regions_;
};

} // namespace

std::vector<FmtRegion> find_fmt_regions(const File& file, diagnostics::Sink& sink) {
    std::vector<FmtComment> comments = fmt_comments(file);
    return comments.empty() ? std::vector<FmtRegion>() : RegionFinder(file, std::move(comments), sink).find();
}

} // namespace slrc::syntax
