#include "compiler/workspace/prove_roles.hpp"

#include "compiler/doc/prose.hpp"
#include "compiler/importer/clauses.hpp"
#include "compiler/prove/clause.hpp"
#include "compiler/prove/report.hpp"
#include "compiler/prove/trust.hpp"
#include "compiler/prove/ways.hpp"
#include "compiler/review/review.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/workspace/choices.hpp"
#include "compiler/workspace/questions.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;
using model::Role;

namespace {

/// A role, and what an answer about it is said with.
struct Asked {
    prove::Subject subject;
    const catalog::Catalog& catalog;
    const source::Files& files;
    /// What names it in a command that asks its permissions, and its trust; empty where no command shows the decisions.
    std::string words;
    std::string trust_words;
};

importer::ParameterNames parameters_of(const Role& role) {
    importer::ParameterNames names;
    for (const model::Parameter& parameter : role.parameters) {
        names.names.push_back(parameter.name);
        names.lists.push_back(parameter.type.list);
        names.accounts.push_back(false);
    }
    return names;
}

/// Of a rule's actions those that are asked about: as they are written, or as they are asked where that is less.
std::vector<model::ActionName> actions_asked(const model::Rule& rule, const model::Rule& asked,
                                             const catalog::Catalog& catalog) {
    if (rule.not_actions) {
        return asked.actions;
    }
    std::vector<model::ActionName> all;
    const auto add = [&](const model::ActionName& action) {
        if (std::ranges::find(all, action) == all.end()) {
            all.push_back(action);
        }
    };
    for (const model::ActionName& action : rule.actions) {
        for (const model::ActionName& wanted : asked.actions) {
            const catalog::ActionRanges one = catalog.expand(action.text);
            const catalog::ActionRanges other = catalog.expand(wanted.text);
            if (!prove::common(one, other).empty()) {
                add(prove::without(one, other).empty() ? action : wanted);
            }
        }
    }
    return all.empty() ? asked.actions : all;
}

ShownRule shown_rule(const Asked& asked, const model::Rule& rule, bool of_boundary) {
    ShownRule shown;
    shown.of_boundary = of_boundary;
    shown.span = rule.span;
    shown.sid = rule.sid;
    shown.when = to_text(rule.guard, capability_names(asked.subject.role));
    return shown;
}

ShownRule shown_part(const Asked& asked, const model::Invariant& invariant, const prove::RulePart& part) {
    const Role& role = part.of_boundary ? *asked.subject.boundary : asked.subject.role;
    const model::Rule& rule = role.rules[part.rule];
    const importer::ParameterNames parameters = parameters_of(role);
    ShownRule shown = shown_rule(asked, rule, part.of_boundary);
    shown.actions = importer::action_clause(actions_asked(rule, invariant.rule, asked.catalog), false);
    constexpr std::string_view word = "on ";
    const std::string on =
        importer::on_clause(rule, asked.catalog, parameters.names, importer::TextPlace::policy);
    shown.on = on.empty() ? on : on.substr(word.size());
    for (const model::ConditionTest& test : rule.alternatives[part.alternative]) {
        shown.condition += shown.condition.empty() ? "" : " and ";
        shown.condition += importer::test_text(test, asked.catalog, parameters, importer::TextPlace::policy);
    }
    return shown;
}

Example shown_example(const Asked& asked, const model::Invariant& invariant,
                      const prove::Counterexample& found) {
    const Role& role = asked.subject.role;
    prove::Telling told = told_of(asked.subject, invariant, found);
    std::string command = asked.words.empty() ? std::string() : eval_command(role, found, asked.words);
    diagnostics::Fact fact = counterexample_fact(role, found, command);
    if (found.rule && found.by_boundary) {
        auto& facts = std::get<std::vector<diagnostics::Fact>>(fact.value);
        facts.push_back({"boundaryRule", asked.subject.boundary->rules[*found.rule].span});
    }
    return {std::move(told.what), std::move(told.notes), std::move(command), std::move(fact)};
}

/// The same of who may assume the role.
Example shown_example(const Asked& asked, const model::TrustInvariant& invariant,
                      const prove::Counterexample& found) {
    const Role& role = asked.subject.role;
    prove::Telling told = prove::told_of(role, invariant, found);
    std::string command =
        asked.trust_words.empty() ? std::string() : eval_command(role, found, asked.trust_words);
    diagnostics::Fact fact = counterexample_fact(role, found, command);
    return {std::move(told.what), std::move(told.notes), std::move(command), std::move(fact)};
}

source::Span span_of(const model::Invariant& invariant) {
    return invariant.rule.span;
}
source::Span span_of(const model::TrustInvariant& invariant) {
    return invariant.asked.span;
}

/// An invariant as it is written, in one line, with the guard around it.
std::string text_of(const Asked& asked, const model::Invariant& invariant) {
    const std::string when = to_text(invariant.rule.guard, capability_names(asked.subject.role));
    return (when.empty() ? "" : text::format("when {}: ", when)) +
           doc::one_line(asked.files.text(invariant.rule.span));
}

std::string text_of(const Asked& asked, const model::TrustInvariant& invariant) {
    return doc::one_line(asked.files.text(span_of(invariant)));
}

class Prover {
public:
    explicit Prover(std::set<source::FileIndex> questions) : questions_(std::move(questions)) {}

    /// The questions, or the role's own invariants where there are none; in the order in which they are written.
    void prove_all(const Asked& asked) {
        const auto invariants = asked_of(asked.subject.role.invariants);
        const auto of_trust = asked_of(asked.subject.role.trust_invariants);
        std::vector<std::pair<source::Span, Proof>> proofs;
        add_proofs(asked, invariants, prove::prove(asked.subject, asked.catalog, invariants), proofs);
        add_proofs(asked, of_trust, prove::prove_trust(asked.subject.role, asked.catalog, of_trust), proofs);
        std::ranges::stable_sort(proofs, {},
                                 [](const auto& one) { return std::pair(one.first.file, one.first.begin); });
        for (auto& [span, proof] : proofs) {
            proofs_.proofs.push_back(std::move(proof));
        }
    }

    void find_ways(const Asked& asked) {
        for (const model::Invariant& invariant : asked.subject.role.invariants) {
            if (is_question(invariant)) {
                proofs_.ways.push_back(ways_of(asked, invariant));
            }
        }
    }

    Proofs take() { return std::move(proofs_); }

private:
    template <typename Invariant>
    [[nodiscard]] std::vector<Invariant> asked_of(const std::vector<Invariant>& all) const {
        std::vector<Invariant> invariants;
        std::ranges::copy_if(all, std::back_inserter(invariants),
                             [&](const Invariant& one) { return questions_.empty() || is_question(one); });
        return invariants;
    }

    template <typename Invariant>
    void add_proofs(const Asked& asked, const std::vector<Invariant>& invariants,
                    const std::vector<prove::Outcome>& outcomes,
                    std::vector<std::pair<source::Span, Proof>>& to) const {
        for (std::size_t index = 0; index < outcomes.size(); ++index) {
            const Invariant& invariant = invariants[index];
            Proof proof;
            proof.role = asked.subject.role.name.base;
            proof.question = text_of(asked, invariant);
            proof.span = is_question(invariant) ? std::nullopt : std::optional(span_of(invariant));
            proof.verdict = outcomes[index].verdict;
            proof.told = prove::told_of(outcomes[index]);
            if (outcomes[index].counterexample) {
                proof.example = shown_example(asked, invariant, *outcomes[index].counterexample);
            }
            to.emplace_back(span_of(invariant), std::move(proof));
        }
    }

    template <typename Invariant>
    [[nodiscard]] bool is_question(const Invariant& one) const {
        return questions_.contains(span_of(one).file);
    }

    static ProvedWays ways_of(const Asked& asked, const model::Invariant& invariant) {
        constexpr std::string_view before = "never allow ";
        const prove::Ways found = ways_to(asked.subject, asked.catalog, invariant);
        ProvedWays shown;
        shown.role = asked.subject.role.name.base;
        shown.actions = text_of(asked, invariant).substr(before.size());
        shown.verdict = found.verdict;
        const bool has_answer =
            found.verdict == prove::Verdict::holds || found.verdict == prove::Verdict::fails;
        shown.told = has_answer
                         ? ""
                         : "there may be other ways: what the texts of the rules have in common is not known";
        for (const prove::Way& way : found.ways) {
            ShownWay one;
            const auto part = [&](const prove::RulePart& which) {
                return shown_part(asked, invariant, which);
            };
            std::ranges::transform(way.by, std::back_inserter(one.by), part);
            std::ranges::transform(way.but_not, std::back_inserter(one.but_not), part);
            one.example = shown_example(asked, invariant, way.example);
            shown.ways.push_back(std::move(one));
        }
        return shown;
    }

    std::set<source::FileIndex> questions_;
    Proofs proofs_;
};

/// What is asked, as texts of the language: an action is asked for as if it were never to be allowed.
Questions questions_of(const ProveOptions& options) {
    Questions questions{options.questions};
    if (!options.actions.empty()) {
        questions.name = "<action>";
        for (const std::string& action : options.actions) {
            questions.texts.push_back("never allow " + action);
        }
    }
    return questions;
}

class ProveRun {
public:
    ProveRun(Compilation& compilation, const ProveOptions& options, const World& world)
        : result_(compilation), sink_(compilation.sink), options_(options), world_(world) {}

    Proofs of_specification() {
        const std::set<source::FileIndex> questions = check();
        const std::vector<const Role*> roles = sink_.has_errors()
                                                   ? std::vector<const Role*>()
                                                   : chosen_roles(result_.program, options_.roles, sink_);
        if (roles.empty() && !sink_.has_errors()) {
            sink_.report(Kind::unknown_role, options_.specification, "there is no role in it");
        }
        if (sink_.has_errors() || !find_boundary(result_.program.catalogs[roles.front()->catalog])) {
            return {};
        }
        Prover prover(questions);
        for (const Role* role : roles) {
            const std::string words = specification_words(*role);
            ask(prover, *role, result_.program.catalogs[role->catalog], words, words);
        }
        return prover.take();
    }

    Proofs of_policies() {
        const auto asked = check_questions(files(), questions_of(options_), options_.known,
                                           options_.search_folders, world_, sink_);
        auto role = asked ? read_identity(files(), options_.policies, options_.roles, asked->catalog,
                                          !asked->trust_invariants.empty(), world_, sink_)
                          : std::nullopt;
        if (!role || !have_what_is_asked(*role, *asked) || !find_boundary(asked->catalog)) {
            return {};
        }
        role->invariants = asked->invariants;
        role->trust_invariants = asked->trust_invariants;
        std::set<source::FileIndex> questions;
        for (const model::Invariant& one : role->invariants) {
            questions.insert(span_of(one).file);
        }
        for (const model::TrustInvariant& one : role->trust_invariants) {
            questions.insert(span_of(one).file);
        }
        Prover prover(questions);
        ask(prover, *role, asked->catalog,
            options_.policies.size() == 1 ? words_for(*role, options_.policies.front()) : std::string(),
            role->trust.empty() ? std::string() : words_for(*role, trust_document(*role)));
        return prover.take();
    }

private:
    source::Files& files() { return result_.sources.files; }

    std::set<source::FileIndex> check() {
        diagnostics::Sink found;
        load(result_.sources, std::vector<std::string>{options_.specification}, options_.search_folders,
             world_, found);
        result_.dependencies = result_.sources.dependencies;
        std::set<source::FileIndex> questions =
            add_questions(result_.sources, questions_of(options_), options_.roles, found);
        result_.program = check::check(result_.sources.units, found);
        review::review(result_.program, {.whole = !found.has_errors()}, found);
        keep_of_questions(found, questions, sink_);
        return questions;
    }

    /// False where there should be one, and it cannot be asked.
    bool find_boundary(const catalog::Catalog& known) {
        if (!options_.boundary.empty()) {
            boundary_ = read_boundary(files(), options_.boundary, known, world_, sink_);
        }
        return !sink_.has_errors();
    }

    /// A boundary has no say in who assumes a role.
    void ask(Prover& prover, const Role& role, const catalog::Catalog& catalog, const std::string& words,
             const std::string& trust_words) {
        const Asked asked{{role, boundary_ ? &*boundary_ : nullptr},
                          catalog,
                          files(),
                          boundary_ ? std::string() : words,
                          trust_words};
        if (options_.actions.empty()) {
            prover.prove_all(asked);
        } else {
            prover.find_ways(asked);
        }
    }

    /// Reports questions that no document can answer: about permissions to a trust policy, and the other way round.
    bool have_what_is_asked(const Role& role, const CheckedQuestions& asked) {
        if (!asked.invariants.empty() && role.rules.empty()) {
            report_wrong_document(role, span_of(asked.invariants.front()),
                                  "there are no permissions here to ask about",
                                  "a trust policy is asked who may assume the role: `never trust …`");
        }
        if (!asked.trust_invariants.empty() && role.trust.empty()) {
            report_wrong_document(role, span_of(asked.trust_invariants.front()),
                                  "there is no trust policy here to ask about",
                                  "permissions are asked for actions: `never allow …`");
        }
        return !sink_.has_errors();
    }

    void report_wrong_document(const Role& role, source::Span question, std::string message,
                               std::string help) {
        diagnostics::Diagnostic found =
            diagnostics::make(Kind::nothing_to_read, role.span, std::move(message), std::move(help));
        found.related.push_back({question, "this asks about it"});
        sink_.add(std::move(found));
    }

    [[nodiscard]] std::string trust_document(const Role& role) {
        const std::string name(files().name(role.trust.front().span.file));
        return name == "<stdin>" ? "-" : name;
    }

    std::string specification_words(const Role& role) {
        return prove::subject_words(role, files().name(role.span.file),
                                    import_options(options_.search_folders, world_));
    }

    /// `slrc eval` decides by one document.
    [[nodiscard]] std::string words_for(const Role& role, const std::string& document) const {
        return policy_words(document, options_.roles.empty() ? std::string() : role.name.text, options_.known,
                            options_.search_folders, world_);
    }

    Compilation& result_;
    diagnostics::Sink& sink_;
    const ProveOptions& options_;
    const World& world_;
    std::optional<Role> boundary_;
};

} // namespace

bool Proofs::hold() const {
    using prove::Verdict;
    return std::ranges::all_of(proofs,
                               [](const Proof& one) {
                                   return one.verdict == Verdict::holds || one.verdict == Verdict::of_nothing;
                               }) &&
           std::ranges::all_of(ways, [](const ProvedWays& one) { return one.told.empty(); });
}

std::vector<std::string> import_options(const std::vector<std::string>& search_folders, const World& world) {
    std::vector<std::string> options;
    for (const std::string& folder : search_folders) {
        options.insert(options.end(), {"-I", folder});
    }
    std::ranges::move(world.options(), std::back_inserter(options));
    return options;
}

std::string policy_words(const std::string& document, const std::string& role, const std::string& known,
                         const std::vector<std::string>& search_folders, const World& world) {
    std::vector<std::string> words{"--policy", document};
    if (!role.empty()) {
        words.insert(words.end(), {"--role", role});
    }
    if (!known.empty()) {
        words.insert(words.end(), {"--known", known});
        std::ranges::move(import_options(search_folders, world), std::back_inserter(words));
    }
    std::ranges::transform(words, words.begin(),
                           [](const std::string& word) { return prove::command_word(word); });
    return text::joined(words, " ");
}

Proofs prove_roles(Compilation& compilation, const ProveOptions& options, const World& world) {
    ProveRun run(compilation, options, world);
    return options.policies.empty() ? run.of_specification() : run.of_policies();
}

} // namespace slrc::workspace
