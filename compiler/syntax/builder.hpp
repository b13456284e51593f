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
    Actions actions;
    Span span;
};
struct ExceptResources {
    Resources resources;
    Span span;
};
struct ElseClause {
    Block block;
    Span span;
};
struct ArgumentName {
    Name name;
    Span span;
};
struct PrincipalNode {
    std::optional<PrincipalKind> kind;
    Value value;
    Span span;
};
struct TagNode {
    std::optional<std::variant<Name, String>> key;
    String value;
    Span span;
};
struct ServiceName {
    Name name;
};
struct ActionName {
    Name name;
};
struct SidName {
    Name name;
};
struct KeyTypeName {
    Name name;
};

template <typename Node, typename Joint>
void join(Joined<Node, Joint>& to, const Node& operand, Nodes& nodes) {
    if (!to.first && to.operands.empty()) {
        to.first = operand;
        return;
    }
    if (to.first) {
        to.operands.push_back(nodes, *to.first);
        to.first.reset();
    }
    to.operands.push_back(nodes, operand);
}

template <typename Node, typename Joint>
Node finish(const Joined<Node, Joint>& joined) {
    return joined.first ? *joined.first : Node{Joint{joined.operands}, joined.span};
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

// Values, actions, resources ----------------------------------------------------------------------------------------

template <typename Item>
requires std::constructible_from<Value, Item>
void add(Values& to, const Item& item, Nodes& nodes) {
    to.values.push_back(nodes, item);
}

inline void add(Action& to, const ServiceName& service) {
    to.service = service.name;
}
inline void add(Action& to, const ActionName& action) {
    to.name = action.name;
}
inline void add(ActionGroup& to, const ServiceName& service) {
    to.service = service.name;
}
inline void add(ActionGroup& to, const ActionName& action, Nodes& nodes) {
    to.names.push_back(nodes, action.name);
}

template <typename Item>
requires std::constructible_from<ActionItem, Item>
void add(Actions& to, const Item& item, Nodes& nodes) {
    to.items.push_back(nodes, item);
}

template <typename Item>
requires std::constructible_from<ResourceItem, Item>
void add(Resources& to, const Item& item, Nodes& nodes) {
    to.items.push_back(nodes, item);
}

inline void add(ExceptActions& to, const Actions& actions) {
    to.actions = actions;
}
inline void add(ExceptResources& to, const Resources& resources) {
    to.resources = resources;
}

// Guards ------------------------------------------------------------------------------------------------------------

inline void add(Guard& to, const Name& name) {
    to.node = name;
}
inline void add(Guard& to, const GuardNot& negated) {
    to.node = Guard::Not{negated.operand};
}
inline void add(Guard& to, const GuardOr& inner) {
    to = finish(inner);
}
inline void add(GuardNot& to, const Guard& operand, Nodes& nodes) {
    to.operand.push_back(nodes, operand);
}
inline void add(GuardAnd& to, const Guard& operand, Nodes& nodes) {
    join(to, operand, nodes);
}
inline void add(GuardOr& to, const GuardAnd& operand, Nodes& nodes) {
    join(to, finish(operand), nodes);
}

// Conditions --------------------------------------------------------------------------------------------------------

inline void add(Test& to, const Name& key) {
    to.key = key;
}
inline void add(Test& to, const String& key) {
    to.key = key;
}
inline void add(Test& to, const Operator& comparison) {
    to.comparison = comparison;
}
inline void add(Test& to, const Values& values) {
    to.values = values;
}
inline void add(Condition& to, const Test& test) {
    to.node = test;
}
inline void add(Condition& to, const Reference& name) {
    to.node = name;
}
inline void add(Condition& to, const ConditionNot& negated) {
    to.node = Condition::Not{negated.operand};
}
inline void add(Condition& to, const ConditionOr& inner) {
    to = finish(inner);
}
inline void add(ConditionNot& to, const Condition& operand, Nodes& nodes) {
    to.operand.push_back(nodes, operand);
}
inline void add(ConditionAnd& to, const Condition& operand, Nodes& nodes) {
    join(to, operand, nodes);
}
inline void add(ConditionOr& to, const ConditionAnd& operand, Nodes& nodes) {
    join(to, finish(operand), nodes);
}

// Types, parameters, arguments --------------------------------------------------------------------------------------

inline void add(Type& to, const Name& pattern, Nodes& nodes) {
    to.pattern = Rare(nodes, pattern);
}
inline void add(Parameter& to, const Name& name) {
    to.name = name;
}
inline void add(Parameter& to, const Type& type) {
    to.type = type;
}
inline void add(Parameter& to, const Values& value, Nodes& nodes) {
    to.default_value = Rare(nodes, value);
}
inline void add(Parameter& to, const String& documentation, Nodes& nodes) {
    to.documentation = Rare(nodes, documentation);
}
inline void add(ArgumentName& to, const Name& name) {
    to.name = name;
}
inline void add(Argument& to, const ArgumentName& name) {
    to.name = name.name;
}
inline void add(Argument& to, const Values& values) {
    to.values = values;
}

// Rules -------------------------------------------------------------------------------------------------------------

inline void add(Grant& to, const Actions& actions) {
    to.actions = actions;
}
inline void add(Grant& to, const ExceptActions& except, Nodes& nodes) {
    to.except_actions = Rare(nodes, except.actions);
}
inline void add(Grant& to, const Resources& resources) {
    to.resources = resources;
}
inline void add(Grant& to, const ExceptResources& except, Nodes& nodes) {
    to.except_resources = Rare(nodes, except.resources);
}
inline void add(Grant& to, const ConditionOr& condition, Nodes& nodes) {
    to.condition = Rare(nodes, finish(condition));
}
inline void add(Grant& to, const SidName& sid, Nodes& nodes) {
    to.sid = Rare(nodes, sid.name);
}

inline void add(Include& to, const Name& group) {
    to.group = group;
}
inline void add(Include& to, const Argument& argument, Nodes& nodes) {
    to.arguments.push_back(nodes, argument);
}
inline void add(Invariant& to, const Grant& grant) {
    to.grant = grant;
}
inline void add(ElseClause& to, const Block& block) {
    to.block = block;
}
inline void add(When& to, const GuardOr& guard) {
    to.guard = finish(guard);
}
inline void add(When& to, const Block& block) {
    to.block = block;
}
inline void add(When& to, const ElseClause& otherwise, Nodes& nodes) {
    to.otherwise = Rare(nodes, otherwise.block);
}
inline void add(RulesIf& to, const ConditionOr& condition, Nodes& nodes) {
    to.condition = Rare(nodes, finish(condition));
}
inline void add(RulesIf& to, const Block& block) {
    to.block = block;
}

template <typename Node>
concept RuleNode = std::same_as<Node, Grant> || std::same_as<Node, Include> ||
    std::same_as<Node, Invariant> || std::same_as<Node, When> || std::same_as<Node, RulesIf>;

template <RuleNode Node>
void add(Block& to, const Node& rule, Nodes& nodes) {
    to.rules.push_back(nodes, Rule{rule});
}

// Roles -------------------------------------------------------------------------------------------------------------

inline void add(Description& to, const String& text) {
    to.text = text;
}
inline void add(Path& to, const String& text) {
    to.text = text;
}
inline void add(RoleParameter& to, const Parameter& parameter) {
    to.parameter = parameter;
}

inline void add(Capability& to, const Name& name) {
    to.name = name;
}
inline void add(Capability& to, const Parameter& parameter, Nodes& nodes) {
    to.parameters.push_back(nodes, parameter);
}
inline void add(Capability& to, const GuardOr& guard, Nodes& nodes) {
    to.required = Rare(nodes, finish(guard));
}
inline void add(Capability& to, const String& documentation, Nodes& nodes) {
    to.documentation = Rare(nodes, documentation);
}

template <typename Item>
requires std::constructible_from<Value, Item>
void add(PrincipalNode& to, const Item& item) {
    to.value = item;
}
inline void add(PrincipalNode& to, Everything) {
    to.kind = PrincipalKind::everyone;
}

/// A principal without a kind of its own has that of the one before it.
inline void add(Trust& to, const PrincipalNode& principal, Nodes& nodes) {
    const PrincipalKind before = to.principals.empty() ? PrincipalKind::everyone : to.principals.back().kind;
    to.principals.push_back(nodes,
                            Principal{principal.kind.value_or(before), principal.value, principal.span});
}
inline void add(Trust& to, const Actions& actions, Nodes& nodes) {
    to.actions = Rare(nodes, actions);
}
inline void add(Trust& to, const ExceptActions& except, Nodes& nodes) {
    to.except_actions = Rare(nodes, except.actions);
}
inline void add(Trust& to, const ConditionOr& condition, Nodes& nodes) {
    to.condition = Rare(nodes, finish(condition));
}
inline void add(Trust& to, const SidName& sid, Nodes& nodes) {
    to.sid = Rare(nodes, sid.name);
}

inline void add(OnePer& to, const Name& thing) {
    to.thing = thing;
}
inline void add(CreatedBy& to, const Actions& actions) {
    to.actions = actions;
}
inline void add(PassedBy& to, const Actions& actions) {
    to.actions = actions;
}
inline void add(Editable& to, const Name& what) {
    to.what = what;
}
inline void add(DeleteAfter& to, const Actions& actions, Nodes& nodes) {
    to.actions = Rare(nodes, actions);
}
inline void add(DeleteAfter& to, const String& step, Nodes& nodes) {
    to.steps.push_back(nodes, step);
}

template <typename Item>
requires std::constructible_from<LifecycleItem, Item>
void add(Lifecycle& to, const Item& item, Nodes& nodes) {
    to.items.push_back(nodes, item);
}

template <typename Item>
requires std::constructible_from<Value, Item>
void add(Regions& to, const Item& item, Nodes& nodes) {
    to.values.push_back(nodes, item);
}

inline void add(MaxSession& to, const Word& duration) {
    to.duration = duration;
}

inline void add(TagNode& to, const Name& key) {
    to.key = key;
}
inline void add(TagNode& to, const String& text) {
    if (to.key) {
        to.value = text;
    } else {
        to.key = text;
    }
}
inline void add(Tags& to, const TagNode& tag, Nodes& nodes) {
    to.tags.push_back(nodes, Tag{*tag.key, tag.value, tag.span});
}

template <typename Item>
requires std::constructible_from<Value, Item>
void add(Boundary& to, const Item& item) {
    to.value = item;
}

inline void add(Setting& to, const Name& name) {
    to.name = name;
}
inline void add(Setting& to, const Argument& argument, Nodes& nodes) {
    to.arguments.push_back(nodes, argument);
}
inline void add(Setting& to, const Values& values) {
    to.values = values;
}
inline void add(With& to, const Setting& setting, Nodes& nodes) {
    to.settings.push_back(nodes, setting);
}
inline void add(Expect& to, const Actions& actions) {
    to.actions = actions;
}
inline void add(Expect& to, const Resources& resources) {
    to.resources = resources;
}
inline void add(Expect& to, const ConditionOr& condition, Nodes& nodes) {
    to.condition = Rare(nodes, finish(condition));
}
inline void add(TestBlock& to, const String& title) {
    to.title = title;
}
inline void add(TestBlock& to, const With& with, Nodes& nodes) {
    to.items.push_back(nodes, with);
}
inline void add(TestBlock& to, const Expect& expect, Nodes& nodes) {
    to.items.push_back(nodes, expect);
}

/// A role that is being read; its items are many, and are gathered where those of the role before were.
struct RoleParts {
    Role& role;
    std::vector<RoleItem>& items;
};

inline void add(RoleParts& to, const Name& name) {
    to.role.name = name;
}
template <typename Item>
requires(std::constructible_from<RoleItem, Item> && !RuleNode<Item>) void add(RoleParts& to,
                                                                              const Item& item) {
    to.items.emplace_back(item);
}
template <RuleNode Node>
void add(RoleParts& to, const Node& rule) {
    to.items.emplace_back(Rule{rule});
}

// Declarations ------------------------------------------------------------------------------------------------------

inline void add(Import& to, const String& path) {
    to.path = path;
}

inline void add(Let& to, const Name& name) {
    to.name = name;
}
inline void add(Let& to, const Values& values) {
    to.value = values;
}
inline void add(Let& to, const Actions& actions) {
    to.value = actions;
}
inline void add(Let& to, const ConditionOr& condition) {
    to.value = finish(condition);
}

inline void add(Permissions& to, const Name& name) {
    to.name = name;
}
inline void add(Permissions& to, const Parameter& parameter, Nodes& nodes) {
    to.parameters.push_back(nodes, parameter);
}
template <RuleNode Node>
void add(Permissions& to, const Node& rule, Nodes& nodes) {
    to.rules.push_back(nodes, Rule{rule});
}

inline void add(ExternAction& to, const Action& action, Nodes& nodes) {
    to.service = action.service;
    to.names.push_back(nodes, action.name);
}
inline void add(ExternAction& to, const ActionGroup& group) {
    to.service = group.service;
    to.names = group.names;
}
inline void add(ExternAction& to, const Name& type, Nodes& nodes) {
    to.types.push_back(nodes, type);
}
inline void add(ExternResource& to, const Name& type) {
    to.type = type;
}
inline void add(ExternResource& to, const String& pattern) {
    to.pattern = pattern;
}
inline void add(ExternKey& to, const Name& key) {
    to.key = key;
}
inline void add(ExternKey& to, const String& key) {
    to.key = key;
}
inline void add(ExternKey& to, const KeyTypeName& type) {
    to.type = type.name;
}
template <typename What>
requires std::constructible_from<decltype(Extern::what), What>
void add(Extern& to, const What& what) {
    to.what = what;
}

template <typename Item>
requires std::constructible_from<Declaration, Item>
void add(File& to, const Item& declaration) {
    to.declarations.emplace_back(declaration);
}

} // namespace slrc::syntax
