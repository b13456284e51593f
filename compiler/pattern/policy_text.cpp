#include "compiler/pattern/policy_text.hpp"

#include <algorithm>

namespace slrc::pattern {

namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

Variable read_variable(std::string_view inside) {
    const std::size_t comma = inside.find(',');
    Variable variable{std::string(trimmed(inside.substr(0, comma))), std::nullopt};
    const std::string_view fallback =
        comma == std::string_view::npos ? std::string_view() : trimmed(inside.substr(comma + 1));
    if (fallback.size() >= 2 && fallback.starts_with('\'') && fallback.ends_with('\'')) {
        variable.fallback = fallback.substr(1, fallback.size() - 2);
    }
    return variable;
}

void add_letters(Pattern& pattern, std::string_view text, const Reading& reading) {
    if (reading.wildcards) {
        pattern.add_glob(text);
    } else {
        pattern.add_letters(text);
    }
}

} // namespace

PolicyText read_policy_text(std::string_view text, const Reading& reading) {
    PolicyText result;
    std::size_t begin = 0;
    std::size_t open =
        reading.variables_from ? text.find("${", *reading.variables_from) : std::string_view::npos;
    while (open != std::string_view::npos) {
        const std::size_t size = variable_size(text.substr(open));
        if (size > 0) {
            add_letters(result.pattern, text.substr(begin, open - begin), reading);
            const std::string_view inside = text.substr(open + 2, size - 3);
            if (inside == "*" || inside == "?" || inside == "$") {
                result.pattern.add_letters(inside);
            } else {
                result.pattern.add_hole(result.variables.size());
                result.variables.push_back(read_variable(inside));
            }
            begin = open + size;
        }
        open = text.find("${", std::max(begin, open + 1));
    }
    add_letters(result.pattern, text.substr(begin), reading);
    return result;
}

std::size_t variable_size(std::string_view text) {
    if (!text.starts_with("${")) {
        return 0;
    }
    bool quoted = false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        quoted = quoted != (text[index] == '\'');
        if (text[index] == '}' && !quoted) {
            return index + 1;
        }
    }
    return text.find('}') + 1; // where a quote is never closed
}

} // namespace slrc::pattern
