#include "compiler/catalog/arn_pattern.hpp"

#include "compiler/catalog/wildcard.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::catalog {

namespace {

constexpr std::size_t parts_before_resource = 5;
constexpr std::string_view bucket = "${BucketName}";
constexpr std::string_view account = "${Account}";

/// Takes the text up to the next colon off the front; colons inside `${…}` are passed over.
std::string_view take_part(std::string_view& rest) {
    bool in_variable = false;
    for (std::size_t index = 0; index < rest.size(); ++index) {
        in_variable = rest.substr(index, 2) == "${" || (in_variable && rest[index] != '}');
        if (rest[index] == ':' && !in_variable) {
            return std::exchange(rest, rest.substr(index + 1)).substr(0, index);
        }
    }
    return std::exchange(rest, {});
}

bool is_placeholder(std::string_view part) {
    return part.starts_with("${") && part.find('}') + 1 == part.size();
}

/// A pattern of the catalogue as a glob, in place: patterns are short, and compared often.
class Glob {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): of the text only what was written is read
    explicit Glob(std::string_view pattern) {
        for (std::size_t index = 0; index < pattern.size() && size_ < text_.size(); ++index) {
            if (pattern.substr(index, 2) == "${") {
                // Of what AWS fills in, the names of buckets alone are known to have no slash wherever they stand.
                text_[size_++] = pattern.substr(index).starts_with(bucket) ? any_but_slash : '*';
                index = std::min(pattern.find('}', index), pattern.size() - 1);
            } else {
                text_[size_++] = pattern[index];
            }
        }
        fits_ = size_ < text_.size();
    }
    [[nodiscard]] bool fits() const { return fits_; }
    [[nodiscard]] std::string_view text() const { return {text_.data(), size_}; }

private:
    std::array<char, 192> text_;
    std::size_t size_ = 0;
    bool fits_ = false;
};

/// A part of a policy's ARN, and the same part of a pattern.
bool parts_meet(std::string_view ours, std::string_view theirs) {
    if (is_placeholder(theirs)) {
        // What AWS fills in is never empty, but for the account: what AWS itself owns has none.
        return !ours.empty() || theirs == account;
    }
    if (theirs.find("${") == std::string_view::npos) {
        return meet(ours, theirs);
    }
    const Glob glob(theirs);
    return meet(ours, glob.fits() ? glob.text() : std::string_view(to_glob(theirs)));
}

/// A glob of fewer parts than an ARN has: from the first wildcard on it is one text.
bool short_glob_meets(std::string_view glob, std::string_view pattern) {
    while (glob != "*") {
        std::string_view rest = glob;
        const std::string_view part = take_part(rest);
        if (part.size() == glob.size() || has_wildcard(part)) {
            return meet(glob, to_glob(pattern));
        }
        if (!parts_meet(part, take_part(pattern))) {
            return false;
        }
        glob = rest;
    }
    return true;
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

bool arns_meet(std::string_view glob, std::string_view catalog_pattern) {
    std::string_view resource = glob;
    std::array<std::string_view, parts_before_resource> parts;
    for (std::string_view& part : parts) {
        const std::size_t before = resource.size();
        part = take_part(resource);
        if (part.size() == before) {
            return short_glob_meets(glob, catalog_pattern);
        }
    }
    for (const std::string_view part : parts) {
        if (!parts_meet(part, take_part(catalog_pattern))) {
            return false;
        }
    }
    return is_name(catalog_pattern) ? may_be_name(resource) : parts_meet(resource, catalog_pattern);
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
