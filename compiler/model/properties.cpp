#include "compiler/model/misfits.hpp"
#include "compiler/source/lines.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace slrc::model {

namespace {

bool matches(std::string_view text, const char* pattern) {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool all_of(std::string_view text, bool (*fits)(char)) {
    return std::ranges::all_of(text, fits);
}

bool is_letter_or_digit(char letter) {
    return text::is_letter_or_digit(letter);
}

std::optional<std::string> length_misfit(std::string_view what, std::string_view text, std::size_t least,
                                         std::size_t most) {
    const std::size_t length = source::count_characters(text);
    if (length >= least && length <= most) {
        return std::nullopt;
    }
    return text::format("{} has {} characters, and IAM takes {}{}", what, length,
                        least > 0 ? text::format("{} to ", least) : "at most ", most);
}

/// API Reference, Tag: letters, digits and spaces of any script, and `_.:/=+-@`.
constexpr const char* tag_letters = R"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)";

std::optional<std::string> tag_letters_misfit(std::string_view what, std::string_view text) {
    // The letters of other scripts alone need the whole expression.
    const auto is_plain = [](char letter) {
        return is_letter_or_digit(letter) ||
               std::string_view(" _.:/=+-@").find(letter) != std::string_view::npos;
    };
    return all_of(text, is_plain) || matches(text, tag_letters)
               ? std::nullopt
               : std::optional(text::format("{} holds letters, digits, spaces and `_.:/=+-@` only", what));
}

/// `/`, or more between two of them. Every role has a path: an expression would be read for each.
bool is_path(std::string_view path) {
    const auto is_visible = [](char letter) { return letter >= '!' && letter <= '~'; };
    return path == "/" ||
           (path.size() > 2 && path.starts_with('/') && path.ends_with('/') && all_of(path, is_visible));
}

} // namespace

std::optional<std::string> path_misfit(std::string_view path) {
    if (!is_path(path)) {
        return text::format("`{}` is no path: `/`, or `/…/` without spaces", path);
    }
    return length_misfit("the path", path, 1, 512);
}

std::optional<std::string> description_misfit(std::string_view description) {
    if (const auto wrong = first_bad_description_character(description)) {
        return text::format("a description cannot hold the character {}", *wrong);
    }
    return length_misfit("the description", description, 0, 1'000);
}

std::optional<std::string> tag_key_misfit(std::string_view key) {
    const bool may_be_kept = key.starts_with('a') || key.starts_with('A');
    if (may_be_kept && matches(key, "(?i)aws:(?s).*")) {
        return "tag keys that begin with `aws:` are kept for AWS";
    }
    const auto wrong = length_misfit("the tag's key", key, 1, 128);
    return wrong ? wrong : tag_letters_misfit("a tag's key", key);
}

std::optional<std::string> tag_value_misfit(std::string_view value) {
    const auto wrong = length_misfit("the tag's value", value, 0, 256);
    return wrong ? wrong : tag_letters_misfit("a tag's value", value);
}

std::optional<std::string> suffix_misfit(std::string_view suffix) {
    const bool fits = !suffix.empty() && suffix.size() <= 64 && all_of(suffix, is_role_name_letter);
    return fits ? std::nullopt
                : std::optional(
                      text::format("`{}` is no suffix: 1 to 64 letters, digits and `_+=,.@-`", suffix));
}

bool is_role_name_letter(char letter) {
    return is_letter_or_digit(letter) || std::string_view("_+=,.@-").find(letter) != std::string_view::npos;
}

std::optional<int> parse_duration(std::string_view text) {
    // Each part has at most five digits, so that the sum fits.
    if (text.empty() || !matches(text, R"((\d{1,5}h)?(\d{1,5}m)?(\d{1,5}s)?)")) {
        return std::nullopt;
    }
    int total = 0;
    int number = 0;
    for (const char letter : text) {
        if (text::is_digit(letter)) {
            number = number * 10 + (letter - '0');
            continue;
        }
        total += number * (letter == 'h' ? 3'600 : letter == 'm' ? 60 : 1);
        number = 0;
    }
    return total;
}

} // namespace slrc::model
