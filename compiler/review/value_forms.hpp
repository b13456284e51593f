// Values of condition keys that anybody can have.
#pragma once

#include "compiler/model/condition.hpp"

#include <cstdint>
#include <string_view>

namespace slrc::review {

/// What the values of a key look like, and so what in them tells one holder from all others.
enum class Naming : std::uint8_t {
    /// Any letters after the mark.
    letters,
    /// The name of a customer after the mark, up to the next `:` or `/`: half a name is a name that others can have, too.
    tenant,
    /// A digit of an account.
    account,
    /// Letters after the mark of an id, `vpc-`; one part of a path is enough.
    id,
    /// The account in an ARN, or the name where the ARN has no account.
    arn,
    /// The name in an ARN, or the account of all resources of a kind. What AWS owns is everybody's.
    resource,
    /// The id in front of the name of a session, which its caller chooses.
    user_id,
    /// The id of an identity pool behind its region, `eu-west-1:`, which others have pools in.
    pool,
    /// A network that is not all of the Internet.
    network,
    /// An audience that is not that of all tokens for AWS.
    audience,
    /// A host before `amazonaws.com`.
    service,
    /// `true`.
    truth,
};

struct KeyNaming {
    Naming naming = Naming::letters;
    std::string_view mark = {};
};

/// Which of IAM's variables have one value whoever asks. The others can be filled in by anybody with what is asked for.
enum class Pinned : std::uint8_t {
    every_variable,
    those_of_the_resource,
    all_but_those_of_the_resource,
    none
};

/// Whether one of a test's values can be had by anybody. What a hole becomes is not known: it counts as a name.
[[nodiscard]] bool takes_anybody(const model::ConditionTest& test, KeyNaming form, Pinned pinned);

/// Whether the operator reads `*` and `?` as wildcards.
[[nodiscard]] bool reads_wildcards(const iam::OperatorFacts& facts);

} // namespace slrc::review
