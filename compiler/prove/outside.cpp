#include "compiler/prove/outside.hpp"

#include "compiler/prove/trust.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

namespace slrc::prove {

namespace {

using model::OpenText;
using model::Principal;

struct ReachFacts {
    std::string_view text;
    std::string_view word;
};
constexpr std::array<ReachFacts, 6> reach_facts{{{"nobody", "nobody"},
                                                 {"services of AWS", "services"},
                                                 {"named accounts", "accounts"},
                                                 {"federated users", "federated"},
                                                 {"anyone, with a condition", "anyone-with-condition"},
                                                 {"anyone", "anyone"}}};

Principal one_principal(std::string kind, OpenText value) {
    return {std::move(kind), {std::move(value)}, {}};
}

Principal account_principal(model::Part account) {
    OpenText arn = model::literal("arn:", {});
    append(arn, model::BuiltIn::partition);
    append(arn, model::Literal{":iam::"});
    append(arn, std::move(account));
    append(arn, model::Literal{":root"});
    return one_principal("AWS", std::move(arn));
}

/// The accounts that the conditions of a rule name.
std::set<std::string> accounts_in(const model::TrustRule& rule) {
    constexpr std::size_t digits = 12;
    std::set<std::string> found;
    for (const model::Alternative& alternative : rule.alternatives) {
        for (const model::ConditionTest& test : alternative) {
            for (const OpenText& value : test.values) {
                const std::string text = literal_text(value);
                std::size_t run = 0;
                for (std::size_t at = 0; at <= text.size(); ++at) {
                    if (at < text.size() && text::is_digit(text[at])) {
                        ++run;
                        continue;
                    }
                    if (run == digits) {
                        found.insert(text.substr(at - digits, digits));
                    }
                    run = 0;
                }
            }
        }
    }
    return found;
}

/// What one rule lets in, where no other keeps it out.
class RuleAccess {
public:
    RuleAccess(const model::Role& role, std::size_t rule, const catalog::Catalog& catalog,
               std::string_view account)
        : role_(role), rule_(rule), catalog_(catalog), account_(account), names_(parameter_names(role)) {
        std::erase_if(role_.trust,
                      [](const model::TrustRule& one) { return one.effect == iam::Effect::allow; });
        role_.trust.push_back(role.trust[rule]);
    }

    std::vector<Access> run() {
        for (const Principal& principal : written().principals) {
            for (const OpenText& value : principal.values) {
                if (is_everything(value)) {
                    add_everyone();
                } else {
                    const Reach reach = principal.kind == "Service"     ? Reach::services
                                        : principal.kind == "Federated" ? Reach::federated
                                                                        : Reach::accounts;
                    add(reach, source_text(value, names_), one_principal(principal.kind, value));
                }
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] const model::TrustRule& written() const { return role_.trust.back(); }

    void add_everyone() {
        add_any_account();
        for (const auto& [kind, who] : {std::pair("Service", "any service of AWS"),
                                        std::pair("Federated", "users of any identity provider")}) {
            add(Reach::anyone, who, one_principal(kind, model::literal("*", {})));
        }
    }

    /// Where a condition names accounts, they may be all that there are.
    void add_any_account() {
        const Principal any = one_principal("Account", model::literal("*", {}));
        std::vector<Principal> except;
        for (const std::string& account : accounts_in(written())) {
            except.push_back(account_principal(model::Literal{account}));
        }
        if (except.empty() || ask(any, except, false).verdict != Verdict::holds) {
            add(Reach::anyone, "anyone of any account", any);
            return;
        }
        for (const std::string& account : accounts_in(written())) {
            add(Reach::accounts, account, account_principal(model::Literal{account}));
        }
    }

    void add(Reach reach, std::string who, const Principal& principal) {
        Outcome outcome = ask(principal, {}, false);
        if (outcome.verdict == Verdict::holds || outcome.verdict == Verdict::of_nothing) {
            return;
        }
        const bool conditional = ask(principal, {}, true).verdict != Verdict::holds;
        reach = reach == Reach::anyone && conditional ? Reach::anyone_with_condition : reach;
        found_.push_back({reach, std::move(who), conditional, rule_, std::move(outcome.counterexample)});
    }

    /// Whether the trust never, or always, allows those of them who are of other accounts.
    [[nodiscard]] Outcome ask(const Principal& principal, std::vector<Principal> except, bool always) const {
        except.push_back(account_principal(model::BuiltIn::account));
        if (!account_.empty()) {
            except.push_back(account_principal(model::Literal{std::string(account_)}));
        }
        model::TrustInvariant invariant;
        invariant.always = always;
        invariant.asked.principals = {principal};
        invariant.asked.alternatives = {{}};
        invariant.except = std::move(except);
        const std::array invariants{std::move(invariant)};
        return prove_trust(role_, catalog_, invariants).front();
    }

    /// The rule, and those that deny.
    model::Role role_;
    std::size_t rule_;
    const catalog::Catalog& catalog_;
    std::string_view account_;
    std::vector<std::string_view> names_;
    std::vector<Access> found_;
};

} // namespace

std::string_view to_string(Reach reach) {
    return reach_facts.at(static_cast<std::size_t>(reach)).text;
}

std::string_view to_word(Reach reach) {
    return reach_facts.at(static_cast<std::size_t>(reach)).word;
}

std::vector<Access> access_from_outside(const model::Role& role, const catalog::Catalog& catalog,
                                        std::string_view account) {
    std::vector<Access> all;
    for (std::size_t rule = 0; rule < role.trust.size(); ++rule) {
        if (role.trust[rule].effect == iam::Effect::allow) {
            std::vector<Access> more = RuleAccess(role, rule, catalog, account).run();
            std::move(more.begin(), more.end(), std::back_inserter(all));
        }
    }
    return all;
}

Reach widest(const std::vector<Access>& all) {
    Reach most = Reach::nobody;
    for (const Access& one : all) {
        most = std::max(most, one.reach);
    }
    return most;
}

} // namespace slrc::prove
