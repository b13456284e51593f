#include "compiler/emit/terraform/expressions.hpp"
#include "compiler/text/comment.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace slrc::emit::terraform {

namespace {

constexpr std::size_t width = 120;
constexpr std::size_t step = 2;

std::string escaped_character(std::string_view written, char32_t point) {
    switch (point) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    if (text::is_visible(point)) {
        return std::string(written);
    }
    return text::format_as(point < 0x10000 ? "\\u{:04x}" : "\\U{:08x}", static_cast<std::uint32_t>(point));
}

} // namespace

std::string escaped(std::string_view text) {
    std::string result;
    bool after_sign = false;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t point = text::take_character(text);
        const bool begins = (point == '$' || point == '%') && text.starts_with('{');
        if (begins && after_sign) {
            // Another sign before it would make `$$${`, in which scanners of HCL see different things.
            result += text::format("\\u{:04x}", static_cast<std::uint32_t>(point));
        } else {
            result += (begins ? std::string(1, before.front()) : "") +
                      escaped_character(before.substr(0, before.size() - text.size()), point);
        }
        after_sign = point == '$' || point == '%';
    }
    return result;
}

std::string hcl_string(std::string_view text) {
    return '"' + escaped(text) + '"';
}

std::string list(const std::vector<std::string>& elements) {
    return "[" + text::joined(elements, ", ") + "]";
}

Expression expression(std::string text) {
    return {std::move(text), {}};
}

Expression list_of(std::vector<std::string> elements) {
    std::string text = list(elements);
    return {std::move(text), std::move(elements)};
}

void Writer::line(const std::string& text) {
    flush();
    text_ += std::string(level_ * step, ' ') + text + "\n";
    apart_ = false;
}

void Writer::flush() {
    std::size_t longest = 0;
    for (const auto& [name, value] : arguments_) {
        longest = std::max(longest, name.size());
    }
    for (const auto& [name, value] : std::exchange(arguments_, {})) {
        text_ += std::string(level_ * step, ' ') + name + std::string(longest - name.size(), ' ') + " = " +
                 value + "\n";
    }
}

std::size_t Writer::room() const {
    return width - std::min(width, level_ * step);
}

void Writer::gap() {
    flush();
    if (!apart_) {
        text_ += "\n";
    }
    apart_ = true;
}

void Writer::open(const std::string& head) {
    gap();
    line(head + " {");
    ++level_;
    apart_ = true;
}

void Writer::close() {
    flush();
    --level_;
    line("}");
}

void Writer::empty_block(const std::string& head) {
    gap();
    line(head + " {}");
}

void Writer::argument(const std::string& name, const Expression& value) {
    if (value.elements.empty() || name.size() + 3 + value.text.size() <= room()) {
        argument(name, value.text);
        return;
    }
    open_argument(name, "[");
    for (const std::string& element : value.elements) {
        line(element + ",");
    }
    close_argument("]");
}

void Writer::argument(const std::string& name, std::string text) {
    arguments_.emplace_back(name, std::move(text));
    apart_ = false;
}

void Writer::open_argument(const std::string& name, const std::string& head) {
    line(name + " = " + head);
    ++level_;
    apart_ = true;
}

void Writer::close_argument(const std::string& tail) {
    flush();
    --level_;
    line(tail);
}

void Writer::comment(std::string_view text) {
    const std::vector<std::string> lines =
        text::comment_lines(text, text::CommentStyle::line, room() - std::min(room(), step));
    if (lines.empty()) {
        return;
    }
    gap();
    for (const std::string& one : lines) {
        line("# " + one);
    }
    apart_ = true;
}

void Writer::remark(std::string_view text) {
    comment(text);
    apart_ = text_.empty();
}

std::string Writer::take() {
    flush();
    return std::move(text_);
}

} // namespace slrc::emit::terraform
