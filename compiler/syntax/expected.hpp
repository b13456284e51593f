// What is missing where a rule that must match does not: the words after "expected" in the message.
#pragma once

#include "compiler/syntax/parse_context.hpp"
#include "grammar/rules.hpp"

namespace slrc::syntax {

/// No message by default, so that a new must-point without one does not compile.
template <typename Rule>
inline constexpr Expectation expected{nullptr};

// These match nothing at worst, so that their message is never used.
template <typename... Rules>
inline constexpr Expectation expected<tao::pegtl::opt<Rules...>>{""};
template <typename... Rules>
inline constexpr Expectation expected<tao::pegtl::star<Rules...>>{""};

// clang-format off
namespace g = grammar;
using diagnostics::Kind;

template <> inline constexpr Expectation expected<g::list_items>{""};
template <> inline constexpr Expectation expected<g::parameter_list>{""};
template <> inline constexpr Expectation expected<g::argument_list>{""};
template <> inline constexpr Expectation expected<g::block_rules>{""};
template <> inline constexpr Expectation expected<g::lifecycle_rules>{""};
template <> inline constexpr Expectation expected<g::tag_rules>{""};
template <> inline constexpr Expectation expected<g::test_rules>{""};
template <> inline constexpr Expectation expected<g::role_rules>{""};

template <> inline constexpr Expectation expected<g::name_text>{"a name"};
template <> inline constexpr Expectation expected<g::name>{"a name"};
template <> inline constexpr Expectation expected<g::group_name>{"a name of a group of permissions"};
template <> inline constexpr Expectation expected<g::thing>{"a name for what the role is made for"};
template <> inline constexpr Expectation expected<g::equals>{"`=`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::string>{"a string"};

template <> inline constexpr Expectation expected<g::expression_body>{""};
template <> inline constexpr Expectation expected<g::expression>{"a regular expression in quotes"};
template <> inline constexpr Expectation expected<g::expression_end>{"", Kind::unclosed_string};
template <> inline constexpr Expectation expected<g::string_end>{"", Kind::unclosed_string};
template <> inline constexpr Expectation expected<g::escape_letter>{"no such escape", Kind::bad_escape, false, "", true};
template <> inline constexpr Expectation expected<g::hexadecimal>{"expected one to six hexadecimal digits", Kind::bad_escape};
template <> inline constexpr Expectation expected<g::escape_end>{"expected `}` after the code point", Kind::bad_escape};
template <> inline constexpr Expectation expected<g::variable_end>{"the variable is never closed with `}`", Kind::bad_variable};
template <> inline constexpr Expectation expected<g::second_close_brace>{"a `}` that closes nothing is written `}}`", Kind::bad_placeholder, false, "", true};
template <> inline constexpr Expectation expected<g::placeholder_name>{"expected a name after `{`", Kind::bad_placeholder};
template <> inline constexpr Expectation expected<g::placeholder_end>{"expected `}` after the name", Kind::bad_placeholder};

template <> inline constexpr Expectation expected<g::list_item>{"a value"};
template <> inline constexpr Expectation expected<g::list_end>{"`,` or `]`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::needed_values>{"a value"};
template <> inline constexpr Expectation expected<g::needed_action>{"an action such as `s3:GetObject`"};
template <> inline constexpr Expectation expected<g::needed_action_list_item>{"an action such as `s3:GetObject`"};
template <> inline constexpr Expectation expected<g::group_action>{"an action's name"};
template <> inline constexpr Expectation expected<g::group_actions>{"an action's name"};
template <> inline constexpr Expectation expected<g::group_end>{"`,` or `}`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::action_pattern>{"an action's name after `:`"};
template <> inline constexpr Expectation expected<g::actions>{"an action such as `s3:GetObject`"};
template <> inline constexpr Expectation expected<g::except_actions>{"an action such as `s3:GetObject`"};
template <> inline constexpr Expectation expected<g::resource>{"a resource: `*`, an ARN in quotes, or a name"};
template <> inline constexpr Expectation expected<g::resources>{"a resource: `*`, an ARN in quotes, or a name"};
template <> inline constexpr Expectation expected<g::except_resources>{"a resource: `*`, an ARN in quotes, or a name"};

template <> inline constexpr Expectation expected<g::guard>{"a capability"};
template <> inline constexpr Expectation expected<g::needed_guard>{"a name of a capability"};
template <> inline constexpr Expectation expected<g::guard_end>{"`and`, `or` or `)`", Kind::unexpected_text, true};

template <> inline constexpr Expectation expected<g::condition>{"a condition such as `aws:RequestedRegion == \"us-east-1\"`"};
template <> inline constexpr Expectation expected<g::needed_condition>{"a condition such as `aws:RequestedRegion == \"us-east-1\"`"};
template <> inline constexpr Expectation expected<g::condition_end>{"`and`, `or` or `)`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::needed_key>{"a condition key"};
template <> inline constexpr Expectation expected<g::operation>{"an operator such as `==`, `in`, `like` or `exists`"};
template <> inline constexpr Expectation expected<g::op_negated>{"`in`, `like` or `exists` after `not`"};

template <> inline constexpr Expectation expected<g::type_name>{"a resource type after `:`"};
template <> inline constexpr Expectation expected<g::type>{"a type such as `s3:bucket` or `string`"};
template <> inline constexpr Expectation expected<g::needed_type>{"a type such as `s3:bucket` or `string`"};
template <> inline constexpr Expectation expected<g::type_end>{"`]`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::needed_parameter>{"a name of a parameter"};
template <> inline constexpr Expectation expected<g::parameter_colon>{"`:` and a type", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::parameters_end>{"`,` or `)`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::needed_argument>{"a value"};
template <> inline constexpr Expectation expected<g::arguments_end>{"`,` or `)`", Kind::unexpected_text, true};

template <> inline constexpr Expectation expected<g::sid>{"a Sid of letters and digits"};
template <> inline constexpr Expectation expected<g::needed_grant>{"`allow` or `deny`, or in a role `trust` or `distrust`"};
template <> inline constexpr Expectation expected<g::needed_effect>{"`allow` or `deny`"};
template <> inline constexpr Expectation expected<g::rule>{"a rule: `allow`, `deny`, `when`, `include`, `rules if`, `never` or `always`", Kind::unexpected_text, false, "rules"};
template <> inline constexpr Expectation expected<g::single_rule>{"a rule"};
template <> inline constexpr Expectation expected<g::block_start>{"`{`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::block_end>{"`}`", Kind::unclosed_brace};
template <> inline constexpr Expectation expected<g::needed_braced_block>{"`{`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::when_block>{"`:` or `{`", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::rules_if_word>{"`if` after `rules`"};

template <> inline constexpr Expectation expected<g::principals>{"a principal"};
template <> inline constexpr Expectation expected<g::first_principal>{"`service`, `account`, `aws`, `federated`, `canonical_user` or `*`"};
template <> inline constexpr Expectation expected<g::next_principal>{"a principal"};
template <> inline constexpr Expectation expected<g::principal_value>{"a principal such as `lexv2.amazonaws.com`"};
template <> inline constexpr Expectation expected<g::asked_principals>{"a principal"};
template <> inline constexpr Expectation expected<g::except_principals>{"a principal"};
template <> inline constexpr Expectation expected<g::first_asked>{"`service`, `account`, `aws`, `federated`, `canonical_user` or `*`"};
template <> inline constexpr Expectation expected<g::next_asked>{"a principal"};
template <> inline constexpr Expectation expected<g::asked_value>{"a principal such as `lexv2.amazonaws.com`, or `*`"};
template <> inline constexpr Expectation expected<g::kw_per>{"`per` after `one`"};
template <> inline constexpr Expectation expected<g::kw_by>{"`by`"};
template <> inline constexpr Expectation expected<g::kw_after>{"`after`"};
template <> inline constexpr Expectation expected<g::editable_what>{"`description`"};
template <> inline constexpr Expectation expected<g::lifecycle_item>{"`one per`, `created by`, `passed by`, `editable` or `delete after`", Kind::unexpected_text, false, "one created passed delete step"};
template <> inline constexpr Expectation expected<g::region>{"a region such as `us-east-1`"};
template <> inline constexpr Expectation expected<g::regions_what>{"`all` or a region such as `us-east-1`"};
template <> inline constexpr Expectation expected<g::duration>{"a duration such as `1h`"};
template <> inline constexpr Expectation expected<g::tag>{"a tag: `key: \"value\"`"};
template <> inline constexpr Expectation expected<g::tag_colon>{"`:` after the tag's key", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::boundary_value>{"the ARN of a managed policy"};
template <> inline constexpr Expectation expected<g::setting>{"a capability or a parameter"};
template <> inline constexpr Expectation expected<g::settings>{"a capability or a parameter"};
template <> inline constexpr Expectation expected<g::test_item>{"`with` or `expect`"};
template <> inline constexpr Expectation expected<g::role_item>{"a rule of a role", Kind::unexpected_text, false, "allow always boundary capability deny description distrust include lifecycle max_session never param path regions rules tags test trust when"};
template <> inline constexpr Expectation expected<g::role_name>{"a name of a role"};
template <> inline constexpr Expectation expected<g::let_value>{"a string, a list, a list of actions, or a condition"};
template <> inline constexpr Expectation expected<g::external_what>{"`action`, `resource` or `key` after `extern`"};
template <> inline constexpr Expectation expected<g::external_name>{"an action such as `example:CreateThing`"};
template <> inline constexpr Expectation expected<g::type_colon>{"`:` and a resource type", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::external_type>{"a resource type such as `example:thing`"};
template <> inline constexpr Expectation expected<g::external_types>{"a resource type such as `example:thing`"};
template <> inline constexpr Expectation expected<g::external_key_name>{"a condition key such as `example:Key`"};
template <> inline constexpr Expectation expected<g::key_colon>{"`:` and the key's type", Kind::unexpected_text, true};
template <> inline constexpr Expectation expected<g::key_type>{"a type such as `string`"};
template <> inline constexpr Expectation expected<g::external_key_type>{"a type such as `string`"};
template <> inline constexpr Expectation expected<g::declaration>{"`import`, `let`, `permissions`, `role` or `extern`"};
// clang-format on

} // namespace slrc::syntax
