#include "compiler/source/foreign_text.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::source {

namespace {

/// What may begin a block of Terraform, and no declaration of a specification.
constexpr std::array<std::string_view, 9> block_words{
    "data", "locals", "module", "moved", "output", "provider", "resource", "terraform", "variable"};

/// What begins a declaration of a specification.
constexpr std::array<std::string_view, 5> declaration_words{"extern", "import", "let", "permissions", "role"};

/// What is left behind spaces, line ends, and comments of YAML (`#`) and Terraform (`#`, `//`).
std::string_view without_comments(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (!text.starts_with('#') && !text.starts_with("//")) {
            return text;
        }
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    }
}

std::size_t length_of_word(std::string_view text) {
    const auto* const end = std::ranges::find_if_not(
        text, [](char letter) { return text::is_letter_or_digit(letter) || letter == '_'; });
    return static_cast<std::size_t>(end - text.begin());
}

bool is_terraform(std::string_view text) {
    const std::size_t length = length_of_word(text);
    const std::size_t next = text.find_first_not_of(" \t", length);
    return std::ranges::find(block_words, text.substr(0, length)) != block_words.end() &&
           next != std::string_view::npos && (text[next] == '"' || text[next] == '{');
}

/// `---`, `- `, or a key, which may be in quotation marks, with a colon behind it.
bool is_yaml(std::string_view text) {
    constexpr std::string_view ends = " \t\r\n";
    if (text.starts_with("---") || text.starts_with("%YAML ")) {
        return true;
    }
    if (text.starts_with('-')) {
        return text.size() > 1 && ends.find(text[1]) != std::string_view::npos;
    }
    const bool quoted = text.starts_with('"') || text.starts_with('\'');
    std::size_t colon = length_of_word(text);
    if (quoted) {
        colon = text.find(text.front(), 1);
        colon += colon == std::string_view::npos ? 0 : 1;
    }
    return colon > 0 && colon < text.size() && text[colon] == ':' &&
           (colon + 1 == text.size() || ends.find(text[colon + 1]) != std::string_view::npos);
}

} // namespace

std::string_view to_string(Format format) {
    switch (format) {
        case Format::json:
            return "JSON";
        case Format::yaml:
            return "YAML";
        case Format::terraform:
            return "Terraform";
        case Format::specification:
            return "a specification";
    }
    return {};
}

std::optional<Format> foreign_format(std::string_view text) {
    if (is_document_text(text)) {
        return Format::json;
    }
    const std::string_view rest = without_comments(text);
    return is_terraform(rest) ? std::optional(Format::terraform)
           : is_yaml(rest)    ? std::optional(Format::yaml)
                              : std::nullopt;
}

std::optional<Format> format_in_place_of_json(std::string_view text) {
    const auto format = foreign_format(text);
    if (format) {
        return *format == Format::json ? std::nullopt : format;
    }
    const std::string_view rest = without_comments(text);
    const std::string_view word = rest.substr(0, length_of_word(rest));
    const bool declares = std::ranges::find(declaration_words, word) != declaration_words.end();
    return declares ? std::optional(Format::specification) : std::nullopt;
}

std::optional<std::string_view> placeholder_for(std::string_view pseudo_parameter) {
    constexpr std::array<std::array<std::string_view, 2>, 3> table{
        {{"AWS::AccountId", "account"}, {"AWS::Partition", "partition"}, {"AWS::Region", "region"}}};
    const auto* const found =
        std::ranges::find_if(table, [&](const auto& row) { return row[0] == pseudo_parameter; });
    return found == table.end() ? std::nullopt : std::optional((*found)[1]);
}

} // namespace slrc::source
