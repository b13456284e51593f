#include "compiler/doc/markdown.hpp"

#include "compiler/text/escapes.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::doc {

namespace {

bool is_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return false;
    }
    const char letter = text[at];
    return text::is_letter_or_digit(letter);
}

/// Characters that mean something inside of a line. `<` and `&` as what every reader of Markdown knows: entities.
std::string markdown_text(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        switch (letter) {
            case '&':
            case '<':
            case '>':
                result += text::html_entity(letter);
                break;
            case '|':
                result += "&#124;";
                break;
            case '_':
                result += at > 0 && is_word(text, at - 1) && is_word(text, at + 1) ? "_" : "\\_";
                break;
            case '\\':
            case '`':
            case '*':
            case '[':
            case ']':
            case '~':
            case '$':
                result += '\\';
                result += letter;
                break;
            // Addresses that stand alone would become links.
            case ':':
                result += text.substr(at, 3) == "://" ? "&#58;" : ":";
                break;
            case '@':
                result += "&#64;";
                break;
            case '.':
                result += text.substr(0, at).ends_with("www") ? "&#46;" : ".";
                break;
            default:
                result += letter;
        }
    }
    return result;
}

/// Code that a table would divide at a `|` is written as HTML, without a character that means anything.
std::string html_code(std::string_view text) {
    std::string result = "<code>";
    for (const char letter : text) {
        const bool plain = letter == ' ' || static_cast<unsigned char>(letter) >= 0x80U ||
                           is_word(std::string_view(&letter, 1), 0);
        result +=
            plain ? std::string(1, letter) : "&#" + std::to_string(static_cast<unsigned char>(letter)) + ";";
    }
    return result + "</code>";
}

std::size_t longest_run(std::string_view text, char wanted) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char letter : text) {
        run = letter == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Between more backticks than are in it. Blanks beside them are taken off again by the reader.
std::string code(const std::string& text, bool in_table) {
    const bool blank = text.find_first_not_of(' ') == std::string::npos;
    if (blank || (in_table && text.find('|') != std::string::npos)) {
        return html_code(text);
    }
    const std::string fence(longest_run(text, '`') + 1, '`');
    const bool at_edge =
        text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
    return fence + (at_edge ? " " : "") + text + (at_edge ? " " : "") + fence;
}

/// What would begin a heading, a list, a quotation or a rule at the start of a line.
std::string at_line_start(std::string line) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    const bool number =
        digits != 0 && digits != std::string::npos && (line[digits] == '.' || line[digits] == ')');
    if (number) {
        line.insert(digits, "\\");
    } else if (!line.empty() && std::string_view("#+-=").find(line.front()) != std::string_view::npos) {
        line.insert(0, "\\");
    }
    return line;
}

class Writer {
public:
    void operator()(const Paragraph& paragraph) { line(at_line_start(to_markdown(paragraph.words))); }

    void operator()(const Heading& heading) { line("#### " + to_markdown(heading.words)); }

    void operator()(const Steps& steps) {
        for (std::size_t index = 0; index < steps.items.size(); ++index) {
            text_ += std::to_string(index + 1) + ". " + at_line_start(to_markdown(steps.items[index])) + "\n";
        }
        text_ += "\n";
    }

    void operator()(const Facts& facts) {
        // Two lists with one sign would be one list.
        sign_ = after_facts_ && sign_ == '-' ? '*' : '-';
        for (const auto& [term, words] : facts.rows) {
            text_ += std::string(1, sign_) + " **" + markdown_text(term) + "**: " + to_markdown(words) + "\n";
        }
        text_ += "\n";
    }

    void operator()(const Table& table) {
        row(table.columns);
        text_ += "|";
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            text_ += table.marks && index > 0 ? " :-: |" : " --- |";
        }
        text_ += "\n";
        for (const std::vector<Prose>& cells : table.rows) {
            row(cells);
        }
        text_ += "\n";
    }

    void operator()(const Listing& listing) {
        const std::string fence(std::max(longest_run(listing.text, '`') + 1, std::size_t{3}), '`');
        line(to_markdown(listing.title) + ":");
        line(fence + listing.language + "\n" + listing.text + fence);
    }

    void operator()(const Switches& switches) {
        for (const Listing& part : switches.parts) {
            (*this)(part);
        }
    }

    void line(const std::string& text) { text_ += text + "\n\n"; }

    void blocks(const std::vector<Block>& all) {
        for (const Block& block : all) {
            std::visit(*this, block);
            after_facts_ = std::holds_alternative<Facts>(block);
        }
    }

    [[nodiscard]] std::string take() {
        while (text_.ends_with("\n\n")) {
            text_.pop_back();
        }
        return std::move(text_);
    }

private:
    void row(const std::vector<Prose>& cells) {
        text_ += "|";
        for (const Prose& cell : cells) {
            text_ += " " + to_markdown(cell, true) + (cell.empty() ? "|" : " |");
        }
        text_ += "\n";
    }

    std::string text_;
    char sign_ = '-';
    bool after_facts_ = false;
};

} // namespace

std::string to_markdown(const Prose& words, bool in_table) {
    std::string text;
    for (const Piece& piece : words.pieces()) {
        if (const auto* plain = std::get_if<Plain>(&piece)) {
            text += markdown_text(plain->text);
        } else if (const auto* strong = std::get_if<Strong>(&piece)) {
            text += strong->text.empty() ? "" : "**" + markdown_text(strong->text) + "**";
        } else {
            text += code(std::get<Code>(piece).text, in_table);
        }
    }
    return text;
}

std::string to_markdown(const Page& page) {
    Writer writer;
    writer.line("# " + markdown_text(page.title));
    for (const RolePage& role : page.roles) {
        writer.line("## " + to_markdown(Prose().code(role.role->name.text)));
        writer.blocks(role.about);
        for (const Section& section : role.sections) {
            writer.line("### " + markdown_text(section.title));
            writer.blocks(section.blocks);
        }
    }
    return writer.take();
}

} // namespace slrc::doc
