#include "compiler/catalog/arn_pattern.hpp"

#include "compiler/catalog/wildcard.hpp"

#include <utility>

namespace slrc::catalog {

namespace {

constexpr std::string_view bucket = "${BucketName}";

/// Takes the text up to the next colon off the front; colons inside `${…}` are passed over.
std::string_view take_part(std::string_view& rest) {
    bool in_variable = false;
    for (std::size_t index = 0; index < rest.size(); ++index) {
        in_variable = rest[index] == '{' || (in_variable && rest[index] != '}');
        if (rest[index] == ':' && !in_variable) {
            return std::exchange(rest, rest.substr(index + 1)).substr(0, index);
        }
    }
    return std::exchange(rest, {});
}

} // namespace

std::string to_glob(std::string_view catalog_pattern) {
    std::string glob;
    for (std::size_t index = 0; index < catalog_pattern.size(); ++index) {
        if (catalog_pattern.substr(index, 2) == "${") {
            // Of what AWS fills in, the names of buckets alone are known to have no slash.
            glob += catalog_pattern.substr(index).starts_with(bucket) ? any_but_slash : '*';
            index = std::min(catalog_pattern.find('}', index), catalog_pattern.size() - 1);
        } else {
            glob += catalog_pattern[index];
        }
    }
    return glob;
}

bool arns_meet(std::string_view glob, std::string_view catalog_pattern) {
    // A hole at the start may hold colons.
    if (glob.starts_with('*')) {
        return meet(glob, to_glob(catalog_pattern));
    }
    constexpr int parts_before_resource = 5;
    constexpr int account_part = 4;
    for (int part = 0; part < parts_before_resource; ++part) {
        const bool is_last = glob.find(':') == std::string_view::npos;
        const std::string_view ours = is_last ? std::exchange(glob, "*") : take_part(glob);
        const std::string_view theirs = take_part(catalog_pattern);
        const bool open = theirs.starts_with("${") && theirs.find('}') + 1 == theirs.size();
        // What AWS fills in is never empty, but for the account: what AWS itself owns has none.
        const bool fits = open ? !ours.empty() || part == account_part : meet(ours, to_glob(theirs));
        if (!fits) {
            return false;
        }
    }
    return meet(glob, to_glob(catalog_pattern));
}

} // namespace slrc::catalog
