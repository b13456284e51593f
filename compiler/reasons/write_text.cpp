#include "compiler/diagnostics/printable.hpp"
#include "compiler/reasons/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/style.hpp"

#include <string_view>

namespace slrc::reasons {

using diagnostics::Place;
using diagnostics::printable;
using text::Style;

namespace {

std::string name_of(const Place& place) {
    return text::format("{}:{}:{}", printable(place.file), place.begin.line, place.begin.column);
}

std::string label_of(const Answer& answer) {
    switch (answer.decision) {
        case iam::Decision::allowed:
            return "allowed by this rule";
        case iam::Decision::explicitly_denied:
            return "denied by this rule";
        case iam::Decision::implicitly_denied:
            break;
    }
    const bool would_allow = answer.missing.size() == 1 && answer.missing.front().part == Part::capability &&
                             answer.missing.front().has_change();
    return would_allow ? "this rule would allow it" : "the nearest rule";
}

Style style_of(iam::Decision decision) {
    return decision == iam::Decision::allowed ? Style::good : Style::error;
}

class ReasonWriter {
public:
    ReasonWriter(diagnostics::Locator& locator, bool colour) : locator_(locator), colour_(colour) {}

    std::string write(const Answer& answer) {
        if (answer.rule) {
            const bool decides = answer.decision != iam::Decision::implicitly_denied;
            write_rule(*answer.rule, label_of(answer), decides ? style_of(answer.decision) : Style::warning);
        }
        for (const Missing& missing : answer.missing) {
            remark(to_string(missing.part), missing.message);
        }
        for (const std::string& note : answer.notes) {
            remark("note", note);
        }
        remark("note", answer.elsewhere);
        return std::move(text_);
    }

private:
    [[nodiscard]] std::string styled(std::string_view text, Style style) const {
        return text::styled(text, style, colour_);
    }

    /// `18 |` before a line; without a number where there is none.
    void write_gutter(std::string_view number) {
        text_ += styled(text::format("{:>{}} |", number, gutter_), Style::gutter);
    }

    void write_rule(const Cause& rule, const std::string& label, Style style) {
        if (const auto place = locator_.find(rule.span)) {
            gutter_ = std::to_string(place->begin.line).size();
            const diagnostics::Excerpt shown = diagnostics::excerpt(place->line, place->from, place->to);
            const std::string marks =
                std::string(shown.width, '^') + (place->goes_on ? " ... " : " ") + label;
            text_ += std::string(gutter_, ' ') + styled("-->", Style::gutter) + " " + name_of(*place) + "\n";
            write_gutter("");
            text_ += "\n";
            write_gutter(std::to_string(place->begin.line));
            text_ += text::format(" {}\n", shown.text);
            write_gutter("");
            text_ += " " + std::string(shown.indent, ' ') + styled(marks, style) + "\n";
        }
        for (const source::Span& include : rule.included_at) {
            if (const auto place = locator_.find(include)) {
                remark("included", name_of(*place));
            }
        }
        remark("when", rule.when.empty() ? "" : text::format("`{}`", rule.when));
        remark("Sid", rule.sid);
    }

    void remark(std::string_view word, std::string_view text) {
        if (!text.empty()) {
            text_ += std::string(gutter_ + 1, ' ') + styled("=", Style::gutter) + " " +
                     styled(word, Style::heading) + text::format(": {}\n", printable(text));
        }
    }

    diagnostics::Locator& locator_;
    bool colour_;
    /// Where no source line is shown, as wide as most numbers are.
    std::size_t gutter_ = 2;
    std::string text_;
};

} // namespace

std::string write_reason(const Answer& answer, diagnostics::Locator& locator, bool colour) {
    return ReasonWriter(locator, colour).write(answer);
}

std::string write_text(const iam::Request& request, const Answer& answer, diagnostics::Locator& locator,
                       bool colour) {
    return text::styled(to_string(answer.decision), style_of(answer.decision), colour) +
           text::format(": {} on {}\n", printable(request.action), printable(request.resource)) +
           write_reason(answer, locator, colour);
}

} // namespace slrc::reasons
