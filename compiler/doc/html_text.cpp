#include "compiler/doc/html.hpp"
#include "compiler/text/escapes.hpp"
#include "compiler/text/letters.hpp"

namespace slrc::doc {

namespace {

/// The class of a word in a table of marks.
std::string mark_class(std::string_view text) {
    return text == "on" || text == "off" || text == "or" ? " class=\"mark-" + std::string(text) + "\"" : "";
}

/// A narrow column divides the name of an action behind its service, and not within a word.
std::string breakable(std::string_view html) {
    std::string result;
    for (std::size_t at = 0; at < html.size(); ++at) {
        result += html[at];
        const char next = at + 1 < html.size() ? html[at + 1] : ' ';
        const bool is_letter = text::is_letter(next);
        result += html[at] == ':' && is_letter ? "<wbr>" : "";
    }
    return result;
}

} // namespace

std::string html_text(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool control = (byte < 0x20U && letter != '\n' && letter != '\t') || byte == 0x7FU;
        const std::string_view entity = letter == '\'' ? "&#39;" : text::html_entity(letter);
        if (control) {
            result += "\xEF\xBF\xBD";
        } else if (entity.empty()) {
            result += letter;
        } else {
            result += entity;
        }
    }
    return result;
}

std::string to_html(const Prose& words) {
    std::string text;
    for (const Piece& piece : words.pieces()) {
        if (const auto* plain = std::get_if<Plain>(&piece)) {
            text += html_text(plain->text);
        } else if (const auto* strong = std::get_if<Strong>(&piece)) {
            text += strong->text.empty()
                        ? ""
                        : "<strong" + mark_class(strong->text) + ">" + html_text(strong->text) + "</strong>";
        } else {
            text += "<code>" + breakable(html_text(std::get<Code>(piece).text)) + "</code>";
        }
    }
    return text;
}

std::string figure(const Prose& title, std::string_view content) {
    std::string text =
        "<figure>\n<figcaption><span>" + to_html(title) + R"(</span> <button type="button" class="copy")";
    text += " hidden aria-label=\"Copy: " + html_text(plain_text(title)) +
            "\">Copy</button> <span class=\"copied\" role=\"status\"></span></figcaption>\n";
    text += content;
    return text + "\n</figure>\n";
}

std::string script_text(std::string_view json) {
    std::string result;
    for (const char letter : json) {
        switch (letter) {
            case '<':
                result += R"(\u003c)";
                break;
            case '>':
                result += R"(\u003e)";
                break;
            case '&':
                result += R"(\u0026)";
                break;
            default:
                result += letter;
        }
    }
    return result;
}

} // namespace slrc::doc
