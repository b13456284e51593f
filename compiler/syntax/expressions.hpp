// Values, actions, resources, guards and conditions as written.
#pragma once

#include "compiler/syntax/strings.hpp"

#include <cstdint>
#include <optional>
#include <variant>

namespace slrc::syntax {

struct Number {
    std::string_view text;
    Span span;
};

struct Boolean {
    bool value = false;
    Span span;
};

/// A word that is no name: `us-east-1`, `lexv2.amazonaws.com`.
struct Word {
    std::string_view text;
    Span span;
};

using Value = std::variant<String, Number, Boolean, Reference, Word>;

/// One value, or a list in brackets.
struct Values {
    List<Value> values;
    bool bracketed = false;
    Span span;
};

/// `*`.
struct Everything {
    Span span;
};

/// `service:Name`, either part with `*` and `?`.
struct Action {
    Name service;
    Name name;
    Span span;
};

/// `service:{One, Two}`.
struct ActionGroup {
    Name service;
    List<Name> names;
    Span span;
};

using ActionItem = std::variant<Everything, Action, ActionGroup, Reference>;
using ResourceItem = std::variant<Everything, String, Reference>;

struct Actions {
    List<ActionItem> items;
    Span span;
};

struct Resources {
    List<ResourceItem> items;
    Span span;
};

/// Capabilities joined by `and`, `or`, `not`. The order of evaluation is in the tree; parentheses are not kept.
struct Guard {
    struct Not {
        List<Guard> operand; // one
    };
    struct And {
        List<Guard> operands;
    };
    struct Or {
        List<Guard> operands;
    };

    std::variant<Name, Not, And, Or> node;
    Span span;
};

/// `any` and `all`: how a condition reads a key with several values in the request.
enum class Quantifier : std::uint8_t { one, any, all };

/// The operators that have signs or words of the language's own.
enum class Comparison : std::uint8_t {
    equal,
    not_equal,
    in,
    not_in,
    like,
    not_like,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    exists,
    not_exists,
};

/// A comparison, or one of IAM's operators by its own name.
struct Operator {
    std::variant<Comparison, Name> what;
    Span span;
};

/// A condition key: bare, or in quotes where it has a space or a placeholder.
using Key = std::variant<Name, String>;

/// `any key? == "value"`.
struct Test {
    Quantifier quantifier = Quantifier::one;
    Key key;
    bool if_exists = false;
    Operator comparison;
    Values values;
    Span span;
};

struct Condition {
    struct Not {
        List<Condition> operand; // one
    };
    struct And {
        List<Condition> operands;
    };
    struct Or {
        List<Condition> operands;
    };

    /// A test, the name of a condition that `let` binds, or conditions joined.
    std::variant<Test, Reference, Not, And, Or> node;
    Span span;
};

/// `string`, `s3:bucket`, `[kms:key]`, `string matching "…"`; checked later.
struct Type {
    std::string_view text;
    /// The expression of `matching`, without its quotes.
    Rare<Name> pattern;
    bool list = false;
    Span span;
};

/// `name: type = default "documentation"`.
struct Parameter {
    Name name;
    Type type;
    Rare<Values> default_value;
    Rare<String> documentation;
    Span span;
};

/// A value for a parameter, by position or by name.
struct Argument {
    std::optional<Name> name;
    Values values;
    Span span;
};

} // namespace slrc::syntax
