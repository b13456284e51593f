#include "compiler/prove/counterexample.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/fresh.hpp"
#include "compiler/reasons/notes.hpp"

#include <algorithm>

namespace slrc::prove {

namespace {

bool is_permitted(const model::Role& role, const model::CapabilitySet& set) {
    for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
        if (set[index] && !holds(role.capabilities[index].required, set)) {
            return false;
        }
    }
    return true;
}

/// What the document of one role says of a request, and by which rule.
struct Decided {
    iam::Decision decision = iam::Decision::allowed;
    std::optional<std::size_t> rule;
    /// Whether there is such a document: not every value of a parameter makes one.
    bool compiles = true;
};

Decided decide(const model::Role& role, const model::Configuration& configuration,
               const iam::Request& request) {
    diagnostics::Sink sink;
    model::Filler filler(role, configuration, sink);
    const model::SourcedDocument document = sourced_permissions(role, filler);
    const iam::Verdict verdict = iam::Evaluator(document.document).decide(request);
    return {verdict.decision,
            verdict.statement ? std::optional(document.rules.at(*verdict.statement)) : std::nullopt,
            !sink.has_errors()};
}

/// What role and boundary say, each for itself; where there is no boundary, it allows everything.
struct Decisions {
    Decided role;
    Decided boundary;

    Decisions(const Subject& subject, const Counterexample& example)
        : role(decide(subject.role, example.configuration, example.request)) {
        if (subject.boundary != nullptr) {
            model::Configuration of_boundary = example.configuration;
            of_boundary.capabilities.clear();
            of_boundary.values.clear();
            boundary = decide(*subject.boundary, of_boundary, example.request);
        }
    }

    [[nodiscard]] iam::Decision together() const {
        if (role.decision == iam::Decision::explicitly_denied ||
            boundary.decision == iam::Decision::allowed) {
            return role.decision;
        }
        return boundary.decision;
    }
    [[nodiscard]] bool by_boundary() const {
        return boundary.decision != iam::Decision::allowed && together() == boundary.decision &&
               role.decision != together();
    }
};

/// Whether a request is against an invariant, by the documents that the role is compiled to.
bool is_against(const Subject& subject, const model::Invariant& invariant, const Counterexample& example) {
    const model::Role& role = subject.role;
    const model::CapabilitySet& set = example.configuration.capabilities;
    if (!is_permitted(role, set) || !holds(invariant.rule.guard, set)) {
        return false;
    }
    diagnostics::Sink sink;
    model::Filler filler(role, example.configuration, sink);
    iam::Document question;
    const auto add = [&](model::Rule rule, iam::Effect effect) {
        rule.effect = effect;
        const std::vector<iam::Statement> more = statements(rule, filler);
        question.statements.insert(question.statements.end(), more.begin(), more.end());
    };
    add(invariant.rule, iam::Effect::allow);
    for (const model::Rule& rule : invariant.except) {
        add(rule, iam::Effect::deny);
    }
    if (iam::Evaluator(question).decide(example.request).decision != iam::Decision::allowed) {
        return false;
    }
    const Decisions decisions(subject, example);
    const iam::Decision decision = decisions.together();
    const auto wanted = invariant.rule.effect == iam::Effect::allow ? iam::Decision::allowed
                                                                    : iam::Decision::explicitly_denied;
    return decisions.role.compiles && (decision == wanted) != invariant.always;
}

/// With fewer keys and capabilities, and with values that people know, as long as it is against the invariant.
class Simpler {
public:
    Simpler(const Subject& subject, const model::Invariant& invariant, Counterexample& example)
        : subject_(subject), invariant_(invariant), example_(example) {}

    void make_smaller() {
        auto& context = example_.request.context;
        for (std::size_t index = context.size(); index-- > 0;) {
            keep_if_against([&](Counterexample& simpler) {
                simpler.request.context.erase(simpler.request.context.begin() +
                                              static_cast<std::ptrdiff_t>(index));
            });
        }
        for (std::size_t index = example_.configuration.capabilities.size(); index-- > 0;) {
            if (example_.configuration.capabilities[index]) {
                keep_if_against(
                    [&](Counterexample& simpler) { simpler.configuration.capabilities[index] = false; });
            }
        }
    }

    void use_known_values() {
        for (std::size_t index = 0; index < example_.request.context.size(); ++index) {
            const iam::ContextEntry& entry = example_.request.context[index];
            const auto setter = reasons::setter_of(entry.key);
            if (setter && !is_list(entry)) {
                keep_if_against([&](Counterexample& simpler) {
                    simpler.request.context[index].values = {std::string(setter->example)};
                });
            }
        }
    }

    /// What a rule reads and every request has.
    void add_keys_of(const model::Rule& rule) {
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const model::ConditionTest& test : alternative) {
                add_key(model::literal_text(test.key));
            }
        }
    }

private:
    void add_key(const std::string& key) {
        const auto setter = catalog::is_in_every_request(key) ? reasons::setter_of(key) : std::nullopt;
        if (!setter) {
            return;
        }
        const bool is_boolean = setter->example == "true";
        for (const std::string_view value : {setter->example, std::string_view("false")}) {
            if (find_key(example_.request.context, key) == nullptr &&
                (is_boolean || value == setter->example)) {
                keep_if_against([&](Counterexample& simpler) {
                    simpler.request.context.push_back({key, {std::string(value)}});
                });
            }
        }
    }

    template <typename Change>
    void keep_if_against(Change change) {
        Counterexample simpler = example_;
        change(simpler);
        if (is_against(subject_, invariant_, simpler)) {
            example_ = std::move(simpler);
        }
    }

    const Subject& subject_;
    const model::Invariant& invariant_;
    Counterexample& example_;
};

} // namespace

Counterexample counterexample_of(const Setting& setting, const Witness& witness) {
    const TextReading& reading = setting.reading;
    const auto text_of = [&](const model::Part& part) {
        std::optional<std::string> text;
        for (std::size_t number = 0; number < witness.holes.size(); ++number) {
            text = reading.holes.at(number).part == part ? witness.holes[number] : text;
        }
        return text;
    };
    const auto built_in = [&](model::BuiltIn what) {
        const auto chosen = value_of(reading.place, what);
        return chosen ? *chosen : text_of(what).value_or(std::string(model::usual_text(what)));
    };
    Counterexample example;
    model::Configuration& made = example.configuration;
    made.capabilities = witness.capabilities;
    made.partition = built_in(model::BuiltIn::partition);
    made.region = built_in(model::BuiltIn::region);
    const std::string any = built_in(model::BuiltIn::account_or_any);
    made.account = any == "*" ? std::optional<std::string>()
                              : std::optional(text_of(model::BuiltIn::account).value_or(any));
    made.suffix = built_in(model::BuiltIn::suffix);
    for (std::size_t index = 0; index < reading.role.parameters.size(); ++index) {
        const model::ParameterUse use{index};
        made.values.push_back(
            {text_of(use).value_or(fresh_text(Hole{use, std::nullopt}, index, reading.role))});
    }
    example.request = witness.request;
    return example;
}

Outcome minimal(const Subject& subject, const model::Invariant& invariant, Outcome outcome) {
    if (!outcome.counterexample) {
        return outcome;
    }
    Counterexample& example = *outcome.counterexample;
    if (!is_against(subject, invariant, example)) {
        return {Verdict::undecided, std::nullopt};
    }
    Simpler simpler(subject, invariant, example);
    simpler.make_smaller();
    simpler.use_known_values();
    if (const auto rule = Decisions(subject, example).role.rule) {
        simpler.add_keys_of(subject.role.rules[*rule]);
    }
    const Decisions decisions(subject, example);
    example.by_boundary = decisions.by_boundary();
    example.rule = decisions.by_boundary() ? decisions.boundary.rule : decisions.role.rule;
    return outcome;
}

} // namespace slrc::prove
