// Policy documents as values: what is written to JSON, read from it, compared and evaluated.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace slrc::iam {

enum class Effect : std::uint8_t { allow, deny };

/// What a document says of a role: what it may do, or who may assume it.
enum class PolicyKind : std::uint8_t { permissions, trust };

/// One kind of principals: `"Service": ["lexv2.amazonaws.com"]`.
struct Principals {
    std::string kind;
    std::vector<std::string> values;

    // NOLINTNEXTLINE(modernize-use-nullptr): it takes the comparison with zero for one with a pointer
    friend auto operator<=>(const Principals&, const Principals&) = default;
};

/// One operator on one key: `"StringEquals": {"aws:ResourceAccount": [...]}`. Operators and keys are kept as written.
struct Condition {
    std::string operation;
    std::string key;
    std::vector<std::string> values;

    // NOLINTNEXTLINE(modernize-use-nullptr): it takes the comparison with zero for one with a pointer
    friend auto operator<=>(const Condition&, const Condition&) = default;
};

/// A statement. Lists keep the order in which they were written; one value and a list of one are the same here.
struct Statement {
    std::string sid;
    Effect effect = Effect::allow;
    /// Empty in a permissions policy.
    std::vector<Principals> principals;
    bool not_principals = false;
    std::vector<std::string> actions;
    bool not_actions = false;
    /// Empty in a trust policy.
    std::vector<std::string> resources;
    bool not_resources = false;
    std::vector<Condition> conditions;

    // NOLINTNEXTLINE(modernize-use-nullptr): it takes the comparison with zero for one with a pointer
    friend auto operator<=>(const Statement&, const Statement&) = default;
};

struct Document {
    std::string version = "2012-10-17";
    std::string id;
    std::vector<Statement> statements;

    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace slrc::iam
