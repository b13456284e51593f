#include "compiler/plan/expression.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <bitset>
#include <optional>

namespace slrc::plan {

namespace {

constexpr std::size_t character_count = 256;
using Characters = std::bitset<character_count>;

/// The characters that a value may have are tab, line ends, and these (IAM's policyDocumentType).
bool may_be_in_value(std::size_t point) {
    return point == '\t' || point == '\n' || point == '\r' || point >= ' ';
}

std::string utf8(std::size_t point) {
    if (point < 0x80) {
        return {static_cast<char>(point)};
    }
    return {static_cast<char>(0xC0U | (point >> 6U)), static_cast<char>(0x80U | (point & 0x3FU))};
}

/// What one character of an expression, an escape or a class stands for: RE2 itself is asked.
Characters characters_of(const std::string& atom) {
    const RE2 expression(atom, RE2::Quiet);
    Characters result;
    for (std::size_t point = 0; point < character_count; ++point) {
        result[point] = may_be_in_value(point) && RE2::FullMatch(utf8(point), expression);
    }
    return result;
}

std::string in_class(std::size_t point) {
    constexpr std::string_view with_meaning = R"(\]^[-&~|)";
    const auto letter = static_cast<char>(point);
    if (point < ' ' || point > '~') {
        return text::format("\\x{:02x}", point);
    }
    return (with_meaning.find(letter) == std::string_view::npos ? "" : "\\") + std::string(1, letter);
}

/// Ranges are written of digits, of letters of one case, and of what is not in ASCII.
bool in_one_range(std::size_t first, std::size_t last) {
    const auto both = [&](std::size_t low, std::size_t high) { return first >= low && last <= high; };
    return both('0', '9') || both('A', 'Z') || both('a', 'z') || both(0x7F, character_count);
}

std::string ranges(const Characters& set) {
    std::string text;
    for (std::size_t first = 0; first < character_count; ++first) {
        if (!set[first]) {
            continue;
        }
        std::size_t last = first;
        while (last + 1 < character_count && set[last + 1] && in_one_range(first, last + 1)) {
            ++last;
        }
        text += in_class(first) + (last > first + 1 ? "-" : "") + (last > first ? in_class(last) : "");
        first = last;
    }
    return text;
}

/// A class of what it has or, where that is shorter, of what it has not.
std::string class_text(const Characters& set) {
    Characters others;
    for (std::size_t point = 0; point < character_count; ++point) {
        others[point] = may_be_in_value(point) && !set[point];
    }
    if (set.count() > character_count / 2) {
        return others.none() ? R"([\x00-\xff])" : "[^" + ranges(others) + "]";
    }
    if (set.count() != 1) {
        return set.none() ? R"([^\x00-\xff])" : "[" + ranges(set) + "]";
    }
    std::size_t only = 0;
    while (!set[only]) {
        ++only;
    }
    constexpr std::string_view with_meaning = R"(\.^$|?*+()[]{})";
    const bool escaped = only < 0x80 && with_meaning.find(static_cast<char>(only)) != std::string_view::npos;
    return escaped ? "\\" + std::string(1, static_cast<char>(only)) : in_class(only);
}

/// Reads an expression that RE2 takes, and writes it anew.
class Rewriter {
public:
    Rewriter(std::string_view text, std::string_view without) : rest_(text), without_(without) {}

    Expression rewrite() {
        std::string text = alternatives(true);
        if (problem_.empty() && !rest_.empty()) {
            problem_ = "`" + std::string(rest_) + "`";
        }
        if (!problem_.empty()) {
            return {{}, std::move(problem_)};
        }
        return {text.empty() ? "(?:)" : std::move(text), {}}; // no expression would be any text
    }

private:
    bool take(std::string_view text) {
        const bool found = rest_.starts_with(text);
        rest_.remove_prefix(found ? text.size() : 0);
        return found;
    }

    std::string alternatives(bool outermost) {
        std::string text = sequence(outermost);
        bool several = false;
        while (problem_.empty() && take("|")) {
            several = true;
            text += "|" + sequence(outermost);
        }
        return outermost && several ? "(?:" + text + ")" : text;
    }

    /// The items up to `|` or `)`. At its ends an outermost sequence may say that the text begins and ends there.
    std::string sequence(bool outermost) {
        std::string text;
        while (problem_.empty() && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
            const bool begins = outermost && text.empty();
            if (!multiline_ && (take("^") || take("\\A"))) {
                problem_ = begins ? "" : "`^` within";
                continue;
            }
            if (!multiline_ && (take("$") || take("\\z"))) {
                const bool ends = outermost && (rest_.empty() || rest_.front() == '|');
                problem_ = ends ? "" : "`$` within";
                continue;
            }
            if (std::optional<std::string> item = atom()) {
                text += *item + quantifier();
            }
        }
        return text;
    }

    /// Nothing for what only sets flags.
    std::optional<std::string> atom() {
        if (rest_.front() == '(') {
            return group();
        }
        if (take("\\Q")) {
            return quoted();
        }
        const std::string_view written = rest_.substr(0, atom_size());
        rest_.remove_prefix(written.size());
        const bool position = written == "^" || written == "$";
        if (position || written == "\\b" || written == "\\B" || written == "\\C" || written == "\\A" ||
            written == "\\z") {
            problem_ = "`" + std::string(written) + "`" + (position ? " for lines" : "");
            return std::nullopt;
        }
        return class_text(allowed(flags() + std::string(written)));
    }

    [[nodiscard]] std::string flags() const {
        return std::string(fold_ ? "(?i)" : "") + (dot_takes_newline_ ? "(?s)" : "");
    }

    [[nodiscard]] Characters allowed(const std::string& atom) const {
        Characters result = characters_of(atom);
        for (const char letter : without_) {
            result.reset(static_cast<unsigned char>(letter));
        }
        return result;
    }

    /// Of a character, an escape or a class, in bytes.
    [[nodiscard]] std::size_t atom_size() const {
        if (rest_.front() == '[') {
            return class_size();
        }
        return rest_.front() == '\\' ? escape_size(rest_) : text::first_character(rest_).size;
    }

    static std::size_t escape_size(std::string_view text) {
        const char letter = text.size() > 1 ? text[1] : '\0';
        const bool named = letter == 'p' || letter == 'P' || letter == 'x';
        if (named && text.substr(2).starts_with('{')) {
            return std::min(text.find('}'), text.size() - 1) + 1;
        }
        if (letter == 'x') {
            return std::min<std::size_t>(4, text.size());
        }
        if (letter == 'p' || letter == 'P') {
            return std::min<std::size_t>(3, text.size());
        }
        std::size_t size = 2;
        while (letter >= '0' && letter <= '7' && size < 4 && size < text.size() && text[size] >= '0' &&
               text[size] <= '7') {
            ++size;
        }
        return std::min(size, text.size());
    }

    [[nodiscard]] std::size_t class_size() const {
        std::size_t at = rest_.substr(1).starts_with('^') ? 2 : 1;
        at += rest_.substr(at).starts_with(']') ? 1 : 0;
        while (at < rest_.size() && rest_[at] != ']') {
            const std::string_view here = rest_.substr(at);
            const std::size_t named = here.starts_with("[:") ? here.find(":]") : std::string_view::npos;
            at += named != std::string_view::npos ? named + 2 : here.front() == '\\' ? escape_size(here) : 1;
        }
        return std::min(at + 1, rest_.size());
    }

    std::string quoted() {
        const std::size_t end = rest_.find("\\E");
        std::string_view text = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 2);
        std::string result;
        while (!text.empty()) {
            const std::string letter(text.substr(0, text::first_character(text).size));
            text.remove_prefix(letter.size());
            result += class_text(allowed(flags() + RE2::QuoteMeta(letter)));
        }
        return result;
    }

    std::optional<std::string> group() {
        take("(");
        const bool fold = fold_;
        const bool dot = dot_takes_newline_;
        const bool lines = multiline_;
        if (take("?")) {
            if (take("P<") || take("<")) {
                rest_.remove_prefix(std::min(rest_.find('>'), rest_.size() - 1) + 1);
            } else if (read_flags()) {
                return std::nullopt; // they hold to the end of the group around
            }
        }
        const std::string inner = alternatives(false);
        fold_ = fold;
        dot_takes_newline_ = dot;
        multiline_ = lines;
        if (!take(")") && problem_.empty()) {
            problem_ = "`(`";
        }
        return "(?:" + inner + ")";
    }

    /// `i)`, `s-m:`; whether there is no group after it.
    bool read_flags() {
        bool on = true;
        while (!rest_.empty()) {
            const char flag = rest_.front();
            rest_.remove_prefix(1);
            if (flag == ':' || flag == ')') {
                return flag == ')';
            }
            on = flag == '-' ? false : on;
            fold_ = flag == 'i' ? on : fold_;
            dot_takes_newline_ = flag == 's' ? on : dot_takes_newline_;
            multiline_ = flag == 'm' ? on : multiline_;
        }
        return true;
    }

    /// With what makes it lazy taken off: of a whole text both take the same.
    std::string quantifier() {
        std::string text;
        if (!rest_.empty() && std::string_view("*+?").find(rest_.front()) != std::string_view::npos) {
            text = rest_.front();
        } else if (rest_.starts_with('{')) {
            const std::string_view braces = rest_.substr(0, rest_.find('}') + 1);
            const bool counts =
                RE2::FullMatch(re2::StringPiece(braces.data(), braces.size()), R"(\{\d+(,\d*)?\})");
            text = counts ? std::string(braces) : "";
        }
        rest_.remove_prefix(text.size());
        if (!text.empty()) {
            take("?");
        }
        return text;
    }

    std::string_view rest_;
    std::string_view without_;
    bool fold_ = false;
    bool dot_takes_newline_ = false;
    bool multiline_ = false;
    std::string problem_;
};

} // namespace

Expression plain_expression(std::string_view re2, std::string_view without) {
    return Rewriter(re2, without).rewrite();
}

} // namespace slrc::plan
