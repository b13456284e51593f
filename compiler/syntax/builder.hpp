// How finished nodes join their parents. The parser calls `add` when a construct is complete, so that nothing has to
// be undone when it backtracks or goes on after an error.
#pragma once

#include "compiler/syntax/tree.hpp"

#include <concepts>
#include <optional>
#include <utility>
#include <vector>

namespace slrc::syntax {

// Nodes that exist only until their parent takes them.

struct GuardAnd {
    std::vector<Guard> operands;
    Span span;
};
struct GuardOr {
    std::vector<Guard> operands;
    Span span;
};
struct GuardNot {
    std::vector<Guard> operand;
    Span span;
};
struct ConditionAnd {
    std::vector<Condition> operands;
    Span span;
};
struct ConditionOr {
    std::vector<Condition> operands;
    Span span;
};
struct ConditionNot {
    std::vector<Condition> operand;
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

/// One operand stands for itself; several are joined.
template <typename Joined, typename Node, typename Operands>
Node collapse(Operands&& joined) {
    if (joined.operands.size() == 1) {
        return std::move(joined.operands.front());
    }
    return Node{Joined{std::move(joined.operands)}, joined.span};
}

// Strings and references --------------------------------------------------------------------------------------------

inline void add(Reference& to, Name name) {
    to.path.push_back(name);
}
inline void add(Placeholder& to, Reference reference) {
    to.reference = std::move(reference);
}

/// Letters, escapes and doubled braces one after another are one text.
inline void add(String& to, Text text) {
    if (auto* last = to.segments.empty() ? nullptr : std::get_if<Text>(&to.segments.back())) {
        last->text += text.text;
    } else {
        to.segments.emplace_back(std::move(text));
    }
}
template <typename Piece>
void add(String& to, Piece piece) {
    to.segments.emplace_back(std::move(piece));
}

// Values, actions, resources ----------------------------------------------------------------------------------------

template <typename Item>
requires std::constructible_from<Value, Item>
void add(Values& to, Item item) {
    to.values.emplace_back(std::move(item));
}

inline void add(Action& to, ServiceName service) {
    to.service = service.name;
}
inline void add(Action& to, ActionName action) {
    to.name = action.name;
}
inline void add(ActionGroup& to, ServiceName service) {
    to.service = service.name;
}
inline void add(ActionGroup& to, ActionName action) {
    to.names.push_back(action.name);
}

template <typename Item>
requires std::constructible_from<ActionItem, Item>
void add(Actions& to, Item item) {
    to.items.emplace_back(std::move(item));
}

template <typename Item>
requires std::constructible_from<ResourceItem, Item>
void add(Resources& to, Item item) {
    to.items.emplace_back(std::move(item));
}

inline void add(ExceptActions& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(ExceptResources& to, Resources resources) {
    to.resources = std::move(resources);
}

// Guards ------------------------------------------------------------------------------------------------------------

inline Guard finish(GuardOr joined) {
    return collapse<Guard::Or, Guard>(std::move(joined));
}

inline void add(Guard& to, Name name) {
    to.node = name;
}
inline void add(Guard& to, GuardNot negated) {
    to.node = Guard::Not{std::move(negated.operand)};
}
inline void add(Guard& to, GuardOr inner) {
    to = finish(std::move(inner));
}
inline void add(GuardNot& to, Guard operand) {
    to.operand.push_back(std::move(operand));
}
inline void add(GuardAnd& to, Guard operand) {
    to.operands.push_back(std::move(operand));
}
inline void add(GuardOr& to, GuardAnd operand) {
    to.operands.push_back(collapse<Guard::And, Guard>(std::move(operand)));
}

// Conditions --------------------------------------------------------------------------------------------------------

inline Condition finish(ConditionOr joined) {
    return collapse<Condition::Or, Condition>(std::move(joined));
}

inline void add(Test& to, Name key) {
    to.key = key;
}
inline void add(Test& to, String key) {
    to.key = std::move(key);
}
inline void add(Test& to, Operator comparison) {
    to.comparison = comparison;
}
inline void add(Test& to, Values values) {
    to.values = std::move(values);
}
inline void add(Condition& to, Test test) {
    to.node = std::move(test);
}
inline void add(Condition& to, Reference name) {
    to.node = std::move(name);
}
inline void add(Condition& to, ConditionNot negated) {
    to.node = Condition::Not{std::move(negated.operand)};
}
inline void add(Condition& to, ConditionOr inner) {
    to = finish(std::move(inner));
}
inline void add(ConditionNot& to, Condition operand) {
    to.operand.push_back(std::move(operand));
}
inline void add(ConditionAnd& to, Condition operand) {
    to.operands.push_back(std::move(operand));
}
inline void add(ConditionOr& to, ConditionAnd operand) {
    to.operands.push_back(collapse<Condition::And, Condition>(std::move(operand)));
}

// Types, parameters, arguments --------------------------------------------------------------------------------------

inline void add(Type& to, Name pattern) {
    to.pattern = pattern;
}
inline void add(Parameter& to, Name name) {
    to.name = name;
}
inline void add(Parameter& to, Type type) {
    to.type = type;
}
inline void add(Parameter& to, Values value) {
    to.default_value = std::move(value);
}
inline void add(Parameter& to, String documentation) {
    to.documentation = std::move(documentation);
}
inline void add(ArgumentName& to, Name name) {
    to.name = name;
}
inline void add(Argument& to, ArgumentName name) {
    to.name = name.name;
}
inline void add(Argument& to, Values values) {
    to.values = std::move(values);
}

// Rules -------------------------------------------------------------------------------------------------------------

inline void add(Grant& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(Grant& to, ExceptActions except) {
    to.except_actions = std::move(except.actions);
}
inline void add(Grant& to, Resources resources) {
    to.resources = std::move(resources);
}
inline void add(Grant& to, ExceptResources except) {
    to.except_resources = std::move(except.resources);
}
inline void add(Grant& to, ConditionOr condition) {
    to.condition = finish(std::move(condition));
}
inline void add(Grant& to, SidName sid) {
    to.sid = sid.name;
}

inline void add(Include& to, Name group) {
    to.group = group;
}
inline void add(Include& to, Argument argument) {
    to.arguments.push_back(std::move(argument));
}
inline void add(Invariant& to, Grant grant) {
    to.grant = std::move(grant);
}
inline void add(ElseClause& to, Block block) {
    to.block = std::move(block);
}
inline void add(When& to, GuardOr guard) {
    to.guard = finish(std::move(guard));
}
inline void add(When& to, Block block) {
    to.block = std::move(block);
}
inline void add(When& to, ElseClause otherwise) {
    to.otherwise = std::move(otherwise.block);
}
inline void add(RulesIf& to, ConditionOr condition) {
    to.condition = finish(std::move(condition));
}
inline void add(RulesIf& to, Block block) {
    to.block = std::move(block);
}

template <typename Node>
concept RuleNode = std::same_as<Node, Grant> || std::same_as<Node, Include> ||
    std::same_as<Node, Invariant> || std::same_as<Node, When> || std::same_as<Node, RulesIf>;

template <RuleNode Node>
void add(Block& to, Node rule) {
    to.rules.push_back(Rule{std::move(rule)});
}

// Roles -------------------------------------------------------------------------------------------------------------

inline void add(Description& to, String text) {
    to.text = std::move(text);
}
inline void add(Path& to, String text) {
    to.text = std::move(text);
}
inline void add(RoleParameter& to, Parameter parameter) {
    to.parameter = std::move(parameter);
}

inline void add(Capability& to, Name name) {
    to.name = name;
}
inline void add(Capability& to, Parameter parameter) {
    to.parameters.push_back(std::move(parameter));
}
inline void add(Capability& to, GuardOr guard) {
    to.required = finish(std::move(guard));
}
inline void add(Capability& to, String documentation) {
    to.documentation = std::move(documentation);
}

template <typename Item>
requires std::constructible_from<Value, Item>
void add(PrincipalNode& to, Item item) {
    to.value = std::move(item);
}
inline void add(PrincipalNode& to, Everything) {
    to.kind = PrincipalKind::everyone;
}

/// A principal without a kind of its own has that of the one before it.
inline void add(Trust& to, PrincipalNode principal) {
    const PrincipalKind before = to.principals.empty() ? PrincipalKind::everyone : to.principals.back().kind;
    to.principals.push_back(
        Principal{principal.kind.value_or(before), std::move(principal.value), principal.span});
}
inline void add(Trust& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(Trust& to, ExceptActions except) {
    to.except_actions = std::move(except.actions);
}
inline void add(Trust& to, ConditionOr condition) {
    to.condition = finish(std::move(condition));
}
inline void add(Trust& to, SidName sid) {
    to.sid = sid.name;
}

inline void add(OnePer& to, Name thing) {
    to.thing = thing;
}
inline void add(CreatedBy& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(PassedBy& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(Editable& to, Name what) {
    to.what = what;
}
inline void add(DeleteAfter& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(DeleteAfter& to, String step) {
    to.steps.push_back(std::move(step));
}

template <typename Item>
requires std::constructible_from<LifecycleItem, Item>
void add(Lifecycle& to, Item item) {
    to.items.emplace_back(std::move(item));
}

template <typename Item>
requires std::constructible_from<Value, Item>
void add(Regions& to, Item item) {
    to.values.emplace_back(std::move(item));
}

inline void add(MaxSession& to, Word duration) {
    to.duration = duration;
}

inline void add(TagNode& to, Name key) {
    to.key = key;
}
inline void add(TagNode& to, String text) {
    if (to.key) {
        to.value = std::move(text);
    } else {
        to.key = std::move(text);
    }
}
inline void add(Tags& to, TagNode tag) {
    to.tags.push_back(Tag{std::move(*tag.key), std::move(tag.value), tag.span});
}

template <typename Item>
requires std::constructible_from<Value, Item>
void add(Boundary& to, Item item) {
    to.value = std::move(item);
}

inline void add(Setting& to, Name name) {
    to.name = name;
}
inline void add(Setting& to, Argument argument) {
    to.arguments.push_back(std::move(argument));
}
inline void add(Setting& to, Values values) {
    to.values = std::move(values);
}
inline void add(With& to, Setting setting) {
    to.settings.push_back(std::move(setting));
}
inline void add(Expect& to, Actions actions) {
    to.actions = std::move(actions);
}
inline void add(Expect& to, Resources resources) {
    to.resources = std::move(resources);
}
inline void add(Expect& to, ConditionOr condition) {
    to.condition = finish(std::move(condition));
}
inline void add(TestBlock& to, String title) {
    to.title = std::move(title);
}
inline void add(TestBlock& to, With with) {
    to.items.emplace_back(std::move(with));
}
inline void add(TestBlock& to, Expect expect) {
    to.items.emplace_back(std::move(expect));
}

inline void add(Role& to, Name name) {
    to.name = name;
}
template <typename Item>
requires(std::constructible_from<RoleItem, Item> && !RuleNode<Item>) void add(Role& to, Item item) {
    to.items.emplace_back(std::move(item));
}
template <RuleNode Node>
void add(Role& to, Node rule) {
    to.items.emplace_back(Rule{std::move(rule)});
}

// Declarations ------------------------------------------------------------------------------------------------------

inline void add(Import& to, String path) {
    to.path = std::move(path);
}

inline void add(Let& to, Name name) {
    to.name = name;
}
inline void add(Let& to, Values values) {
    to.value = std::move(values);
}
inline void add(Let& to, Actions actions) {
    to.value = std::move(actions);
}
inline void add(Let& to, ConditionOr condition) {
    to.value = finish(std::move(condition));
}

inline void add(Permissions& to, Name name) {
    to.name = name;
}
inline void add(Permissions& to, Parameter parameter) {
    to.parameters.push_back(std::move(parameter));
}
template <RuleNode Node>
void add(Permissions& to, Node rule) {
    to.rules.push_back(Rule{std::move(rule)});
}

inline void add(ExternAction& to, Action action) {
    to.service = action.service;
    to.names.push_back(action.name);
}
inline void add(ExternAction& to, ActionGroup group) {
    to.service = group.service;
    to.names = std::move(group.names);
}
inline void add(ExternAction& to, Name type) {
    to.types.push_back(type);
}
inline void add(ExternResource& to, Name type) {
    to.type = type;
}
inline void add(ExternResource& to, String pattern) {
    to.pattern = std::move(pattern);
}
inline void add(ExternKey& to, Name key) {
    to.key = key;
}
inline void add(ExternKey& to, String key) {
    to.key = std::move(key);
}
inline void add(ExternKey& to, KeyTypeName type) {
    to.type = type.name;
}
template <typename What>
requires std::constructible_from<decltype(Extern::what), What>
void add(Extern& to, What what) {
    to.what = std::move(what);
}

template <typename Item>
requires std::constructible_from<Declaration, Item>
void add(File& to, Item declaration) {
    to.declarations.emplace_back(std::move(declaration));
}

} // namespace slrc::syntax
