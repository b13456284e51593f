#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/possible_values.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

namespace {

constexpr std::string_view tag_signs = " _.:/=+-@";

/// The first character that is none of these; nothing where there is none.
std::optional<std::string> first_other(std::string_view value, std::string_view signs, bool any_script) {
    const auto fits = [&](char c) {
        const bool ascii = static_cast<unsigned char>(c) < 0x80;
        return text::is_letter_or_digit(c) || pattern::is_wildcard(c) ||
               signs.find(c) != std::string_view::npos || (any_script && !ascii);
    };
    const auto* const other = std::ranges::find_if_not(value, fits);
    if (other == value.end()) {
        return std::nullopt;
    }
    const auto* const end =
        std::find_if_not(other + 1, value.end(), [](char c) { return text::continues_character(c); });
    return std::string(other, end);
}

std::size_t count_characters(std::string_view value) {
    return static_cast<std::size_t>(
        std::ranges::count_if(value, [](char c) { return !text::continues_character(c); }));
}

} // namespace

std::optional<Misfit> letters_misfit(std::string_view value, const LetterRule& rule) {
    if (const auto other = first_other(value, rule.signs, false)) {
        return Misfit{text::format("{} has no {}", rule.what, diagnostics::quoted(*other))};
    }
    const bool open = value.find('*') != std::string_view::npos;
    const std::size_t size = count_characters(value);
    return size > rule.most || (!open && size < rule.least)
               ? std::optional(
                     Misfit{text::format("{} has {} to {} characters", rule.what, rule.least, rule.most)})
               : std::nullopt;
}

std::optional<Misfit> tag_misfit(std::string_view value, std::size_t most, std::string_view what) {
    if (const auto other = first_other(value, tag_signs, true)) {
        return Misfit{text::format("{} has no {}, but letters, digits, spaces and `_.:/=+-@`", what,
                                   diagnostics::quoted(*other))};
    }
    return count_characters(value) > most
               ? std::optional(Misfit{text::format("{} has at most {} characters", what, most)})
               : std::nullopt;
}

bool is_tag_key(std::string_view key) {
    constexpr std::array<std::string_view, 6> names{"PrincipalTag",      "RequestTag",       "ResourceTag",
                                                    "ExistingObjectTag", "RequestObjectTag", "BucketTag"};
    const std::size_t slash = key.find('/');
    if (slash == std::string_view::npos) {
        return false;
    }
    const std::string_view name = text::name_in_service(key.substr(0, slash));
    return std::ranges::any_of(names, [&](std::string_view one) { return text::equal_folded(one, name); });
}

bool has_strict_tags(const Examined& examined) {
    constexpr std::string_view principal = "aws:PrincipalTag/";
    if (text::equal_folded(examined.name.substr(0, principal.size()), principal)) {
        return true; // those of IAM and STS
    }
    const auto& names = examined.statement.names;
    return !examined.statement.not_actions &&
           std::ranges::none_of(names, [](const model::ActionName& action) {
               const std::string_view service = action.service();
               return pattern::has_wildcard(service) || text::equal_folded(service, "ec2") ||
                      text::equal_folded(service, "autoscaling") || text::equal_folded(service, "tag");
           });
}

} // namespace slrc::review
