// The layout of rustc: https://rustc-dev-guide.rust-lang.org/diagnostics.html
#include "compiler/diagnostics/explain.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/printable.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/style.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace slrc::diagnostics {

namespace {

using text::Style;

/// The gutter of a finding that shows no source line.
constexpr std::size_t usual_gutter = 2;
/// A longer fix is not told in words.
constexpr std::size_t most_fix_bytes = 120;

Style style_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return Style::error;
        case Severity::warning:
            return Style::warning;
        case Severity::note:
            break;
    }
    return Style::note;
}

std::string name_of(const Place& place) {
    return text::format("{}:{}:{}", printable(place.file), place.begin.line, place.begin.column);
}

/// What the fix does, in words; nothing where the label says so already, or words would not do.
std::string describe(const Fix& fix, const Place& place, std::string_view label) {
    const bool said = !fix.text.empty() && label.find(fix.text) != std::string_view::npos;
    const bool is_long = place.to - place.from + fix.text.size() > most_fix_bytes;
    if (said || is_long || place.goes_on || fix.text.find('\n') != std::string::npos) {
        return {};
    }
    const std::string old = printable(place.line.substr(place.from, place.to - place.from));
    const std::string text = printable(fix.text);
    if (old.empty()) {
        return text.empty() ? std::string{} : text::format("insert `{}`", text);
    }
    return text.empty() ? text::format("remove `{}`", old) : text::format("replace `{}` by `{}`", old, text);
}

class TextWriter {
public:
    TextWriter(const source::Files& files, bool colour) : files_(files), locator_(files), colour_(colour) {}

    void write(const Diagnostic& diagnostic) {
        if (!text_.empty()) {
            text_ += "\n";
        }
        const KindFacts& kind = facts(diagnostic.kind);
        const std::string head = text::format("{}[{}]", to_string(diagnostic.severity), kind.code);
        const std::string message = text::format(": {}", printable(diagnostic.message));
        text_ += styled(head, style_of(diagnostic.severity)) + styled(message, Style::heading) + "\n";

        const auto place = locator_.find(diagnostic.span);
        gutter_ = place ? std::to_string(place->begin.line).size() : usual_gutter;
        if (place) {
            write_place(name_of(*place));
            write_source(*place, diagnostic);
        } else if (!diagnostic.file.empty()) {
            write_place(printable(diagnostic.file));
        }
        for (const Related& related : diagnostic.related) {
            const auto there = locator_.find(related.span);
            write_remark("note",
                         printable(related.message) + (there ? text::format(" ({})", name_of(*there)) : ""));
        }
        write_remark("help", help_of(diagnostic, files_));
        if (const auto there = diagnostic.fix ? locator_.find(diagnostic.fix->span) : std::nullopt) {
            write_remark("help", describe(*diagnostic.fix, *there, diagnostic.label));
        }
        write_remark("help", text::format("`slrc explain {}`", kind.code));
    }

    void write_count(std::size_t errors, std::size_t warnings) {
        text_ += text::format("\nslrc: {} error{}", errors, errors == 1 ? "" : "s");
        if (warnings > 0) {
            text_ += text::format(", {} warning{}", warnings, warnings == 1 ? "" : "s");
        }
        text_ += "\n";
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    [[nodiscard]] std::string styled(std::string_view text, Style style) const {
        return text::styled(text, style, colour_);
    }

    void write_place(std::string_view name) {
        text_ += std::string(gutter_, ' ') + styled("-->", Style::gutter) + text::format(" {}\n", name);
    }

    /// `18 | text`; the gutter is empty where `number` is.
    void write_line(std::string_view number, std::string_view text) {
        text_ += styled(text::format("{:>{}} |", number, gutter_), Style::gutter);
        text_ += text.empty() ? "\n" : text::format(" {}\n", text);
    }

    void write_source(const Place& place, const Diagnostic& diagnostic) {
        const Excerpt shown = excerpt(place.line, place.from, place.to);
        std::string marks(shown.width, '^');
        marks += place.goes_on ? " ..." : "";
        if (!diagnostic.label.empty()) {
            marks += text::format(" {}", printable(diagnostic.label));
        }
        write_line("", "");
        write_line(std::to_string(place.begin.line), shown.text);
        write_line("", std::string(shown.indent, ' ') + styled(marks, style_of(diagnostic.severity)));
    }

    void write_remark(std::string_view word, std::string_view remark) {
        if (!remark.empty()) {
            text_ += text::format("{:{}}{} {}", "", gutter_ + 1, styled("=", Style::gutter),
                                  styled(word, Style::heading));
            text_ += text::format(": {}\n", remark);
        }
    }

    const source::Files& files_;
    Locator locator_;
    bool colour_;
    std::size_t gutter_ = usual_gutter;
    std::string text_;
};

std::size_t count(std::span<const Diagnostic> diagnostics, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count_if(
        diagnostics, [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
}

} // namespace

std::string write_text(std::span<const Diagnostic> diagnostics, const source::Files& files, bool colour) {
    TextWriter writer(files, colour);
    for (const Diagnostic& diagnostic : diagnostics) {
        writer.write(diagnostic);
    }
    if (const std::size_t errors = count(diagnostics, Severity::error); errors > 0) {
        writer.write_count(errors, count(diagnostics, Severity::warning));
    }
    return writer.take();
}

} // namespace slrc::diagnostics
