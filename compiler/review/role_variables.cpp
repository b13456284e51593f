#include "compiler/model/misfits.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/providers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <utility>

namespace slrc::review {

using diagnostics::Kind;
using model::ConditionTest;
using model::OpenText;

namespace {

/// IAM User Guide, "AWS global condition context keys": "this key is always included in the request context for IAM users";
/// its table of principals, "Variables and tags": not present for assumed roles.
constexpr std::string_view users_key = "aws:username";

/// What sessions of a role have of whom they were before.
class Sessions {
public:
    explicit Sessions(const model::Role& role) {
        for (const model::TrustRule& rule : role.trust) {
            const std::vector<Asker> some = askers(rule);
            if (rule.effect == iam::Effect::allow) {
                callers_.insert(callers_.end(), some.begin(), some.end());
            }
        }
    }

    /// Why no session has a key: "a session of a role has no `aws:username`"; empty where one may have it.
    [[nodiscard]] std::string lacks(std::string_view key) const {
        if (text::equal_folded(key, users_key)) {
            return text::format("a session of a role has no `{}`", users_key);
        }
        const bool provided = is_provider_key(key) || text::equal_folded(text::service_of(key), "saml");
        return provided && std::ranges::none_of(callers_,
                                                [&](const Asker& caller) { return may_bring(caller, key); })
                   ? text::format("nobody who may assume the role has `{}`", key)
                   : std::string();
    }

private:
    /// A session that assumes another role keeps what it had, as far as is known here.
    static bool may_bring(const Asker& caller, std::string_view key) {
        if (caller.caller == Caller::web_identity) {
            const std::string_view provider = provider_of(caller);
            return provider.empty() || !claim_of(key, provider).empty();
        }
        return caller.caller != Caller::service && (caller.caller != Caller::saml || !is_provider_key(key));
    }

    std::vector<Asker> callers_;
};

/// Of the first variable in a text that no session has: its text, and why.
std::pair<std::string_view, std::string> missing_variable(const Sessions& sessions, const OpenText& value) {
    for (const model::Part& part : value.parts) {
        const auto* variable = std::get_if<model::Variable>(&part);
        const auto key = variable != nullptr ? model::variable_key(variable->text) : std::nullopt;
        std::string why = key ? sessions.lacks(*key) : std::string();
        if (!why.empty()) {
            return {variable->text, std::move(why)};
        }
    }
    return {};
}

/// With a default, `${aws:username, 'x'}`, the text has a value: always that one.
void review_variables(const Subject& subject, const Sessions& sessions, const OpenText& value,
                      std::string_view consequence) {
    const auto [variable, why] = missing_variable(sessions, value);
    if (!why.empty()) {
        const bool has_default = variable.find(',') != std::string_view::npos;
        subject.report(
            Kind::variable_without_value, value.span,
            text::format("{}: {}", why, has_default ? "the default is always taken" : consequence));
    }
}

/// `IfExists` and `Null` ask whether the key is there: a policy may be for users as well.
bool leaves_open_whether_there(const ConditionTest& test) {
    return test.operation.if_exists || test.operation.facts->family == iam::OperatorFamily::null;
}

void review_session_test(const Subject& subject, const Sessions& sessions, const ConditionTest& test) {
    const std::string why = sessions.lacks(key_of(test));
    if (!why.empty() && (needs_key(test) || !leaves_open_whether_there(test))) {
        subject.report(Kind::variable_without_value, test.key.span,
                       text::format("{}: the test {} holds", why, needs_key(test) ? "never" : "always"));
    }
    for (const OpenText& value : test.values) {
        review_variables(subject, sessions, value, "the value matches nothing");
    }
}

} // namespace

void review_role_variables(const Subject& subject) {
    if (subject.role.trust.empty()) {
        return;
    }
    const Sessions sessions(subject.role);
    for (const model::Rule& rule : subject.role.rules) {
        for (const OpenText& resource : rule.resources) {
            review_variables(subject, sessions, resource,
                             rule.not_resources ? "the rule is for no resource" : "this matches no resource");
        }
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const ConditionTest& test : alternative) {
                review_session_test(subject, sessions, test);
            }
        }
    }
}

} // namespace slrc::review
