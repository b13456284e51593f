#include "compiler/pattern/language.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace slrc::pattern {

namespace {

/// Beside the letters: the characters beyond them that differ from one in letter case alone. `(?i)[\x{212a}]` is a `k`.
constexpr std::array<char32_t, 7> beyond{0x178, 0x17F, 0x1E9E, 0x212A, 0x212B, 0x39C, 0x3BC};
constexpr std::size_t point_count = letter_count + beyond.size();
using Points = std::bitset<point_count>;

char32_t point_at(std::size_t index) {
    return index < letter_count ? static_cast<char32_t>(index) : beyond.at(index - letter_count);
}

template <typename Fits>
Points points_where(Fits fits) {
    Points points;
    for (std::size_t index = 0; index < point_count; ++index) {
        points[index] = fits(point_at(index));
    }
    return points;
}

Points points_between(char32_t first, char32_t last) {
    return points_where([&](char32_t point) { return point >= first && point <= last; });
}

/// Unicode's simple folding: the characters that are one whatever their letter case.
bool differ_in_case(char32_t capital, char32_t small) {
    constexpr std::array<std::pair<char32_t, char32_t>, 9> others{{{0x178, 0xFF},
                                                                   {'S', 0x17F},
                                                                   {0x17F, 's'},
                                                                   {0x1E9E, 0xDF},
                                                                   {'K', 0x212A},
                                                                   {0x212A, 'k'},
                                                                   {0x212B, 0xE5},
                                                                   {0x39C, 0xB5},
                                                                   {0x3BC, 0xB5}}};
    const bool ascii = capital >= 'A' && capital <= 'Z';
    const bool latin = capital >= 0xC0 && capital <= 0xDE && capital != 0xD7;
    return ((ascii || latin) && small == capital + 0x20) ||
           std::ranges::find(others, std::pair(capital, small)) != others.end();
}

/// With the same letters in the other case. Twice, since `s`, `S` and U+017F are one chain.
Points folded(Points points) {
    for (int round = 0; round < 2; ++round) {
        const Points before = points;
        for (std::size_t one = 0; one < point_count; ++one) {
            for (std::size_t other = 0; other < point_count; ++other) {
                if ((before[one] || before[other]) && differ_in_case(point_at(one), point_at(other))) {
                    points.set(one);
                    points.set(other);
                }
            }
        }
    }
    return points;
}

/// Unicode's general category.
std::string_view category_of(char32_t point) {
    struct Run {
        char32_t last;
        std::string_view category;
    };
    static constexpr std::array runs{
        Run{0x1F, "Cc"},  Run{' ', "Zs"},   Run{'#', "Po"},   Run{'$', "Sc"},   Run{'\'', "Po"},
        Run{'(', "Ps"},   Run{')', "Pe"},   Run{'*', "Po"},   Run{'+', "Sm"},   Run{',', "Po"},
        Run{'-', "Pd"},   Run{'/', "Po"},   Run{'9', "Nd"},   Run{';', "Po"},   Run{'>', "Sm"},
        Run{'@', "Po"},   Run{'Z', "Lu"},   Run{'[', "Ps"},   Run{'\\', "Po"},  Run{']', "Pe"},
        Run{'^', "Sk"},   Run{'_', "Pc"},   Run{'`', "Sk"},   Run{'z', "Ll"},   Run{'{', "Ps"},
        Run{'|', "Sm"},   Run{'}', "Pe"},   Run{'~', "Sm"},   Run{0x9F, "Cc"},  Run{0xA0, "Zs"},
        Run{0xA1, "Po"},  Run{0xA5, "Sc"},  Run{0xA6, "So"},  Run{0xA7, "Po"},  Run{0xA8, "Sk"},
        Run{0xA9, "So"},  Run{0xAA, "Lo"},  Run{0xAB, "Pi"},  Run{0xAC, "Sm"},  Run{0xAD, "Cf"},
        Run{0xAE, "So"},  Run{0xAF, "Sk"},  Run{0xB0, "So"},  Run{0xB1, "Sm"},  Run{0xB3, "No"},
        Run{0xB4, "Sk"},  Run{0xB5, "Ll"},  Run{0xB7, "Po"},  Run{0xB8, "Sk"},  Run{0xB9, "No"},
        Run{0xBA, "Lo"},  Run{0xBB, "Pf"},  Run{0xBE, "No"},  Run{0xBF, "Po"},  Run{0xD6, "Lu"},
        Run{0xD7, "Sm"},  Run{0xDE, "Lu"},  Run{0xF6, "Ll"},  Run{0xF7, "Sm"},  Run{0xFF, "Ll"},
        Run{0x178, "Lu"}, Run{0x17F, "Ll"}, Run{0x39C, "Lu"}, Run{0x3BC, "Ll"}, Run{0x212B, "Lu"},
    };
    return std::find_if(runs.begin(), runs.end() - 1, [&](const Run& run) { return point <= run.last; })
        ->category;
}

std::string_view script_of(char32_t point) {
    if (point == 0x39C || point == 0x3BC) {
        return "Greek";
    }
    return category_of(point).front() == 'L' && point != 0xB5 ? "Latin" : "Common";
}

/// `\p{Lu}`, `\p{L}`, `\p{Latin}`, `\p{Any}`. Other scripts have no letter here.
Points unicode_group(std::string_view name) {
    return points_where([&](char32_t point) {
        const bool by_category = name.size() <= 2 && category_of(point).starts_with(name);
        return name == "Any" || by_category || script_of(point) == name;
    });
}

Points ascii_group(std::string_view name) {
    return points_where([&](char32_t point) {
        const auto letter = static_cast<char>(point < 0x80 ? point : 0);
        const bool visible = letter > ' ' && letter <= '~';
        const bool blank = letter == ' ' || letter == '\t';
        if (point >= 0x80) {
            return false;
        }
        if (name == "digit" || name == "d") {
            return text::is_digit(letter);
        }
        if (name == "word" || name == "w") {
            return text::is_letter_or_digit(letter) || letter == '_';
        }
        if (name == "s") {
            return blank || letter == '\n' || letter == '\f' || letter == '\r';
        }
        if (name == "space") {
            return blank || (letter >= '\n' && letter <= '\r');
        }
        if (name == "xdigit") {
            return text::is_digit(letter) || (text::small(letter) >= 'a' && text::small(letter) <= 'f');
        }
        return name == "alnum"   ? text::is_letter_or_digit(letter)
               : name == "alpha" ? text::is_letter(letter)
               : name == "blank" ? blank
               : name == "cntrl" ? letter < ' ' || point == 0x7F
               : name == "graph" ? visible
               : name == "lower" ? text::is_small(letter)
               : name == "print" ? visible || letter == ' '
               : name == "punct" ? visible && !text::is_letter_or_digit(letter)
               : name == "upper" ? text::is_capital(letter)
                                 : name == "ascii";
    });
}

struct Flags {
    bool fold = false;
    bool dot_takes_newline = false;
    bool lines = false;
};

/// Reads characters, escapes and classes.
class LetterReader {
public:
    explicit LetterReader(std::string_view& rest) : rest_(rest) {}

    Letters read(const Flags& flags) {
        Points points;
        if (take("[")) {
            points = read_class(flags.fold);
        } else if (take(".")) {
            points.set();
            points[static_cast<std::size_t>('\n')] = flags.dot_takes_newline;
        } else if (const auto group = read_group(flags.fold)) {
            points = *group;
        } else {
            points = literal(character(), flags.fold);
        }
        return letters(points);
    }

    /// The next character, whatever it means.
    Letters read_quoted(const Flags& flags) {
        return letters(literal(text::take_character(rest_), flags.fold));
    }

private:
    static Letters letters(const Points& points) {
        Letters result;
        for (std::size_t letter = 0; letter < letter_count; ++letter) {
            result[letter] = points[letter];
        }
        return result;
    }

    static Points literal(char32_t point, bool fold) {
        const Points only = points_between(point, point);
        return fold ? folded(only) : only;
    }

    bool take(std::string_view text) {
        const bool found = rest_.starts_with(text);
        rest_.remove_prefix(found ? text.size() : 0);
        return found;
    }

    /// Up to `end`, which is taken too.
    std::string_view take_until(std::string_view end) {
        const std::size_t at = std::min(rest_.find(end), rest_.size());
        const std::string_view found = rest_.substr(0, at);
        rest_.remove_prefix(std::min(at + end.size(), rest_.size()));
        return found;
    }

    /// After its `[`.
    Points read_class(bool fold) {
        const bool negated = take("^");
        Points points;
        for (bool first = true; !rest_.empty() && (first || rest_.front() != ']'); first = false) {
            if (const auto group = read_group(fold)) {
                points |= *group;
                continue;
            }
            const char32_t from = character();
            const bool is_range = rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']';
            const char32_t to = is_range && take("-") ? character() : from;
            const Points range = points_between(from, to);
            points |= fold ? folded(range) : range;
        }
        take("]");
        return negated ? ~points : points;
    }

    /// `\d`, `\pL`, `[:alpha:]`; a negated one is all but what letter case adds to it, too.
    std::optional<Points> read_group(bool fold) {
        bool negated = false;
        Points points;
        if (rest_.starts_with("[:") && rest_.find(":]") != std::string_view::npos) {
            take("[:");
            negated = take("^");
            points = ascii_group(take_until(":]"));
        } else if (rest_.starts_with("\\p") || rest_.starts_with("\\P")) {
            negated = rest_[1] == 'P';
            rest_.remove_prefix(2);
            const bool braces = take("{");
            negated = take("^") != negated;
            points = unicode_group(braces ? take_until("}") : take_first());
        } else if (rest_.size() > 1 && rest_.front() == '\\' &&
                   std::string_view("dswDSW").find(rest_[1]) != std::string_view::npos) {
            negated = text::is_capital(rest_[1]);
            const char name = text::small(rest_[1]);
            points = ascii_group(std::string_view(&name, 1));
            rest_.remove_prefix(2);
        } else {
            return std::nullopt;
        }
        points = fold ? folded(points) : points;
        return negated ? ~points : points;
    }

    std::string_view take_first() {
        const std::string_view first = rest_.substr(0, 1);
        rest_.remove_prefix(first.size());
        return first;
    }

    char32_t character() {
        if (!take("\\") || rest_.empty()) {
            return text::take_character(rest_);
        }
        if (take("x")) {
            return take("{") ? number(take_until("}"), 16) : number(take_digits(2, 'f'), 16);
        }
        if (rest_.front() >= '0' && rest_.front() <= '7') {
            return number(take_digits(3, '7'), 8);
        }
        constexpr std::string_view names = "afnrtv";
        const char32_t letter = text::take_character(rest_);
        const std::size_t found = letter < 0x80 ? names.find(static_cast<char>(letter)) : names.npos;
        return found == names.npos ? letter : static_cast<unsigned char>("\a\f\n\r\t\v"[found]);
    }

    std::string_view take_digits(std::size_t most, char last) {
        std::size_t size = 0;
        while (size < std::min(most, rest_.size()) && text::is_letter_or_digit(rest_[size]) &&
               text::small(rest_[size]) <= last) {
            ++size;
        }
        const std::string_view digits = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return digits;
    }

    static char32_t number(std::string_view digits, int base) {
        std::uint32_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        return value;
    }

    std::string_view& rest_;
};

class ExpressionReader {
public:
    explicit ExpressionReader(std::string_view text) : rest_(text) {}

    Expression read() {
        Expression result{alternatives(true), {}};
        if (problem_.empty() && !rest_.empty()) {
            problem_ = "`" + std::string(rest_) + "`";
        }
        result.problem = std::move(problem_);
        return result;
    }

private:
    bool take(std::string_view text) {
        const bool found = rest_.starts_with(text);
        rest_.remove_prefix(found ? text.size() : 0);
        return found;
    }

    Language::Choice alternatives(bool outermost) {
        Language::Choice all;
        do {
            all.options.push_back({sequence(outermost)});
        } while (problem_.empty() && take("|"));
        return all;
    }

    /// The items up to `|` or `)`. At its ends an outermost sequence may say that the text begins and ends there.
    Language::Sequence sequence(bool outermost) {
        Language::Sequence all;
        while (problem_.empty() && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
            const bool begins = outermost && all.parts.empty();
            if (!flags_.lines && (take("^") || take("\\A"))) {
                problem_ = begins ? "" : "`^` within";
                continue;
            }
            if (!flags_.lines && (take("$") || take("\\z"))) {
                const bool ends = outermost && (rest_.empty() || rest_.front() == '|');
                problem_ = ends ? "" : "`$` within";
                continue;
            }
            if (read_item(all) && problem_.empty()) {
                read_quantifier(all.parts.back());
            }
        }
        return all;
    }

    /// Whether there was more than flags and the empty quotation.
    bool read_item(Language::Sequence& all) {
        const std::size_t before = all.parts.size();
        if (take("\\Q")) {
            read_quoted(all);
        } else if (rest_.front() == '(') {
            read_group(all);
        } else if (const std::string position = position_at(rest_); !position.empty()) {
            problem_ = position;
        } else {
            all.parts.push_back({LetterReader(rest_).read(flags_)});
        }
        return all.parts.size() > before;
    }

    static std::string position_at(std::string_view rest) {
        if (rest.front() == '^' || rest.front() == '$') {
            return "`" + std::string(rest.substr(0, 1)) + "` for lines";
        }
        if (std::string_view("*+?").find(rest.front()) != std::string_view::npos) {
            return "`" + std::string(rest.substr(0, 1)) + "` after `^`";
        }
        const std::string_view two = rest.substr(0, 2);
        const bool found = two == "\\b" || two == "\\B" || two == "\\C" || two == "\\A" || two == "\\z";
        return found ? "`" + std::string(two) + "`" : std::string();
    }

    void read_quoted(Language::Sequence& all) {
        while (!rest_.empty() && !take("\\E")) {
            all.parts.push_back({LetterReader(rest_).read_quoted(flags_)});
        }
    }

    void read_group(Language::Sequence& all) {
        take("(");
        const Flags around = flags_;
        if (take("?")) {
            if (take("P<") || take("<")) {
                rest_.remove_prefix(std::min(rest_.find('>'), rest_.size() - 1) + 1);
            } else if (read_flags()) {
                return; // they hold to the end of the group around
            }
        }
        all.parts.push_back({alternatives(false)});
        flags_ = around;
        if (!take(")") && problem_.empty()) {
            problem_ = "`(`";
        }
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
            flags_.fold = flag == 'i' ? on : flags_.fold;
            flags_.dot_takes_newline = flag == 's' ? on : flags_.dot_takes_newline;
            flags_.lines = flag == 'm' ? on : flags_.lines;
        }
        return true;
    }

    /// Whether it is lazy means nothing where a whole text is asked for.
    void read_quantifier(Language& item) {
        Language::Repeated repeated;
        if (take("?")) {
            repeated.most = 1;
        } else if (take("+")) {
            repeated.least = 1;
        } else if (!take("*") && !read_counts(repeated)) {
            return;
        }
        take("?");
        repeated.item.push_back(std::exchange(item, {}));
        item.node = std::move(repeated);
    }

    /// `{2}`, `{2,}`, `{2,3}`; other braces are letters.
    bool read_counts(Language::Repeated& repeated) {
        std::string_view rest = rest_;
        if (!rest.starts_with('{') || !read_number(rest, repeated.least)) {
            return false;
        }
        repeated.most = repeated.least;
        if (rest.starts_with(',')) {
            std::size_t most = 0;
            repeated.most = read_number(rest, most) ? std::optional(most) : std::nullopt;
        }
        if (!rest.starts_with('}')) {
            return false;
        }
        rest_ = rest.substr(1);
        return true;
    }

    /// The digits after the first letter, which is taken in any case.
    static bool read_number(std::string_view& rest, std::size_t& number) {
        rest.remove_prefix(1);
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        const bool found = error == std::errc();
        rest.remove_prefix(found ? static_cast<std::size_t>(end - rest.data()) : 0);
        return found;
    }

    std::string_view rest_;
    Flags flags_;
    std::string problem_;
};

} // namespace

Expression read_expression(std::string_view re2) {
    return ExpressionReader(re2).read();
}

} // namespace slrc::pattern
