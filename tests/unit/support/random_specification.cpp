#include "tests/unit/support/random_specification.hpp"

#include <cctype>

namespace slrc::test {

// Text --------------------------------------------------------------------------------------------------------------

std::string RandomSpecifications::next() {
    text_ = chance_.once_in(20) ? "\xEF\xBB\xBF" : "";
    comments_ = 0;
    constructs(3, [&] { declaration(); });
    space();
    return text_ + (chance_.once_in(2) ? "\n" : "");
}

void RandomSpecifications::put(std::string_view token) {
    const std::size_t size = text_.size();
    space();
    if (text_.size() == size && needs_space(token)) {
        text_ += ' ';
    }
    text_ += token;
}

void RandomSpecifications::put_glued(std::string_view token) {
    text_ += token;
}

void RandomSpecifications::put_words(std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        put(words.substr(0, end));
        words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    }
}

/// Signs need none; all else would become one token, or might.
bool RandomSpecifications::needs_space(std::string_view token) const {
    constexpr std::string_view signs = "()[],";
    const bool first = text_.empty() || std::isspace(static_cast<unsigned char>(text_.back())) != 0;
    const bool sign = signs.find(token.front()) != std::string_view::npos || token == "?" || token == ":";
    const bool after_sign = !text_.empty() && signs.find(text_.back()) != std::string_view::npos;
    return !first && !sign && !after_sign;
}

void RandomSpecifications::space() {
    if (spacing_.line_ends > 0 && chance_.once_in(spacing_.line_ends)) {
        text_ += chance_.pick(
            {"\n", "\n\n", "\n\n\n\n", "\r\n", "\r\n \r\n", "  ", "\t", "\n    ", "\n \n\t", " "});
    }
    while (spacing_.comments > 0 && chance_.once_in(spacing_.comments)) {
        comment();
    }
}

void RandomSpecifications::comment() {
    text_ += chance_.pick({" ", "", "\n", "\n\n"});
    // A sign right before it would be no comment's: `/` in a key.
    text_ += text_.empty() || std::isspace(static_cast<unsigned char>(text_.back())) != 0 ? "" : " ";
    text_ += chance_.pick({"// ", "/// ", "//", "////"}) + std::to_string(++comments_);
    text_ += chance_.pick({"", " \"{ not a block", " ", " \t", " caf\xC3\xA9", " */ ) ] }"});
    if (chance_.once_in(8)) {
        text_ += "\n// slrc: allow(wildcard-resource, unused-constant)";
    }
    text_ += chance_.pick({"\n", "\r\n", "\n\n", "\n  \n\n", "\n    "});
}

void RandomSpecifications::region_end(std::string_view word) {
    text_ += std::string(text_.empty() || text_.back() == '\n' ? "" : "\n") + "// slrc: fmt " +
             std::string(word) + chance_.pick({"\n", "\r\n", "\n\n"});
}

// Rules -------------------------------------------------------------------------------------------------------------

void RandomSpecifications::grant() {
    put(chance_.pick({"allow", "deny"}));
    actions();
    if (chance_.once_in(5)) {
        put("except");
        actions();
    }
    if (!chance_.once_in(4)) {
        put("on");
        resources();
        if (chance_.once_in(5)) {
            put("except");
            resources();
        }
    }
    if (chance_.once_in(2)) {
        put("if");
        condition(3);
    }
    if (chance_.once_in(3)) {
        put_words("as");
        put(chance_.pick({"Sid", "0-9_z", "AVeryLongStatementIdentifierThatSaysEverything"}));
    }
}

void RandomSpecifications::block(std::size_t depth) {
    braces(3, [&] { rule(depth); });
}

void RandomSpecifications::when(std::size_t depth) {
    put("when");
    guard(3);
    if (chance_.once_in(2)) {
        put(":");
        rule(depth);
    } else {
        block(depth);
    }
    if (chance_.once_in(3)) {
        put("else");
        block(depth);
    }
}

void RandomSpecifications::rule(std::size_t depth) {
    switch (depth == 0 ? chance_.below(4) : chance_.below(7)) {
        case 0:
            put("include");
            put(name());
            arguments();
            break;
        case 1:
            put(chance_.pick({"never", "always"}));
            grant();
            break;
        case 4:
            put_words("rules if");
            condition(2);
            block(depth - 1);
            break;
        case 5:
        case 6:
            when(depth - 1);
            break;
        default:
            grant();
    }
}

} // namespace slrc::test
