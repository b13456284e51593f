// What was written: one file as a value, every construct with its place. Nothing is resolved or checked here.
#pragma once

#include "compiler/syntax/expressions.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::syntax {

enum class Effect : std::uint8_t { allow, deny };

/// `allow ACTIONS except ACTIONS on RESOURCES except RESOURCES if CONDITION as Sid`.
struct Grant {
    Effect effect = Effect::allow;
    Actions actions;
    std::optional<Actions> except_actions;
    std::optional<Resources> resources;
    std::optional<Resources> except_resources;
    std::optional<Condition> condition;
    std::optional<Name> sid;
    Span span;
};

/// `include group(arguments)`.
struct Include {
    Name group;
    std::vector<Argument> arguments;
    Span span;
};

/// `never allow …`, `always deny …`.
struct Invariant {
    bool always = false;
    Span word;
    Grant grant;
    Span span;
};

struct Rule;

/// Rules in braces, or the one rule after a colon.
struct Block {
    std::vector<Rule> rules;
    bool braces = true;
    Span span;
};

/// `when GUARD …`, with `else { … }`.
struct When {
    Guard guard;
    Block block;
    std::optional<Block> otherwise;
    Span span;
};

/// `rules if CONDITION { … }`.
struct RulesIf {
    Condition condition;
    Block block;
    Span span;
};

struct Rule {
    std::variant<Grant, Include, Invariant, When, RulesIf> node;
};

struct Description {
    String text;
    Span span;
};

struct Path {
    String text;
    Span span;
};

enum class PrincipalKind : std::uint8_t { everyone, service, account, aws, federated, canonical_user };

struct Principal {
    PrincipalKind kind = PrincipalKind::everyone;
    Value value;
    Span span;
};

/// `trust PRINCIPALS to ACTIONS if CONDITION as Sid`; `distrust …` denies the same.
struct Trust {
    Effect effect = Effect::allow;
    std::vector<Principal> principals;
    std::optional<Actions> actions;
    std::optional<Actions> except_actions;
    std::optional<Condition> condition;
    std::optional<Name> sid;
    Span span;
};

/// `param name: type …` of the whole role.
struct RoleParameter {
    Parameter parameter;
    Span span;
};

/// `capability name(parameters) requires GUARD "documentation"`.
struct Capability {
    Name name;
    std::vector<Parameter> parameters;
    std::optional<Guard> required;
    std::optional<String> documentation;
    Span span;
};

struct OnePer {
    Name thing;
    Span span;
};
struct CreatedBy {
    Actions actions;
    Span span;
};
struct PassedBy {
    Actions actions;
    Span span;
};
struct Editable {
    Name what;
    Span span;
};
struct DeleteAfter {
    std::optional<Actions> actions;
    std::vector<String> steps;
    Span span;
};
using LifecycleItem = std::variant<OnePer, CreatedBy, PassedBy, Editable, DeleteAfter>;

struct Lifecycle {
    std::vector<LifecycleItem> items;
    Span span;
};

/// `regions all` has no values.
struct Regions {
    std::vector<Value> values;
    Span span;
};

/// `max_session 1h30m`.
struct MaxSession {
    Word duration;
    Span span;
};

struct Tag {
    std::variant<Name, String> key;
    String value;
    Span span;
};
struct Tags {
    std::vector<Tag> tags;
    Span span;
};

struct Boundary {
    Value value;
    Span span;
};

/// One thing that a test turns on or sets: `sentiment`, `encryption(key: "arn:…")`, `customer: "123456789012"`.
struct Setting {
    Name name;
    std::vector<Argument> arguments;
    std::optional<Values> values;
    Span span;
};
struct With {
    std::vector<Setting> settings;
    Span span;
};

/// `expect allow ACTIONS on RESOURCES if KEY == VALUE and …`.
struct Expect {
    Effect effect = Effect::allow;
    Actions actions;
    std::optional<Resources> resources;
    std::optional<Condition> condition;
    Span span;
};
using TestItem = std::variant<With, Expect>;

struct TestBlock {
    String title;
    std::vector<TestItem> items;
    Span span;
};

using RoleItem = std::variant<Description, Path, Trust, RoleParameter, Capability, Rule, Lifecycle, Regions,
                              MaxSession, Tags, Boundary, TestBlock>;

struct Role {
    /// The template: `AWSServiceRoleForLexV2Bots_{suffix}`.
    Name name;
    std::vector<RoleItem> items;
    Span span;
};

struct Import {
    String path;
    Span span;
};

/// `let name = …`: values, actions in brackets, or a condition. A list of names alone is a list of values here:
/// what they stand for is known when names are resolved.
struct Let {
    Name name;
    std::variant<Values, Actions, Condition> value;
    Span span;
};

/// `permissions name(parameters) { rules }`.
struct Permissions {
    Name name;
    std::vector<Parameter> parameters;
    std::vector<Rule> rules;
    Span span;
};

/// `extern action service:Name on service:type, …`, also with several names in braces.
struct ExternAction {
    Name service;
    std::vector<Name> names;
    /// `service:type` each.
    std::vector<Name> types;
    Span span;
};

/// `extern resource service:type "arn:…"`.
struct ExternResource {
    Name type;
    String pattern;
    Span span;
};

/// `extern key service:Key: string`, `extern key "service:Tag/${Key}": [string]`.
struct ExternKey {
    std::variant<Name, String> key;
    Name type;
    bool list = false;
    Span span;
};

/// What IAM's catalogue does not have yet.
struct Extern {
    std::variant<ExternAction, ExternResource, ExternKey> what;
    Span span;
};

using Declaration = std::variant<Import, Let, Permissions, Role, Extern>;

struct Comment {
    std::string_view text; // from `//` to the end of the line, which is not part of it
    Span span;

    [[nodiscard]] bool is_documentation() const {
        return text.starts_with("///") && !text.starts_with("////");
    }
};

struct File {
    source::FileIndex index{};
    std::vector<Declaration> declarations;
    /// All comments in the order of the text.
    std::vector<Comment> comments;
    std::string_view text;
    /// False where a part could not be read that may have declared names.
    bool whole = true;
};

/// The text of the `///` comments right before a construct that begins at `begin`, without the slashes, one line
/// each; empty when there are none.
[[nodiscard]] std::string documentation_before(const File& file, Span begin);

} // namespace slrc::syntax
