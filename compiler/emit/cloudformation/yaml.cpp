#include "compiler/emit/cloudformation/json.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::emit::cloudformation {

namespace {

constexpr std::size_t step = 2;

/// YAML 1.1's words for booleans and for nothing, in any letter case.
bool is_reserved(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no",  "on",
                                                    "off",  "y",     "n",   "null"};
    return std::ranges::any_of(words, [&](std::string_view word) { return text::equal_folded(text, word); });
}

/// `e3`, which npm's yaml takes for a number (findings/npm_yaml_reads_a_name_as_a_number.sh).
bool is_exponent(std::string_view text) {
    return text.size() > 1 && text::small(text.front()) == 'e' &&
           std::all_of(text.begin() + 1, text.end(),
                       [](char letter) { return text::is_digit(letter) || letter == '-'; });
}

/// It begins as nothing but a word does, has nothing that means something in YAML, and is no word of YAML's own.
bool is_plain(std::string_view text) {
    const auto fits = [](char letter) {
        return text::is_letter_or_digit(letter) ||
               std::string_view("_/.:@-").find(letter) != std::string_view::npos;
    };
    return !text.empty() && (text::is_letter(text.front()) || text.front() == '/') && text.back() != ':' &&
           std::ranges::all_of(text, fits) && !is_exponent(text) && !is_reserved(text);
}

/// Characters that JSON's strings may hold and YAML's may not, or only as the end of a line.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> unprintable{{{"\u2028", "\\u2028"},
                                                                                    {"\u2029", "\\u2029"},
                                                                                    {"\uFEFF", "\\uFEFF"},
                                                                                    {"\uFFFE", "\\uFFFE"},
                                                                                    {"\uFFFF", "\\uFFFF"}}};

class YamlWriter {
public:
    /// What stands behind `key:` or `-`, from the space or the line end on. In a sequence the first line of a block
    /// follows on the same line.
    void write(const Json& value, std::size_t indentation, bool in_sequence) {
        const bool is_block = value.is_structured() && !value.empty();
        if (!is_block) {
            text_ += " " +
                     (value.is_string() ? yaml_string(value.get_ref<const std::string&>()) : value.dump()) +
                     "\n";
            return;
        }
        text_ += in_sequence ? " " : "\n";
        bool continues = in_sequence;
        for (const auto& [key, element] : value.items()) {
            text_ += continues ? std::string() : std::string(indentation, ' ');
            continues = false;
            text_ += value.is_array() ? "-" : yaml_string(key) + ":";
            write(element, indentation + step, value.is_array());
        }
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

} // namespace

std::string yaml_string(std::string_view text) {
    if (is_plain(text)) {
        return std::string(text);
    }
    std::string quoted = Json(std::string(text)).dump();
    for (const auto& [letter, escape] : unprintable) {
        for (std::size_t at = quoted.find(letter); at != std::string::npos; at = quoted.find(letter)) {
            quoted.replace(at, letter.size(), escape);
        }
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (std::size_t index = 0; index < quoted.size(); ++index) {
        const auto byte = static_cast<unsigned char>(quoted[index]);
        const auto next = static_cast<unsigned char>(index + 1 < quoted.size() ? quoted[index + 1] : '\0');
        if (byte == 0x7FU) {
            result += "\\x7f";
        } else if (byte == 0xC2U && next >= 0x80U && next < 0xA0U) {
            result += std::string("\\x") + digits[next >> 4U] + digits[next & 0xFU];
            ++index;
        } else {
            result += quoted[index];
        }
    }
    return result;
}

std::string yaml(const Json& value) {
    YamlWriter writer;
    writer.write(value, 0, false);
    std::string text = writer.take();
    return text.substr(text.find_first_not_of(" \n"));
}

} // namespace slrc::emit::cloudformation
