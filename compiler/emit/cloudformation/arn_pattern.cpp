#include "compiler/emit/cloudformation/arn_pattern.hpp"

#include <algorithm>
#include <cstddef>

namespace slrc::emit::cloudformation {

namespace {

constexpr unsigned char last_of_ascii = 0x7E;
constexpr unsigned char last_of_documents = 0xFF;

constexpr std::string_view partition = R"((?:aws[a-z-]*|\*))";

std::string in_class(unsigned int letter) {
    constexpr std::string_view with_meaning = R"(\]^[-&)";
    constexpr std::string_view digits = "0123456789abcdef";
    if (letter > last_of_ascii) {
        return std::string("\\x") + digits[letter >> 4U] + digits[letter & 0xFU];
    }
    const auto written = static_cast<char>(letter);
    return (with_meaning.find(written) == std::string_view::npos ? "" : "\\") + std::string(1, written);
}

std::string escaped(char letter) {
    constexpr std::string_view with_meaning = R"(\.^$|?*+()[]{})";
    return (with_meaning.find(letter) == std::string_view::npos ? "" : "\\") + std::string(1, letter);
}

/// A character of a part that is no resource: neither a colon nor the beginning of a variable.
std::string part_class(std::string_view without) {
    return character_class('!', last_of_ascii, std::string(":$") + std::string(without));
}

std::string resource_class(std::string_view without) {
    return character_class(' ', last_of_documents, without);
}

/// Takes `${Name}`, `*` or a letter off the front.
std::string_view take_piece(std::string_view& rest) {
    const std::size_t size = rest.starts_with("${") ? std::min(rest.find('}'), rest.size() - 1) + 1 : 1;
    const std::string_view piece = rest.substr(0, size);
    rest.remove_prefix(size);
    return piece;
}

bool is_hole(std::string_view piece) {
    return piece == "*" || piece.starts_with("${");
}

/// One of the parts between colons.
std::string part_expression(std::string_view part, std::string_view without) {
    std::string text;
    const bool may_be_empty = part == "${Account}" || part == "*";
    while (!part.empty()) {
        const std::string_view piece = take_piece(part);
        text += piece == "${Partition}" ? std::string(partition)
                : is_hole(piece)        ? part_class(without) + (may_be_empty ? "*" : "+")
                                        : escaped(piece.front());
    }
    return text;
}

std::string resource_expression(std::string_view resource, std::string_view without) {
    constexpr std::string_view slash = "/";
    std::string text;
    // A resource that is a name alone has no slash, nor has the name of a bucket.
    std::string_view after = resource;
    const bool is_name = take_piece(after).ends_with("Name}") && after.empty();
    while (!resource.empty()) {
        const std::string_view piece = take_piece(resource);
        const bool divided = is_name || piece == "${BucketName}";
        text += is_hole(piece)
                    ? resource_class(std::string(without) + std::string(divided ? slash : "")) + "+"
                    : escaped(piece.front());
    }
    return text;
}

} // namespace

std::string character_class(unsigned char first, unsigned char last, std::string_view without) {
    const auto has = [&](unsigned int letter) {
        return letter <= last && without.find(static_cast<char>(letter)) == std::string_view::npos;
    };
    std::string text = "[";
    for (unsigned int begin = first; begin <= last; ++begin) {
        if (!has(begin)) {
            continue;
        }
        unsigned int end = begin;
        while (has(end + 1)) {
            ++end;
        }
        text += in_class(begin) + (end > begin + 1 ? "-" : "") + (end > begin ? in_class(end) : "");
        begin = end;
    }
    return text + "]";
}

std::string arn_expression(std::string_view catalog_pattern, std::string_view without) {
    constexpr int parts_before_resource = 5;
    std::string text;
    for (int part = 0; part < parts_before_resource; ++part) {
        const std::size_t colon = std::min(catalog_pattern.find(':'), catalog_pattern.size());
        text += part_expression(catalog_pattern.substr(0, colon), without) + ":";
        catalog_pattern.remove_prefix(std::min(colon + 1, catalog_pattern.size()));
    }
    return text + resource_expression(catalog_pattern, without);
}

std::string any_arn_expression(std::string_view without) {
    const std::string part = part_class(without);
    return "arn:" + std::string(partition) + ":" + part + "+:" + part + "*:" + part +
           "*:" + resource_class(without) + "+";
}

std::string log_group_expression() {
    constexpr std::string_view dividers = ",|";
    const std::string part = part_class(dividers);
    const std::string name = character_class('!', last_of_ascii, ":,|");
    return "arn:" + std::string(partition) + ":logs:" + part + "+:" + part + R"(*:log-group:(?!\*(?:,|$)))" +
           name + R"(+(?::\*)?)";
}

} // namespace slrc::emit::cloudformation
