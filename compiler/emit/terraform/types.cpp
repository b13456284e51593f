#include "compiler/emit/terraform/types.hpp"

#include "compiler/emit/terraform/expressions.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace slrc::emit::terraform {

namespace {

using model::BaseType;

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

/// A part of a form; `any` is a class of what may stand in it. Beside what has the letters of the form a wildcard,
/// or a variable of IAM's, may stand for the rest from any of them on.
std::string part_expression(const pattern::FormPart& part, const std::string& any) {
    const std::string_view fixed =
        part.empty() || part.front().is_hole ? std::string_view() : part.front().text;
    std::string whole;
    for (const pattern::FormPiece& piece : part) {
        whole += !piece.is_hole ? quoted_meta(piece.text) : piece.may_have_slashes ? any + "*" : "[^/]*";
    }
    const auto holes = std::ranges::count_if(part, [](const auto& piece) { return piece.is_hole; });
    const bool has_hole = holes > 0;
    const bool ends_open =
        holes == 1 && part.back().is_hole && part.back().text != "*" && part.back().may_have_slashes;
    std::string open = fixed.empty() ? "" : beginnings(fixed) + "[*?$&]" + any + "*";
    if (!ends_open && has_hole) {
        open += (open.empty() ? "" : "|") + quoted_meta(fixed) + any + "*[*?$&]" + any + "*";
    }
    return open.empty() ? whole : "(?:" + whole + "|" + open + ")";
}

bool is_placeholder(const pattern::FormPart& part) {
    return part.size() == 1 && part.front().is_hole && part.front().text != "*";
}

/// One of the parts before the resource.
std::string middle_expression(const pattern::FormPart& part) {
    if (part.empty()) {
        return "\\**";
    }
    if (is_placeholder(part)) {
        return part.front().may_be_empty ? "[^:]*" : "[^:]+";
    }
    return part_expression(part, "[^:]");
}

std::string resource_expression(const pattern::FormPart& resource) {
    if (!is_placeholder(resource)) {
        return part_expression(resource, ".");
    }
    // A name has no slash, but for those in a variable of IAM's.
    return resource.front().may_have_slashes ? ".+" : R"((?:[^/]|[$&]\{[^}]*\})+)";
}

std::string arn_expression(std::string_view form) {
    const auto parts = pattern::divide_form(form);
    std::string text = "arn:";
    for (std::size_t part = 1; part < pattern::parts_before_resource; ++part) {
        text += middle_expression(parts.at(part)) + ":";
    }
    return text + resource_expression(parts.back());
}

std::string one_of(const std::vector<std::string>& patterns) {
    const std::string text = text::joined(patterns, "|", arn_expression);
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
    return type.expression.empty() ? whole(R"([\t\n\r\x20-\x{ff}]*)") : whole("(?:" + type.expression + ")");
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
        text += ", the ARN `" + text::joined(*type.arns, "` or `") + "`";
    } else if (type.base == BaseType::string && type.expression.empty()) {
        text += ", without characters beyond U+00FF";
    } else if (type.base == BaseType::account) {
        text += ", which is 12 digits";
    } else if (type.base == BaseType::region) {
        text += ", such as `us-east-1`";
    }
    return text;
}

} // namespace slrc::emit::terraform
