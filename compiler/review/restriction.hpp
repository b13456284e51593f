// Whether a condition restricts, and whom: the one judgement for trust and for permissions.
#pragma once

#include "compiler/review/subject.hpp"

#include <cstdint>
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

} // namespace slrc::review
