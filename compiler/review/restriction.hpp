// Whether a condition restricts, and whom: the one judgement for trust and for permissions.
#pragma once

#include "compiler/review/subject.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

namespace slrc::review {

/// Of whom a condition may leave some out.
enum class Group : std::uint8_t {
    /// Everyone with an AWS account.
    callers,
    /// Those on whose behalf a service acts.
    sources,
    /// The users of one identity provider.
    users,
    /// What the role itself may do.
    role,
};

struct Whom {
    Group group = Group::callers;
    /// For users; empty where it is not known.
    std::string_view provider = {};
};

/// Whether a test lets only some of a group through: it compares a key that tells them apart with values that not everybody can
/// have, and a request without the key fails it, or fails another test of the same alternative. One that nobody of the group can
/// pass restricts, too, and so does one that cannot be judged.
[[nodiscard]] bool restricts(const Subject& subject, const Whom& whom, const model::Alternative& all,
                             const model::ConditionTest& test);
/// Whether an alternative has such a test.
[[nodiscard]] bool restricts(const Subject& subject, const Whom& whom, const model::Alternative& all);
/// Whether every alternative has one.
[[nodiscard]] bool restricts(const Subject& subject, const Whom& whom,
                             const model::Alternatives& alternatives);

/// Whether a `deny` with this test, and others of the kind alone, lets only some of a group through: it denies whoever has none
/// of certain values.
[[nodiscard]] bool spares_some(const Subject& subject, const Whom& whom, const model::ConditionTest& test);

// What the `deny` rules of a trust policy leave of its allows.

/// Whether all but some of a group are denied a call: what is left then is not judged. Such a `deny` is for everyone, or for the
/// principal, and has negated tests alone; with another test beside them it is only about requests that pass that.
[[nodiscard]] bool denies_most(const Subject& subject, const Whom& whom, std::string_view call,
                               std::string_view principal = {});

/// Whether a test of a `deny` spares requests that everybody may not make.
using Spares = std::function<bool(const model::ConditionTest&)>;
/// Whether the permissions deny an action, on all that it takes and for every set of capabilities, but to requests that every test
/// of a condition spares.
[[nodiscard]] bool denies_unless(const Subject& subject, catalog::ActionId action, const Spares& spares);

} // namespace slrc::review
