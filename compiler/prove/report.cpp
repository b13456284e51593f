#include "compiler/prove/report.hpp"

#include "compiler/prove/effects.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <utility>

namespace slrc::prove {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

std::string request_text(const iam::Request& request) {
    std::string text = text::format("`{}` on `{}`", request.action, request.resource);
    for (std::size_t index = 0; index < request.context.size(); ++index) {
        const iam::ContextEntry& entry = request.context[index];
        text += index == 0 ? " with " : " and ";
        text += text::format("`{}` = ", entry.key);
        for (std::size_t value = 0; value < entry.values.size(); ++value) {
            text += value == 0 ? "" : ", ";
            text += text::format("`{}`", entry.values[value]);
        }
    }
    return text;
}

std::string_view what_happens(const model::Invariant& invariant) {
    const bool is_allow = invariant.rule.effect == iam::Effect::allow;
    if (invariant.always) {
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

Diagnostic failure(const model::Role& role, const model::Invariant& invariant, const Counterexample& example,
                   std::string_view subject) {
    Telling told = told_of(role, invariant, example);
    Diagnostic found = diagnostics::make(Kind::invariant_fails, invariant.rule.span,
                                         text::format("this does not hold: {}", told.what));
    std::string command = eval_command(role, example, subject);
    found.related = std::move(told.notes);
    // Without backticks, between which what is long is cut.
    found.related.push_back({std::nullopt, "see the decision: " + command});
    found.facts.push_back(counterexample_fact(role, example, std::move(command)));
    return found;
}

std::optional<Diagnostic> finding(const model::Role& role, const model::Invariant& invariant,
                                  const Outcome& outcome, std::string_view subject) {
    const source::Span& span = invariant.rule.span;
    switch (outcome.verdict) {
        case Verdict::holds:
            return std::nullopt;
        case Verdict::fails:
            return failure(role, invariant, *outcome.counterexample, subject);
        case Verdict::of_nothing:
            return diagnostics::make(Kind::invariant_of_nothing, span,
                                     text::format("this {}", told_of(outcome.verdict)));
        case Verdict::undecided:
            return diagnostics::make(Kind::invariant_undecided, span, told_of(outcome.verdict));
        case Verdict::too_complex:
            break;
    }
    return diagnostics::make(Kind::invariant_too_complex, span, told_of(outcome.verdict));
}

} // namespace

std::string told_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::of_nothing:
            return "holds only because there is no such request: it proves nothing";
        case Verdict::undecided:
            return "slrc cannot decide whether this holds: it found no request against it, and could not rule one out";
        case Verdict::too_complex:
            return text::format("this is too complex to prove: it takes more than {} steps", most_states);
        default:
            return {};
    }
}

Telling told_of(const Subject& subject, const model::Invariant& invariant, const Counterexample& example) {
    const model::Role& role = subject.role;
    Telling told{text::format("{} {}", request_text(example.request), what_happens(invariant)), {}};
    const auto note = [&](std::string text) { told.notes.push_back({std::nullopt, std::move(text)}); };
    if (example.rule) {
        const auto& rules = example.by_boundary ? subject.boundary->rules : role.rules;
        const model::Rule& rule = rules[*example.rule];
        told.notes.push_back(
            {rule.span, text::format("this rule{} {} it", example.by_boundary ? " of the boundary" : "",
                                     rule.effect == iam::Effect::allow ? "allows" : "denies")});
    } else if (example.by_boundary) {
        note("the boundary does not allow it");
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

void report_invariants(const model::Program& program, const source::Files& files,
                       std::span<const std::string> import_options, diagnostics::Sink& sink) {
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        report_without_effect(role, program.catalogs[role.catalog], sink);
        if (role.invariants.empty()) {
            continue;
        }
        const std::string subject = subject_words(role, files.name(role.span.file), import_options);
        const std::vector<Outcome> outcomes = prove(role, program.catalogs[role.catalog], role.invariants);
        for (std::size_t index = 0; index < outcomes.size(); ++index) {
            if (auto found = finding(role, role.invariants[index], outcomes[index], subject)) {
                sink.add(std::move(*found));
            }
        }
    }
}

} // namespace slrc::prove
