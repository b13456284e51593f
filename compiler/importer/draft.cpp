#include "compiler/importer/draft.hpp"

#include "compiler/diagnostics/printable.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/iam/size.hpp"
#include "compiler/importer/clauses.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace slrc::importer {

using diagnostics::Kind;
using iam::PolicyKind;
using reader::Attachment;
using reader::ReadPolicy;

namespace {

constexpr std::string_view version_with_variables = "2012-10-17";

TextPlace place_in(const ReadPolicy& policy) {
    return policy.version == version_with_variables ? TextPlace::policy : TextPlace::old_policy;
}

std::string origin(const ReadPolicy& policy) {
    const std::string_view what = policy.attachment == Attachment::inline_policy    ? "the inline policy"
                                  : policy.attachment == Attachment::managed_policy ? "the managed policy"
                                                                                    : "a policy document";
    return text::format(
        "From {}{}.", what,
        policy.name.empty() ? "" : text::format(" `{}`", diagnostics::printable(policy.name)));
}

std::vector<std::string> literal_texts(const std::vector<model::OpenText>& values) {
    std::vector<std::string> all(values.size());
    std::ranges::transform(values, all.begin(), model::literal_text);
    return all;
}

/// The characters of all permissions as one document; holes count none.
std::size_t permissions_size(const Draft& draft) {
    iam::Document document;
    for (const DraftRule& drafted : draft.rules) {
        iam::Statement statement;
        statement.sid = drafted.rule.sid;
        statement.effect = drafted.rule.effect;
        statement.actions = texts(drafted.rule.actions);
        statement.resources = literal_texts(drafted.rule.resources);
        for (const model::Alternative& tests : drafted.rule.alternatives) {
            for (const model::ConditionTest& test : tests) {
                statement.conditions.push_back(
                    {to_string(test.operation), literal_text(test.key), literal_texts(test.values)});
            }
        }
        document.statements.push_back(std::move(statement));
    }
    return policy_size(document);
}

class Drafter {
public:
    Drafter(const model::Role& role, const reader::ReadRole& read, diagnostics::Sink& sink)
        : role_(role), read_(read), sink_(sink) {}

    Draft draft() {
        result_.role = &role_;
        result_.name = role_.name.text;
        result_.parameters = role_.parameters;
        name_parameters();
        for (const ReadPolicy& policy : read_.policies) {
            add(policy);
        }
        if (result_.trust.empty()) {
            result_.trust_comments.emplace_back(
                read_.has(PolicyKind::trust)
                    ? "The trust policy of the input lets nobody in."
                    : "The input has no trust policy. Nobody may assume the role until a `trust` says who.");
        }
        if (!read_.has(PolicyKind::permissions)) {
            result_.last_comments.emplace_back("The input has no permissions.");
        }
        find_accounts();
        say_size();
        return std::move(result_);
    }

private:
    /// What the role has in several policies is one document here, and may be larger than inline policies together.
    void say_size() {
        const bool large = role_.path && permissions_size(result_) > iam::inline_policies_quota;
        if (large) {
            result_.rule_comments.push_back("Larger than the 10,240 characters of inline policies: " +
                                            std::string(role_.nobody_may_assume()
                                                            ? "a role that somebody may assume compiles"
                                                            : "compile") +
                                            " with `--split size`.");
        }
    }

    /// A text that stands for the account of a principal is an account: `trust account NAME` takes no other.
    void find_accounts() {
        for (const DraftTrust& drafted : result_.trust) {
            for (const model::Principal& principal : drafted.rule.principals) {
                for (const model::OpenText& value : principal.values) {
                    const auto account =
                        principal.kind == "AWS" ? account_of_root(value) : std::optional<model::Part>();
                    const auto* use = account ? std::get_if<model::ParameterUse>(&*account) : nullptr;
                    if (use != nullptr) {
                        make_account(result_.parameters[use->parameter]);
                    }
                }
            }
        }
    }

    static void make_account(model::Parameter& parameter) {
        model::Type account = parameter.type;
        account.base = model::BaseType::account;
        const auto fits = [&](const model::OpenText& value) {
            return is_literal(value) && !misfit(account, literal_text(value));
        };
        const bool plain =
            parameter.type.base == model::BaseType::string && parameter.type.expression.empty();
        if (plain && (!parameter.default_values || std::ranges::all_of(*parameter.default_values, fits))) {
            parameter.type = account;
        }
    }

    void name_parameters() {
        NameTable names;
        for (model::Parameter& parameter : result_.parameters) {
            parameter.name = names.make(parameter.name);
        }
    }

    void add(const ReadPolicy& policy) {
        if (!policy.id.empty()) {
            sink_.report(Kind::not_imported, policy.span,
                         text::format("the Id {} of a policy is left out", diagnostics::quoted(policy.id)));
        }
        if (policy.kind == PolicyKind::trust) {
            add_rules(role_.trust, policy, result_.trust, result_.trust_comments, {});
        } else {
            const auto several = [](const ReadPolicy& one) { return one.kind == PolicyKind::permissions; };
            // The name of a policy has no other place.
            const bool say = !policy.name.empty() || std::ranges::count_if(read_.policies, several) > 1;
            add_rules(role_.rules, policy, result_.rules, result_.last_comments,
                      say ? std::vector{origin(policy)} : std::vector<std::string>());
        }
    }

    template <typename Rule>
    void add_rules(const std::vector<Rule>& from, const ReadPolicy& policy, std::vector<Drafted<Rule>>& to,
                   std::vector<std::string>& rest, std::vector<std::string> comments) {
        comments.insert(comments.begin(), rest.begin(), rest.end());
        rest.clear();
        for (std::size_t index = policy.first_rule; index < policy.first_rule + policy.rule_count; ++index) {
            to.push_back({from[index], std::exchange(comments, {}), place_in(policy)});
        }
        // Of a policy without a rule, before the next one's, or at the end.
        rest = std::move(comments);
    }

    const model::Role& role_;
    const reader::ReadRole& read_;
    diagnostics::Sink& sink_;
    Draft result_;
};

} // namespace

Draft draft_role(const model::Role& role, const reader::ReadRole& read, diagnostics::Sink& sink) {
    return Drafter(role, read, sink).draft();
}

} // namespace slrc::importer
