#include "compiler/prove/report.hpp"

#include "compiler/prove/effects.hpp"
#include "compiler/prove/trust.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <optional>
#include <utility>

namespace slrc::prove {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

std::string request_text(const iam::Request& request) {
    std::string text = request.caller ? text::format("`{}` by `{}`", request.action, request.caller->value)
                                      : text::format("`{}` on `{}`", request.action, request.resource);
    bool first = true;
    for (const iam::ContextEntry& entry : request.context) {
        if (request.caller && entry.values.front() == request.caller->value) {
            continue; // said already
        }
        text += first ? " with " : " and ";
        first = false;
        text += text::format("`{}` = ", entry.key);
        for (std::size_t value = 0; value < entry.values.size(); ++value) {
            text += value == 0 ? "" : ", ";
            text += text::format("`{}`", entry.values[value]);
        }
    }
    return text;
}

/// Of an invariant, of permissions or of the trust.
struct Promise {
    bool always = false;
    iam::Effect effect = iam::Effect::allow;
    source::Span span;
};

Promise promise_of(const model::Invariant& one) {
    return {one.always, one.rule.effect, one.rule.span};
}

Promise promise_of(const model::TrustInvariant& one) {
    return {one.always, one.asked.effect, one.asked.span};
}

std::string_view what_happens(const Promise& promise) {
    const bool is_allow = promise.effect == iam::Effect::allow;
    if (promise.always) {
        return is_allow ? "is not allowed" : "is not denied by any rule";
    }
    return is_allow ? "is allowed" : "is denied by a rule";
}

/// What the role is compiled with: nothing where that is nothing.
std::string setting_text(const model::Role& role, const model::Configuration& made) {
    std::string text;
    if (const std::vector<std::string> names = capability_names(role, made); !names.empty()) {
        text = text::format("with {} {}", names.size() == 1 ? "capability" : "capabilities",
                            text::list_names(names, names.size()));
    }
    for (const std::size_t index : set_parameters(role, made)) {
        if (role.parameters[index].used) {
            text += text::format("{} `{}` = `{}`", text.empty() ? "with" : ",", role.parameters[index].name,
                                 made.values[index].front());
        }
    }
    return text;
}

/// What is said of a counterexample, whatever it is by.
Telling told_of(const model::Role& role, const Promise& promise, const Counterexample& example,
                std::optional<diagnostics::Related> by) {
    Telling told{text::format("{} {}", request_text(example.request), what_happens(promise)), {}};
    const auto note = [&](std::string text) { told.notes.push_back({std::nullopt, std::move(text)}); };
    if (by) {
        told.notes.push_back(std::move(*by));
    }
    if (std::string setting = setting_text(role, example.configuration); !setting.empty()) {
        note(std::move(setting));
    }
    if (example.new_action) {
        note(text::format("AWS has no action `{}` yet: a wildcard also means actions to come",
                          example.request.action));
    }
    return told;
}

Diagnostic failure(const model::Role& role, source::Span span, Telling told, const Counterexample& example,
                   std::string_view subject) {
    Diagnostic found =
        diagnostics::make(Kind::invariant_fails, span, text::format("this does not hold: {}", told.what));
    std::string command = eval_command(role, example, subject);
    found.related = std::move(told.notes);
    // Without backticks, between which what is long is cut.
    found.related.push_back({std::nullopt, "see the decision: " + command});
    found.facts.push_back(counterexample_fact(role, example, std::move(command)));
    return found;
}

Diagnostic no_answer(source::Span span, const Outcome& outcome) {
    Diagnostic found = diagnostics::make(Kind::invariant_undecided, span, told_of(outcome));
    for (const WrittenText& one : outcome.tied) {
        found.related.push_back({one.span, text::format("`{}` stands here", one.text)});
    }
    return found;
}

template <typename Invariant>
std::optional<Diagnostic> finding(const model::Role& role, const Invariant& invariant, const Outcome& outcome,
                                  std::string_view subject) {
    const source::Span span = promise_of(invariant).span;
    switch (outcome.verdict) {
        case Verdict::holds:
            return std::nullopt;
        case Verdict::fails:
            return failure(role, span, told_of(role, invariant, *outcome.counterexample),
                           *outcome.counterexample, subject);
        case Verdict::of_nothing:
            return diagnostics::make(Kind::invariant_of_nothing, span,
                                     text::format("this {}", told_of(outcome)));
        case Verdict::undecided:
            return no_answer(span, outcome);
        case Verdict::too_complex:
            break;
    }
    return diagnostics::make(Kind::invariant_too_complex, span, told_of(outcome));
}

} // namespace

std::string told_of(const Outcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::of_nothing:
            return "holds only because there is no such request: it proves nothing";
        case Verdict::undecided:
            return outcome.tied.size() < 2
                       ? "slrc cannot decide whether this holds: it found no request against it, and could not rule one out"
                       : text::format(
                             "slrc cannot decide whether this holds: how `{}` and `{}` depend on one another is beyond it",
                             outcome.tied.front().text, outcome.tied.back().text);
        case Verdict::too_complex:
            return text::format("this is too complex to prove: it takes more than {} steps", most_states);
        default:
            return {};
    }
}

Telling told_of(const model::Role& role, const model::TrustInvariant& invariant,
                const Counterexample& example) {
    std::optional<diagnostics::Related> by;
    if (example.rule) {
        const model::TrustRule& rule = role.trust[*example.rule];
        by = {rule.span,
              text::format("this rule {} it", rule.effect == iam::Effect::allow ? "allows" : "denies")};
    }
    return told_of(role, promise_of(invariant), example, std::move(by));
}

Telling told_of(const Subject& subject, const model::Invariant& invariant, const Counterexample& example) {
    std::optional<diagnostics::Related> by;
    if (example.rule) {
        const auto& rules = example.by_boundary ? subject.boundary->rules : subject.role.rules;
        const model::Rule& rule = rules[*example.rule];
        by = {rule.span, text::format("this rule{} {} it", example.by_boundary ? " of the boundary" : "",
                                      rule.effect == iam::Effect::allow ? "allows" : "denies")};
    } else if (example.by_boundary) {
        by = {std::nullopt, "the boundary does not allow it"};
    }
    return told_of(subject.role, promise_of(invariant), example, std::move(by));
}

namespace {

template <typename Invariant>
void report(const model::Role& role, const std::vector<Invariant>& invariants,
            const std::vector<Outcome>& outcomes, std::string_view subject, diagnostics::Sink& sink) {
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        if (auto found = finding(role, invariants[index], outcomes[index], subject)) {
            sink.add(std::move(*found));
        }
    }
}

} // namespace

void report_invariants(const model::Program& program, const source::Files& files,
                       std::span<const std::string> import_options, diagnostics::Sink& sink) {
    for (const model::Role& role : program.roles) {
        if (role.requested) {
            const catalog::Catalog& catalog = program.catalogs[role.catalog];
            report_without_effect(role, catalog, sink);
            const std::string subject = subject_words(role, files.name(role.span.file), import_options);
            report(role, role.invariants, prove(role, catalog, role.invariants), subject, sink);
            report(role, role.trust_invariants, prove_trust(role, catalog, role.trust_invariants), subject,
                   sink);
        }
    }
}

} // namespace slrc::prove
