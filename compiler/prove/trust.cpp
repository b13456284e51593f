#include "compiler/prove/trust.hpp"

#include "compiler/iam/caller_names.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/prepared_statement.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/prove/parties.hpp"
#include "compiler/prove/trust_rules.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace slrc::prove {

namespace {

using iam::Caller;
using iam::Decision;
using iam::Effect;

/// What was found for a kind of callers, held to the trust policy itself.
class TrustConfirmation {
public:
    TrustConfirmation(const model::Role& role, const model::TrustInvariant& invariant, const Callers& callers)
        : role_(role), invariant_(invariant), callers_(callers) {}

    [[nodiscard]] Outcome confirmed(Outcome outcome) const {
        if (!outcome.counterexample) {
            return outcome;
        }
        Counterexample example = std::move(*outcome.counterexample);
        example.configuration.capabilities.assign(role_.capabilities.size(), false);
        example.request.resource = "*";
        name_somebody(example.configuration);
        const std::string name = with_digits(take_name(example));
        for (Caller& caller : callers_of(name)) {
            Counterexample tried = example;
            add_what_is_told(tried, name);
            tried.request.caller = std::move(caller);
            if (is_against(tried)) {
                make_smaller(tried);
                tried.rule = deciding_rule(tried);
                return {Verdict::fails, std::move(tried)};
            }
        }
        return {Verdict::undecided, std::nullopt};
    }

private:
    /// The name of who asks; a key that IAM does not have is taken away.
    [[nodiscard]] std::string take_name(Counterexample& example) const {
        auto& context = example.request.context;
        const auto entry = std::find_if(context.begin(), context.end(), [&](const iam::ContextEntry& one) {
            return text::equal_folded(one.key, callers_.key);
        });
        if (entry == context.end() || entry->values.empty()) {
            return {};
        }
        std::string name = entry->values.front();
        context.erase(entry);
        return name;
    }

    /// Parameters whose values nothing asks for have to name some principal all the same.
    void name_somebody(model::Configuration& made) const {
        for (const model::TrustRule& rule : role_.trust) {
            for (const model::Principal& principal : rule.principals) {
                for (const model::OpenText& value : principal.values) {
                    name_somebody(principal.kind, value, made);
                }
            }
        }
    }

    void name_somebody(std::string_view kind, const model::OpenText& value,
                       model::Configuration& made) const {
        const auto* use =
            value.parts.size() == 1 ? std::get_if<model::ParameterUse>(&value.parts.front()) : nullptr;
        if (use == nullptr || !model::principal_misfit(kind, made.values[use->parameter].front())) {
            return;
        }
        for (const std::string_view name :
             {"arn:aws:iam::555566667777:role/Example", "example.amazonaws.com", "555566667777",
              "arn:aws:iam::555566667777:saml-provider/Example"}) {
            if (!model::principal_misfit(kind, name) &&
                !model::misfit(role_.parameters[use->parameter].type, std::string(name))) {
                made.values[use->parameter] = {std::string(name)};
                return;
            }
        }
    }

    /// By its own name, or a session of it that is named.
    [[nodiscard]] std::vector<Caller> callers_of(const std::string& name) const {
        std::vector<Caller> all{{std::string(callers_.kind), name}};
        add_sessions(invariant_.asked.principals, all);
        for (const model::TrustRule& rule : role_.trust) {
            add_sessions(rule.principals, all);
        }
        return all;
    }

    static void add_sessions(const std::vector<model::Principal>& principals, std::vector<Caller>& to) {
        for (const model::Principal& principal : principals) {
            for (const model::OpenText& value : principal.values) {
                if (is_literal(value) && iam::is_session_of(literal_text(value), to.front().value)) {
                    to.push_back({"AWS", literal_text(value)});
                }
            }
        }
    }

    /// Where any letters would do for an account.
    [[nodiscard]] static std::string with_digits(const std::string& name) {
        const pattern::Parts parts = pattern::divide(name);
        const std::string_view account = parts.texts[pattern::account_part];
        std::string result = name;
        if (parts.count > pattern::parts_before_resource && account.size() == 12) {
            const auto begin = static_cast<std::size_t>(account.data() - name.data());
            for (std::size_t at = begin; at < begin + account.size(); ++at) {
                result[at] = text::is_digit(result[at]) ? result[at] : '7';
            }
        }
        return result;
    }

    /// The keys that hang together with who asks, and with the role, as far as anything tests them.
    void add_what_is_told(Counterexample& example, const std::string& name) const {
        if (are_of_accounts(callers_)) {
            const pattern::Parts parts = pattern::divide(name);
            set(example, "aws:PrincipalAccount", std::string(parts.texts[pattern::account_part]));
            set(example, "aws:PrincipalArn", name);
        } else if (callers_.kind == "Service") {
            set(example, "aws:PrincipalServiceName", name);
        }
        if (example.configuration.account) {
            set(example, "aws:ResourceAccount", *example.configuration.account);
        }
    }

    void set(Counterexample& example, std::string_view key, std::string value) const {
        if (!has_key(role_, invariant_, key)) {
            return;
        }
        auto& context = example.request.context;
        std::erase_if(context,
                      [&](const iam::ContextEntry& entry) { return text::equal_folded(entry.key, key); });
        context.push_back({std::string(key), {std::move(value)}});
    }

    [[nodiscard]] static bool is_one_of(const std::vector<model::Principal>& all, model::Filler& filler,
                                        const Caller& caller) {
        return std::any_of(all.begin(), all.end(), [&](const model::Principal& principal) {
            const std::string kind = principal.kind == "Account" ? "AWS" : principal.kind;
            const bool of_kind = principal.kind != "AWS" && is_everything(principal.values.front());
            iam::Statement statement;
            statement.principals.push_back({principal.kind, filler.strings(principal.values)});
            return of_kind ? caller.kind == kind : iam::PreparedPrincipals(statement).match(caller);
        });
    }

    /// Whether the request is one of those that are asked about.
    [[nodiscard]] bool is_asked(const Counterexample& example, model::Filler& filler) const {
        const Caller& caller = *example.request.caller;
        if (!is_one_of(invariant_.asked.principals, filler, caller) ||
            is_one_of(invariant_.except, filler, caller)) {
            return false;
        }
        model::Role question;
        model::TrustRule& asked = question.trust.emplace_back(invariant_.asked);
        asked.effect = Effect::allow;
        asked.principals = {{"AWS", {model::literal("*", {})}, {}}};
        if (asked.actions.empty()) {
            asked.actions.push_back({std::string(callers_.call), {}});
        }
        const iam::Document document = trust_document(question, filler);
        return iam::Evaluator(document).decide(example.request).decision == Decision::allowed;
    }

    [[nodiscard]] bool is_against(const Counterexample& example) const {
        diagnostics::Sink sink;
        model::Filler filler(role_, example.configuration, sink);
        const iam::Document document = trust_document(role_, filler);
        if (!is_asked(example, filler) || sink.has_errors()) {
            return false;
        }
        const Decision decision = iam::Evaluator(document).decide(example.request).decision;
        const Decision wanted =
            invariant_.asked.effect == Effect::allow ? Decision::allowed : Decision::explicitly_denied;
        return (decision == wanted) != invariant_.always;
    }

    void make_smaller(Counterexample& example) const {
        for (std::size_t index = example.request.context.size(); index-- > 0;) {
            Counterexample smaller = example;
            smaller.request.context.erase(smaller.request.context.begin() +
                                          static_cast<std::ptrdiff_t>(index));
            if (is_against(smaller)) {
                example = std::move(smaller);
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t> deciding_rule(const Counterexample& example) const {
        diagnostics::Sink sink;
        model::Filler filler(role_, example.configuration, sink);
        const model::SourcedDocument document = sourced_trust(role_, filler);
        const iam::Verdict verdict = iam::Evaluator(document.document).decide(example.request);
        return verdict.statement ? std::optional(document.rules.at(*verdict.statement)) : std::nullopt;
    }

    const model::Role& role_;
    const model::TrustInvariant& invariant_;
    const Callers& callers_;
};

/// The worst answer for all kinds of callers. It is of nothing only where each is.
Outcome prove_for_all(const model::Role& role, const catalog::Catalog& catalog,
                      const model::TrustInvariant& invariant, std::size_t states) {
    Outcome worst;
    bool of_nothing = true;
    for (const Callers& callers : all_callers()) {
        const auto question = question_about(role, invariant, callers);
        if (!question) {
            continue;
        }
        const TrustConfirmation confirmation(role, invariant, callers);
        const std::array invariants{question->invariant};
        Outcome found =
            prove(
                question->role, catalog, invariants,
                [&](const model::Invariant&, Outcome one) { return confirmation.confirmed(std::move(one)); },
                states)
                .front();
        of_nothing = of_nothing && found.verdict == Verdict::of_nothing;
        if (found.verdict != Verdict::of_nothing) {
            worsen(worst, std::move(found));
        }
        if (worst.verdict == Verdict::fails) {
            break;
        }
    }
    return of_nothing ? Outcome{Verdict::of_nothing, std::nullopt} : worst;
}

} // namespace

std::vector<Outcome> prove_trust(const model::Role& role, const catalog::Catalog& catalog,
                                 std::span<const model::TrustInvariant> invariants, std::size_t states) {
    std::vector<Outcome> outcomes;
    std::transform(invariants.begin(), invariants.end(), std::back_inserter(outcomes),
                   [&](const model::TrustInvariant& invariant) {
                       return prove_for_all(role, catalog, invariant, states);
                   });
    return outcomes;
}

} // namespace slrc::prove
