#include "compiler/syntax/recovery.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

namespace slrc::syntax {

namespace {

constexpr std::array<std::string_view, 4> declaration_words{"import", "let", "permissions", "role"};
constexpr std::array<std::string_view, 20> rule_words{
    "allow",   "always",  "boundary",  "capability",  "deny",  "description", "distrust",
    "expect",  "include", "lifecycle", "max_session", "never", "param",       "path",
    "regions", "rules",   "tags",      "test",        "trust", "when"};
/// A rule's word after one of these belongs to what is broken: `when bad: allow …`, `never allow …`.
constexpr std::array<std::string_view, 4> leading_words{"expect", "never", "always", ":"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
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
        while (end < text_.size() && is_word(text_[end])) {
            ++end;
        }
        return text_.substr(offset_, std::max<std::size_t>(end - offset_, 1));
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

enum class Braces : std::uint8_t { perhaps_forgotten, as_written };

std::size_t find_next_rule(std::string_view text, std::size_t begin, std::size_t error, Braces braces) {
    if (error >= text.size()) {
        return text.size();
    }
    Scanner scanner(text, begin);
    std::string_view before;
    int depth = 0;
    for (bool first = true; !scanner.at_end(); first = false) {
        const std::string_view token = scanner.token();
        // What was found in the wrong place is not where the next rule begins, unless it begins a line.
        const bool past_error =
            !first && (scanner.offset() > error || (scanner.offset() == error && scanner.first_on_line()));
        if (!first && scanner.offset() >= error && depth <= 0 && token == "}") {
            break;
        }
        // An open brace inside the broken rule hides what follows, unless a line begins with a rule's word: then it
        // is the brace that was forgotten.
        const bool forgotten =
            braces == Braces::perhaps_forgotten && scanner.first_on_line() && token != "expect";
        const bool visible = depth <= 0 || forgotten;
        const bool begins_rule = visible && contains(rule_words, token) && !contains(leading_words, before);
        if (past_error && (begins_rule || contains(declaration_words, token))) {
            break;
        }
        depth += token == "{" ? 1 : 0;
        depth -= token == "}" ? 1 : 0;
        before = token;
        scanner.advance();
    }
    return std::max(scanner.offset(), std::min(begin + 1, text.size()));
}

} // namespace

std::size_t resume_offset(std::string_view text, std::size_t begin, std::size_t error) {
    return find_next_rule(text, begin, error, Braces::perhaps_forgotten);
}

std::size_t resume_after_blocks(std::string_view text, std::size_t begin, std::size_t error) {
    return find_next_rule(text, begin, error, Braces::as_written);
}

} // namespace slrc::syntax
