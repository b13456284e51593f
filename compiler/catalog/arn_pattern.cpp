#include "compiler/catalog/arn_pattern.hpp"

#include "compiler/catalog/wildcard.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::catalog {

namespace {

constexpr std::size_t parts_before_resource = arn_parts_before_resource;
constexpr std::string_view bucket = "${BucketName}";
constexpr std::string_view account = "${Account}";

/// Takes the text up to the next colon off the front; colons inside `${…}` are passed over.
std::string_view take_part(std::string_view& rest) {
    bool in_variable = false;
    for (std::size_t index = 0; index < rest.size(); ++index) {
        const char letter = rest[index];
        if (letter == '$') {
            in_variable = in_variable || rest.substr(index, 2) == "${";
        } else if (letter == '}') {
            in_variable = false;
        } else if (letter == ':' && !in_variable) {
            return std::exchange(rest, rest.substr(index + 1)).substr(0, index);
        }
    }
    return std::exchange(rest, {});
}

bool is_placeholder(std::string_view part) {
    return part.starts_with("${") && part.find('}') + 1 == part.size();
}

bool is_name(std::string_view resource) {
    return is_placeholder(resource) && resource.ends_with("Name}");
}

/// Whether some text of a policy's resource is not empty and has no `/`; one inside `${aws:PrincipalTag/a}` is none.
bool may_be_name(std::string_view glob) {
    bool in_variable = false;
    for (std::size_t index = 0; index < glob.size(); ++index) {
        in_variable = glob.substr(index, 2) == "${" || (in_variable && glob[index] != '}');
        if (glob[index] == '/' && !in_variable) {
            return false;
        }
    }
    return !glob.empty();
}

/// Where a placeholder or a `*` of a pattern ends that begins at `open`.
std::size_t end_of_hole(std::string_view pattern, std::size_t open) {
    return pattern[open] == '*' ? open + 1 : std::min(pattern.find('}', open), pattern.size() - 1) + 1;
}

std::size_t find_hole(std::string_view pattern, std::size_t from) {
    return std::min({pattern.find("${", from), pattern.find('*', from), pattern.size()});
}

/// Fills in one part of a pattern. A text up to the next hole is taken where it comes first, the last one at the end.
bool fill_part(std::string_view pattern, std::string_view text, PlaceholderValues& values) {
    std::size_t hole = find_hole(pattern, 0);
    if (text.substr(0, hole) != pattern.substr(0, hole)) {
        return false;
    }
    std::size_t at = hole;
    while (hole < pattern.size()) {
        const std::size_t after = end_of_hole(pattern, hole);
        const std::size_t next = find_hole(pattern, after);
        const std::string_view literal = pattern.substr(after, next - after);
        const bool named = pattern[hole] != '*';
        const std::size_t least = at + (named ? 1 : 0);
        std::size_t end = text.find(literal, least);
        if (next == pattern.size()) {
            end = text.ends_with(literal) ? text.size() - literal.size() : std::string_view::npos;
        }
        if (end == std::string_view::npos || end < least) {
            return false;
        }
        if (named) {
            values.emplace_back(pattern.substr(hole + 2, after - hole - 3), text.substr(at, end - at));
        }
        at = end + literal.size();
        hole = next;
    }
    return at == text.size();
}

} // namespace

std::string to_glob(std::string_view catalog_pattern) {
    std::string glob;
    for (std::size_t index = 0; index < catalog_pattern.size(); ++index) {
        if (catalog_pattern.substr(index, 2) == "${") {
            // Of what AWS fills in, the names of buckets alone are known to have no slash wherever they stand.
            glob += catalog_pattern.substr(index).starts_with(bucket) ? any_but_slash : '*';
            index = std::min(catalog_pattern.find('}', index), catalog_pattern.size() - 1);
        } else {
            glob += catalog_pattern[index];
        }
    }
    return glob;
}

DividedPattern::DividedPattern(std::string_view catalog_pattern) : whole_(catalog_pattern) {
    for (std::size_t index = 0; index < parts_.size(); ++index) {
        Part& part = parts_.at(index);
        part.text = index < parts_before_resource ? take_part(catalog_pattern) : catalog_pattern;
        part.is_placeholder = is_placeholder(part.text);
        if (!part.is_placeholder && part.text.find("${") != std::string_view::npos) {
            part.glob = to_glob(part.text);
        }
    }
    is_name_ = is_name(parts_.back().text);
}

bool DividedPattern::Part::meets(std::string_view ours) const {
    if (is_placeholder) {
        // What AWS fills in is never empty, but for the account: what AWS itself owns has none.
        return !ours.empty() || text == account;
    }
    return meet(ours, glob.empty() ? text : std::string_view(glob));
}

std::string_view DividedPattern::from(std::size_t part) const {
    const char* const begin = parts_.at(part).text.data(); // null behind the last part of a short pattern
    return begin == nullptr ? std::string_view()
                            : whole_.substr(static_cast<std::size_t>(begin - whole_.data()));
}

DividedGlob::DividedGlob(std::string_view glob) : whole_(glob), resource_(glob) {
    for (std::string_view& part : parts_) {
        const std::size_t before = resource_.size();
        part = take_part(resource_);
        if (part.size() == before) {
            is_short_ = true;
            return;
        }
    }
}

bool DividedGlob::meets(const DividedPattern& pattern) const {
    if (is_short_) {
        return meets_short(pattern);
    }
    // The service tells nearly all types apart.
    constexpr std::array<std::size_t, parts_before_resource> order{2, 3, 4, 1, 0};
    const bool fronts_meet = std::all_of(order.begin(), order.end(), [&](std::size_t part) {
        return pattern.parts_.at(part).meets(parts_.at(part));
    });
    return fronts_meet &&
           (pattern.is_name_ ? may_be_name(resource_) : pattern.parts_.back().meets(resource_));
}

/// From the first wildcard on it is one text.
bool DividedGlob::meets_short(const DividedPattern& pattern) const {
    std::string_view glob = whole_;
    for (std::size_t index = 0; glob != "*"; ++index) {
        std::string_view rest = glob;
        const std::string_view part = take_part(rest);
        if (part.size() == glob.size() || has_wildcard(part)) {
            return meet(glob, to_glob(pattern.from(index)));
        }
        if (!pattern.parts_.at(index).meets(part)) {
            return false;
        }
        glob = rest;
    }
    return true;
}

bool arns_meet(std::string_view glob, std::string_view catalog_pattern) {
    return DividedGlob(glob).meets(DividedPattern(catalog_pattern));
}

std::optional<PlaceholderValues> placeholder_values(std::string_view catalog_pattern, std::string_view arn) {
    PlaceholderValues values;
    for (std::size_t part = 0; part < parts_before_resource; ++part) {
        const std::string_view pattern = take_part(catalog_pattern);
        if (!fill_part(pattern, take_part(arn), values)) {
            return std::nullopt;
        }
    }
    if (!fill_part(catalog_pattern, arn, values)) {
        return std::nullopt;
    }
    return values;
}

} // namespace slrc::catalog
