// Words, signs, white space and strings of the language.
#pragma once

#include <tao/pegtl.hpp>

namespace slrc::grammar {

namespace pegtl = tao::pegtl;

// White space -------------------------------------------------------------------------------------------------------

/// Newlines do not matter. A comment runs to the end of its line.
struct comment : pegtl::seq<pegtl::two<'/'>, pegtl::star<pegtl::not_at<pegtl::eol>, pegtl::any>> {};
/// Other languages have it, this one does not: the rule exists to say so.
struct block_comment_end : pegtl::string<'*', '/'> {};
struct block_comment
    : pegtl::seq<pegtl::string<'/', '*'>, pegtl::star<pegtl::not_at<block_comment_end>, pegtl::any>,
                 pegtl::opt<block_comment_end>> {};
struct blank : pegtl::one<' ', '\t', '\r', '\n'> {};
struct space : pegtl::star<pegtl::sor<blank, comment, block_comment>> {};

template <typename Rule>
struct token : pegtl::seq<Rule, space> {};

// Signs -------------------------------------------------------------------------------------------------------------

struct open_brace : token<pegtl::one<'{'>> {};
struct close_brace : token<pegtl::one<'}'>> {};
struct open_parenthesis : token<pegtl::one<'('>> {};
struct close_parenthesis : token<pegtl::one<')'>> {};
struct open_bracket : token<pegtl::one<'['>> {};
struct close_bracket : token<pegtl::one<']'>> {};
struct comma : token<pegtl::one<','>> {};
struct colon : token<pegtl::one<':'>> {};
struct equals : token<pegtl::seq<pegtl::one<'='>, pegtl::not_at<pegtl::one<'='>>>> {};

// Words -------------------------------------------------------------------------------------------------------------

struct kw_account : token<TAO_PEGTL_KEYWORD("account")> {};
struct kw_action : token<TAO_PEGTL_KEYWORD("action")> {};
struct kw_after : token<TAO_PEGTL_KEYWORD("after")> {};
struct kw_all : token<TAO_PEGTL_KEYWORD("all")> {};
struct kw_allow : token<TAO_PEGTL_KEYWORD("allow")> {};
struct kw_always : token<TAO_PEGTL_KEYWORD("always")> {};
struct kw_and : token<TAO_PEGTL_KEYWORD("and")> {};
struct kw_any : token<TAO_PEGTL_KEYWORD("any")> {};
struct kw_as : token<TAO_PEGTL_KEYWORD("as")> {};
struct kw_aws : token<TAO_PEGTL_KEYWORD("aws")> {};
struct kw_boundary : token<TAO_PEGTL_KEYWORD("boundary")> {};
struct kw_by : token<TAO_PEGTL_KEYWORD("by")> {};
struct kw_canonical_user : token<TAO_PEGTL_KEYWORD("canonical_user")> {};
struct kw_capability : token<TAO_PEGTL_KEYWORD("capability")> {};
struct kw_created : token<TAO_PEGTL_KEYWORD("created")> {};
struct kw_delete : token<TAO_PEGTL_KEYWORD("delete")> {};
struct kw_deny : token<TAO_PEGTL_KEYWORD("deny")> {};
struct kw_description : token<TAO_PEGTL_KEYWORD("description")> {};
struct kw_distrust : token<TAO_PEGTL_KEYWORD("distrust")> {};
struct kw_editable : token<TAO_PEGTL_KEYWORD("editable")> {};
struct kw_else : token<TAO_PEGTL_KEYWORD("else")> {};
struct kw_except : token<TAO_PEGTL_KEYWORD("except")> {};
struct kw_exists : token<TAO_PEGTL_KEYWORD("exists")> {};
struct kw_expect : token<TAO_PEGTL_KEYWORD("expect")> {};
struct kw_extern : token<TAO_PEGTL_KEYWORD("extern")> {};
struct kw_false : token<TAO_PEGTL_KEYWORD("false")> {};
struct kw_federated : token<TAO_PEGTL_KEYWORD("federated")> {};
struct kw_if : token<TAO_PEGTL_KEYWORD("if")> {};
struct kw_import : token<TAO_PEGTL_KEYWORD("import")> {};
struct kw_in : token<TAO_PEGTL_KEYWORD("in")> {};
struct kw_include : token<TAO_PEGTL_KEYWORD("include")> {};
struct kw_key : token<TAO_PEGTL_KEYWORD("key")> {};
struct kw_let : token<TAO_PEGTL_KEYWORD("let")> {};
struct kw_lifecycle : token<TAO_PEGTL_KEYWORD("lifecycle")> {};
struct kw_like : token<TAO_PEGTL_KEYWORD("like")> {};
struct kw_matching : token<TAO_PEGTL_KEYWORD("matching")> {};
struct kw_max_session : token<TAO_PEGTL_KEYWORD("max_session")> {};
struct kw_never : token<TAO_PEGTL_KEYWORD("never")> {};
struct kw_not : token<TAO_PEGTL_KEYWORD("not")> {};
struct kw_on : token<TAO_PEGTL_KEYWORD("on")> {};
struct kw_one : token<TAO_PEGTL_KEYWORD("one")> {};
struct kw_or : token<TAO_PEGTL_KEYWORD("or")> {};
struct kw_param : token<TAO_PEGTL_KEYWORD("param")> {};
struct kw_passed : token<TAO_PEGTL_KEYWORD("passed")> {};
struct kw_path : token<TAO_PEGTL_KEYWORD("path")> {};
struct kw_per : token<TAO_PEGTL_KEYWORD("per")> {};
struct kw_permissions : token<TAO_PEGTL_KEYWORD("permissions")> {};
struct kw_regions : token<TAO_PEGTL_KEYWORD("regions")> {};
struct kw_requires : token<TAO_PEGTL_KEYWORD("requires")> {};
struct kw_resource : token<TAO_PEGTL_KEYWORD("resource")> {};
struct kw_role : token<TAO_PEGTL_KEYWORD("role")> {};
struct kw_rules : token<TAO_PEGTL_KEYWORD("rules")> {};
struct kw_service : token<TAO_PEGTL_KEYWORD("service")> {};
struct kw_step : token<TAO_PEGTL_KEYWORD("step")> {};
struct kw_tags : token<TAO_PEGTL_KEYWORD("tags")> {};
struct kw_test : token<TAO_PEGTL_KEYWORD("test")> {};
struct kw_to : token<TAO_PEGTL_KEYWORD("to")> {};
struct kw_true : token<TAO_PEGTL_KEYWORD("true")> {};
struct kw_trust : token<TAO_PEGTL_KEYWORD("trust")> {};
struct kw_when : token<TAO_PEGTL_KEYWORD("when")> {};
struct kw_with : token<TAO_PEGTL_KEYWORD("with")> {};

// Names -------------------------------------------------------------------------------------------------------------

/// Words that join rules and expressions cannot name anything; those that begin a rule of a role can.
struct reserved
    : pegtl::sor<TAO_PEGTL_KEYWORD("all"), TAO_PEGTL_KEYWORD("allow"), TAO_PEGTL_KEYWORD("always"),
                 TAO_PEGTL_KEYWORD("and"), TAO_PEGTL_KEYWORD("any"), TAO_PEGTL_KEYWORD("as"),
                 TAO_PEGTL_KEYWORD("deny"), TAO_PEGTL_KEYWORD("else"), TAO_PEGTL_KEYWORD("except"),
                 TAO_PEGTL_KEYWORD("exists"), TAO_PEGTL_KEYWORD("false"), TAO_PEGTL_KEYWORD("if"),
                 TAO_PEGTL_KEYWORD("in"), TAO_PEGTL_KEYWORD("include"), TAO_PEGTL_KEYWORD("let"),
                 TAO_PEGTL_KEYWORD("like"), TAO_PEGTL_KEYWORD("never"), TAO_PEGTL_KEYWORD("not"),
                 TAO_PEGTL_KEYWORD("on"), TAO_PEGTL_KEYWORD("or"), TAO_PEGTL_KEYWORD("true"),
                 TAO_PEGTL_KEYWORD("when")> {};
/// The text of a name, without what follows it.
struct name_text : pegtl::seq<pegtl::not_at<reserved>, pegtl::identifier> {};
struct name : token<name_text> {};
/// `name` or `capability.name`.
struct reference_text : pegtl::seq<name_text, pegtl::opt<pegtl::one<'.'>, pegtl::must<name_text>>> {};
struct reference : token<reference_text> {};

// Strings -----------------------------------------------------------------------------------------------------------

struct hexadecimal : pegtl::rep_min_max<1, 6, pegtl::xdigit> {};
struct escape_end : pegtl::one<'}'> {};
struct unicode_escape : pegtl::if_must<pegtl::string<'u', '{'>, hexadecimal, escape_end> {};
struct letter_escape : pegtl::one<'"', '\\', 'n', 't'> {};
struct escape_letter : pegtl::sor<letter_escape, unicode_escape> {};
struct escape : pegtl::if_must<pegtl::one<'\\'>, escape_letter> {};

struct variable_letter : pegtl::not_one<'{', '}', '"', '\n', '\r'> {};
struct variable_end : pegtl::one<'}'> {};
struct variable_start : pegtl::string<'$', '{'> {};
/// IAM's own `${…}`, passed through.
struct variable : pegtl::if_must<variable_start, pegtl::star<variable_letter>, variable_end> {};

struct literal_open_brace : pegtl::two<'{'> {};
struct second_close_brace : pegtl::one<'}'> {};
struct literal_close_brace : pegtl::if_must<pegtl::one<'}'>, second_close_brace> {};

/// A name, or an owner and a name; a role's name before the dot may hold more signs than other names.
struct placeholder_name
    : pegtl::plus<pegtl::sor<pegtl::identifier_other, pegtl::one<'.', '-', '+', '=', ',', '@'>>> {};
struct placeholder_end : pegtl::one<'}'> {};
struct placeholder : pegtl::if_must<pegtl::one<'{'>, placeholder_name, placeholder_end> {};

struct plain_letter : pegtl::sor<pegtl::not_one<'"', '\\', '{', '}', '$', '\n', '\r'>,
                                 pegtl::seq<pegtl::one<'$'>, pegtl::not_at<pegtl::one<'{'>>>> {};
struct plain_text : pegtl::plus<plain_letter> {};
struct segment
    : pegtl::sor<plain_text, escape, variable, literal_open_brace, placeholder, literal_close_brace> {};
struct string_end : pegtl::one<'"'> {};
struct string_text : pegtl::if_must<pegtl::one<'"'>, pegtl::star<segment>, string_end> {};
struct string : token<string_text> {};

/// A regular expression: braces and backslashes are its own; only `\"` does not end it.
struct expression_letter : pegtl::sor<pegtl::seq<pegtl::one<'\\'>, pegtl::not_one<'\n', '\r'>>,
                                      pegtl::not_one<'"', '\\', '\n', '\r'>> {};
struct expression_body : pegtl::star<expression_letter> {};
struct expression_end : pegtl::one<'"'> {};
struct expression_text : pegtl::if_must<pegtl::one<'"'>, expression_body, expression_end> {};
struct expression : token<expression_text> {};

} // namespace slrc::grammar
