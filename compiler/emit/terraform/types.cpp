#include "compiler/emit/terraform/types.hpp"

#include "compiler/emit/terraform/hcl.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace slrc::emit::terraform {

namespace {

using model::BaseType;

constexpr std::string_view account_hole = "${Account}";
constexpr std::string_view bucket_hole = "${BucketName}";

std::string quoted_meta(std::string_view text) {
    constexpr std::string_view with_meaning = R"(\.^$|?*+()[]{})";
    std::string result;
    for (const char letter : text) {
        result += (with_meaning.find(letter) == std::string_view::npos ? "" : "\\") + std::string(1, letter);
    }
    return result;
}

/// The text without its end, of any length: `(?:k(?:ey?)?)?` of `key/`.
std::string beginnings(std::string_view text) {
    std::string result;
    for (std::size_t index = text.size() - 1; index-- > 0;) {
        const std::string letter = quoted_meta(text.substr(index, 1));
        result = result.empty() ? letter + "?" : "(?:" + letter + result + ")?";
    }
    return result;
}

/// A part of a pattern; `any` is a class of what may stand in it. Beside what has the letters of the pattern a wildcard,
/// or a variable of IAM's, may stand for the rest from any of them on.
std::string part_expression(std::string_view part, const std::string& any) {
    const std::size_t hole = std::min(part.find("${"), part.find('*'));
    const std::string_view fixed = part.substr(0, hole);
    std::string whole = quoted_meta(fixed);
    for (std::size_t at = fixed.size(); at < part.size();) {
        const std::size_t end = part[at] == '*' ? at + 1 : std::min(part.find('}', at), part.size() - 1) + 1;
        whole += part.substr(at).starts_with(bucket_hole) ? "[^/]*" : any + "*";
        const std::size_t next = std::min({part.find("${", end), part.find('*', end), part.size()});
        whole += quoted_meta(part.substr(end, next - end));
        at = next;
    }
    const bool ends_open =
        fixed.size() < part.size() && whole.ends_with(any + "*") && part.find('}') + 1 == part.size();
    std::string open = fixed.empty() ? "" : beginnings(fixed) + "[*?$&]" + any + "*";
    if (!ends_open && fixed.size() < part.size()) {
        open += (open.empty() ? "" : "|") + quoted_meta(fixed) + any + "*[*?$&]" + any + "*";
    }
    return open.empty() ? whole : "(?:" + whole + "|" + open + ")";
}

bool is_hole(std::string_view part) {
    return part.starts_with("${") && part.find('}') + 1 == part.size();
}

/// One of the parts before the resource.
std::string middle_expression(std::string_view part) {
    if (part.empty()) {
        return "\\**";
    }
    if (is_hole(part)) {
        return part == account_hole ? "[^:]*" : "[^:]+";
    }
    return part_expression(part, "[^:]");
}

std::string resource_expression(std::string_view resource) {
    if (!is_hole(resource)) {
        return part_expression(resource, ".");
    }
    // A name has no slash, but for those in a variable of IAM's.
    return resource.ends_with("Name}") ? R"((?:[^/]|[$&]\{[^}]*\})+)" : ".+";
}

std::string arn_expression(std::string_view pattern) {
    std::string text;
    for (int part = 0; part < 5; ++part) {
        std::size_t colon = pattern.find(':');
        const std::size_t hole = pattern.find("${");
        if (hole < colon) {
            colon = pattern.find(':', pattern.find('}', hole));
        }
        text += (part == 0 ? "arn" : middle_expression(pattern.substr(0, colon))) + ":";
        pattern.remove_prefix(std::min(colon, pattern.size() - 1) + 1);
    }
    return text + resource_expression(pattern);
}

std::string one_of(const std::vector<std::string>& patterns) {
    std::string text;
    for (const std::string& pattern : patterns) {
        text += (text.empty() ? "" : "|") + arn_expression(pattern);
    }
    return patterns.size() == 1 ? text : "(?:" + text + ")";
}

bool is_open(const model::Type& type) {
    return type.arns == nullptr || type.arns->empty();
}

/// As catalog/partitions.hpp knows the names of regions.
constexpr std::string_view region_expression =
    "(?:us-gov|us-iso|us-isob|us-isof|eu-isoe|eusc-de|cn|us|eu|ap|sa|ca|me|af|il|mx)-[a-z0-9_]+-[0-9]+";

} // namespace

std::string type_expression(const model::Type& type) {
    const auto whole = [](std::string_view text) { return "^" + std::string(text) + "$"; };
    switch (type.base) {
        case BaseType::resource:
            return whole(is_open(type) ? "arn:[^:]+:[^:]+:[^:]*:[^:]*:.+" : one_of(*type.arns));
        case BaseType::arn:
            return whole("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+");
        case BaseType::account:
            return whole("[0-9]{12}");
        case BaseType::region:
            return whole(region_expression);
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    return type.pattern.empty() ? whole(R"([\t\n\r\x20-\x{ff}]*)") : whole("(?:" + type.pattern + ")");
}

std::string fits(const model::Type& type, const std::string& value) {
    const auto one = [&](const std::string& element) {
        return "can(regex(" + hcl_string(type_expression(type)) + ", " + element + "))";
    };
    if (!type.list) {
        return one(value);
    }
    const std::string each = "alltrue([for value in " + value + " : " + one("value") + "])";
    return "try(length(" + value + ") > 0 && " + each + ", false)";
}

std::string demand(const model::Type& type) {
    std::string text = (type.list ? "takes at least one value: `" : "takes `") + to_text(type) + "`";
    if (type.base == BaseType::resource && !is_open(type)) {
        std::string forms;
        for (const std::string& pattern : *type.arns) {
            forms += (forms.empty() ? "`" : " or `") + pattern + "`";
        }
        text += ", the ARN " + forms;
    } else if (type.base == BaseType::string && type.pattern.empty()) {
        text += ", without characters beyond U+00FF";
    } else if (type.base == BaseType::account) {
        text += ", which is 12 digits";
    } else if (type.base == BaseType::region) {
        text += ", such as `us-east-1`";
    }
    return text;
}

} // namespace slrc::emit::terraform
