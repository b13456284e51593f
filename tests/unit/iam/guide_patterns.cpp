#include "tests/unit/iam/guide.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::test::guide {

namespace {

void append_letters(Places& places, std::string_view letters) {
    for (const char letter : letters) {
        places.push_back({Place::Kind::letter, letter});
    }
}

/// OPERATORS: in StringLike and ARNs `*` stands for any letters, none too, and `?` for one.
Place place_of(char letter, Wildcards wildcards) {
    if (wildcards == Wildcards::yes && letter == '*') {
        return {Place::Kind::any_letters};
    }
    if (wildcards == Wildcards::yes && letter == '?') {
        return {Place::Kind::any_letter};
    }
    return {Place::Kind::letter, letter};
}

/// VARIABLES, "Special characters": `${*}`, `${?}` and `${$}` stand for these letters. "Using variables in policies": a
/// key of several values is none. "Specifying default values": `${key, 'default'}`. "Policy variables with no value":
/// nothing.
std::optional<std::string> value_of_variable(std::string_view inside, const iam::Request& request) {
    if (inside == "*" || inside == "?" || inside == "$") {
        return std::string(inside);
    }
    const std::size_t comma = inside.find(", '");
    const std::vector<std::string> values = values_of(request, inside.substr(0, comma));
    if (values.size() == 1) {
        return values.front();
    }
    if (comma != std::string_view::npos) {
        const std::string_view behind = inside.substr(comma + 3);
        return std::string(behind.substr(0, behind.size() - 1));
    }
    return std::nullopt;
}

} // namespace

std::optional<Places> fill_in(std::string_view text, Wildcards wildcards, const Asked& asked) {
    Places places;
    while (!text.empty()) {
        if (asked.variables && text.starts_with("${")) {
            const std::size_t end = text.find('}');
            const std::optional<std::string> value =
                value_of_variable(text.substr(2, end - 2), asked.request);
            if (!value) {
                return std::nullopt;
            }
            append_letters(places, *value);
            text.remove_prefix(end + 1);
        } else {
            places.push_back(place_of(text.front(), wildcards));
            text.remove_prefix(1);
        }
    }
    return places;
}

/// VARIABLES, "Resource element": only behind the fifth colon.
std::optional<Places> fill_in_resource(std::string_view text, const Asked& asked) {
    std::size_t start = 0;
    for (int colons = 0; colons < 5 && start != std::string_view::npos; ++colons) {
        start = text.find(':', start);
        start = start == std::string_view::npos ? start : start + 1;
    }
    const std::string_view front = text.substr(0, start);
    std::optional<Places> places = fill_in(front, Wildcards::yes, {asked.request, false});
    const std::optional<Places> back = fill_in(text.substr(front.size()), Wildcards::yes, asked);
    if (!back) {
        return std::nullopt;
    }
    places->insert(places->end(), back->begin(), back->end());
    return places;
}

bool matches(std::span<const Place> pattern, std::string_view text) {
    if (pattern.empty()) {
        return text.empty();
    }
    const Place& first = pattern.front();
    if (first.kind == Place::Kind::any_letters && matches(pattern.subspan(1), text)) {
        return true;
    }
    if (text.empty() || (first.kind == Place::Kind::letter && first.letter != text.front())) {
        return false;
    }
    return matches(first.kind == Place::Kind::any_letters ? pattern : pattern.subspan(1), text.substr(1));
}

/// OPERATORS, "Amazon Resource Name (ARN) condition operators": each of the six parts between colons on its own. What
/// has fewer is no ARN.
bool matches_arn(std::span<const Place> pattern, std::string_view arn) {
    for (int part = 0; part < 5; ++part) {
        const auto colon =
            std::ranges::find_if(pattern, [](const Place& place) { return place.letter == ':'; });
        const std::size_t length = arn.find(':');
        if (colon == pattern.end() || length == std::string_view::npos ||
            !matches(std::span(pattern.begin(), colon), arn.substr(0, length))) {
            return false;
        }
        pattern = std::span(colon + 1, pattern.end());
        arn.remove_prefix(length + 1);
    }
    return matches(pattern, arn);
}

/// OPERATORS: "ignoring case". The letters beyond ASCII are those that the random texts have.
std::string lower(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs{
        {{"É", "é"}, {"Ü", "ü"}, {"Ж", "ж"}, {"А", "а"}}};
    std::string lowered;
    while (!text.empty()) {
        const auto* const pair =
            std::ranges::find_if(pairs, [&](const auto& one) { return text.starts_with(one.first); });
        if (pair != pairs.end()) {
            lowered += pair->second;
            text.remove_prefix(pair->first.size());
        } else {
            const char letter = text.front();
            lowered += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
            text.remove_prefix(1);
        }
    }
    return lowered;
}

/// CONDITION: names of keys are not case-sensitive.
std::vector<std::string> values_of(const iam::Request& request, std::string_view key) {
    for (const iam::ContextEntry& entry : request.context) {
        if (lower(entry.key) == lower(key)) {
            return entry.values;
        }
    }
    return {};
}

} // namespace slrc::test::guide
