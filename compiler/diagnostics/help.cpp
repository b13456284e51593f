#include "compiler/diagnostics/explain.hpp"
#include "compiler/source/foreign_text.hpp"

#include <algorithm>
#include <array>

namespace slrc::diagnostics {

namespace {

struct DocumentHelp {
    Kind kind;
    std::string_view help;
};

/// For kinds whose help is in the words of the language.
constexpr std::array document_help_table{
    DocumentHelp{Kind::nul_byte,
                 "JSON is text: remove the NUL byte, or save the file as UTF-8 and not as UTF-16"},
    DocumentHelp{
        Kind::unexpected_text,
        "`slrc check` takes JSON where its name ends with `.json`, `slrc eval` after `--policy`, and `slrc import` writes it as a specification"},
    DocumentHelp{
        Kind::bad_variable,
        "IAM's variables are written `${key}` or `${key, 'default'}`; a literal `$` before a brace is `${$}`"},
    DocumentHelp{
        Kind::unknown_service,
        "check the prefix; what is newer than slrc is declared in a specification that `--known` names"},
    DocumentHelp{
        Kind::unknown_action,
        "`slrc catalog actions SERVICE` lists the actions; a newer one is declared in a specification that `--known` names"},
    DocumentHelp{
        Kind::unknown_condition_key,
        "`slrc catalog keys SERVICE` lists the keys; a newer one is declared in a specification that `--known` names"},
    DocumentHelp{Kind::action_without_resource,
                 "add a resource that the action takes, or put the action into a statement of its own"},
    DocumentHelp{Kind::needs_all_resources,
                 R"(put the action into a statement of its own, with `"Resource": "*"`)"},
    DocumentHelp{Kind::operator_does_not_fit, "use an operator of the key's type"},
    DocumentHelp{
        Kind::string_operator,
        "the value is compared letter by letter: use an operator of the key's type, such as `ArnLike`"},
    DocumentHelp{
        Kind::missing_quantifier,
        "the key can have several values: put `ForAnyValue:` or `ForAllValues:` before the operator"},
    DocumentHelp{Kind::quantifier_on_single_value,
                 "leave out `ForAllValues:`: without the key the condition would hold"},
    DocumentHelp{Kind::wildcard_without_like,
                 "`StringEquals` takes `*` and `?` for letters: use `StringLike` for a pattern"},
    DocumentHelp{Kind::boolean_list, "name the one value that is meant, or ask with `Null`"},
    DocumentHelp{Kind::null_quantifier,
                 "leave out `ForAnyValue:` and `ForAllValues:`: `Null` asks for the key, not for its values"},
    DocumentHelp{Kind::unknown_partition,
                 "the partitions are `aws`, `aws-cn`, `aws-us-gov` and the isolated ones"},
    DocumentHelp{
        Kind::unknown_operator,
        "IAM's operators are `StringEquals`, `ArnLike`, `NumericLessThan`, `Bool`, `Null` and their like, in just these letters"},
    DocumentHelp{Kind::bad_session, "a session lasts from 3600 to 43200 seconds"},
    DocumentHelp{
        Kind::bad_principal,
        R"(principals are `{"Service": "name.amazonaws.com"}`, `{"AWS": "arn:…"}`, `{"Federated": "…"}` and `{"CanonicalUser": "…"}`)"},
    DocumentHelp{Kind::unknown_service_principal,
                 "check the spelling; slrc may not know a service that is very new"},
    DocumentHelp{
        Kind::open_trust,
        "name who may assume the role, or add a condition on who asks, with the key `aws:PrincipalOrgID`"},
    DocumentHelp{Kind::confused_deputy,
                 "let the service act for your own resources alone: a `StringEquals` on `aws:SourceAccount`"},
    DocumentHelp{
        Kind::audience_type,
        "the audience is one value: compare it with `StringEquals`, without `ForAnyValue:` or `ForAllValues:`"},
    DocumentHelp{Kind::roles_anywhere_actions,
                 "allow `sts:AssumeRole`, `sts:SetSourceIdentity` and `sts:TagSession`"},
    DocumentHelp{Kind::duplicate_name, "import each input by itself"},
    DocumentHelp{Kind::duplicate_sid, "give each statement its own Sid, or none"},
    DocumentHelp{Kind::operator_form, "a condition key has a prefix and a name, as in `aws:SourceIp`"},
    DocumentHelp{Kind::bad_condition_value,
                 "write the value as its operator reads it: `true`, `12`, `2026-01-31T00:00:00Z`"},
    DocumentHelp{Kind::redundant_action, "leave it out: another action of the statement covers it"},
    DocumentHelp{Kind::redundant_resource, "leave it out: another resource of the statement covers it"},
    DocumentHelp{Kind::redundant_rule, "leave it out: the other statement says all of it"},
    DocumentHelp{Kind::pass_role_to_any_service, "say to whom: a `StringEquals` on `iam:PassedToService`"},
    DocumentHelp{Kind::pass_role_on_everything,
                 "name the roles that may be passed: `arn:aws:iam::ACCOUNT:role/…`"},
    DocumentHelp{Kind::any_service_linked_role,
                 "name the one service: a `StringEquals` on `iam:AWSServiceName`"},
    DocumentHelp{Kind::applies_to_nothing, "let it apply to something, or remove the statement"},
    DocumentHelp{Kind::missing_key_not_denied,
                 "deny the requests without the key too: `BoolIfExists`, `NumericGreaterThanIfExists`"},
    DocumentHelp{
        Kind::holds_without_key,
        R"(ask for the key as well, where requests without it are not meant: `"Null": {"KEY": "false"}`)"},
    DocumentHelp{
        Kind::tag_key_spelling,
        "compare without regard to letter case: `StringEqualsIgnoreCase`, `StringNotEqualsIgnoreCase`"},
    DocumentHelp{
        Kind::literal_partition,
        "in China and in GovCloud ARNs begin otherwise; a CloudFormation template writes `${AWS::Partition}`"},
};

/// Of a text in another language.
std::string_view foreign_help(source::Format format) {
    return format == source::Format::terraform
               ? "write the role that Terraform has made as a specification: `aws iam get-account-authorization-details > account.json`, then `slrc import account.json`"
               : "write it as JSON, which `slrc check` takes where its name ends with `.json`, and `slrc import` writes as a specification";
}

} // namespace

std::string_view document_help(Kind kind) {
    const auto* const found = std::ranges::find(document_help_table, kind, &DocumentHelp::kind);
    return found == document_help_table.end() ? facts(kind).help : found->help;
}

std::string_view help_of(const Diagnostic& diagnostic, const source::Files& files) {
    const bool placed = diagnostic.span && static_cast<std::size_t>(diagnostic.span->file) < files.size();
    const auto foreign = placed ? source::foreign_format(files.text(diagnostic.span->file)) : std::nullopt;
    if (foreign == source::Format::json) {
        return document_help(diagnostic.kind);
    }
    return foreign && diagnostic.kind == Kind::unexpected_text ? foreign_help(*foreign)
                                                               : facts(diagnostic.kind).help;
}

} // namespace slrc::diagnostics
