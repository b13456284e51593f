// Words, signs, white space and strings of the language.
#pragma once

#include <tao/pegtl/ascii.hpp>
#include <tao/pegtl/rules.hpp>
#include <tao/pegtl/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace slrc::grammar {

namespace pegtl = tao::pegtl;

// NOLINTBEGIN(*-explicit-*,*-avoid-c-arrays,readability-identifier-naming): the text in a template's brackets is an array, and
// a rule is named as rules are
/// The letters of a word, for a template. (PEGTL has a macro for that, which takes the compiler a tenth of a second a word.)
template <std::size_t size>
struct Letters {
    constexpr Letters(const char (&text)[size]) { std::copy_n(text, size, letters); }
    char letters[size]{};
};

template <Letters text, std::size_t... indices>
pegtl::keyword<text.letters[indices]...> spelled(std::index_sequence<indices...>);

/// A word of the language, which no letter or digit follows.
template <Letters text>
using keyword = decltype(spelled<text>(std::make_index_sequence<sizeof(text.letters) - 1>()));
// NOLINTEND(*-explicit-*,*-avoid-c-arrays,readability-identifier-naming)

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

struct kw_account : token<keyword<"account">> {};
struct kw_action : token<keyword<"action">> {};
struct kw_after : token<keyword<"after">> {};
struct kw_all : token<keyword<"all">> {};
struct kw_allow : token<keyword<"allow">> {};
struct kw_always : token<keyword<"always">> {};
struct kw_and : token<keyword<"and">> {};
struct kw_any : token<keyword<"any">> {};
struct kw_as : token<keyword<"as">> {};
struct kw_aws : token<keyword<"aws">> {};
struct kw_boundary : token<keyword<"boundary">> {};
struct kw_by : token<keyword<"by">> {};
struct kw_canonical_user : token<keyword<"canonical_user">> {};
struct kw_capability : token<keyword<"capability">> {};
struct kw_created : token<keyword<"created">> {};
struct kw_delete : token<keyword<"delete">> {};
struct kw_deny : token<keyword<"deny">> {};
struct kw_description : token<keyword<"description">> {};
struct kw_distrust : token<keyword<"distrust">> {};
struct kw_editable : token<keyword<"editable">> {};
struct kw_else : token<keyword<"else">> {};
struct kw_except : token<keyword<"except">> {};
struct kw_exists : token<keyword<"exists">> {};
struct kw_expect : token<keyword<"expect">> {};
struct kw_extern : token<keyword<"extern">> {};
struct kw_false : token<keyword<"false">> {};
struct kw_federated : token<keyword<"federated">> {};
struct kw_if : token<keyword<"if">> {};
struct kw_import : token<keyword<"import">> {};
struct kw_in : token<keyword<"in">> {};
struct kw_include : token<keyword<"include">> {};
struct kw_key : token<keyword<"key">> {};
struct kw_let : token<keyword<"let">> {};
struct kw_lifecycle : token<keyword<"lifecycle">> {};
struct kw_like : token<keyword<"like">> {};
struct kw_matching : token<keyword<"matching">> {};
struct kw_max_session : token<keyword<"max_session">> {};
struct kw_never : token<keyword<"never">> {};
struct kw_not : token<keyword<"not">> {};
struct kw_on : token<keyword<"on">> {};
struct kw_one : token<keyword<"one">> {};
struct kw_or : token<keyword<"or">> {};
struct kw_param : token<keyword<"param">> {};
struct kw_passed : token<keyword<"passed">> {};
struct kw_path : token<keyword<"path">> {};
struct kw_per : token<keyword<"per">> {};
struct kw_permissions : token<keyword<"permissions">> {};
struct kw_regions : token<keyword<"regions">> {};
struct kw_requires : token<keyword<"requires">> {};
struct kw_resource : token<keyword<"resource">> {};
struct kw_role : token<keyword<"role">> {};
struct kw_rules : token<keyword<"rules">> {};
struct kw_service : token<keyword<"service">> {};
struct kw_step : token<keyword<"step">> {};
struct kw_tags : token<keyword<"tags">> {};
struct kw_test : token<keyword<"test">> {};
struct kw_to : token<keyword<"to">> {};
struct kw_true : token<keyword<"true">> {};
struct kw_trust : token<keyword<"trust">> {};
struct kw_when : token<keyword<"when">> {};
struct kw_with : token<keyword<"with">> {};

// Names -------------------------------------------------------------------------------------------------------------

/// Words that join rules and expressions cannot name anything; those that begin a rule of a role can.
struct reserved
    : pegtl::sor<keyword<"all">, keyword<"allow">, keyword<"always">, keyword<"and">, keyword<"any">,
                 keyword<"as">, keyword<"deny">, keyword<"else">, keyword<"except">, keyword<"exists">,
                 keyword<"false">, keyword<"if">, keyword<"in">, keyword<"include">, keyword<"let">,
                 keyword<"like">, keyword<"never">, keyword<"not">, keyword<"on">, keyword<"or">,
                 keyword<"true">, keyword<"when">> {};
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
