#include "compiler/emit/cloudformation/parameters.hpp"
#include "compiler/pattern/arn_form.hpp"

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

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        result += escaped(letter);
    }
    return result;
}

/// One of the parts between colons.
std::string part_expression(const pattern::FormPart& part, std::string_view without) {
    std::string text;
    for (const pattern::FormPiece& piece : part) {
        text += piece.text == "${Partition}" ? std::string(partition)
                : piece.is_hole              ? part_class(without) + (piece.may_be_empty ? "*" : "+")
                                             : escaped(piece.text);
    }
    return text;
}

std::string resource_expression(const pattern::FormPart& resource, std::string_view without) {
    std::string text;
    for (const pattern::FormPiece& piece : resource) {
        text += piece.is_hole
                    ? resource_class(std::string(without) + (piece.may_have_slashes ? "" : "/")) + "+"
                    : escaped(piece.text);
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

std::string arn_expression(std::string_view form, std::string_view without) {
    const auto parts = pattern::divide_form(form);
    std::string text;
    for (std::size_t index = 0; index < pattern::parts_before_resource; ++index) {
        text += part_expression(parts.at(index), without) + ":";
    }
    return text + resource_expression(parts.back(), without);
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
