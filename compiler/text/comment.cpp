#include "compiler/text/comment.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

namespace slrc::text {

namespace {

struct Word {
    std::string text;
    std::size_t characters = 0;
};

std::string character(std::string_view written, char32_t point, CommentStyle style) {
    const bool java = style == CommentStyle::java;
    if ((point == '\\' && (java || style == CommentStyle::cpp)) || (java && point >= 0x80) ||
        (java && (point == '<' || point == '>' || point == '&' || point == '@' || point == '*'))) {
        return format("&#{};", static_cast<std::uint32_t>(point));
    }
    return std::string(written);
}

/// Puts `between` into the text wherever both letters stand together.
void break_up(std::string& text, std::string_view together, std::string_view between) {
    for (std::size_t at = 0; (at = text.find(together, at)) != std::string::npos;) {
        text.insert(++at, between);
    }
}

/// What two or three characters would mean together, they mean no more.
std::string broken_up(std::string word, CommentStyle style) {
    if (style == CommentStyle::cpp) {
        break_up(word, "??", " ");
    } else if (style == CommentStyle::block) {
        break_up(word, "*/", "\\");
        word.insert(0,
                    word.front() == '@' ? "\\" : ""); // no tag of the documentation, nor one to the compiler
    } else if (style == CommentStyle::go) {
        break_up(word, "``", " ");
        break_up(word, "''", " ");
        const bool begins = word.front() == '#' || word.front() == '[';
        word.insert(0, begins ? "\\" : "");
    }
    return word;
}

std::vector<Word> words(std::string_view text, CommentStyle style) {
    std::vector<Word> all;
    bool open = false;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t point = take_character(text);
        if (!is_visible(point) || point == ' ') {
            open = false;
            continue;
        }
        if (!open) {
            all.emplace_back();
            open = true;
        }
        all.back().text += character(before.substr(0, before.size() - text.size()), point, style);
        ++all.back().characters;
    }
    for (Word& word : all) {
        word.text = broken_up(std::move(word.text), style);
    }
    return all;
}

bool ends_sentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == ':';
}

} // namespace

std::vector<std::string> comment_lines(std::string_view text, CommentStyle style, std::size_t width) {
    std::vector<Word> all = words(text, style);
    if (all.empty()) {
        return {};
    }
    if (!ends_sentence(all.back().text.back())) {
        all.back().text += '.';
        ++all.back().characters;
    }
    std::vector<std::string> lines;
    std::size_t used = 0;
    for (const Word& word : all) {
        if (lines.empty() || used + 1 + word.characters > width) {
            lines.push_back(word.text);
            used = word.characters;
        } else {
            lines.back() += " " + word.text;
            used += 1 + word.characters;
        }
    }
    return lines;
}

} // namespace slrc::text
