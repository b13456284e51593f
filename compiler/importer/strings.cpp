#include "compiler/importer/strings.hpp"

#include "compiler/model/misfits.hpp"

namespace slrc::importer {

namespace {

using model::Part;

constexpr std::string_view escaped_open = "\\u{7b}";

std::string escape(unsigned code) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string number;
    for (; code > 0 || number.empty(); code /= 16) {
        number.insert(number.begin(), digits[code % 16]);
    }
    return "\\u{" + number + "}";
}

/// The code point of a character that nobody sees, in Latin-1: a control, U+00A0 or U+00AD; 0 for any other.
unsigned invisible(std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    constexpr unsigned char delete_sign = 0x7f;
    if (first < 0x20 || first == delete_sign) {
        return first;
    }
    constexpr unsigned char first_of_two = 0xc2;
    if (first != first_of_two || rest.size() < 2) {
        return 0;
    }
    const auto code = static_cast<unsigned char>(rest[1]);
    constexpr unsigned char last_control = 0xa0;
    constexpr unsigned char soft_hyphen = 0xad;
    return code <= last_control || code == soft_hyphen ? code : 0;
}

/// Letters that stand for themselves.
class LiteralWriter {
public:
    LiteralWriter(std::string& to, TextPlace place, bool hole_follows)
        : to_(to), place_(place), hole_follows_(hole_follows) {}

    void write(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            at += write_one(text.substr(at));
        }
    }

private:
    /// Answers how many bytes were written.
    std::size_t write_one(std::string_view rest) {
        if (rest.starts_with("${")) {
            to_ += place_ == TextPlace::old_policy ? "${$}{{" : "$" + std::string(escaped_open);
            return 2;
        }
        if (rest == "$" && hole_follows_) {
            to_ += escape('$');
            return 1;
        }
        if (const unsigned code = invisible(rest)) {
            to_ += code == '\n' ? "\\n" : code == '\t' ? "\\t" : escape(code);
            return code < 0x80 ? 1 : 2;
        }
        const char c = rest.front();
        if (c == '"' || c == '\\') {
            to_ += '\\';
        } else if (c == '{' || c == '}') {
            to_ += c;
        }
        to_ += c;
        return 1;
    }

    std::string& to_;
    TextPlace place_;
    bool hole_follows_;
};

/// Whether the language takes `${…}` for one of IAM's variables.
bool is_variable(std::string_view text) {
    const auto key = model::variable_key(text);
    const bool known = !key || key->find(':') != std::string_view::npos;
    const std::string_view inside = text.substr(2, text.size() - 3);
    return known && !model::variable_misfit(text) &&
           inside.find_first_of("{}\"\n\r") == std::string_view::npos;
}

void write_variable(std::string& to, std::string_view text, TextPlace place) {
    if (is_variable(text)) {
        to += text;
        return;
    }
    // IAM's to judge, not the language's: the letters come out as they went in.
    LiteralWriter(to, place == TextPlace::old_policy ? TextPlace::policy : place, false).write(text);
}

bool is_hole(const Part& part) {
    return std::holds_alternative<model::BuiltIn>(part) || std::holds_alternative<model::ParameterUse>(part);
}

} // namespace

std::string quoted_string(const model::OpenText& value, std::span<const std::string> parameters,
                          TextPlace place) {
    std::string text = "\"";
    for (std::size_t index = 0; index < value.parts.size(); ++index) {
        const Part& part = value.parts[index];
        if (const auto* literal = std::get_if<model::Literal>(&part)) {
            const bool hole_follows = index + 1 < value.parts.size() && is_hole(value.parts[index + 1]);
            LiteralWriter(text, place, hole_follows).write(literal->text);
        } else if (const auto* variable = std::get_if<model::Variable>(&part)) {
            write_variable(text, variable->text, place);
        } else if (const auto* built_in = std::get_if<model::BuiltIn>(&part)) {
            text += "{" + std::string(to_string(*built_in)) + "}";
        } else {
            text += "{" + parameters[std::get<model::ParameterUse>(part).parameter] + "}";
        }
    }
    return text + "\"";
}

std::string quoted_string(std::string_view text) {
    return quoted_string(model::literal(std::string(text), {}), {}, TextPlace::property);
}

std::string value_text(const model::OpenText& value, std::span<const std::string> parameters,
                       TextPlace place) {
    const auto* use =
        value.parts.size() == 1 ? std::get_if<model::ParameterUse>(&value.parts.front()) : nullptr;
    return use != nullptr ? parameters[use->parameter] : quoted_string(value, parameters, place);
}

} // namespace slrc::importer
