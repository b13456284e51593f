// What the rules of the grammar do: which node each builds, and which text it adds to one.
#pragma once

#include "compiler/syntax/parser/builds.hpp"
#include "compiler/syntax/parser/parts.hpp"

#include <string_view>

namespace slrc::syntax::parser {

using namespace grammar; // the rules' names are the subject of this file

// NOLINTBEGIN(readability-identifier-naming): PEGTL's rules are named as they are
// clang-format off

// Names and strings
template <> struct action<name_text> : adds_scanned<Name, scan_name> {};
template <> struct action<reference_text> : adds_whole<Reference> {};
template <> struct action<string_text> : builds<String, match_string> {};
template <> struct action<plain_text> : adds_scanned<Text, scan_plain_text> {};
template <> struct action<letter_escape> {
    static void apply(std::string_view text, Pieces& string, ParseContext& context) {
        give(string, Text{text == "n" ? "\n" : text == "t" ? "\t" : text}, context);
    }
};
template <> struct action<hexadecimal> {
    static void apply(std::string_view text, Pieces& string, ParseContext& context) {
        give(string, context.encode(text), context);
    }
};
template <> struct action<literal_open_brace> {
    static void apply(std::string_view text, Pieces& string, ParseContext& context) { give(string, Text{text.substr(1)}, context); }
};
template <> struct action<literal_close_brace> {
    static void apply(std::string_view text, Pieces& string, ParseContext& context) { give(string, Text{text.substr(1)}, context); }
};
template <> struct action<variable_start> : remembers_begin<&ParseContext::variable_begin> {};
template <> struct action<variable> : adds_text<Variable> {};
template <> struct action<placeholder_name> {
    static void apply(std::string_view text, Pieces& string, ParseContext& context) {
        give(string, Placeholder{Reference{text, context.span_of(text)}}, context);
    }
};

// Values, actions, resources
template <> struct action<values> : builds<Values, match_values> {};
template <> struct action<needed_values> : builds<Values, match_values> {};
template <> struct action<let_values> : builds<Values> {};
template <> struct action<list_end> {
    static void apply0(Values& list, ParseContext&) { list.bracketed = true; }
    static void apply0(Actions&, ParseContext&) {} // a list of actions has brackets always
};
template <> struct action<number_text> : adds_text<Number> {};
template <> struct action<kw_true> {
    static void apply(std::string_view text, Values& list, ParseContext& context) {
        give(list, Boolean{true, context.span_of(text.substr(0, 4))}, context);
    }
};
template <> struct action<kw_false> {
    static void apply(std::string_view text, Values& list, ParseContext& context) {
        give(list, Boolean{false, context.span_of(text.substr(0, 5))}, context);
    }
};
template <> struct action<service_pattern> : adds_name<ServiceName> {};
template <> struct action<action_pattern> : adds_name<ActionName> {};
template <> struct action<single_action> : builds<Action> {};
template <> struct action<action_group> : builds<ActionGroup> {};
template <> struct action<everything_text> {
    template <typename Parent>
    static void apply(std::string_view text, Parent& parent, ParseContext& context) {
        give(parent, Everything{context.span_of(text)}, context);
    }
};
template <> struct action<actions> : builds<Actions, match_actions> {};
template <> struct action<let_actions> : builds<Actions> {};
template <> struct action<except_actions> : builds<ExceptActions> {};
template <> struct action<resources> : builds<Resources, match_resources> {};
template <> struct action<except_resources> : builds<ExceptResources> {};

// Guards
template <> struct action<needed_guard> : builds<Guard> {};
template <> struct action<guard_not> : builds<GuardNot> {};
template <> struct action<guard_and> : builds<GuardAnd> {};
template <> struct action<guard> : builds<GuardOr, match_guard> {};

// Conditions
template <> struct action<bare_key> : adds_text<Name> {};
template <> struct action<if_exists> { static void apply0(Test& test, ParseContext&) { test.if_exists = true; } };
template <> struct action<kw_any> { static void apply0(Test& test, ParseContext&) { test.quantifier = Quantifier::any; } };
template <> struct action<kw_all> {
    static void apply0(Test& test, ParseContext&) { test.quantifier = Quantifier::all; }
    static void apply0(Regions&, ParseContext&) {} // `regions all` has no values
};
template <> struct action<op_equal> : compares<Comparison::equal> {};
template <> struct action<op_not_equal> : compares<Comparison::not_equal> {};
template <> struct action<op_less> : compares<Comparison::less> {};
template <> struct action<op_less_or_equal> : compares<Comparison::less_or_equal> {};
template <> struct action<op_greater> : compares<Comparison::greater> {};
template <> struct action<op_greater_or_equal> : compares<Comparison::greater_or_equal> {};
template <> struct action<op_in> : compares<Comparison::in> {};
template <> struct action<op_like> : compares<Comparison::like> {};
template <> struct action<op_exists> : compares<Comparison::exists> {};
template <> struct action<op_not_in> : compares<Comparison::not_in> {};
template <> struct action<op_not_like> : compares<Comparison::not_like> {};
template <> struct action<op_not_exists> : compares<Comparison::not_exists> {};
template <> struct action<op_named_text> {
    static void apply(std::string_view text, Test& test, ParseContext& context) {
        const Span span = context.span_of(text);
        give(test, Operator{Name{text, span}, span}, context);
    }
};
template <> struct action<condition_test> : builds<Test> {};
template <> struct action<needed_condition> : builds<Condition> {};
template <> struct action<condition_not> : builds<ConditionNot> {};
template <> struct action<condition_and> : builds<ConditionAnd> {};
template <> struct action<condition> : builds<ConditionOr, match_condition> {};

// Types, parameters, arguments
template <> struct action<type> : builds<Type> {};
template <> struct action<type_text> {
    static void apply(std::string_view text, Type& node, ParseContext&) { node.text = text; }
};
template <> struct action<expression_body> : adds_text<Name> {};
template <> struct action<expression_text> : remembers_begin<&ParseContext::string_begin> {};
template <> struct action<type_end> {
    template <typename Node>
    static void apply0(Node& node, ParseContext&) { node.list = true; }
};
template <> struct action<parameter> : builds<Parameter, match_parameter> {};
template <> struct action<needed_parameter> : builds<Parameter, match_parameter> {};
template <> struct action<argument> : builds<Argument, match_argument> {};
template <> struct action<needed_argument> : builds<Argument, match_argument> {};
template <> struct action<argument_name> : builds<ArgumentName> {};

// Rules
template <> struct action<kw_allow> {
    template <typename Parent>
    static void apply0(Parent& parent, ParseContext&) { parent.effect = Effect::allow; }
};
template <> struct action<kw_deny> {
    template <typename Parent>
    static void apply0(Parent& parent, ParseContext&) { parent.effect = Effect::deny; }
};
template <> struct action<sid_text> : adds_name<SidName> {};
template <> struct action<grant> : builds<Grant, match_grant> {};
template <> struct action<needed_grant> : builds<Grant, match_grant> {};
template <> struct action<kw_always> {
    template <typename Node>
    static void apply0(Node& invariant, ParseContext&) { invariant.always = true; }
};
template <> struct action<invariant_word> {
    static void apply(std::string_view text, Invariant& node, ParseContext& context) {
        node.word = context.span_of_token(text);
    }
    static void apply(std::string_view, TrustInvariant&, ParseContext&) {}
};
template <> struct action<invariant> : builds<Invariant, match_invariant> {};
template <> struct action<include> : builds<Include, match_include> {};
template <> struct action<block_start> {
    template <typename Parent>
    static void apply(std::string_view text, Parent&, ParseContext& context) { context.open_block(text.data()); }
};
template <> struct action<block_end> {
    template <typename Parent>
    static void apply0(Parent&, ParseContext& context) { context.close_block(); }
};
template <> struct action<single_rule> { static void apply0(Block& block, ParseContext&) { block.braces = false; } };
template <> struct action<braced_block> : builds<Block> {};
template <> struct action<needed_braced_block> : builds<Block> {};
template <> struct action<colon_block> : builds<Block> {};
template <> struct action<else_clause> : builds<ElseClause> {};
template <> struct action<when> : builds<When, match_when> {};
template <> struct action<rules_if> : builds<RulesIf, match_rules_if> {};
template <> struct action<block_rule> : recovers<Resume::rule> {};

// Trust
template <> struct action<kw_service> : has_kind<PrincipalKind::service> {};
template <> struct action<kw_account> : has_kind<PrincipalKind::account> {};
template <> struct action<kw_aws> : has_kind<PrincipalKind::aws> {};
template <> struct action<kw_federated> : has_kind<PrincipalKind::federated> {};
template <> struct action<kw_canonical_user> : has_kind<PrincipalKind::canonical_user> {};
template <> struct action<host_text> : adds_text<Word> {};
template <> struct action<first_principal> : builds<PrincipalNode> {};
template <> struct action<next_principal> : builds<PrincipalNode> {};
template <> struct action<kw_distrust> { static void apply0(Trust& trust, ParseContext&) { trust.effect = Effect::deny; } };
template <> struct action<trust> : builds<Trust> {};
template <> struct action<first_asked> : builds<PrincipalNode> {};
template <> struct action<next_asked> : builds<PrincipalNode> {};
template <> struct action<except_principals> : builds<ExceptPrincipals> {};
template <> struct action<asked_trust> : builds<Trust> {};
template <> struct action<trust_invariant> : builds<TrustInvariant> {};

// Other rules of a role
template <> struct action<description> : builds<Description> {};
template <> struct action<path> : builds<Path> {};
template <> struct action<role_parameter> : builds<RoleParameter> {};
template <> struct action<capability> : builds<Capability> {};
template <> struct action<one_per> : builds<OnePer> {};
template <> struct action<created_by> : builds<CreatedBy> {};
template <> struct action<passed_by> : builds<PassedBy> {};
template <> struct action<editable> : builds<Editable> {};
template <> struct action<delete_after> : builds<DeleteAfter> {};
template <> struct action<lifecycle> : builds<Lifecycle> {};
template <> struct action<lifecycle_rule> : recovers<Resume::item> {};
template <> struct action<region_text> : adds_text<Word> {};
template <> struct action<regions> : builds<Regions> {};
template <> struct action<duration_text> : adds_text<Word> {};
template <> struct action<max_session> : builds<MaxSession> {};
template <> struct action<tag> : builds<TagNode> {};
template <> struct action<tags> : builds<Tags> {};
template <> struct action<tag_rule> : recovers<Resume::item> {};
template <> struct action<boundary> : builds<Boundary> {};
template <> struct action<setting> : builds<Setting> {};
template <> struct action<with> : builds<With> {};
template <> struct action<expect> : builds<Expect> {};
template <> struct action<test_block> : builds<TestBlock> {};
template <> struct action<test_rule> : recovers<Resume::item> {};
template <> struct action<role_rule> : recovers<Resume::rule> {};

// Declarations
template <> struct action<role_name_text> : adds_text<Name> {};
template <> struct action<role> : builds<Role, match_role> {};
template <> struct action<import> : builds<Import> {};
template <> struct action<let> : builds<Let> {};
template <> struct action<permissions> : builds<Permissions> {};
template <> struct action<external_type_text> : adds_text<Name> {};
template <> struct action<external_action> : builds<ExternAction> {};
template <> struct action<external_resource> : builds<ExternResource> {};
template <> struct action<external_key_text> : adds_text<Name> {};
template <> struct action<key_type_text> : adds_name<KeyTypeName> {};
template <> struct action<external_key> : builds<ExternKey> {};
template <> struct action<external> : builds<Extern> {};
template <> struct action<file_declaration> : recovers<Resume::declaration> {};

// clang-format on
// NOLINTEND(readability-identifier-naming)

} // namespace slrc::syntax::parser
