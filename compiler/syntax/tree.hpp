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
    Rare<Actions> except_actions;
    std::optional<Resources> resources;
    Rare<Resources> except_resources;
    Rare<Condition> condition;
    Rare<Name> sid;
    Span span;
};

/// `include group(arguments)`.
struct Include {
    Name group;
    List<Argument> arguments;
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
    List<Rule> rules;
    bool braces = true;
    Span span;
};

/// `when GUARD …`, with `else { … }`.
struct When {
    Guard guard;
    Block block;
    Rare<Block> otherwise;
    Span span;
};

/// `rules if CONDITION { … }`.
struct RulesIf {
    /// Always there; large, and this is the rarest of rules.
    Rare<Condition> condition;
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
    /// Empty for everyone, and for anyone of the kind.
    Value value;
    Span span;
};

/// `trust PRINCIPALS to ACTIONS if CONDITION as Sid`; `distrust …` denies the same.
struct Trust {
    Effect effect = Effect::allow;
    List<Principal> principals;
    Rare<Actions> actions;
    Rare<Actions> except_actions;
    Rare<Condition> condition;
    Rare<Name> sid;
    Span span;
    /// Of an invariant alone.
    List<Principal> except;
};

/// `never trust PRINCIPALS except PRINCIPALS …`, `always distrust …`.
struct TrustInvariant {
    bool always = false;
    Trust trust;
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
    List<Parameter> parameters;
    Rare<Guard> required;
    Rare<String> documentation;
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
    Rare<Actions> actions;
    List<String> steps;
    Span span;
};
using LifecycleItem = std::variant<OnePer, CreatedBy, PassedBy, Editable, DeleteAfter>;

struct Lifecycle {
    List<LifecycleItem> items;
    Span span;
};

/// `regions all` has no values.
struct Regions {
    List<Value> values;
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
    List<Tag> tags;
    Span span;
};

struct Boundary {
    Value value;
    Span span;
};

/// One thing that a test turns on or sets: `sentiment`, `encryption(key: "arn:…")`, `customer: "123456789012"`.
struct Setting {
    Name name;
    List<Argument> arguments;
    std::optional<Values> values;
    Span span;
};
struct With {
    List<Setting> settings;
    Span span;
};

/// `expect allow ACTIONS on RESOURCES if KEY == VALUE and …`.
struct Expect {
    Effect effect = Effect::allow;
    Actions actions;
    std::optional<Resources> resources;
    Rare<Condition> condition;
    Span span;
};
using TestItem = std::variant<With, Expect>;

struct TestBlock {
    String title;
    List<TestItem> items;
    Span span;
};

using RoleItem = std::variant<Description, Path, Trust, TrustInvariant, RoleParameter, Capability, Rule,
                              Lifecycle, Regions, MaxSession, Tags, Boundary, TestBlock>;

struct Role {
    /// The template: `AWSServiceRoleForLexV2Bots_{suffix}`.
    Name name;
    List<RoleItem> items;
    Span span;
    /// So many blocks of the file's nodes of roles are full of this role and of those before it.
    std::size_t full_blocks = 0;
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
    List<Parameter> parameters;
    List<Rule> rules;
    Span span;
};

/// `extern action service:Name on service:type, …`, also with several names in braces.
struct ExternAction {
    Name service;
    List<Name> names;
    /// `service:type` each.
    List<Name> types;
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
    Nodes nodes;
    /// The same of what is in roles.
    Nodes role_nodes;
    /// False where a part could not be read that may have declared names.
    bool whole = true;
};

/// Lets go of what is in a role, and of what is left of the roles before it: for a reader who goes through a large file
/// once.
void let_go(File& file, Role& role);

/// The text of the `///` comments right before a construct that begins at `begin`, without the slashes, one line
/// each; empty when there are none, or it stands in another file.
[[nodiscard]] std::string documentation_before(const File& file, Span begin);

} // namespace slrc::syntax
