#include "tests/unit/iam/plain_evaluation.hpp"
#include "tests/unit/support/values.hpp"

#include <algorithm>

namespace slrc::test {

namespace {

void add_letters(PatternLetters& letters, const std::string& text) {
    for (const char letter : text) {
        letters.push_back({false, false, letter});
    }
}

/// What stands between the braces; nothing where it has no value.
std::optional<std::string> value_of(const std::string& inside, const iam::Request& request) {
    if (inside == "*" || inside == "?" || inside == "$") {
        return inside;
    }
    const std::size_t comma = inside.find(", '");
    const std::vector<std::string> values = plain_values(request, inside.substr(0, comma));
    if (values.size() == 1) {
        return values.front();
    }
    return comma == std::string::npos ? std::nullopt
                                      : std::optional(inside.substr(comma + 3, inside.size() - comma - 4));
}

bool fits(const PatternLetters& pattern, std::size_t at, const std::string& text, std::size_t index) {
    if (at == pattern.size()) {
        return index == text.size();
    }
    if (pattern[at].any) {
        return fits(pattern, at + 1, text, index) ||
               (index < text.size() && fits(pattern, at, text, index + 1));
    }
    return index < text.size() && (pattern[at].one || pattern[at].letter == text[index]) &&
           fits(pattern, at + 1, text, index + 1);
}

/// At the first five colons.
template <typename Letters, typename IsColon>
std::vector<Letters> six_parts(const Letters& whole, IsColon is_colon) {
    std::vector<Letters> parts(1);
    for (const auto& letter : whole) {
        if (is_colon(letter) && parts.size() < 6) {
            parts.emplace_back();
        } else {
            parts.back().push_back(letter);
        }
    }
    return parts;
}

} // namespace

std::vector<std::string> plain_values(const iam::Request& request, const std::string& key) {
    for (const iam::ContextEntry& entry : request.context) {
        if (lower(entry.key) == lower(key)) {
            return entry.values;
        }
    }
    return {};
}

std::optional<PatternLetters> fill_in(const std::string& pattern, const PatternForm& form,
                                      const iam::Request& request) {
    PatternLetters letters;
    int colons = 0;
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        const char letter = pattern[index];
        const bool here = form.variables && (!form.is_resource || colons >= 5);
        const std::size_t close = pattern.find('}', index);
        if (here && pattern.compare(index, 2, "${") == 0 && close != std::string::npos) {
            const auto value = value_of(pattern.substr(index + 2, close - index - 2), request);
            if (!value) {
                return std::nullopt;
            }
            add_letters(letters, *value);
            index = close;
            continue;
        }
        colons += letter == ':' ? 1 : 0;
        letters.push_back({form.wildcards && letter == '*', form.wildcards && letter == '?', letter});
    }
    return letters;
}

bool fits(const PatternLetters& pattern, const std::string& text) {
    return fits(pattern, 0, text, 0);
}

bool arn_fits(const PatternLetters& pattern, const std::string& arn) {
    const auto patterns = six_parts(
        pattern, [](const PatternLetter& one) { return !one.any && !one.one && one.letter == ':'; });
    const auto parts = six_parts(arn, [](char letter) { return letter == ':'; });
    return patterns.size() == 6 && parts.size() == 6 &&
           std::equal(parts.begin(), parts.end(), patterns.begin(),
                      [](const std::string& part, const PatternLetters& one) { return fits(one, part); });
}

} // namespace slrc::test
