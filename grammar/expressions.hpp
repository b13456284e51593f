// Values, actions, resources, guards, conditions, types.
#pragma once

#include "grammar/lexical.hpp"

namespace slrc::grammar {

// Values ------------------------------------------------------------------------------------------------------------

struct number_text : pegtl::seq<pegtl::opt<pegtl::one<'-'>>, pegtl::plus<pegtl::digit>,
                                pegtl::opt<pegtl::one<'.'>, pegtl::plus<pegtl::digit>>,
                                pegtl::not_at<pegtl::identifier_other>> {};
struct number : token<number_text> {};
struct boolean : pegtl::sor<kw_true, kw_false> {};

struct value : pegtl::sor<string, number, boolean, reference> {};
struct list_item : value {};
struct list_end : close_bracket {};
struct list_items : pegtl::opt<list_item, pegtl::star<comma, pegtl::must<list_item>>> {};
struct list : pegtl::if_must<open_bracket, list_items, list_end> {};
struct values : pegtl::sor<list, value> {};
/// The same where nothing else can stand.
struct needed_values : values {};

/// The beginning of a role's next rule: where an action or a resource is missing, its word is no name. Only what could
/// not follow a name, so that every name stays usable.
struct rule_start
    : pegtl::sor<
          pegtl::seq<kw_param, name, colon>,
          pegtl::seq<pegtl::sor<kw_trust, kw_distrust>, pegtl::sor<pegtl::one<'*'>, kw_service, kw_account,
                                                                   kw_aws, kw_federated, kw_canonical_user>>,
          pegtl::seq<pegtl::sor<kw_description, kw_path, kw_boundary, kw_test>, pegtl::one<'"'>>,
          pegtl::seq<pegtl::sor<kw_lifecycle, kw_tags>, pegtl::one<'{'>>,
          pegtl::seq<kw_max_session, pegtl::digit>> {};
struct item_name : pegtl::seq<pegtl::not_at<rule_start>, reference> {};

// Actions -----------------------------------------------------------------------------------------------------------

struct service_pattern : pegtl::plus<pegtl::sor<pegtl::alnum, pegtl::one<'-', '*', '?'>>> {};
struct action_pattern : pegtl::plus<pegtl::sor<pegtl::alnum, pegtl::one<'_', '-', '*', '?'>>> {};
struct group_action : token<action_pattern> {};
struct group_end : pegtl::one<'}'> {};
struct group_actions : pegtl::seq<pegtl::must<group_action>, pegtl::star<comma, pegtl::must<group_action>>> {
};
struct action_group_names : pegtl::if_must<open_brace, group_actions, group_end> {};
struct action_start : pegtl::seq<service_pattern, pegtl::one<':'>> {};
struct action_name : pegtl::sor<action_group_names, action_pattern> {};
/// `service:` is enough to know that an action is meant.
struct action_head : action_start {};
struct single_action : pegtl::seq<action_head, pegtl::not_at<pegtl::one<'{'>>, pegtl::must<action_pattern>> {
};
struct action_group : pegtl::seq<action_head, pegtl::at<pegtl::one<'{'>>, action_group_names> {};
struct everything_text : pegtl::one<'*'> {};
struct everything : token<everything_text> {};
struct action_item : pegtl::sor<token<single_action>, token<action_group>, everything, item_name> {};
struct needed_action : action_item {};
struct actions : pegtl::seq<pegtl::must<needed_action>, pegtl::star<comma, pegtl::must<needed_action>>> {};
struct except_actions : pegtl::seq<actions> {};

// Resources ---------------------------------------------------------------------------------------------------------

struct resource : pegtl::sor<everything, string, item_name> {};
struct resources : pegtl::seq<pegtl::must<resource>, pegtl::star<comma, pegtl::must<resource>>> {};
struct except_resources : pegtl::seq<resources> {};

// Guards ------------------------------------------------------------------------------------------------------------

struct guard;
struct guard_not;
struct guard_end : close_parenthesis {};
struct guard_parentheses : pegtl::if_must<open_parenthesis, guard, guard_end> {};
struct guard_operand : pegtl::sor<guard_not, guard_parentheses, name> {};
struct needed_guard : guard_operand {};
struct guard_not : pegtl::if_must<kw_not, needed_guard> {};
struct guard_and : pegtl::seq<pegtl::must<needed_guard>, pegtl::star<kw_and, pegtl::must<needed_guard>>> {};
struct guard_or : pegtl::seq<guard_and, pegtl::star<kw_or, guard_and>> {};
struct guard : guard_or {};

// Conditions --------------------------------------------------------------------------------------------------------

struct key_letter : pegtl::sor<pegtl::alnum, pegtl::one<'_', '.', '-', '/'>> {};
struct key_sign : pegtl::sor<key_letter, pegtl::one<':', '+', '@'>> {};
/// `=` belongs to a key only inside it, so that `key=="value"` needs no space.
struct key_equals : pegtl::seq<pegtl::one<'='>, pegtl::at<key_sign>> {};
struct key_rest : pegtl::sor<key_sign, key_equals> {};
struct bare_key : pegtl::seq<pegtl::plus<key_letter>, pegtl::one<':'>, pegtl::plus<key_rest>> {};
struct key : pegtl::sor<token<bare_key>, string> {};
struct if_exists : token<pegtl::one<'?'>> {};

struct op_equal : token<pegtl::two<'='>> {};
struct op_not_equal : token<pegtl::string<'!', '='>> {};
struct op_less_or_equal : token<pegtl::string<'<', '='>> {};
struct op_less : token<pegtl::one<'<'>> {};
struct op_greater_or_equal : token<pegtl::string<'>', '='>> {};
struct op_greater : token<pegtl::one<'>'>> {};
struct op_in : kw_in {};
struct op_like : kw_like {};
struct op_exists : kw_exists {};
struct op_not_in : kw_in {};
struct op_not_like : kw_like {};
struct op_not_exists : kw_exists {};
/// One of IAM's operators by its own name, also with `ForAnyValue:` before it.
struct op_named_text : pegtl::seq<pegtl::upper, pegtl::star<pegtl::alpha>,
                                  pegtl::opt<pegtl::one<':'>, pegtl::upper, pegtl::star<pegtl::alpha>>> {};
struct op_named : token<op_named_text> {};

struct op_unary : pegtl::sor<op_exists, pegtl::seq<kw_not, op_not_exists>> {};
struct op_negated : pegtl::sor<op_not_in, op_not_like> {};
struct op_sign
    : pegtl::sor<op_equal, op_not_equal, op_less_or_equal, op_less, op_greater_or_equal, op_greater> {};
struct op_binary
    : pegtl::sor<op_sign, op_in, op_like, pegtl::seq<kw_not, pegtl::must<op_negated>>, op_named> {};
struct operation : pegtl::sor<op_unary, pegtl::seq<op_binary, pegtl::must<needed_values>>> {};
struct quantifier : pegtl::sor<kw_any, kw_all> {};
struct needed_key : key {};
struct test_subject : pegtl::sor<pegtl::seq<quantifier, pegtl::must<needed_key>>, key> {};
struct condition_test : pegtl::seq<test_subject, pegtl::opt<if_exists>, pegtl::must<operation>> {};

struct condition;
struct condition_not;
struct condition_end : close_parenthesis {};
struct condition_parentheses : pegtl::if_must<open_parenthesis, condition, condition_end> {};
struct condition_operand : pegtl::sor<condition_not, condition_parentheses, condition_test, reference> {};
struct needed_condition : condition_operand {};
struct condition_not : pegtl::if_must<kw_not, needed_condition> {};
struct condition_and
    : pegtl::seq<pegtl::must<needed_condition>, pegtl::star<kw_and, pegtl::must<needed_condition>>> {};
struct condition_or : pegtl::seq<condition_and, pegtl::star<kw_or, condition_and>> {};
struct condition : condition_or {};

// Types and parameters ----------------------------------------------------------------------------------------------

struct type_name : pegtl::plus<pegtl::sor<pegtl::alnum, pegtl::one<'-', '_'>>> {};
struct type_text : pegtl::seq<type_name, pegtl::opt<pegtl::one<':'>, pegtl::must<type_name>>> {};
struct pattern : pegtl::if_must<kw_matching, expression> {};
struct single_type : pegtl::seq<token<type_text>, pegtl::opt<pattern>> {};
struct needed_type : single_type {};
struct type_end : close_bracket {};
struct list_type : pegtl::if_must<open_bracket, needed_type, type_end> {};
struct type : pegtl::sor<list_type, single_type> {};

struct default_value : pegtl::if_must<equals, needed_values> {};
struct documentation : string {};
struct parameter_colon : colon {};
struct parameter : pegtl::seq<name, pegtl::must<parameter_colon, type>, pegtl::opt<default_value>,
                              pegtl::opt<documentation>> {};
struct needed_parameter : parameter {};
struct parameters_end : close_parenthesis {};
struct parameter_list : pegtl::opt<parameter, pegtl::star<comma, pegtl::must<needed_parameter>>> {};
struct parameters : pegtl::if_must<open_parenthesis, parameter_list, parameters_end> {};

struct argument_name : pegtl::seq<name, colon> {};
struct argument : pegtl::seq<pegtl::opt<argument_name>, values> {};
struct needed_argument : argument {};
struct arguments_end : close_parenthesis {};
struct argument_list : pegtl::opt<argument, pegtl::star<comma, pegtl::must<needed_argument>>> {};
struct arguments : pegtl::if_must<open_parenthesis, argument_list, arguments_end> {};

} // namespace slrc::grammar
