#include "compiler/cli/prove_output.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/printable.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/style.hpp"

#include <algorithm>

namespace slrc::cli {

using prove::Verdict;
using text::Style;
using workspace::Example;
using workspace::Proof;
using workspace::Proofs;
using workspace::ProvedWays;
using workspace::ShownRule;
using workspace::ShownWay;

namespace {

Style style_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
        case Verdict::of_nothing:
            return Style::good;
        case Verdict::fails:
            return Style::error;
        default:
            return Style::warning;
    }
}

/// Lines below one another; one that belongs to another is deeper.
class ProofLines {
public:
    ProofLines(const source::Files& files, bool markdown, bool colour)
        : locator_(files), markdown_(markdown), colour_(colour) {}

    std::string write(const Proofs& proofs) {
        for (const Proof& proof : proofs.proofs) {
            add(proof);
        }
        for (const ProvedWays& ways : proofs.ways) {
            add(ways);
        }
        if (proofs.proofs.size() > 1 && !markdown_) {
            add_count(proofs);
        }
        return std::move(text_);
    }

private:
    void line(std::size_t depth, std::string_view text) {
        constexpr std::size_t width = 4;
        text_ += markdown_ ? std::string(2 * depth, ' ') + "- " : std::string(width * depth, ' ');
        text_ += text;
        text_ += '\n';
    }

    [[nodiscard]] std::string code(std::string_view text) const {
        const std::string shown = diagnostics::printable(text);
        return markdown_ ? text::format("`{}`", shown) : shown;
    }

    [[nodiscard]] std::string strong(std::string_view text, Style style) const {
        return markdown_ ? text::format("**{}**", text) : text::styled(text, style, colour_);
    }

    [[nodiscard]] std::string place(const std::optional<source::Span>& span) {
        const auto found = locator_.find(span);
        return found ? text::format(" ({}:{}:{})", diagnostics::printable(found->file), found->begin.line,
                                    found->begin.column)
                     : std::string();
    }

    void add(const Proof& proof) {
        const Verdict plain = proof.verdict == Verdict::of_nothing ? Verdict::holds : proof.verdict;
        line(0, text::format("{}: {}: {}{}", strong(word_of(plain), style_of(plain)),
                             diagnostics::printable(proof.role), code(proof.question), place(proof.span)));
        if (!proof.told.empty()) {
            line(1, proof.verdict == Verdict::of_nothing ? "this " + proof.told : proof.told);
        }
        if (proof.example) {
            line(1, diagnostics::printable(proof.example->what));
            add_notes(*proof.example, 1);
        }
    }

    void add_notes(const Example& example, std::size_t depth) {
        for (const diagnostics::Related& note : example.notes) {
            line(depth, diagnostics::printable(note.message) + place(note.span));
        }
        if (!example.command.empty()) {
            line(depth, code(example.command));
        }
    }

    void add(const ProvedWays& ways) {
        const std::size_t count = ways.ways.size();
        const std::string answer =
            count == 0   ? std::string(ways.told.empty() ? "never allowed" : "not known to be allowed")
            : count == 1 ? "allowed in one way"
                         : text::format("allowed in {} ways", count);
        line(0, text::format("{}: {} is {}", diagnostics::printable(ways.role), code(ways.actions),
                             strong(answer, count == 0 && ways.told.empty() ? Style::good : Style::heading)));
        if (!ways.told.empty()) {
            line(1, ways.told);
        }
        for (const ShownWay& way : ways.ways) {
            add(way);
        }
    }

    void add(const ShownWay& way) {
        for (const ShownRule& rule : way.by) {
            line(1, (rule.of_boundary ? "and by the boundary: " : "") + rule_text(rule));
        }
        for (const ShownRule& rule : way.but_not) {
            line(2,
                 text::format("but not{}: {}", rule.of_boundary ? ", by the boundary" : "", rule_text(rule)));
        }
        const Example& example = way.example;
        if (!example.command.empty()) {
            line(2, code(example.command));
            return;
        }
        line(2, text::format("for example {}", diagnostics::printable(example.what)));
        for (const diagnostics::Related& note : example.notes) {
            if (!note.span) { // the rule has been shown
                line(2, diagnostics::printable(note.message));
            }
        }
    }

    /// `when logs: s3:PutObject on "{bucket}/*" if aws:SecureTransport == true (main.slr:7:5)`.
    [[nodiscard]] std::string rule_text(const ShownRule& rule) {
        std::string text = rule.actions;
        text += rule.on.empty() ? "" : " on " + rule.on;
        text += rule.condition.empty() ? "" : " if " + rule.condition;
        return (rule.when.empty() ? "" : text::format("when {}: ", code(rule.when))) + code(text) +
               place(rule.span);
    }

    void add_count(const Proofs& proofs) {
        const auto is_good = [](const Proof& proof) { return style_of(proof.verdict) == Style::good; };
        const auto good = static_cast<std::size_t>(std::ranges::count_if(proofs.proofs, is_good));
        const std::size_t bad = proofs.proofs.size() - good;
        const std::string count = bad == 0 ? text::format("all {} hold", good)
                                           : text::format("{} hold{}, {} {}", good, good == 1 ? "s" : "", bad,
                                                          bad == 1 ? "does not" : "do not");
        text_ += text::styled(count, bad == 0 ? Style::good : Style::error, colour_) + "\n";
    }

    diagnostics::Locator locator_;
    bool markdown_;
    bool colour_;
    std::string text_;
};

} // namespace

std::string_view word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
            return "holds";
        case Verdict::fails:
            return "fails";
        case Verdict::of_nothing:
            return "no such request";
        case Verdict::undecided:
            return "undecided";
        case Verdict::too_complex:
            break;
    }
    return "too complex";
}

std::string proofs_text(const Proofs& proofs, const source::Files& files, bool colour) {
    return ProofLines(files, false, colour).write(proofs);
}

std::string proofs_markdown(const Proofs& proofs, const source::Files& files) {
    return ProofLines(files, true, false).write(proofs);
}

} // namespace slrc::cli
