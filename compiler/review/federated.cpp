#include "compiler/model/openings.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/review/providers.hpp"
#include "compiler/review/restriction.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <utility>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::TrustRule;

namespace {

/// Whether IAM takes a test for one of the key that it asks for: with a value that is more than wildcards.
bool evaluates(const ConditionTest& test, std::string_view key, std::string_view provider) {
    const std::string written = key_of(test);
    const bool same = written.empty() || text::equal_folded(written, key) ||
                      (is_cognito(provider) && claim_of(written, provider) == "aud");
    const bool pattern = reads_wildcards(*test.operation.facts) && !test.values.empty();
    return same && !(pattern && std::ranges::all_of(test.values, [](const auto& value) {
                         return is_literal(value) &&
                                literal_text(value).find_first_not_of("*?") == std::string::npos;
                     }));
}

/// AWS's own example of a role for GitHub names ids of repositories and owners, and no subject.
bool is_chosen_otherwise(const Subject& subject, const Alternative& all, std::string_view provider) {
    return is_github(provider) && std::ranges::any_of(all, [&](const ConditionTest& test) {
               const std::string claim = claim_of(test, provider);
               return !claim.empty() && has_claim(subject, provider, claim) &&
                      restricts(subject, {Group::users, provider}, all, test);
           });
}

/// What is missing: of the key that tells users apart, or of any.
std::string missing_key(const TrustRule& rule, std::string_view provider) {
    if (const SharedProvider* shared = find_shared(provider)) {
        return required_key(provider, *shared);
    }
    const bool tests_audience = std::ranges::any_of(rule.alternatives, [&](const Alternative& all) {
        return std::ranges::any_of(
            all, [&](const ConditionTest& test) { return claim_of(test, provider) == "aud"; });
    });
    const bool with_id = usual_claims_of(provider).empty();
    const bool subject_too = is_cluster(provider) || tests_audience;
    return text::format("{}:{}", provider, with_id ? "app_id" : subject_too ? "sub" : "aud");
}

std::string open_to(std::string_view provider) {
    if (is_cluster(provider)) {
        return "every service account of the cluster may assume this role";
    }
    if (find_shared(provider) != nullptr && !is_cognito(provider)) {
        return text::format("every customer of `{}` may assume this role", provider);
    }
    return provider.empty() ? "whoever signs in with this provider may assume this role"
                            : text::format("whoever signs in with `{}` may assume this role", provider);
}

void review_choice(const Subject& subject, const TrustRule& rule, const Asker& asker,
                   std::string_view provider) {
    const bool refused = std::ranges::any_of(rule.alternatives, [&](const Alternative& all) {
        return is_refused(subject, all, provider) && !fits_nobody(subject, all, provider);
    });
    const Whom whom{Group::users, provider};
    const bool open = !restricts(subject, whom, rule.alternatives) &&
                      !denies_most(subject, whom, assume_with_web_identity, asker.text);
    if (refused || open) {
        const bool shared = find_shared(provider) != nullptr && !is_cognito(provider);
        report_open_trust(
            subject, shared ? Kind::shared_provider_open : Kind::federated_without_condition,
            asker.value->span,
            open ? open_to(provider)
                 : text::format("trust in `{}` does not test the claim that IAM asks for", provider),
            provider.empty() ? std::string() : why_open(rule.alternatives, missing_key(rule, provider)),
            refused);
    }
}

/// The ways in which a user has signed in are a list: "The key is multivalued" (IAM User Guide, "IAM and AWS STS condition
/// context keys"), and all of AWS's examples for Amazon Cognito have `ForAnyValue`.
void review_ways_of_signing_in(const Subject& subject, const TrustRule& rule, const ConditionTest& test) {
    if (test.operation.set != iam::SetOperator::none ||
        test.operation.facts->family == iam::OperatorFamily::null) {
        return;
    }
    auto found = diagnostics::make(
        Kind::missing_quantifier, test.key.span,
        text::format("`{}` is a list of values, and `{}` reads one: the test {}", key_of(test),
                     to_string(test.operation),
                     needs_key(test) ? "never holds" : "holds only for requests without the key"),
        std::string(subject.words.quantifiers) + "?");
    if (rule.effect == iam::Effect::deny) {
        found.severity = diagnostics::Severity::error; // a hole
    }
    subject.sink.add(std::move(found));
}

/// "system:serviceaccount:…:…" of the glob of a form.
std::string shown_form(const std::string& form) {
    std::string text;
    for (std::size_t at = 0; at < form.size(); ++at) {
        const bool open = form.compare(at, 2, "?*") == 0;
        text += open ? "…" : std::string(1, form[at]);
        at += open ? 1 : 0;
    }
    return text;
}

/// GitHub Docs, "OpenID Connect reference": a subject is claims, each with its name.
void review_subject(const Subject& subject, const ConditionTest& test) {
    for (const model::OpenText& value : test.values) {
        if (!may_be_github_subject(value)) {
            subject.report(
                Kind::unlikely_value, value.span,
                "no token of GitHub has this `sub`: they are written `repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH`");
        }
    }
}

/// Values that no token has, as the provider writes all of a claim in another form.
void review_form(const Subject& subject, const ConditionTest& test, std::string_view provider) {
    const std::string claim = claim_of(test, provider);
    const std::string form = form_of_claim(provider, claim);
    if (claim == "sub" && provider.starts_with("token.actions.") && compares(test)) {
        review_subject(subject, test);
    }
    if (form.empty() || test.operation.facts->family != iam::OperatorFamily::string ||
        test.operation.facts->name.ends_with("IgnoreCase")) {
        return;
    }
    for (const model::OpenText& value : test.values) {
        if (!pattern::meet(glob_text(value), form)) {
            subject.report(Kind::unlikely_value, value.span,
                           text::format("no token of `{}` has this `{}`: they are written `{}`", provider,
                                        claim, shown_form(form)));
        }
    }
}

/// A claim is one value for nearly every provider, but for the ways in which a user has signed in.
void review_lists(const Subject& subject, const TrustRule& rule, std::string_view provider) {
    for (const Alternative& alternative : rule.alternatives) {
        for (const ConditionTest& test : alternative) {
            const std::string claim = claim_of(test, provider);
            review_form(subject, test, provider);
            if (claim == "amr") {
                review_ways_of_signing_in(subject, rule, test);
            } else if (claim == "aud" && test.operation.set != iam::SetOperator::none) {
                subject.report(Kind::audience_type, test.span,
                               text::format("`{}` is one value, and is compared as a list", key_of(test)));
            } else if (!claim.empty() && claim != "aud" &&
                       test.operation.set == iam::SetOperator::for_all_values &&
                       !subject.lookups.find_key(key_of(test)).id) {
                subject.report(
                    Kind::quantifier_on_single_value, test.span,
                    text::format("`{}` has one value: with `ForAllValues` the test also holds without it",
                                 key_of(test)));
            }
        }
    }
}

} // namespace

bool is_refused(const Subject& subject, const Alternative& all, std::string_view provider) {
    const SharedProvider* shared = find_shared(provider);
    if (shared == nullptr) {
        return false;
    }
    const std::string key = required_key(provider, *shared);
    return std::ranges::none_of(all,
                                [&](const ConditionTest& test) { return evaluates(test, key, provider); }) &&
           !is_chosen_otherwise(subject, all, provider);
}

void report_open_trust(const Subject& subject, Kind kind, Span span, const std::string& message,
                       std::string label, bool refused) {
    auto found = diagnostics::make(kind, span, message + (refused ? ", and IAM refuses such trust" : ""),
                                   std::move(label));
    if (refused) {
        found.severity = diagnostics::Severity::error;
    }
    subject.sink.add(std::move(found));
}

std::string why_open(const model::Alternatives& alternatives, const std::string& key) {
    const bool tested = std::ranges::all_of(alternatives, [&](const Alternative& all) {
        return std::ranges::any_of(
            all, [&](const ConditionTest& test) { return text::equal_folded(key_of(test), key); });
    });
    return tested ? text::format("the test of `{}` chooses nobody", key)
                  : text::format("no condition on `{}`", key);
}

void review_federated(const Subject& subject) {
    for (const TrustRule& rule : subject.role.trust) {
        if (!names_action(rule, assume_with_web_identity)) {
            continue;
        }
        for (const Asker& asker : askers(rule)) {
            if (asker.caller != Caller::web_identity) {
                continue;
            }
            const std::string_view provider = provider_of(asker);
            review_lists(subject, rule, provider);
            if (rule.effect == iam::Effect::deny) {
                continue;
            }
            if (is_github(provider)) {
                review_github(subject, rule, asker, provider);
            } else {
                review_choice(subject, rule, asker, provider);
            }
        }
    }
}

} // namespace slrc::review
