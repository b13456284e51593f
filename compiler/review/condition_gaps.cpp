#include "compiler/review/checks.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using iam::OperatorFamily;
using iam::SetOperator;
using model::Alternative;
using model::ConditionTest;
using model::Rule;

namespace {

constexpr std::string_view mfa_present = "aws:MultiFactorAuthPresent";
constexpr std::string_view mfa_age = "aws:MultiFactorAuthAge";
constexpr std::string_view tag_keys = "aws:TagKeys";

bool is_on(const ConditionTest& test, std::string_view key) {
    return text::equal_folded(key_of(test), key);
}

bool has_word(const ConditionTest& test, std::string_view wanted) {
    return std::ranges::any_of(test.values, [&](const model::OpenText& value) {
        return is_literal(value) && text::equal_folded(literal_text(value), wanted);
    });
}

/// Whether a rule that denies has such a test.
template <typename Rule, typename Matches>
bool denies_if(const std::vector<Rule>& rules, Matches matches) {
    return std::ranges::any_of(rules, [&](const Rule& rule) {
        return rule.effect == iam::Effect::deny &&
               std::ranges::any_of(rule.alternatives, [&](const Alternative& tests) {
                   return std::ranges::any_of(tests, matches);
               });
    });
}

/// Whether a test asks for a request that was made without a second factor: `"false"`, or a factor given too long ago.
bool asks_for_no_factor(const ConditionTest& test) {
    const iam::OperatorFacts& facts = *test.operation.facts;
    const bool boolean = facts.family == OperatorFamily::boolean || facts.family == OperatorFamily::string;
    const bool old =
        facts.family == OperatorFamily::numeric && facts.name.find("Greater") != std::string_view::npos;
    return (boolean && is_on(test, mfa_present) && has_word(test, facts.negated ? "true" : "false")) ||
           (old && is_on(test, mfa_age));
}

/// Whether a test about the second factor holds for a request that knows nothing of one.
bool holds_for_missing(const ConditionTest& test) {
    return (is_on(test, mfa_present) || is_on(test, mfa_age)) && !needs_key(test);
}

void report_factor(const Subject& subject, const ConditionTest& test, bool has_key) {
    const std::string key = key_of(test);
    subject.report(
        Kind::missing_key_not_denied, test.span,
        has_key ? text::format("a request with a false `{}`, as one of a session that used no second factor, "
                               "is not denied",
                               key)
                : text::format("a request without `{}`, as one with long-term keys, is not denied", key),
        std::string(subject.words.if_exists));
}

/// "The following is not a reliable way to check whether a request is authenticated using MFA" (IAM User Guide, "AWS
/// global condition context keys"): long-term keys have no `aws:MultiFactorAuthPresent`, and `Bool` asks nothing of them; sessions
/// have it as `false`, which `Null` does not find.
template <typename Rule>
void review_factor(const Subject& subject, const std::vector<Rule>& rules) {
    const bool missing = denies_if(rules, holds_for_missing);
    const bool given = denies_if(rules, asks_for_no_factor);
    if (missing == given) {
        return;
    }
    for (const Rule& rule : rules) {
        for (const Alternative& alternative : rule.alternatives) {
            for (const ConditionTest& test : alternative) {
                const bool told = rule.effect == iam::Effect::deny &&
                                  (given ? asks_for_no_factor(test)
                                         : is_on(test, mfa_present) &&
                                               test.operation.facts->family == OperatorFamily::null &&
                                               holds_for_missing(test));
                if (told) {
                    report_factor(subject, test, !given);
                }
            }
        }
    }
}

/// The key is there if another test of the statement needs it, or one of the tags whose keys it lists.
bool is_asked_for(const Alternative& alternative, const ConditionTest& test) {
    constexpr std::string_view request_tag = "aws:RequestTag/";
    const std::string key = key_of(test);
    return std::ranges::any_of(alternative, [&](const ConditionTest& other) {
        const std::string name = key_of(other);
        const bool same = text::equal_folded(name, key);
        const bool tag = text::equal_folded(key, tag_keys) &&
                         text::equal_folded(name.substr(0, request_tag.size()), request_tag);
        return (same || tag) && needs_key(other);
    });
}

/// "Use caution if you use ForAllValues with an Allow effect because it can be overly permissive if the presence of missing
/// context keys or context keys with empty values in the request context is unexpected" (IAM User Guide, "Set operators").
void review_set(const Subject& subject, const Alternative& alternative, const ConditionTest& test) {
    const std::string key = key_of(test);
    const bool open = test.operation.set == SetOperator::for_all_values && !test.values.empty() &&
                      test.operation.facts->family != OperatorFamily::null;
    if (open && subject.lookups.find_key(key).key.list && !is_asked_for(alternative, test)) {
        subject.report(
            Kind::holds_without_key, test.span,
            text::format("a request without `{}` is allowed: `ForAllValues` holds without the key", key));
    }
}

bool has_letter(const model::OpenText& value) {
    return std::ranges::any_of(value.parts, [](const model::Part& part) {
        const auto* literal = std::get_if<model::Literal>(&part);
        return literal != nullptr && std::ranges::any_of(literal->text, text::is_letter);
    });
}

/// Names of keys do not depend on letter case, so that `aws:PrincipalTag/team` reads the tag `TEAM` too; the values of
/// `aws:TagKeys` do (data-perimeter-policy-examples, pull request 64).
void review_spelling(const Subject& subject, const ConditionTest& test, bool negated) {
    const iam::OperatorFacts& facts = *test.operation.facts;
    // Without a set operator the test never holds, which another check reports.
    const bool exact = test.operation.set != SetOperator::none && facts.family == OperatorFamily::string &&
                       !facts.name.ends_with("IgnoreCase") && facts.negated == negated;
    if (exact && is_on(test, tag_keys) && std::ranges::any_of(test.values, has_letter)) {
        subject.report(
            Kind::tag_key_spelling, test.span,
            text::format("`{}` compares letter case here, and the names of keys that read the tag do "
                         "not: another spelling gets round this",
                         tag_keys),
            text::format("`{}` takes all spellings for one key",
                         negated ? "StringNotEqualsIgnoreCase" : "StringEqualsIgnoreCase"));
    }
}

template <typename Rule>
void review_spellings(const Subject& subject, const Rule& rule) {
    for (const Alternative& alternative : rule.alternatives) {
        for (const ConditionTest& test : alternative) {
            review_spelling(subject, test, rule.effect == iam::Effect::allow);
        }
    }
}

} // namespace

void review_condition_gaps(const Subject& subject) {
    review_factor(subject, subject.role.trust);
    review_factor(subject, subject.role.rules);
    for (const model::TrustRule& rule : subject.role.trust) {
        review_spellings(subject, rule);
    }
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const Rule& rule = subject.role.rules[index];
        if (subject.dead[index]) {
            continue;
        }
        review_spellings(subject, rule);
        for (const Alternative& alternative : rule.alternatives) {
            for (const ConditionTest& test : alternative) {
                if (rule.effect == iam::Effect::allow) {
                    review_set(subject, alternative, test);
                }
            }
        }
    }
}

} // namespace slrc::review
