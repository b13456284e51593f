#include "compiler/prove/report.hpp"

#include "compiler/text/escapes.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

namespace slrc::prove {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

std::string capabilities_text(const model::Role& role, const model::CapabilitySet& set) {
    std::string text;
    for (std::size_t index = 0; index < set.size(); ++index) {
        if (set[index]) {
            text += (text.empty() ? "" : ",") + role.capabilities[index].name;
        }
    }
    return text;
}

/// Whether the texts of a role have a built-in at all.
struct UsedBuiltIns {
    bool partition = false;
    bool region = false;
    bool account = false;
    bool suffix = false;

    explicit UsedBuiltIns(const model::Role& role) {
        for (const model::Rule& rule : role.rules) {
            add(rule);
        }
        for (const model::Invariant& invariant : role.invariants) {
            add(invariant.rule);
            std::for_each(invariant.except.begin(), invariant.except.end(),
                          [&](const model::Rule& rule) { add(rule); });
        }
    }

private:
    void add(const model::Rule& rule) {
        for (const model::OpenText& resource : rule.resources) {
            add(resource);
        }
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const model::ConditionTest& test : alternative) {
                std::for_each(test.values.begin(), test.values.end(),
                              [&](const model::OpenText& value) { add(value); });
            }
        }
    }
    void add(const model::OpenText& text) {
        for (const model::Part& part : text.parts) {
            if (const auto* built_in = std::get_if<model::BuiltIn>(&part)) {
                partition = partition || *built_in == model::BuiltIn::partition;
                region = region || *built_in == model::BuiltIn::region;
                suffix = suffix || *built_in == model::BuiltIn::suffix;
                account = account || *built_in == model::BuiltIn::account ||
                          *built_in == model::BuiltIn::account_or_any;
            }
        }
    }
};

/// A specification as a command names it: the text of standard input is read again from there.
std::string specification_word(std::string_view file) {
    return file == "<stdin>" ? "-" : command_word(file);
}

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

std::string values_text(const model::Role& role, const model::Configuration& configuration) {
    std::string text;
    for (std::size_t index = 0; index < role.parameters.size(); ++index) {
        const model::Parameter& parameter = role.parameters[index];
        const bool is_on = !parameter.capability || configuration.capabilities[*parameter.capability];
        if (parameter.used && is_on && !configuration.values[index].empty()) {
            text += text.empty() ? "" : ", ";
            text += text::format("`{}` = `{}`", parameter.name, configuration.values[index].front());
        }
    }
    return text;
}

Diagnostic failure(const model::Role& role, const model::Invariant& invariant, const Counterexample& example,
                   std::string_view file) {
    Telling told = told_of(role, invariant, example);
    Diagnostic found = diagnostics::make(Kind::invariant_fails, invariant.rule.span,
                                         text::format("this does not hold: {}", told.what));
    found.related = std::move(told.notes);
    found.related.push_back(
        {std::nullopt, text::format("`{}`", eval_command(role, example, subject_words(role, file)))});
    return found;
}

std::optional<Diagnostic> finding(const model::Role& role, const model::Invariant& invariant,
                                  const Outcome& outcome, std::string_view file) {
    const source::Span& span = invariant.rule.span;
    switch (outcome.verdict) {
        case Verdict::holds:
            return std::nullopt;
        case Verdict::fails:
            return failure(role, invariant, *outcome.counterexample, file);
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
            return "it is not known whether this holds: no request against it was found, and none is excluded";
        case Verdict::too_complex:
            return text::format("a proof of this takes more than {} steps", most_states);
        default:
            return {};
    }
}

Telling told_of(const Subject& subject, const model::Invariant& invariant, const Counterexample& example) {
    const model::Role& role = subject.role;
    const model::Configuration& made = example.configuration;
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
    if (const std::string capabilities = capabilities_text(role, made.capabilities); !capabilities.empty()) {
        note(text::format("with the capabilities `{}`", capabilities));
    }
    if (const std::string values = values_text(role, made); !values.empty()) {
        note(text::format("with {}", values));
    }
    if (example.new_action) {
        note(text::format("AWS has no action `{}` yet: a wildcard takes those to come, too",
                          example.request.action));
    }
    return told;
}

std::string command_word(std::string_view text) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=./:,@{}";
    const bool is_plain = !text.empty() && text.find_first_not_of(plain) == std::string_view::npos;
    return is_plain ? std::string(text) : text::shell_quoted(text);
}

std::string subject_words(const model::Role& role, std::string_view specification) {
    return text::format("{} --role {}", specification_word(specification), command_word(role.name.text));
}

std::string eval_command(const model::Role& role, const Counterexample& example, std::string_view subject) {
    const model::Configuration& made = example.configuration;
    std::string command = text::format("slrc eval {}", subject);
    const auto add = [&](std::string_view option, std::string_view value) {
        command += text::format(" {} {}", option, command_word(value));
    };
    if (const std::string capabilities = capabilities_text(role, made.capabilities); !capabilities.empty()) {
        add("--with", capabilities);
    }
    for (std::size_t index = 0; index < role.parameters.size(); ++index) {
        const model::Parameter& parameter = role.parameters[index];
        if (parameter.capability && !made.capabilities[*parameter.capability]) {
            continue;
        }
        const std::string owner =
            parameter.capability ? role.capabilities[*parameter.capability].name + "." : std::string();
        for (const std::string& value : made.values[index]) {
            add("--set", owner + parameter.name + "=" + value);
        }
    }
    const UsedBuiltIns used(role);
    if (used.partition && !used.region && made.partition != "aws") {
        add("--partition", made.partition);
    }
    if (used.region) {
        add("--region", made.region.value_or(std::string()));
    }
    if (used.account && made.account) {
        add("--account", *made.account);
    }
    if (used.suffix) {
        add("--suffix", made.suffix.value_or(std::string()));
    }
    add("--action", example.request.action);
    add("--resource", example.request.resource);
    for (const iam::ContextEntry& entry : example.request.context) {
        for (const std::string& value : entry.values) {
            add("--context", entry.key + "=" + value);
        }
    }
    return command;
}

void report_invariants(const model::Program& program, const source::Files& files, diagnostics::Sink& sink) {
    for (const model::Role& role : program.roles) {
        if (!role.requested || role.invariants.empty()) {
            continue;
        }
        const std::vector<Outcome> outcomes = prove(role, program.catalogs[role.catalog], role.invariants);
        for (std::size_t index = 0; index < outcomes.size(); ++index) {
            if (auto found =
                    finding(role, role.invariants[index], outcomes[index], files.name(role.span.file))) {
                sink.add(std::move(*found));
            }
        }
    }
}

} // namespace slrc::prove
