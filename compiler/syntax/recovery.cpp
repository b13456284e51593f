#include "compiler/syntax/recovery.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace slrc::syntax {

namespace {

constexpr std::array<std::string_view, 5> declaration_words{"extern", "import", "let", "permissions", "role"};
constexpr std::array<std::string_view, 20> rule_words{
    "allow",   "always",  "boundary",  "capability",  "deny",  "description", "distrust",
    "expect",  "include", "lifecycle", "max_session", "never", "param",       "path",
    "regions", "rules",   "tags",      "test",        "trust", "when"};
/// Words that begin the rules of a lifecycle or a test.
constexpr std::array<std::string_view, 7> item_words{"created", "delete", "editable", "expect",
                                                     "one",     "passed", "with"};
/// A rule's word after one of these belongs to what is broken: `when bad: allow …`, `never allow …`.
constexpr std::array<std::string_view, 4> leading_words{"expect", "never", "always", ":"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Steps through the text token by token, coarsely: words, strings, single signs. White space and comments are
/// stepped over.
class Scanner {
public:
    Scanner(std::string_view text, std::size_t offset) : text_(text), offset_(offset) { skip_space(); }

    [[nodiscard]] std::size_t offset() const { return offset_; }
    [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }

    [[nodiscard]] bool first_on_line() const {
        const std::size_t last = text_.find_last_not_of(" \t", offset_ == 0 ? 0 : offset_ - 1);
        return offset_ == 0 || last == std::string_view::npos || text_[last] == '\n';
    }

    [[nodiscard]] std::string_view token() const {
        if (text_[offset_] == '"') {
            return text_.substr(offset_, string_length());
        }
        std::size_t end = offset_;
        while (end < text_.size() && is_word_letter(text_[end])) {
            ++end;
        }
        return text_.substr(offset_, std::max<std::size_t>(end - offset_, 1));
    }

    /// The key of a tag is a word before a colon.
    [[nodiscard]] bool before_colon() const {
        const std::size_t next = text_.find_first_not_of(" \t", offset_ + token().size());
        return next != std::string_view::npos && text_[next] == ':';
    }

    void advance() {
        offset_ += token().size();
        skip_space();
    }

private:
    void skip_space() {
        while (!at_end()) {
            if (std::isspace(static_cast<unsigned char>(text_[offset_])) != 0) {
                ++offset_;
            } else if (text_.substr(offset_, 2) == "//") {
                offset_ = std::min(text_.find('\n', offset_), text_.size());
            } else {
                return;
            }
        }
    }

    /// An unclosed string ends with its line.
    [[nodiscard]] std::size_t string_length() const {
        std::size_t end = offset_ + 1;
        while (end < text_.size() && text_[end] != '"' && text_[end] != '\n') {
            end += text_[end] == '\\' && end + 1 < text_.size() && text_[end + 1] != '\n' ? 2 : 1;
        }
        const bool closed = end < text_.size() && text_[end] == '"';
        return std::min(end + (closed ? 1 : 0), text_.size()) - offset_;
    }

    std::string_view text_;
    std::size_t offset_;
};

/// Whether something that parsing can go on with begins at the scanner's place, after `before`.
struct Search {
    std::size_t error;
    Resume resume;

    [[nodiscard]] bool ends_block(const Scanner& scanner, int depth) const {
        return resume != Resume::declaration && scanner.offset() >= error && depth <= 0 &&
               scanner.token() == "}";
    }

    [[nodiscard]] bool begins(const Scanner& scanner, int depth, std::string_view before) const {
        const std::string_view token = scanner.token();
        const bool leads_line = scanner.first_on_line();
        const bool here = scanner.offset() == error;
        if (contains(declaration_words, token)) {
            // Inside of braces the error is that they were not closed before.
            const bool past = scanner.offset() > error || (here && (leads_line || depth > 0));
            const bool visible =
                leads_line || (here && depth > 0) || (resume == Resume::declaration && depth <= 0);
            return past && visible && !scanner.before_colon();
        }
        // What was found in the wrong place is not where the next rule begins, unless it begins a line.
        const bool past = scanner.offset() > error || (here && leads_line);
        if (resume == Resume::declaration || !past) {
            return false;
        }
        if (resume == Resume::item) {
            return depth <= 0 && contains(item_words, token);
        }
        // An open brace inside the broken rule hides what follows, unless a line begins with a rule's word: then it
        // is the brace that was forgotten.
        const bool forgotten = resume == Resume::rule && leads_line && token != "expect";
        return (depth <= 0 || forgotten) && contains(rule_words, token) && !contains(leading_words, before);
    }
};

} // namespace

std::size_t resume_offset(std::string_view text, std::size_t begin, std::size_t error, Resume resume) {
    if (error >= text.size()) {
        return text.size();
    }
    Scanner scanner(text, begin);
    const Search search{error, resume};
    std::string_view before;
    int depth = 0;
    for (bool first = true; !scanner.at_end(); first = false) {
        if (!first && (search.ends_block(scanner, depth) || search.begins(scanner, depth, before))) {
            break;
        }
        before = scanner.token();
        depth += before == "{" ? 1 : 0;
        depth -= before == "}" ? 1 : 0;
        scanner.advance();
    }
    return std::max(scanner.offset(), std::min(begin + 1, text.size()));
}

} // namespace slrc::syntax
