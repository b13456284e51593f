#include "compiler/prove/trust_rules.hpp"

#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace slrc::prove {

namespace {

using iam::Effect;
using model::ConditionTest;
using model::OpenText;

constexpr std::string_view account_variable = "${aws:ResourceAccount}";

OpenText text_of(std::string_view letters) {
    return model::literal(std::string(letters), {});
}

ConditionTest test_of(std::string_view operation, std::string_view key, std::vector<OpenText> values) {
    return {*iam::parse_operator(operation), text_of(key), std::move(values), {}};
}

/// A name is one of these, or none of them. ARNs are compared part by part, since paths of roles may have colons.
ConditionTest names_test(const Callers& callers, bool one_of, std::vector<OpenText> names) {
    const bool arns = are_of_accounts(callers);
    return test_of(one_of ? (arns ? "ArnLike" : "StringLike") : (arns ? "ArnNotLike" : "StringNotLike"),
                   callers.key, std::move(names));
}

bool is_text(const OpenText& text, std::string_view letters) {
    return is_literal(text) && literal_text(text) == letters;
}

/// Divided at the colons that are written, as an ARN is; holes stay whole.
std::vector<OpenText> fields_of(const OpenText& text) {
    std::vector<OpenText> fields(1);
    for (const model::Part& part : text.parts) {
        const auto* letters = std::get_if<model::Literal>(&part);
        if (letters == nullptr) {
            append(fields.back(), part);
            continue;
        }
        std::string_view rest = letters->text;
        for (std::size_t colon = rest.find(':');
             colon != std::string_view::npos && fields.size() <= pattern::parts_before_resource;
             colon = rest.find(':')) {
            append(fields.back(), model::Literal{std::string(rest.substr(0, colon))});
            rest.remove_prefix(colon + 1);
            fields.emplace_back();
        }
        append(fields.back(), model::Literal{std::string(rest)});
    }
    return fields;
}

/// Everybody of an account.
OpenText account_pattern(const OpenText& account) {
    OpenText arn = text_of("arn:*:iam::");
    append(arn, account);
    append(arn, model::Literal{":*"});
    return arn;
}

std::string_view start_of(const OpenText& text) {
    const auto* letters = text.parts.empty() ? nullptr : std::get_if<model::Literal>(&text.parts.front());
    return letters != nullptr ? std::string_view(letters->text) : std::string_view();
}

/// The callers of a kind whom principals name.
class Named {
public:
    Named(const model::Role& role, const Callers& callers, bool wide)
        : role_(role), callers_(callers), wide_(wide) {}

    void add(const std::vector<model::Principal>& principals) {
        for (const model::Principal& principal : principals) {
            for (const OpenText& value : principal.values) {
                add(principal.kind, value);
            }
        }
    }

    [[nodiscard]] bool everyone() const { return everyone_; }
    [[nodiscard]] bool nobody() const { return !everyone_ && texts_.empty(); }
    [[nodiscard]] const std::vector<OpenText>& texts() const { return texts_; }

private:
    void add(std::string_view kind, const OpenText& value) {
        const bool of_kind = kind == callers_.kind || (kind == "Account" && callers_.kind == "AWS");
        if (is_everything(value) && (of_kind || kind == "AWS" || kind == "*")) {
            everyone_ = true;
        } else if (of_kind && are_of_accounts(callers_)) {
            add_of_account(value);
        } else if (of_kind && (!are_ids(callers_) || may_be_id(value))) {
            texts_.push_back(value);
        }
    }

    static bool may_be_id(const OpenText& value) {
        return is_literal(value) ? model::is_principal_id(literal_text(value)) : fields_of(value).size() == 1;
    }

    [[nodiscard]] bool is_account(const OpenText& value) const {
        if (value.parts.size() != 1) {
            return false;
        }
        if (const auto* use = std::get_if<model::ParameterUse>(&value.parts.front())) {
            return role_.parameters[use->parameter].type.base == model::BaseType::account;
        }
        const auto* built_in = std::get_if<model::BuiltIn>(&value.parts.front());
        return (built_in != nullptr && *built_in == model::BuiltIn::account) ||
               (is_literal(value) && pattern::is_account(literal_text(value)));
    }

    void add_of_account(const OpenText& value) {
        if (is_account(value)) {
            texts_.push_back(account_pattern(value));
            return;
        }
        const std::vector<OpenText> fields = fields_of(value);
        const bool whole = fields.size() > pattern::parts_before_resource;
        const std::string_view start = whole ? start_of(fields.back()) : std::string_view();
        if (whole && is_text(fields.back(), "root")) {
            texts_.push_back(account_pattern(fields[pattern::account_part]));
        } else if (start.starts_with("role/") || start.starts_with("user/")) {
            texts_.push_back(value);
        } else if (start.starts_with("assumed-role/")) {
            add_session(fields);
        } else if (!is_literal(value)) {
            texts_.push_back(value);
            add_all();
        }
    }

    /// A session counts as its role: too much to be left out.
    void add_session(const std::vector<OpenText>& fields) {
        const std::string text = is_literal(fields.back()) ? literal_text(fields.back()) : std::string("//");
        const std::size_t begin = text.find('/') + 1;
        const std::string name = text.substr(begin, text.find('/', begin) - begin);
        if (name.empty()) {
            add_all();
            return;
        }
        for (const std::string_view path : {"", "*/"}) {
            OpenText arn = text_of("arn:");
            append(arn, fields[pattern::partition_part]);
            append(arn, model::Literal{":iam::"});
            append(arn, fields[pattern::account_part]);
            append(arn, model::Literal{":role/" + std::string(path) + name});
            if (wide_) {
                texts_.push_back(std::move(arn));
            }
        }
    }

    void add_all() {
        if (wide_) {
            texts_.push_back(text_of("arn:*:*:*:*:*"));
        }
    }

    const model::Role& role_;
    const Callers& callers_;
    bool wide_;
    bool everyone_ = false;
    std::vector<OpenText> texts_;
};

/// `${aws:ResourceAccount}` in a trust is the role's own account.
OpenText with_own_account(const OpenText& text) {
    OpenText result{{}, text.span};
    for (const model::Part& part : text.parts) {
        const auto* variable = std::get_if<model::Variable>(&part);
        const bool own = variable != nullptr && text::equal_folded(variable->text, account_variable);
        append(result, own ? model::Part{model::BuiltIn::account} : part);
    }
    return result;
}

/// The account of the caller is a part of its ARN.
ConditionTest about_arn(ConditionTest test) {
    const iam::OperatorFacts& facts = *test.operation.facts;
    if (facts.family == iam::OperatorFamily::null) {
        test.key = text_of("aws:PrincipalArn");
    } else if (facts.family == iam::OperatorFamily::string) {
        const bool patterns = facts.name.ends_with("Like");
        std::vector<OpenText> values;
        for (const OpenText& value : test.values) {
            const bool literal_wildcard = !patterns && pattern::has_wildcard(start_of(value));
            if (!literal_wildcard) { // no account has that letter
                values.push_back(account_pattern(value));
            }
        }
        test.values = std::move(values);
        test.operation.facts = iam::find_operator(facts.negated ? "ArnNotLike" : "ArnLike");
        test.key = text_of("aws:PrincipalArn");
    }
    return test;
}

ConditionTest read(const ConditionTest& written, const Callers& callers) {
    ConditionTest test = written;
    std::transform(test.values.begin(), test.values.end(), test.values.begin(), with_own_account);
    const bool account =
        is_literal(test.key) && text::equal_folded(literal_text(test.key), "aws:PrincipalAccount");
    return account && are_of_accounts(callers) ? about_arn(std::move(test)) : test;
}

model::Alternatives with_tests(const std::vector<ConditionTest>& first,
                               const model::Alternatives& alternatives, const Callers& callers) {
    model::Alternatives all;
    for (const model::Alternative& alternative : alternatives) {
        model::Alternative tests = first;
        for (const ConditionTest& test : alternative) {
            tests.push_back(read(test, callers));
        }
        all.push_back(std::move(tests));
    }
    return all;
}

model::Rule rule_of(const model::TrustRule& trust, model::Alternatives alternatives) {
    model::Rule rule;
    rule.guard = model::Guard{model::Guard::Always{}};
    rule.effect = trust.effect;
    rule.actions = trust.actions;
    rule.not_actions = trust.not_actions;
    rule.resources = {text_of("*")};
    rule.alternatives = std::move(alternatives);
    rule.span = trust.span;
    return rule;
}

/// Of callers that are known by nothing but a name: those that the trust names. Whoever else it lets in is of another kind, too.
std::vector<OpenText> all_names(const model::Role& role, const Callers& callers) {
    std::vector<OpenText> names;
    std::transform(callers.names.begin(), callers.names.end(), std::back_inserter(names), text_of);
    if (callers.names.empty()) {
        Named named(role, callers, true);
        for (const model::TrustRule& rule : role.trust) {
            named.add(rule.principals);
        }
        names = named.texts();
    }
    return names;
}

/// What is asked about, and of all such requests.
std::optional<std::vector<ConditionTest>> tests_of_asked(const model::Role& role,
                                                         const model::TrustInvariant& invariant,
                                                         const Callers& callers) {
    Named asked(role, callers, true);
    Named except(role, callers, false);
    asked.add(invariant.asked.principals);
    except.add(invariant.except);
    if (asked.nobody() || except.everyone()) {
        return std::nullopt;
    }
    const std::vector<OpenText> names = all_names(role, callers);
    if (names.empty()) {
        return std::nullopt;
    }
    std::vector<ConditionTest> tests{names_test(callers, true, names)};
    if (!asked.everyone()) {
        tests.push_back(names_test(callers, true, asked.texts()));
    }
    if (!except.nobody()) {
        tests.push_back(names_test(callers, false, except.texts()));
    }
    if (!callers.no_name.empty()) {
        tests.push_back(names_test(callers, false, {text_of(callers.no_name)}));
    }
    for (const CallerLaw& law : callers.laws) {
        if (has_key(role, invariant, law.key)) {
            const bool own = law.value == "{account}";
            tests.push_back(test_of(law.operation, law.key,
                                    {own ? OpenText{{model::BuiltIn::account}, {}} : text_of(law.value)}));
        }
    }
    return tests;
}

bool has_key(const model::Alternatives& alternatives, std::string_view key) {
    const std::string variable = "${" + std::string(key);
    const auto in_value = [&](const OpenText& value) {
        return std::any_of(value.parts.begin(), value.parts.end(), [&](const model::Part& part) {
            const auto* used = std::get_if<model::Variable>(&part);
            return used != nullptr && text::equal_folded(used->text.substr(0, variable.size()), variable);
        });
    };
    return std::any_of(alternatives.begin(), alternatives.end(), [&](const model::Alternative& tests) {
        return std::any_of(tests.begin(), tests.end(), [&](const ConditionTest& test) {
            return text::equal_folded(literal_text(test.key), key) ||
                   std::any_of(test.values.begin(), test.values.end(), in_value);
        });
    });
}

} // namespace

bool has_key(const model::Role& role, const model::TrustInvariant& invariant, std::string_view key) {
    return has_key(invariant.asked.alternatives, key) ||
           std::any_of(role.trust.begin(), role.trust.end(),
                       [&](const model::TrustRule& rule) { return has_key(rule.alternatives, key); });
}

std::optional<TrustQuestion> question_about(const model::Role& role, const model::TrustInvariant& invariant,
                                            const Callers& callers) {
    const auto tests = tests_of_asked(role, invariant, callers);
    if (!tests) {
        return std::nullopt;
    }
    TrustQuestion question;
    question.invariant.always = invariant.always;
    question.invariant.rule =
        rule_of(invariant.asked, with_tests(*tests, invariant.asked.alternatives, callers));
    if (invariant.asked.actions.empty()) {
        question.invariant.rule.actions = {{std::string(callers.call), invariant.asked.span}};
    }
    question.role.name = role.name;
    question.role.path = role.path;
    question.role.parameters = role.parameters;
    question.role.capabilities = role.capabilities;
    for (const model::TrustRule& trust : role.trust) {
        const bool is_allow = trust.effect == Effect::allow;
        const bool has_to_match =
            is_allow ? !invariant.always : invariant.always == (invariant.asked.effect == Effect::allow);
        Named named(role, callers, has_to_match);
        named.add(trust.principals);
        if (!named.nobody()) {
            std::vector<ConditionTest> first;
            if (!named.everyone()) {
                first.push_back(names_test(callers, true, named.texts()));
            }
            question.role.rules.push_back(rule_of(trust, with_tests(first, trust.alternatives, callers)));
        }
    }
    return question;
}

} // namespace slrc::prove
