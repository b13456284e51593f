// How finished nodes join their parents. The parser calls `add` when a construct is complete, so that nothing has to
// be undone when it backtracks or goes on after an error. A parent that has several, or few, puts them among the file's nodes.
#pragma once

#include "compiler/syntax/tree.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <vector>

namespace slrc::syntax {

// Nodes that exist only until their parent takes them.

/// One operand stands for itself, as most do; several are joined.
template <typename Node, typename Joint>
struct Joined {
    std::optional<Node> first;
    /// All, where there are several.
    List<Node> operands;
    Span span;
};

using GuardAnd = Joined<Guard, Guard::And>;
using GuardOr = Joined<Guard, Guard::Or>;
struct GuardNot {
    List<Guard> operand;
    Span span;
};
using ConditionAnd = Joined<Condition, Condition::And>;
using ConditionOr = Joined<Condition, Condition::Or>;
struct ConditionNot {
    List<Condition> operand;
    Span span;
};
struct ExceptActions {
    Actions content;
    Span span;
};
struct ExceptResources {
    Resources content;
    Span span;
};
struct ElseClause {
    Block content;
    Span span;
};
struct ArgumentName {
    Name content;
    Span span;
};
struct PrincipalNode {
    std::optional<PrincipalKind> kind;
    Value value;
    Span span;
};
struct ExceptPrincipals {
    List<Principal> content;
    Span span;
};
struct TagNode {
    std::optional<std::variant<Name, String>> key;
    String value;
    Span span;
};
struct ServiceName {
    Name content;
};
struct ActionName {
    Name content;
};
struct SidName {
    Name content;
};
struct KeyTypeName {
    Name content;
};

/// What stands in a node that is known by its type until its parent takes it.
template <typename Node>
decltype(auto) content(const Node& node) {
    if constexpr (requires { node.content; }) {
        return (node.content);
    } else {
        return (node);
    }
}
template <typename Node, typename Joint>
Node content(const Joined<Node, Joint>& joined) {
    return joined.first ? *joined.first : Node{Joint{joined.operands}, joined.span};
}

template <typename Node, typename Joint, typename Operand>
void add(Joined<Node, Joint>& to, const Operand& operand, Nodes& nodes) {
    if (!to.first && to.operands.empty()) {
        to.first = content(operand);
        return;
    }
    if (to.first) {
        to.operands.push_back(nodes, *to.first);
        to.first.reset();
    }
    to.operands.push_back(nodes, content(operand));
}

// Most parts have a member of their parent: a value, a list that it is one more of, or something rare. ----------------

template <typename Node>
concept RuleNode = std::same_as<Node, Grant> || std::same_as<Node, Include> ||
    std::same_as<Node, Invariant> || std::same_as<Node, When> || std::same_as<Node, RulesIf>;

/// Where a parent has such a part; null where it has an `add` of its own for it, or no such part.
template <typename Parent, typename Part>
inline constexpr auto member_for = nullptr;

// clang-format off
template <typename Item> requires std::constructible_from<Value, Item>
inline constexpr auto member_for<Values, Item> = &Values::values;
template <> inline constexpr auto member_for<Action, ServiceName> = &Action::service;
template <> inline constexpr auto member_for<Action, ActionName> = &Action::name;
template <> inline constexpr auto member_for<ActionGroup, ServiceName> = &ActionGroup::service;
template <> inline constexpr auto member_for<ActionGroup, ActionName> = &ActionGroup::names;
template <typename Item> requires std::constructible_from<ActionItem, Item>
inline constexpr auto member_for<Actions, Item> = &Actions::items;
template <typename Item> requires std::constructible_from<ResourceItem, Item>
inline constexpr auto member_for<Resources, Item> = &Resources::items;
template <> inline constexpr auto member_for<ExceptActions, Actions> = &ExceptActions::content;
template <> inline constexpr auto member_for<ExceptResources, Resources> = &ExceptResources::content;

template <> inline constexpr auto member_for<Guard, Name> = &Guard::node;
template <> inline constexpr auto member_for<GuardNot, Guard> = &GuardNot::operand;

template <> inline constexpr auto member_for<Test, Name> = &Test::key;
template <> inline constexpr auto member_for<Test, String> = &Test::key;
template <> inline constexpr auto member_for<Test, Operator> = &Test::comparison;
template <> inline constexpr auto member_for<Test, Values> = &Test::values;
template <> inline constexpr auto member_for<Condition, Test> = &Condition::node;
template <> inline constexpr auto member_for<Condition, Reference> = &Condition::node;
template <> inline constexpr auto member_for<ConditionNot, Condition> = &ConditionNot::operand;

template <> inline constexpr auto member_for<Type, Name> = &Type::pattern;
template <> inline constexpr auto member_for<Parameter, Name> = &Parameter::name;
template <> inline constexpr auto member_for<Parameter, Type> = &Parameter::type;
template <> inline constexpr auto member_for<Parameter, Values> = &Parameter::default_value;
template <> inline constexpr auto member_for<Parameter, String> = &Parameter::documentation;
template <> inline constexpr auto member_for<ArgumentName, Name> = &ArgumentName::content;
template <> inline constexpr auto member_for<Argument, ArgumentName> = &Argument::name;
template <> inline constexpr auto member_for<Argument, Values> = &Argument::values;

template <> inline constexpr auto member_for<Grant, Actions> = &Grant::actions;
template <> inline constexpr auto member_for<Grant, ExceptActions> = &Grant::except_actions;
template <> inline constexpr auto member_for<Grant, Resources> = &Grant::resources;
template <> inline constexpr auto member_for<Grant, ExceptResources> = &Grant::except_resources;
template <> inline constexpr auto member_for<Grant, ConditionOr> = &Grant::condition;
template <> inline constexpr auto member_for<Grant, SidName> = &Grant::sid;
template <> inline constexpr auto member_for<Include, Name> = &Include::group;
template <> inline constexpr auto member_for<Include, Argument> = &Include::arguments;
template <> inline constexpr auto member_for<Invariant, Grant> = &Invariant::grant;
template <> inline constexpr auto member_for<ElseClause, Block> = &ElseClause::content;
template <> inline constexpr auto member_for<When, GuardOr> = &When::guard;
template <> inline constexpr auto member_for<When, Block> = &When::block;
template <> inline constexpr auto member_for<When, ElseClause> = &When::otherwise;
template <> inline constexpr auto member_for<RulesIf, ConditionOr> = &RulesIf::condition;
template <> inline constexpr auto member_for<RulesIf, Block> = &RulesIf::block;
template <RuleNode Node> inline constexpr auto member_for<Block, Node> = &Block::rules;

template <> inline constexpr auto member_for<Description, String> = &Description::text;
template <> inline constexpr auto member_for<Path, String> = &Path::text;
template <> inline constexpr auto member_for<RoleParameter, Parameter> = &RoleParameter::parameter;
template <> inline constexpr auto member_for<Capability, Name> = &Capability::name;
template <> inline constexpr auto member_for<Capability, Parameter> = &Capability::parameters;
template <> inline constexpr auto member_for<Capability, GuardOr> = &Capability::required;
template <> inline constexpr auto member_for<Capability, String> = &Capability::documentation;
template <typename Item> requires std::constructible_from<Value, Item>
inline constexpr auto member_for<PrincipalNode, Item> = &PrincipalNode::value;
template <> inline constexpr auto member_for<Trust, Actions> = &Trust::actions;
template <> inline constexpr auto member_for<Trust, ExceptActions> = &Trust::except_actions;
template <> inline constexpr auto member_for<Trust, ConditionOr> = &Trust::condition;
template <> inline constexpr auto member_for<Trust, SidName> = &Trust::sid;
template <> inline constexpr auto member_for<TrustInvariant, Trust> = &TrustInvariant::trust;
template <> inline constexpr auto member_for<OnePer, Name> = &OnePer::thing;
template <> inline constexpr auto member_for<CreatedBy, Actions> = &CreatedBy::actions;
template <> inline constexpr auto member_for<PassedBy, Actions> = &PassedBy::actions;
template <> inline constexpr auto member_for<Editable, Name> = &Editable::what;
template <> inline constexpr auto member_for<DeleteAfter, Actions> = &DeleteAfter::actions;
template <> inline constexpr auto member_for<DeleteAfter, String> = &DeleteAfter::steps;
template <typename Item> requires std::constructible_from<LifecycleItem, Item>
inline constexpr auto member_for<Lifecycle, Item> = &Lifecycle::items;
template <typename Item> requires std::constructible_from<Value, Item>
inline constexpr auto member_for<Regions, Item> = &Regions::values;
template <> inline constexpr auto member_for<MaxSession, Word> = &MaxSession::duration;
template <> inline constexpr auto member_for<TagNode, Name> = &TagNode::key;
template <typename Item> requires std::constructible_from<Value, Item>
inline constexpr auto member_for<Boundary, Item> = &Boundary::value;
template <> inline constexpr auto member_for<Setting, Name> = &Setting::name;
template <> inline constexpr auto member_for<Setting, Argument> = &Setting::arguments;
template <> inline constexpr auto member_for<Setting, Values> = &Setting::values;
template <> inline constexpr auto member_for<With, Setting> = &With::settings;
template <> inline constexpr auto member_for<Expect, Actions> = &Expect::actions;
template <> inline constexpr auto member_for<Expect, Resources> = &Expect::resources;
template <> inline constexpr auto member_for<Expect, ConditionOr> = &Expect::condition;
template <> inline constexpr auto member_for<TestBlock, String> = &TestBlock::title;
template <> inline constexpr auto member_for<TestBlock, With> = &TestBlock::items;
template <> inline constexpr auto member_for<TestBlock, Expect> = &TestBlock::items;

template <> inline constexpr auto member_for<Import, String> = &Import::path;
template <> inline constexpr auto member_for<Let, Name> = &Let::name;
template <> inline constexpr auto member_for<Let, Values> = &Let::value;
template <> inline constexpr auto member_for<Let, Actions> = &Let::value;
template <> inline constexpr auto member_for<Let, ConditionOr> = &Let::value;
template <> inline constexpr auto member_for<Permissions, Name> = &Permissions::name;
template <> inline constexpr auto member_for<Permissions, Parameter> = &Permissions::parameters;
template <RuleNode Node> inline constexpr auto member_for<Permissions, Node> = &Permissions::rules;
template <> inline constexpr auto member_for<ExternAction, Name> = &ExternAction::types;
template <> inline constexpr auto member_for<ExternResource, Name> = &ExternResource::type;
template <> inline constexpr auto member_for<ExternResource, String> = &ExternResource::pattern;
template <> inline constexpr auto member_for<ExternKey, Name> = &ExternKey::key;
template <> inline constexpr auto member_for<ExternKey, String> = &ExternKey::key;
template <> inline constexpr auto member_for<ExternKey, KeyTypeName> = &ExternKey::type;
template <typename What> requires std::constructible_from<decltype(Extern::what), What>
inline constexpr auto member_for<Extern, What> = &Extern::what;
// clang-format on

template <typename Member, typename Node>
void put(Member& member, const Node& node, Nodes&) {
    member = node;
}
template <typename Item, typename Node>
void put(List<Item>& list, const Node& node, Nodes& nodes) {
    list.push_back(nodes, Item{node});
}
template <typename Node>
void put(Rare<Node>& rare, const Node& node, Nodes& nodes) {
    rare = Rare(nodes, node);
}

template <typename Parent, typename Part>
requires(member_for<Parent, Part> != nullptr) void add(Parent& to, const Part& part, Nodes& nodes) {
    put(to.*member_for<Parent, Part>, content(part), nodes);
}

// Strings ----------------------------------------------------------------------------------------------------------

/// The pieces of a string that is being read.
struct Pieces {
    std::vector<Segment>& segments;
    /// The last text, where it is made of several.
    std::string joined;
};

/// Ends the last text.
inline void finish(Pieces& pieces, Nodes& nodes) {
    if (!pieces.joined.empty()) {
        std::get<Text>(pieces.segments.back()).text = nodes.keep(pieces.joined);
        pieces.joined.clear();
    }
}

/// Letters, escapes and doubled braces one after another are one text.
inline void add(Pieces& to, const Text& text, Nodes&) {
    auto* const last = to.segments.empty() ? nullptr : std::get_if<Text>(&to.segments.back());
    if (last == nullptr) {
        to.segments.emplace_back(text);
        return;
    }
    if (to.joined.empty()) {
        to.joined = last->text;
    }
    to.joined += text.text;
}
inline void add(Pieces& to, const std::string& made, Nodes& nodes) {
    add(to, Text{nodes.keep(made)}, nodes);
}
template <typename Piece>
void add(Pieces& to, const Piece& piece, Nodes& nodes) {
    finish(to, nodes);
    to.segments.emplace_back(piece);
}

// The others --------------------------------------------------------------------------------------------------------

inline void add(Guard& to, const GuardNot& negated, Nodes&) {
    to.node = Guard::Not{negated.operand};
}
inline void add(Guard& to, const GuardOr& inner, Nodes&) {
    to = content(inner);
}
inline void add(Condition& to, const ConditionNot& negated, Nodes&) {
    to.node = Condition::Not{negated.operand};
}
inline void add(Condition& to, const ConditionOr& inner, Nodes&) {
    to = content(inner);
}

/// Behind a kind it is anyone of that kind.
inline void add(PrincipalNode& to, Everything, Nodes&) {
    to.kind = to.kind.value_or(PrincipalKind::everyone);
}
/// A principal without a kind of its own has that of the one before it.
inline void add(List<Principal>& to, const PrincipalNode& principal, Nodes& nodes) {
    const PrincipalKind before = to.empty() ? PrincipalKind::everyone : to.back().kind;
    to.push_back(nodes, Principal{principal.kind.value_or(before), principal.value, principal.span});
}
inline void add(Trust& to, const PrincipalNode& principal, Nodes& nodes) {
    add(to.principals, principal, nodes);
}
inline void add(ExceptPrincipals& to, const PrincipalNode& principal, Nodes& nodes) {
    add(to.content, principal, nodes);
}
inline void add(Trust& to, const ExceptPrincipals& except, Nodes&) {
    to.except = except.content;
}

inline void add(TagNode& to, const String& text, Nodes&) {
    if (to.key) {
        to.value = text;
    } else {
        to.key = text;
    }
}
inline void add(Tags& to, const TagNode& tag, Nodes& nodes) {
    to.tags.push_back(nodes, Tag{*tag.key, tag.value, tag.span});
}

/// A role that is being read; its items are many, and are gathered where those of the role before were.
struct RoleParts {
    Role& role;
    std::vector<RoleItem>& items;
};

inline void add(RoleParts& to, const Name& name, Nodes&) {
    to.role.name = name;
}
template <typename Item>
requires(std::constructible_from<RoleItem, Item> && !RuleNode<Item>) void add(RoleParts& to, const Item& item,
                                                                              Nodes&) {
    to.items.emplace_back(item);
}
template <RuleNode Node>
void add(RoleParts& to, const Node& rule, Nodes&) {
    to.items.emplace_back(Rule{rule});
}

inline void add(ExternAction& to, const Action& action, Nodes& nodes) {
    to.service = action.service;
    to.names.push_back(nodes, action.name);
}
inline void add(ExternAction& to, const ActionGroup& group, Nodes&) {
    to.service = group.service;
    to.names = group.names;
}

template <typename Item>
requires std::constructible_from<Declaration, Item>
void add(File& to, const Item& declaration, Nodes&) {
    to.declarations.emplace_back(declaration);
}

} // namespace slrc::syntax
