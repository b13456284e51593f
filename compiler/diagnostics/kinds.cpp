#include "compiler/diagnostics/kinds.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace slrc::diagnostics {

namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

constexpr std::array table{
    KindFacts{Kind::unreadable_file, "SLR0001", "unreadable-file", error,
              "check the path and its permissions; a specification is one ordinary file"},
    KindFacts{Kind::not_utf8, "SLR0002", "not-utf8", error, "save the file as UTF-8"},
    KindFacts{Kind::nul_byte, "SLR0003", "nul-byte", error,
              "a specification is text: remove the NUL byte, or save the file as UTF-8 and not as UTF-16"},
    KindFacts{Kind::file_too_large, "SLR0004", "file-too-large", error,
              "a specification has at most 64 MiB: divide it, and import the parts"},
    KindFacts{
        Kind::import_not_found, "SLR0005", "import-not-found", error,
        "an import is looked for beside the importing file, in each `-I` folder, and in the standard library"},
    KindFacts{Kind::import_outside_folder, "SLR0006", "import-outside-folder", error,
              "name a path below the importing file's folder, or add the other folder with `-I`"},
    KindFacts{Kind::import_cycle, "SLR0007", "import-cycle", error,
              "move what both files need into a third one that both import"},

    KindFacts{
        Kind::unexpected_text, "SLR0101", "unexpected-text", error,
        "check the spelling, the order of the clauses (`on`, `if`, `as`), and that ARNs stand in quotes"},
    KindFacts{Kind::unclosed_string, "SLR0102", "unclosed-string", error,
              "end the string with `\"` on the same line; a line end inside is written `\\n`"},
    KindFacts{Kind::unclosed_brace, "SLR0103", "unclosed-brace", error, "close the block with `}`"},
    KindFacts{Kind::block_comment, "SLR0104", "block-comment", error,
              "comments run to the end of their line: begin each line with `//`"},
    KindFacts{
        Kind::nesting_too_deep, "SLR0105", "nesting-too-deep", error,
        "at most 200 levels of parentheses, `not`, blocks, imports and definitions: name the inner parts with `let` or `permissions`"},
    KindFacts{
        Kind::bad_escape, "SLR0106", "bad-escape", error,
        "the escapes are `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}` with the code point in hexadecimal digits"},
    KindFacts{Kind::bad_placeholder, "SLR0107", "bad-placeholder", error,
              "write `{name}` for a parameter or a constant, `{{` and `}}` for literal braces"},
    KindFacts{
        Kind::bad_variable, "SLR0108", "bad-variable", error,
        "IAM's own variables are written `${key}` or `${key, 'default'}`; a literal `$` before a brace is `${$}`"},
    KindFacts{Kind::reserved_word, "SLR0109", "reserved-word", error,
              "choose another name: this word is part of the language"},

    KindFacts{
        Kind::unknown_name, "SLR0301", "unknown-name", error,
        "names come from `param`, the parameters of a capability, and `let` in this file or one that it imports itself"},
    KindFacts{Kind::unknown_capability, "SLR0302", "unknown-capability", error,
              "declare it in the role: `capability name \"what it is\"`"},
    KindFacts{Kind::unknown_role, "SLR0303", "unknown-role", error,
              "a role is named as in the specification, with or without its `{suffix}`"},
    KindFacts{Kind::unknown_permissions, "SLR0304", "unknown-permissions", error,
              "declare the group with `permissions name(…) { … }`, or import the file that does"},
    KindFacts{Kind::unknown_parameter, "SLR0305", "unknown-parameter", error,
              "the declaration lists the parameters that there are"},
    KindFacts{Kind::duplicate_name, "SLR0306", "duplicate-name", error, "rename one of the two"},
    KindFacts{
        Kind::wrong_kind_of_name, "SLR0307", "wrong-kind-of-name", error,
        "strings, actions and conditions are bound to names by `let`, and each fits only its own place"},
    KindFacts{Kind::definition_cycle, "SLR0308", "definition-cycle", error,
              "break the circle: a definition cannot need itself"},
    KindFacts{Kind::parameter_out_of_reach, "SLR0309", "parameter-out-of-reach", error,
              "use it under a `when` that is certain to have the capability on"},
    KindFacts{Kind::ambiguous_parameter, "SLR0310", "ambiguous-parameter", error,
              "say which one is meant: `capability.parameter`"},
    KindFacts{
        Kind::unknown_type, "SLR0311", "unknown-type", error,
        "the types are `service:resource`, `string`, `string matching \"…\"`, `account`, `region`, `arn`, and `[type]` for a list"},
    KindFacts{Kind::wrong_arguments, "SLR0312", "wrong-arguments", error,
              "give each parameter that has no default one argument, by position or as `name: value`"},
    KindFacts{
        Kind::unknown_operator, "SLR0313", "unknown-operator", error,
        "use `==`, `!=`, `in`, `like`, `<`, `<=`, `>`, `>=`, `exists`, or one of IAM's operators by its own name"},
    KindFacts{Kind::unknown_warning, "SLR0314", "unknown-warning", warning,
              "the name of a warning stands on its page: `slrc explain CODE`"},

    KindFacts{
        Kind::bad_role_name, "SLR0401", "bad-role-name", error,
        "a role's name has 1 to 64 characters out of letters, digits and `_+=,.@-`, its suffix included"},
    KindFacts{Kind::missing_trust, "SLR0402", "missing-trust", error,
              "say who may assume the role: `trust service example.amazonaws.com`"},
    KindFacts{
        Kind::service_linked_or_plain, "SLR0403", "service-linked-or-plain", error,
        "a service-linked role trusts one service alone and is called AWSServiceRoleFor…; a plain role has a `path`"},
    KindFacts{Kind::repeated_rule, "SLR0404", "repeated-rule", error, "keep one of the two"},
    KindFacts{Kind::bad_path, "SLR0405", "bad-path", error,
              "a path is `/`, or begins and ends with `/`, with at most 512 printable ASCII characters"},
    KindFacts{Kind::bad_description, "SLR0406", "bad-description", error,
              "IAM takes up to 1,000 characters of Latin-1 text"},
    KindFacts{Kind::bad_session, "SLR0407", "bad-session", error, "a session lasts from `1h` to `12h`"},
    KindFacts{
        Kind::bad_tag, "SLR0408", "bad-tag", error,
        "at most 50 tags; a key has 1 to 128 characters, a value at most 256; no key begins with `aws:`"},
    KindFacts{Kind::bad_arn, "SLR0409", "bad-arn", error,
              "an ARN has six parts: `arn:partition:service:region:account:resource`"},
    KindFacts{Kind::bad_account, "SLR0410", "bad-account", error, "an account is its 12 digits"},
    KindFacts{Kind::bad_region, "SLR0411", "bad-region", error,
              "write a region by its code, such as `us-east-1`"},
    KindFacts{Kind::unknown_region, "SLR0412", "unknown-region", warning,
              "check the spelling; a region newer than this version of slrc is fine"},
    KindFacts{
        Kind::bad_principal, "SLR0413", "bad-principal", error,
        "principals are `service name.amazonaws.com`, `account 123456789012`, `aws \"arn:…\"`, `federated \"…\"`, "
        "`canonical_user \"…\"`, and `*`"},
    KindFacts{Kind::passed_without_service, "SLR0414", "passed-without-service", error,
              "only a service is passed a role: name it in `trust service …`, or leave out `passed by`"},

    KindFacts{Kind::bad_sid, "SLR0501", "bad-sid", error, "a Sid is made of ASCII letters and digits"},
    KindFacts{Kind::duplicate_sid, "SLR0502", "duplicate-sid", error, "give each rule its own Sid, or none"},
    KindFacts{
        Kind::too_many_alternatives, "SLR0503", "too-many-alternatives", error,
        "at most 1,000 statements from one rule: use `in [...]` for values of one key, or divide the rule"},
    KindFacts{Kind::no_such_negation, "SLR0504", "no-such-negation", error,
              "IAM cannot say this in an `allow`: say the opposite in a `deny`"},
    KindFacts{Kind::conditions_cannot_be_joined, "SLR0505", "conditions-cannot-be-joined", error,
              "one IAM statement holds an operator and a key once: join the values, or divide the rule"},
    KindFacts{Kind::contradictory_condition, "SLR0506", "contradictory-condition", error,
              "no request can fulfil this: mend the condition, or remove the rule"},
    KindFacts{Kind::operator_form, "SLR0507", "operator-form", error,
              "`==` takes one value and `in` a list; `exists` takes none, and no `?`"},
    KindFacts{Kind::bad_condition_value, "SLR0508", "bad-condition-value", error,
              "write the value as its operator reads it: `true`, `12`, `\"2026-01-31T00:00:00Z\"`"},
    KindFacts{
        Kind::too_many_values, "SLR0509", "too-many-values", error,
        "a run has at most 100,000 rules, a role 250 capabilities, and a list or a string with lists 10,000 values: divide it"},
    KindFacts{Kind::bad_expectation, "SLR0510", "bad-expectation", error,
              "an expectation is one request: whole action names, and values joined by `==`, `in` and `and`"},
    KindFacts{Kind::bad_character, "SLR0511", "bad-character", error,
              "IAM's documents hold tab, line end, and the characters U+0020 to U+00FF"},
    KindFacts{Kind::rule_in_group, "SLR0512", "rule-in-group", error,
              "a group has no capabilities: put the `when` around its `include`"},
    KindFacts{
        Kind::except_without_all, "SLR0513", "except-without-all", error,
        "`except` stands after `*` alone, which is IAM's NotAction and NotResource; otherwise add a `deny`"},
    KindFacts{Kind::empty_list, "SLR0514", "empty-list", error, "give at least one value"},
    KindFacts{Kind::bad_argument_value, "SLR0515", "bad-argument-value", error,
              "give a value of the parameter's type"},

    KindFacts{Kind::requires_itself, "SLR0601", "requires-itself", error,
              "remove the capability from its own `requires`, or from that of one that it requires"},
    KindFacts{Kind::never_holds, "SLR0602", "never-holds", error,
              "no permitted set of capabilities makes this true: mend the guard, or remove its rules"},
    KindFacts{Kind::capability_never_on, "SLR0603", "capability-never-on", error,
              "mend its `requires`, which nothing can meet"},
    KindFacts{Kind::guard_too_complex, "SLR0604", "guard-too-complex", error,
              "divide the guard, or let one capability require others"},

    KindFacts{Kind::requirement_not_met, "SLR0701", "requirement-not-met", error,
              "turn on what the capability requires as well, with `--with` or in the configuration"},
    KindFacts{Kind::missing_value, "SLR0702", "missing-value", error,
              "give it with `--set NAME=VALUE`, or in the configuration"},
    KindFacts{Kind::value_does_not_fit, "SLR0703", "value-does-not-fit", error,
              "give a value of the parameter's type"},
    KindFacts{Kind::ambiguous_setting, "SLR0704", "ambiguous-setting", error,
              "say which one is meant: `--set CAPABILITY.NAME=VALUE`"},
    KindFacts{Kind::value_not_used, "SLR0705", "value-not-used", warning,
              "turn its capability on with `--with`, or leave the value out"},
    KindFacts{Kind::bad_configuration, "SLR0706", "bad-configuration", error,
              "`slrc schema config` prints the JSON Schema of a configuration"},
    KindFacts{Kind::missing_built_in, "SLR0707", "missing-built-in", error,
              "give it with `--partition`, `--region`, `--account` or `--suffix`, or in the configuration"},
    KindFacts{Kind::too_many_sets, "SLR0708", "too-many-sets", error,
              "at most 4,096 sets are compiled at once: compile the ones that matter with `--with`"},
    KindFacts{Kind::empty_permissions, "SLR0709", "empty-permissions", warning,
              "IAM takes no policy without a statement: make none for this role, or turn a capability on"},
    KindFacts{Kind::wrong_partition, "SLR0710", "wrong-partition", error,
              "one role's ARNs and regions are all of one partition: give the right one with `--partition`"},
    KindFacts{Kind::stale_file, "SLR0711", "stale-file", warning,
              "remove it, if it was made from a role that is gone"},
};

constexpr bool in_order() {
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (static_cast<std::size_t>(table[index].kind) != index) {
            return false;
        }
        if (index > 0 && table[index - 1].code >= table[index].code) {
            return false;
        }
    }
    return table.size() == static_cast<std::size_t>(Kind::stale_file) + 1;
}
static_assert(in_order(), "the table has one row a kind, in the order of the enumeration and of the codes");

bool same_code(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](unsigned char a, unsigned char b) { return std::toupper(a) == std::toupper(b); });
}

} // namespace

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            break;
    }
    return "note";
}

std::span<const KindFacts> kinds() {
    return table;
}

const KindFacts& facts(Kind kind) {
    return table.at(static_cast<std::size_t>(kind));
}

std::optional<Kind> find_code(std::string_view code) {
    const auto* const found = std::find_if(table.begin(), table.end(),
                                           [&](const KindFacts& row) { return same_code(row.code, code); });
    return found == table.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<Kind> find_name(std::string_view name) {
    const auto* const found =
        std::find_if(table.begin(), table.end(), [&](const KindFacts& row) { return row.name == name; });
    return found == table.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace slrc::diagnostics
