#include "compiler/review/exceptions.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::ConditionTest;
using model::OpenText;
using model::Rule;

namespace {

/// Whether only requests that have a key meet the rule.
bool demands(const Rule& rule, std::string_view key) {
    const auto asks = [&](const ConditionTest& test) {
        return text::equal_folded(key_of(test), key) && needs_key(test);
    };
    return !rule.alternatives.empty() && std::all_of(rule.alternatives.begin(), rule.alternatives.end(),
                                                     [&](const model::Alternative& all) {
                                                         return std::any_of(all.begin(), all.end(), asks);
                                                     });
}

/// The key of the first variable that a request may lack and that has no default; empty where there is none.
std::string_view missing_key(const Rule& rule, const OpenText& resource) {
    for (const model::Part& part : resource.parts) {
        const auto* variable = std::get_if<model::Variable>(&part);
        const auto key = variable != nullptr ? model::variable_key(variable->text) : std::nullopt;
        const bool there = !key || variable->text.find(',') != std::string::npos || demands(rule, *key) ||
                           catalog::is_in_every_request(*key);
        if (!there) {
            return *key;
        }
    }
    return {};
}

/// "Neither matches any resource" (the same guide, "Policy variables with no value"): for a `deny` that is a hole.
void review_exception(const Subject& subject, const Rule& rule, const OpenText& resource) {
    const std::string_view key = missing_key(rule, resource);
    if (key.empty() || subject.sink.has(Kind::variable_without_value, resource.span)) {
        return;
    }
    const bool denies = rule.effect == iam::Effect::deny;
    auto found = make(Kind::variable_without_value, resource.span,
                      text::format("a request without `{}` is not {}: `{}` leaves nothing then", key,
                                   denies ? "denied" : "allowed", subject.words.not_resource),
                      text::format("`${{{}, 'none'}}` has a default", key));
    found.severity = denies ? found.severity : diagnostics::Severity::note;
    subject.sink.add(std::move(found));
}

} // namespace

void review_exceptions(const Subject& subject) {
    for (const Rule& rule : subject.role.rules) {
        for (const OpenText& resource : rule.resources) {
            if (rule.not_resources) {
                review_exception(subject, rule, resource);
            }
        }
    }
}

} // namespace slrc::review
