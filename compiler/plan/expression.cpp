#include "compiler/plan/expression.hpp"

#include "compiler/pattern/language.hpp"
#include "compiler/text/format.hpp"

#include <utility>
#include <variant>

namespace slrc::plan {

namespace {

using pattern::Language;
using pattern::letter_count;
using pattern::Letters;

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
    return both('0', '9') || both('A', 'Z') || both('a', 'z') || both(0x7F, letter_count);
}

std::string ranges(const Letters& set) {
    std::string text;
    for (std::size_t first = 0; first < letter_count; ++first) {
        if (!set[first]) {
            continue;
        }
        std::size_t last = first;
        while (last + 1 < letter_count && set[last + 1] && in_one_range(first, last + 1)) {
            ++last;
        }
        text += in_class(first) + (last > first + 1 ? "-" : "") + (last > first ? in_class(last) : "");
        first = last;
    }
    return text;
}

/// A class of what it has or, where that is shorter, of what it has not.
std::string class_text(const Letters& set) {
    Letters others;
    for (std::size_t point = 0; point < letter_count; ++point) {
        others[point] = pattern::is_in_documents(point) && !set[point];
    }
    if (set.count() > letter_count / 2) {
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

/// Writes a language without some letters.
class Writer {
public:
    explicit Writer(std::string_view without) {
        for (std::size_t point = 0; point < letter_count; ++point) {
            allowed_[point] = pattern::is_in_documents(point);
        }
        for (const char letter : without) {
            allowed_.reset(static_cast<unsigned char>(letter));
        }
    }

    [[nodiscard]] std::string text(const Language::Choice& choice) const {
        std::string all;
        for (const Language& option : choice.options) {
            all += (&option == &choice.options.front() ? "" : "|") + text(option);
        }
        return all;
    }

private:
    [[nodiscard]] std::string text(const Language& language) const {
        if (const auto* letters = std::get_if<Letters>(&language.node)) {
            return class_text(*letters & allowed_);
        }
        if (const auto* choice = std::get_if<Language::Choice>(&language.node)) {
            return "(?:" + text(*choice) + ")";
        }
        if (const auto* repeated = std::get_if<Language::Repeated>(&language.node)) {
            return text(repeated->item.front()) + quantifier(*repeated);
        }
        std::string all;
        for (const Language& part : std::get<Language::Sequence>(language.node).parts) {
            all += text(part);
        }
        return all;
    }

    static std::string quantifier(const Language::Repeated& repeated) {
        const std::string least = std::to_string(repeated.least);
        if (!repeated.most) {
            return repeated.least == 0 ? "*" : repeated.least == 1 ? "+" : "{" + least + ",}";
        }
        if (repeated.least == 0 && repeated.most == 1) {
            return "?";
        }
        const bool exact = repeated.least == repeated.most;
        return "{" + least + (exact ? "" : "," + std::to_string(*repeated.most)) + "}";
    }

    Letters allowed_;
};

} // namespace

Expression plain_expression(std::string_view re2, std::string_view without) {
    pattern::Expression read = pattern::read_expression(re2);
    if (!read.problem.empty()) {
        return {{}, std::move(read.problem)};
    }
    std::string text = Writer(without).text(read.language);
    if (read.language.options.size() > 1) {
        text = "(?:" + text + ")";
    }
    return {text.empty() ? "(?:)" : std::move(text), {}}; // no expression would be any text
}

} // namespace slrc::plan
