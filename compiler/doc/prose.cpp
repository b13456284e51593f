#include "compiler/doc/prose.hpp"

#include "compiler/diagnostics/printable.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::doc {

namespace {

bool is_blank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

} // namespace

std::string one_line(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (!is_blank(letter)) {
            result += letter;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.ends_with(' ')) {
        result.pop_back();
    }
    return diagnostics::printable(result);
}

Prose& Prose::plain(std::string_view text) {
    if (text.empty()) {
        return *this;
    }
    if (!pieces_.empty()) {
        if (auto* last = std::get_if<Plain>(&pieces_.back())) {
            last->text += text;
            return *this;
        }
    }
    pieces_.emplace_back(Plain{std::string(text)});
    return *this;
}

Prose& Prose::code(std::string_view text) {
    pieces_.emplace_back(Code{diagnostics::printable(text)});
    return *this;
}

Prose& Prose::strong(std::string_view text) {
    pieces_.emplace_back(Strong{std::string(text)});
    return *this;
}

Prose& Prose::add(const Prose& more) {
    for (const Piece& piece : more.pieces_) {
        if (const auto* text = std::get_if<Plain>(&piece)) {
            plain(text->text);
        } else {
            pieces_.push_back(piece);
        }
    }
    return *this;
}

Prose& Prose::codes(const std::vector<std::string>& texts, std::string_view last) {
    for (std::size_t index = 0; index < texts.size(); ++index) {
        plain(text::before_item(index, texts.size(), last)).code(texts[index]);
    }
    return *this;
}

Prose told(std::string_view text) {
    const std::string line = one_line(text);
    Prose words;
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t open = line.find('`', at);
        const std::size_t close = open == std::string::npos ? open : line.find('`', open + 1);
        if (close == std::string::npos || close == open + 1) {
            break; // a backtick without another, or two of them around nothing
        }
        words.plain(std::string_view(line).substr(at, open - at));
        words.code(std::string_view(line).substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return words.plain(std::string_view(line).substr(at));
}

std::vector<Prose> paragraphs(std::string_view text) {
    std::vector<Prose> all;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        Prose words = told(text.substr(0, end));
        if (!words.empty()) {
            all.push_back(std::move(words));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return all;
}

std::string plain_text(const Prose& words) {
    std::string text;
    for (const Piece& piece : words.pieces()) {
        text += std::visit([](const auto& one) { return one.text; }, piece);
    }
    return text;
}

} // namespace slrc::doc
