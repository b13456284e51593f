// Rules, roles and files.
#pragma once

#include "grammar/expressions.hpp"

namespace slrc::grammar {

// Rules that stand in roles, in blocks and in groups ----------------------------------------------------------------

struct sid_text : pegtl::plus<pegtl::sor<pegtl::identifier_other, pegtl::one<'-'>>> {};
struct sid : token<sid_text> {};
struct except_actions_clause : pegtl::if_must<kw_except, except_actions> {};
struct on_clause : pegtl::if_must<kw_on, resources> {};
struct except_resources_clause : pegtl::if_must<kw_except, except_resources> {};
struct if_clause : pegtl::if_must<kw_if, condition> {};
struct as_clause : pegtl::if_must<kw_as, sid> {};
struct effect : pegtl::sor<kw_allow, kw_deny> {};
struct grant : pegtl::seq<effect, actions, pegtl::opt<except_actions_clause>,
                          pegtl::opt<on_clause, pegtl::opt<except_resources_clause>>, pegtl::opt<if_clause>,
                          pegtl::opt<as_clause>> {};
struct needed_grant : grant {};

struct invariant_word : pegtl::sor<kw_never, kw_always> {};
struct invariant : pegtl::if_must<invariant_word, needed_grant> {};

struct group_name : name {};
struct include : pegtl::if_must<kw_include, group_name, pegtl::opt<arguments>> {};

/// Where a block ends although its brace is missing.
struct declaration_word : pegtl::sor<kw_extern, kw_import, kw_let, kw_permissions, kw_role> {};
struct body_end : pegtl::sor<pegtl::eof, pegtl::at<pegtl::one<'}'>>, pegtl::at<declaration_word>> {};

struct rule;
struct block_rule : pegtl::must<rule> {};
struct block_end : close_brace {};
struct block_rules : pegtl::star<pegtl::not_at<body_end>, block_rule> {};
struct block_start : open_brace {};
struct braced_block : pegtl::if_must<block_start, block_rules, block_end> {};
struct single_rule : pegtl::must<rule> {};
struct colon_block : pegtl::if_must<colon, single_rule> {};
struct needed_braced_block : braced_block {};
struct when_block : pegtl::sor<braced_block, colon_block> {};
struct else_clause : pegtl::if_must<kw_else, needed_braced_block> {};
struct when : pegtl::if_must<kw_when, guard, when_block, pegtl::opt<else_clause>> {};

struct rules_if_word : kw_if {};
struct rules_if : pegtl::if_must<kw_rules, rules_if_word, condition, needed_braced_block> {};

struct rule : pegtl::sor<grant, when, include, rules_if, invariant> {};

// Trust -------------------------------------------------------------------------------------------------------------

struct host_label : pegtl::plus<pegtl::sor<pegtl::alnum, pegtl::one<'-', '*', '?', '_'>>> {};
struct host_text : pegtl::seq<host_label, pegtl::plus<pegtl::one<'.'>, host_label>> {};
struct host : token<host_text> {};
struct principal_kind : pegtl::sor<kw_service, kw_account, kw_aws, kw_federated, kw_canonical_user> {};
struct principal_value : pegtl::sor<string, host, number, reference> {};
struct kind_and_value : pegtl::seq<principal_kind, pegtl::must<principal_value>> {};
struct first_principal : pegtl::sor<everything, kind_and_value> {};
struct next_principal : pegtl::sor<everything, kind_and_value, principal_value> {};
struct principals
    : pegtl::seq<pegtl::must<first_principal>, pegtl::star<comma, pegtl::must<next_principal>>> {};
struct to_clause : pegtl::if_must<kw_to, actions, pegtl::opt<except_actions_clause>> {};
struct trust_word : pegtl::sor<kw_trust, kw_distrust> {};
struct trust : pegtl::if_must<trust_word, principals, pegtl::opt<to_clause>, pegtl::opt<if_clause>,
                              pegtl::opt<as_clause>> {};

/// An invariant of the trust speaks of anyone of a kind as well, and may leave some out.
struct asked_value : pegtl::sor<principal_value, everything> {};
struct kind_and_asked : pegtl::seq<principal_kind, pegtl::must<asked_value>> {};
struct first_asked : pegtl::sor<everything, kind_and_asked> {};
struct next_asked : pegtl::sor<everything, kind_and_asked, principal_value> {};
struct asked_principals : pegtl::seq<pegtl::must<first_asked>, pegtl::star<comma, pegtl::must<next_asked>>> {
};
struct except_principals : pegtl::seq<asked_principals> {};
struct except_principals_clause : pegtl::if_must<kw_except, except_principals> {};
struct asked_trust : pegtl::if_must<trust_word, asked_principals, pegtl::opt<except_principals_clause>,
                                    pegtl::opt<to_clause>, pegtl::opt<if_clause>, pegtl::opt<as_clause>> {};
struct trust_invariant : pegtl::seq<pegtl::at<invariant_word, trust_word>, invariant_word, asked_trust> {};

// Other rules of a role ---------------------------------------------------------------------------------------------

struct description : pegtl::if_must<kw_description, string> {};
struct path : pegtl::if_must<kw_path, string> {};
struct role_parameter : pegtl::if_must<kw_param, needed_parameter> {};
struct requires_clause : pegtl::if_must<kw_requires, guard> {};
struct capability : pegtl::if_must<kw_capability, name, pegtl::opt<parameters>, pegtl::opt<requires_clause>,
                                   pegtl::opt<documentation>> {};

struct thing : name {};
struct one_per : pegtl::if_must<kw_one, kw_per, thing> {};
struct created_by : pegtl::if_must<kw_created, kw_by, actions> {};
struct passed_by : pegtl::if_must<kw_passed, kw_by, actions> {};
struct editable_what : name {};
struct editable : pegtl::if_must<kw_editable, editable_what> {};
struct step : pegtl::if_must<kw_step, string> {};
struct delete_actions : pegtl::seq<pegtl::not_at<kw_step>, actions> {};
struct delete_after : pegtl::if_must<kw_delete, kw_after, pegtl::opt<delete_actions>, pegtl::star<step>> {};
struct lifecycle_item : pegtl::sor<one_per, created_by, passed_by, editable, delete_after> {};
struct lifecycle_rule : pegtl::must<lifecycle_item> {};
struct lifecycle_rules : pegtl::star<pegtl::not_at<body_end>, lifecycle_rule> {};
struct lifecycle : pegtl::if_must<kw_lifecycle, block_start, lifecycle_rules, block_end> {};

struct region_text
    : pegtl::seq<pegtl::plus<pegtl::alnum>, pegtl::plus<pegtl::one<'-'>, pegtl::plus<pegtl::alnum>>> {};
struct region : pegtl::sor<token<region_text>, string, reference> {};
struct region_list : pegtl::seq<region, pegtl::star<comma, pegtl::must<region>>> {};
struct regions_what : pegtl::sor<kw_all, region_list> {};
struct regions : pegtl::if_must<kw_regions, regions_what> {};

struct duration_text : pegtl::plus<pegtl::alnum> {};
struct duration : token<duration_text> {};
struct max_session : pegtl::if_must<kw_max_session, duration> {};

struct tag_key : pegtl::sor<name, string> {};
struct tag_colon : colon {};
struct tag : pegtl::seq<tag_key, pegtl::must<tag_colon, string>, pegtl::opt<comma>> {};
struct tag_rule : pegtl::must<tag> {};
/// A declaration's word before a colon is the key of a tag.
struct tags_end : pegtl::sor<pegtl::eof, pegtl::at<pegtl::one<'}'>>,
                             pegtl::at<declaration_word, pegtl::not_at<pegtl::one<':'>>>> {};
struct tag_rules : pegtl::star<pegtl::not_at<tags_end>, tag_rule> {};
struct tags : pegtl::if_must<kw_tags, block_start, tag_rules, block_end> {};

struct boundary_value : pegtl::sor<string, reference> {};
struct boundary : pegtl::if_must<kw_boundary, boundary_value> {};

struct setting_value : pegtl::if_must<colon, needed_values> {};
struct setting : pegtl::seq<name, pegtl::opt<pegtl::sor<arguments, setting_value>>> {};
struct settings : pegtl::seq<pegtl::must<setting>, pegtl::star<comma, pegtl::must<setting>>> {};
struct with : pegtl::if_must<kw_with, settings> {};
struct needed_effect : effect {};
struct expect
    : pegtl::if_must<kw_expect, needed_effect, actions, pegtl::opt<on_clause>, pegtl::opt<if_clause>> {};
struct test_item : pegtl::sor<with, expect> {};
struct test_rule : pegtl::must<test_item> {};
struct test_rules : pegtl::star<pegtl::not_at<body_end>, test_rule> {};
struct test_block : pegtl::if_must<kw_test, string, block_start, test_rules, block_end> {};

struct role_item : pegtl::sor<trust_invariant, rule, description, trust, path, role_parameter, capability,
                              lifecycle, regions, max_session, tags, boundary, test_block> {};
struct role_rule : pegtl::must<role_item> {};
struct role_rules : pegtl::star<pegtl::not_at<body_end>, role_rule> {};

// Declarations ------------------------------------------------------------------------------------------------------

struct name_placeholder : pegtl::seq<pegtl::one<'{'>, pegtl::identifier, pegtl::one<'}'>> {};
struct name_letter : pegtl::not_one<' ', '\t', '\r', '\n', '{', '}', '"'> {};
struct role_name_text : pegtl::plus<pegtl::sor<name_placeholder, name_letter>> {};
struct role_name : token<role_name_text> {};
struct role : pegtl::if_must<kw_role, role_name, block_start, role_rules, block_end> {};

struct import : pegtl::if_must<kw_import, string> {};

/// An action among the values makes the list a list of actions.
struct action_list_item : pegtl::sor<token<single_action>, token<action_group>, reference> {};
struct action_list_start : pegtl::seq<open_bracket, pegtl::star<reference, comma>, action_start> {};
struct needed_action_list_item : action_list_item {};
struct action_list_items : pegtl::seq<pegtl::must<needed_action_list_item>,
                                      pegtl::star<comma, pegtl::must<needed_action_list_item>>> {};
struct action_list
    : pegtl::seq<pegtl::at<action_list_start>, open_bracket, action_list_items, pegtl::must<list_end>> {};
struct let_actions : pegtl::seq<action_list> {};
/// A string that an operator follows is a condition key in quotes.
struct operator_start : pegtl::sor<if_exists, op_sign, kw_in, kw_like, kw_not, kw_exists, op_named> {};
struct let_values : pegtl::sor<list, pegtl::seq<string, pegtl::not_at<operator_start>>, number, boolean,
                               pegtl::seq<reference, pegtl::not_at<pegtl::sor<kw_and, kw_or>>>> {};
struct quoted_key_start : pegtl::at<string_text, space, operator_start> {};
struct condition_start : pegtl::sor<pegtl::one<'(', '"'>, kw_not, quantifier, bare_key, reference_text> {};
struct let_condition : pegtl::seq<pegtl::at<condition_start>, condition> {};
struct let_value
    : pegtl::sor<let_actions, pegtl::seq<pegtl::not_at<pegtl::sor<quoted_key_start, bare_key>>, let_values>,
                 let_condition> {};
struct let : pegtl::if_must<kw_let, name, equals, let_value> {};

struct permissions
    : pegtl::if_must<kw_permissions, name, pegtl::opt<parameters>, block_start, block_rules, block_end> {};

/// What the catalogue does not have yet.
struct type_colon : pegtl::one<':'> {};
struct external_type_text : pegtl::seq<type_name, pegtl::must<type_colon, type_name>> {};
struct external_type : token<external_type_text> {};
struct external_types
    : pegtl::seq<pegtl::must<external_type>, pegtl::star<comma, pegtl::must<external_type>>> {};
struct external_on : pegtl::if_must<kw_on, external_types> {};
struct external_name : pegtl::sor<token<single_action>, token<action_group>> {};
struct external_action : pegtl::if_must<kw_action, external_name, pegtl::opt<external_on>> {};
struct external_resource : pegtl::if_must<kw_resource, external_type, string> {};
/// Without quotes a key has one colon, so that the one before its type needs no space.
struct external_key_text : pegtl::seq<pegtl::plus<key_letter>, pegtl::one<':'>, pegtl::plus<key_letter>> {};
struct external_key_name : pegtl::sor<token<external_key_text>, string> {};
struct key_type_text : pegtl::plus<pegtl::alpha> {};
struct key_type : token<key_type_text> {};
struct key_type_list : pegtl::if_must<open_bracket, key_type, type_end> {};
struct external_key_type : pegtl::sor<key_type_list, key_type> {};
struct key_colon : colon {};
struct external_key : pegtl::if_must<kw_key, external_key_name, key_colon, external_key_type> {};
struct external_what : pegtl::sor<external_action, external_resource, external_key> {};
struct external : pegtl::if_must<kw_extern, external_what> {};

struct declaration : pegtl::sor<external, import, let, permissions, role> {};
struct file_declaration : pegtl::must<declaration> {};
struct byte_order_mark : pegtl::utf8::bom {};
struct file : pegtl::seq<pegtl::opt<byte_order_mark>, space,
                         pegtl::star<pegtl::not_at<pegtl::eof>, file_declaration>, pegtl::eof> {};

// The text before anything else -------------------------------------------------------------------------------------

/// A character that a specification may hold: UTF-8 without NUL.
struct good_character : pegtl::seq<pegtl::not_at<pegtl::one<'\0'>>, pegtl::utf8::any> {};
struct good_text : pegtl::star<good_character> {};

} // namespace slrc::grammar
