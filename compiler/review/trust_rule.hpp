// One trust rule under review: who is named, what they may call, and what a test asks of a request.
#pragma once

#include "compiler/review/subject.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::review {

/// How a principal comes to a session: each way has its own action. `unknown` is what only a compilation says.
enum class Caller : std::uint8_t { service, aws, everyone, saml, web_identity, canonical_user, unknown };

struct Asker {
    Caller caller = Caller::unknown;
    const model::OpenText* value = nullptr;
    /// With `*` for each hole. Principals have no wildcards of their own, but for the `*` of everyone.
    std::string text;

    [[nodiscard]] bool is_literal() const { return model::is_literal(*value); }
};

inline constexpr std::string_view assume_role = "sts:AssumeRole";
inline constexpr std::string_view assume_with_saml = "sts:AssumeRoleWithSAML";
inline constexpr std::string_view assume_with_web_identity = "sts:AssumeRoleWithWebIdentity";

/// All principals of a rule, in the order of their kinds.
[[nodiscard]] std::vector<Asker> askers(const model::TrustRule& rule);

/// Whether the rule's actions have this one; patterns count.
[[nodiscard]] bool names_action(const model::TrustRule& rule, std::string_view action);
/// Whether the action was left out, so that it is `sts:AssumeRole`.
[[nodiscard]] bool has_default_action(const model::TrustRule& rule);

/// The key of a test; empty where it has holes.
[[nodiscard]] std::string key_of(const model::ConditionTest& test);
/// Whether a test compares the key with values that a request may have, and not with those that it must not have.
[[nodiscard]] bool compares(const model::ConditionTest& test);
/// Whether a request that lacks the key passes the test. A `Null` whose value has a hole may be passed.
[[nodiscard]] bool holds_without_key(const model::ConditionTest& test);
/// Whether it fails it.
[[nodiscard]] inline bool needs_key(const model::ConditionTest& test) {
    return !holds_without_key(test);
}

/// Where ` to …` can be put in: behind the last of the principals.
[[nodiscard]] Span behind_principals(const model::TrustRule& rule);

} // namespace slrc::review
