#include "compiler/diagnostics/printable.hpp"
#include "compiler/reasons/writers.hpp"
#include "compiler/text/format.hpp"

#include <string_view>

namespace slrc::reasons {

using diagnostics::Place;
using diagnostics::printable;

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

class ReasonWriter {
public:
    explicit ReasonWriter(diagnostics::Locator& locator) : locator_(locator) {}

    std::string write(const Answer& answer) {
        if (answer.rule) {
            write_rule(*answer.rule, label_of(answer));
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
    void write_rule(const Cause& rule, const std::string& label) {
        if (const auto place = locator_.find(rule.span)) {
            gutter_ = std::to_string(place->begin.line).size();
            const diagnostics::Excerpt shown = diagnostics::excerpt(place->line, place->from, place->to);
            const std::string marks = std::string(shown.width, '^') + (place->goes_on ? " ..." : "");
            text_ += text::format("{:>{}}--> {}\n", "", gutter_, name_of(*place));
            text_ += text::format("{:>{}} |\n", "", gutter_);
            text_ += text::format("{} | {}\n", place->begin.line, shown.text);
            text_ +=
                text::format("{:>{}} | {}{} {}\n", "", gutter_, std::string(shown.indent, ' '), marks, label);
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
            text_ += text::format("{:>{}} = {}: {}\n", "", gutter_, word, printable(text));
        }
    }

    diagnostics::Locator& locator_;
    /// Where no source line is shown, as wide as most numbers are.
    std::size_t gutter_ = 2;
    std::string text_;
};

} // namespace

std::string write_reason(const Answer& answer, diagnostics::Locator& locator) {
    return ReasonWriter(locator).write(answer);
}

std::string write_text(const iam::Request& request, const Answer& answer, diagnostics::Locator& locator) {
    return text::format("{}: {} on {}\n", to_string(answer.decision), printable(request.action),
                        printable(request.resource)) +
           write_reason(answer, locator);
}

} // namespace slrc::reasons
