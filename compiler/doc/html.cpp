#include "compiler/doc/html.hpp"

#include "compiler/doc/parts.hpp"
#include "compiler/doc/role_data.hpp"

#include <algorithm>

namespace slrc::doc {

namespace {

std::string part(std::string_view name) {
    const auto all = page_parts();
    const auto found = std::ranges::find(all, name, &PagePart::name);
    return found == all.end() ? std::string() : std::string(found->text);
}

/// Blocks of one section of one role.
class BlockWriter {
public:
    BlockWriter(const RolePage& role, std::size_t number) : role_(role), number_(number) {}

    void operator()(const Paragraph& paragraph) { text_ += "<p>" + to_html(paragraph.words) + "</p>\n"; }

    void operator()(const Heading& heading) { text_ += "<h4>" + to_html(heading.words) + "</h4>\n"; }

    void operator()(const Steps& steps) {
        text_ += "<ol>\n";
        for (const Prose& item : steps.items) {
            text_ += "<li>" + to_html(item) + "</li>\n";
        }
        text_ += "</ol>\n";
    }

    void operator()(const Facts& facts) {
        text_ += "<dl>\n";
        for (const auto& [term, words] : facts.rows) {
            text_ += "<dt>" + html_text(term) + "</dt>\n<dd>" + to_html(words) + "</dd>\n";
        }
        text_ += "</dl>\n";
    }

    void operator()(const Table& table) {
        const std::string label = table.caption + ": " + role_.role->name.base;
        text_ += R"(<div class="scroll" role="group" tabindex="0" aria-label=")" + html_text(label) + "\">\n";
        text_ += std::string("<table") + (table.marks ? " class=\"marks\"" : "") + ">\n<caption>" +
                 html_text(table.caption) + "</caption>\n<thead>\n<tr>";
        for (const Prose& column : table.columns) {
            text_ += "<th scope=\"col\">" + to_html(column) + "</th>";
        }
        text_ += "</tr>\n</thead>\n<tbody>\n";
        for (const std::vector<Prose>& cells : table.rows) {
            row(cells);
        }
        text_ += "</tbody>\n</table>\n</div>\n";
    }

    void operator()(const Listing& listing) {
        text_ += figure(listing.title, "<pre>" + html_text(listing.text) + "</pre>");
    }

    void operator()(const Switches& switches) {
        text_ += switches_html(*role_.role, number_, role_.id);
        text_ += "<details class=\"parts\" open>\n<summary>The document in its parts</summary>\n";
        for (const Listing& listing : switches.parts) {
            (*this)(listing);
        }
        text_ += "</details>\n";
    }

    void blocks(const std::vector<Block>& all) {
        for (const Block& block : all) {
            std::visit(*this, block);
        }
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void row(const std::vector<Prose>& cells) {
        text_ += "<tr>";
        for (std::size_t index = 0; index < cells.size(); ++index) {
            text_ += index == 0 ? "<th scope=\"row\">" + to_html(cells[index]) + "</th>"
                                : "<td>" + to_html(cells[index]) + "</td>";
        }
        text_ += "</tr>\n";
    }

    const RolePage& role_;
    std::size_t number_;
    std::string text_;
};

std::string section_id(const RolePage& role, const Section& section) {
    return role.id + "-" + section.id;
}

std::string navigation(const Page& page) {
    std::string text = "<nav aria-label=\"Contents\">\n<ul>\n";
    for (const RolePage& role : page.roles) {
        text += "<li><a href=\"#" + role.id + "\">" + html_text(role.role->name.base) + "</a>\n<ul>\n";
        for (const Section& section : role.sections) {
            text += "<li><a href=\"#" + section_id(role, section) + "\">" + html_text(section.title) +
                    "</a></li>\n";
        }
        text += "</ul>\n</li>\n";
    }
    return text + "</ul>\n</nav>\n";
}

std::string article(const RolePage& role, std::size_t number) {
    BlockWriter about(role, number);
    about.blocks(role.about);
    std::string text = "<article id=\"" + role.id + "\" aria-labelledby=\"" + role.id +
                       "-title\">\n<h2 id=\"" + role.id + "-title\"><code>" +
                       html_text(role.role->name.text) + "</code></h2>\n" + about.take();
    for (const Section& section : role.sections) {
        BlockWriter writer(role, number);
        writer.blocks(section.blocks);
        text += "<section id=\"" + section_id(role, section) + "\">\n<h3>" + html_text(section.title) +
                "</h3>\n" + writer.take() + "</section>\n";
    }
    return text + "</article>\n";
}

/// JSON is JavaScript, too (ECMAScript 2019).
std::string script() {
    std::string known;
    text::JsonWriter writer(known, {0, text::NotUtf8::refused});
    write_known_values(writer);
    return "\"use strict\";\nconst known = " + script_text(known) + ";\n" + part("values.js") +
           part("copy.js") + part("page.js");
}

std::string head(const std::string& title) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
           html_text(title) + "</title>\n<style>\n" + part("page.css") + "</style>\n</head>\n";
}

} // namespace

std::string to_html(const Page& page) {
    std::string text = head(page.title) + "<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n" +
                       "<div class=\"page\">\n<header>\n<h1>" + html_text(page.title) + "</h1>\n</header>\n" +
                       navigation(page) + "<main id=\"content\">\n";
    std::string data;
    text::JsonWriter writer(data, {0, text::NotUtf8::refused});
    writer.open_array();
    for (std::size_t index = 0; index < page.roles.size(); ++index) {
        text += article(page.roles[index], index);
        write_role_data(writer, *page.roles[index].role);
    }
    writer.close_array();
    return text +
           "</main>\n<footer>\n<p>Made from its specification by <code>slrc doc</code>.</p>\n</footer>\n</div>\n" +
           R"(<script type="application/json" id="roles">)" + script_text(data) + "</script>\n<script>\n" +
           script() + "</script>\n</body>\n</html>\n";
}

} // namespace slrc::doc
