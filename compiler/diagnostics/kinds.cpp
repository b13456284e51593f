#include "compiler/diagnostics/kinds.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace slrc::diagnostics {

namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
constexpr auto note = Severity::note;

constexpr std::array kind_table{
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
        Kind::misplaced_fmt_comment, "SLR0110", "misplaced-fmt-comment", error,
        "put `// slrc: fmt off` and `// slrc: fmt on` on lines of their own, before and after whole constructs of one block"},

    KindFacts{
        Kind::unknown_service, "SLR0201", "unknown-service", error,
        "check the prefix; a service that slrc does not know yet is declared by its actions: `extern action service:Name`"},
    KindFacts{
        Kind::unknown_resource_type, "SLR0202", "unknown-resource-type", error,
        "`slrc catalog resources SERVICE` lists the types; declare a newer one: `extern resource service:type \"arn:…\"`"},
    KindFacts{
        Kind::unknown_action, "SLR0203", "unknown-action", error,
        "`slrc catalog actions SERVICE` lists the actions; declare a newer one: `extern action service:Name`"},
    KindFacts{
        Kind::unknown_condition_key, "SLR0204", "unknown-condition-key", error,
        "`slrc catalog keys SERVICE` lists the keys; declare a newer one: `extern key service:Key: string`"},
    KindFacts{Kind::empty_pattern, "SLR0205", "empty-pattern", warning,
              "`slrc catalog expand PATTERN` shows what a pattern stands for: fix it, or leave it out"},
    KindFacts{Kind::letter_case, "SLR0206", "letter-case", note,
              "IAM takes any letter case; AWS's own spelling is the one that people search for"},
    KindFacts{
        Kind::resource_not_acted_on, "SLR0207", "resource-not-acted-on", warning,
        "`slrc catalog action SERVICE:NAME` shows which resources an action takes: fix the resource, or leave it out"},
    KindFacts{Kind::action_without_resource, "SLR0208", "action-without-resource", warning,
              "add a resource that the action takes, or put the action into a rule of its own"},
    KindFacts{Kind::needs_all_resources, "SLR0209", "needs-all-resources", warning,
              "put the action into a rule of its own, with `on *`"},
    KindFacts{Kind::impossible_arn, "SLR0210", "impossible-arn", warning,
              "no resource has such an ARN: `slrc catalog resources SERVICE` shows the form of each"},
    KindFacts{
        Kind::key_without_action, "SLR0211", "key-without-action", warning,
        "a request never has the key, so that the condition holds never, or always: use a key of the action"},
    KindFacts{Kind::missing_on, "SLR0212", "missing-on", error,
              "say which resources: `on \"arn:…\"`, or `on *` to mean all of them"},
    KindFacts{Kind::operator_does_not_fit, "SLR0213", "operator-does-not-fit", warning,
              "use an operator of the key's type, or `==`, which chooses it"},
    KindFacts{
        Kind::string_operator, "SLR0214", "string-operator", note,
        "the value is compared letter by letter: `==` and `like` choose the operator of the key's type"},
    KindFacts{Kind::missing_quantifier, "SLR0215", "missing-quantifier", warning,
              "the key can have several values: say `any key …` or `all key …`"},
    KindFacts{Kind::quantifier_on_single_value, "SLR0216", "quantifier-on-single-value", warning,
              "leave out `all`: without the key the condition would hold"},
    KindFacts{Kind::deprecated_key, "SLR0217", "deprecated-key", note, "use the key that took its place"},
    KindFacts{Kind::unpaired_key, "SLR0218", "unpaired-key", warning,
              "add a condition on the other key: alone this one says too little"},
    KindFacts{Kind::unlikely_value, "SLR0219", "unlikely-value", warning,
              "no request has this value for the key: check its form"},
    KindFacts{
        Kind::private_address, "SLR0220", "private-address", warning,
        "`aws:SourceIp` is a public address; for private ones use `aws:VpcSourceIp` with `aws:SourceVpc`"},
    KindFacts{Kind::address_range_form, "SLR0221", "address-range-form", note,
              "write the range by its first address"},
    KindFacts{Kind::wildcard_without_like, "SLR0222", "wildcard-without-like", warning,
              "`==` takes `*` and `?` for letters: use `like` for a pattern"},
    KindFacts{Kind::boolean_list, "SLR0223", "boolean-list", warning,
              "name the one value that is meant, or ask `exists`"},
    KindFacts{Kind::empty_condition, "SLR0224", "empty-condition", warning,
              "give the operator a value, or leave the test out"},
    KindFacts{Kind::null_quantifier, "SLR0225", "null-quantifier", warning,
              "leave out `ForAnyValue:` and `ForAllValues:`: `exists` asks for the key, not for its values"},
    KindFacts{
        Kind::unknown_partition, "SLR0226", "unknown-partition", error,
        "the partitions are `aws`, `aws-cn`, `aws-us-gov` and the isolated ones; `{partition}` is the role's own"},
    KindFacts{Kind::extern_not_needed, "SLR0227", "extern-not-needed", note,
              "the catalogue has it: leave the line out"},
    KindFacts{
        Kind::bad_extern, "SLR0228", "bad-extern", error,
        "`extern action service:Name on service:type`, `extern resource service:type \"arn:…\"`, `extern key service:Key: string`"},
    KindFacts{Kind::wildcard_service, "SLR0229", "wildcard-service", error,
              "write the service out, as in `s3:Get*`: a wildcard may stand in the name of an action alone"},
    KindFacts{
        Kind::variable_without_value, "SLR0230", "variable-without-value", warning,
        "use a key that every session of a role has, such as `aws:userid` or `aws:PrincipalArn`, or give the variable a default"},

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
    KindFacts{
        Kind::unknown_service_principal, "SLR0415", "unknown-service-principal", warning,
        "check the spelling; for a service newer than this version of slrc, silence the warning on its line"},
    KindFacts{
        Kind::trust_action, "SLR0416", "trust-action", error,
        "the actions of a trust policy are `sts:AssumeRole`, `sts:AssumeRoleWithSAML`, `sts:AssumeRoleWithWebIdentity`, `sts:TagSession`, `sts:SetSourceIdentity` and `sts:SetContext`"},
    KindFacts{
        Kind::action_for_principal, "SLR0417", "action-for-principal", warning,
        "services and accounts use `sts:AssumeRole`, SAML providers `sts:AssumeRoleWithSAML`, OpenID Connect providers `sts:AssumeRoleWithWebIdentity`"},
    KindFacts{Kind::open_trust, "SLR0418", "open-trust", warning,
              "name who may assume the role, or add a condition on who asks: `if aws:PrincipalOrgID == …`"},
    KindFacts{Kind::principal_by_id, "SLR0419", "principal-by-id", warning,
              "name the role or user by its ARN: the ID is that of one that was deleted"},
    KindFacts{Kind::key_not_for_service_principal, "SLR0420", "key-not-for-service-principal", warning,
              "for a service use `aws:SourceAccount`, `aws:SourceArn` or `aws:SourceOrgID`"},
    KindFacts{Kind::confused_deputy, "SLR0421", "confused-deputy", note,
              "let the service act for your own resources alone: `if aws:SourceAccount == \"{account}\"`"},
    KindFacts{Kind::federated_without_condition, "SLR0422", "federated-without-condition", warning,
              "say for whom the provider speaks: test the key that tells its users apart"},
    KindFacts{
        Kind::shared_provider_open, "SLR0423", "shared-provider-open", warning,
        "ask for your own value of the claim that tells the provider's customers apart: `slrc explain SLR0423` lists them"},
    KindFacts{Kind::github_any_branch, "SLR0424", "github-any-branch", note,
              "name the branch or the environment: `repo:OWNER/REPOSITORY:ref:refs/heads/main`"},
    KindFacts{Kind::audience_type, "SLR0425", "audience-type", note,
              "the audience is one value: compare it with `==`, without `any` or `all`"},
    KindFacts{Kind::roles_anywhere_actions, "SLR0426", "roles-anywhere-actions", warning,
              "add `to sts:AssumeRole, sts:SetSourceIdentity, sts:TagSession`"},
    KindFacts{Kind::different_services, "SLR0427", "different-services", warning,
              "use the name of the one service everywhere"},
    KindFacts{Kind::no_such_claim, "SLR0428", "no-such-claim", warning,
              "keys of a provider's tokens begin with what the principal's ARN has after `oidc-provider/`"},

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
              "no request can fulfil this: fix the condition, or remove the rule"},
    KindFacts{Kind::operator_form, "SLR0507", "operator-form", error,
              "`==` takes one value and `in` a list; `exists` takes none, and no `?`"},
    KindFacts{Kind::bad_condition_value, "SLR0508", "bad-condition-value", error,
              "write the value as its operator reads it: `true`, `12`, `\"2026-01-31T00:00:00Z\"`"},
    KindFacts{
        Kind::too_many_values, "SLR0509", "too-many-values", error,
        "a run includes at most 100,000 rules, a role has 250 capabilities, and a list or a string with lists 10,000 values: divide it"},
    KindFacts{
        Kind::bad_expectation, "SLR0510", "bad-expectation", error,
        "an expectation is one request: whole action names and ARNs, and values joined by `==`, `in` and `and`"},
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
              "no permitted set of capabilities makes this true: fix the guard, or remove its rules"},
    KindFacts{Kind::capability_never_on, "SLR0603", "capability-never-on", error,
              "fix its `requires`, which nothing can meet"},
    KindFacts{Kind::guard_too_complex, "SLR0604", "guard-too-complex", error,
              "divide the guard, or let one capability require others"},
    KindFacts{
        Kind::invariant_fails, "SLR0605", "invariant-fails", error,
        "change the rule, add a `deny` or a `distrust`, or say with `on`, `except`, `if` and `when` what is meant to hold"},
    KindFacts{Kind::invariant_of_nothing, "SLR0606", "invariant-of-nothing", warning,
              "name actions on resources that they take, with conditions and guards that go together"},
    KindFacts{
        Kind::invariant_undecided, "SLR0607", "invariant-undecided", error,
        "give the parameters in it narrower types, or say it of resources and values without holes and variables"},
    KindFacts{Kind::invariant_too_complex, "SLR0608", "invariant-too-complex", error,
              "divide the invariant: fewer actions, resources and conditions at a time"},

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
              "at most 65,536 sets are compiled at once: compile the ones that matter with `--with`"},
    KindFacts{Kind::empty_permissions, "SLR0709", "empty-permissions", warning,
              "IAM takes no policy without a statement: make none for this role, or turn a capability on"},
    KindFacts{Kind::wrong_partition, "SLR0710", "wrong-partition", error,
              "one role's ARNs and regions are all of one partition: give the right one with `--partition`"},
    KindFacts{Kind::stale_file, "SLR0711", "stale-file", warning,
              "remove it, if it was made from a role that is gone"},
    KindFacts{
        Kind::bad_request, "SLR0712", "bad-request", error,
        "a request is `{\"action\": \"service:Name\", \"resource\": \"arn:…\", \"context\": {\"key\": \"value\"}}`"},
    KindFacts{Kind::not_in_target, "SLR0713", "not-in-target", error,
              "write it so that the target can hold it, or compile to `iam`, which can hold everything"},
    KindFacts{Kind::value_not_held, "SLR0730", "value-not-held", note,
              "give the parameter a type that takes the values which work, and no others"},

    KindFacts{Kind::redundant_action, "SLR0801", "redundant-action", note,
              "leave it out: another action of the rule covers it"},
    KindFacts{Kind::redundant_resource, "SLR0802", "redundant-resource", note,
              "leave it out: another resource of the rule covers it"},
    KindFacts{Kind::redundant_rule, "SLR0803", "redundant-rule", note,
              "leave it out: the role means the same without it"},
    KindFacts{Kind::dead_allow, "SLR0804", "dead-allow", warning,
              "a `deny` always wins: remove one of the two"},
    KindFacts{Kind::rule_under_two_guards, "SLR0805", "rule-under-two-guards", note,
              "write the rule once, under a guard that holds where either of the two does"},
    KindFacts{Kind::redundant_value, "SLR0806", "redundant-value", note,
              "leave it out: another value of the test covers it"},
    KindFacts{Kind::redundant_principal, "SLR0807", "redundant-principal", note,
              "leave it out: another principal covers it"},
    KindFacts{Kind::unused_parameter, "SLR0808", "unused-parameter", warning,
              "use it, or leave it out: whoever compiles the role has to give it"},
    KindFacts{Kind::unused_capability, "SLR0809", "unused-capability", warning,
              "give it a rule with `when`, or leave it out"},
    KindFacts{Kind::unused_constant, "SLR0810", "unused-constant", warning, "use it, or leave it out"},
    KindFacts{Kind::unused_import, "SLR0811", "unused-import", warning,
              "leave it out: nothing of that file is used"},
    KindFacts{Kind::unused_permissions, "SLR0812", "unused-permissions", warning,
              "include the group, or leave it out"},
    KindFacts{
        Kind::privilege_escalation, "SLR0813", "privilege-escalation", warning,
        "narrow the resources, add a condition such as `iam:PermissionsBoundary`, or leave one of the actions out"},
    KindFacts{Kind::pass_role_to_any_service, "SLR0814", "pass-role-to-any-service", warning,
              "say to whom: `if iam:PassedToService == \"service.amazonaws.com\"`"},
    KindFacts{Kind::pass_role_on_everything, "SLR0815", "pass-role-on-everything", warning,
              "name the roles that may be passed: `on \"arn:{partition}:iam::{account}:role/…\"`"},
    KindFacts{Kind::any_service_linked_role, "SLR0816", "any-service-linked-role", note,
              "name the one service: `if iam:AWSServiceName == \"service.amazonaws.com\"`"},
    KindFacts{Kind::wildcard_action, "SLR0817", "wildcard-action", note,
              "list the actions that the role needs: `slrc catalog expand PATTERN` shows what it gets"},
    KindFacts{Kind::wildcard_resource, "SLR0818", "wildcard-resource", note,
              "name the resources: `slrc catalog action SERVICE:NAME` shows which the action takes"},
    KindFacts{Kind::literal_partition, "SLR0819", "literal-partition", note,
              "write `{partition}`, so that the role works in every partition"},
    KindFacts{Kind::missing_dependent_action, "SLR0820", "missing-dependent-action", note,
              "some requests need the other action too: allow it, where the role makes such requests"},
    KindFacts{Kind::policy_too_large, "SLR0821", "policy-too-large", error,
              "shorten its lists with wildcards"},
    KindFacts{Kind::owned_policy_too_large, "SLR0822", "owned-policy-too-large", warning,
              "AWS raises this quota, or is not held to it"},
    KindFacts{Kind::policy_nearly_full, "SLR0823", "policy-nearly-full", note,
              "IAM counts every character but white space"},
    KindFacts{Kind::applies_to_nothing, "SLR0830", "applies-to-nothing", warning,
              "let it apply to something, or remove the rule"},
    KindFacts{
        Kind::missing_key_not_denied, "SLR0831", "missing-key-not-denied", warning,
        "deny the requests without the key too: `key?` in place of `key`, which is IAM's `BoolIfExists`"},
    KindFacts{Kind::holds_without_key, "SLR0832", "holds-without-key", note,
              "ask for the key as well, where requests without it are not meant: `and key exists`"},
    KindFacts{Kind::tag_key_spelling, "SLR0833", "tag-key-spelling", note,
              "compare without regard to letter case: `any aws:TagKeys StringEqualsIgnoreCase \"…\"`"},

    KindFacts{Kind::guard_without_effect, "SLR0840", "guard-without-effect", note,
              "leave the guard out, or change what allows the same without it"},
    KindFacts{Kind::test_without_effect, "SLR0841", "test-without-effect", warning,
              "say what is decided, or leave it out"},

    KindFacts{Kind::bad_json, "SLR0901", "bad-json", error, "fix the JSON: nothing of the file can be read"},
    KindFacts{Kind::duplicate_key, "SLR0902", "duplicate-key", error,
              "keep one of the two: IAM refuses a key that stands twice in one object"},
    KindFacts{Kind::json_too_deep, "SLR0903", "json-too-deep", error,
              "no policy is nested so deeply: check that this is the file that was meant"},
    KindFacts{
        Kind::unknown_document, "SLR0904", "unknown-document", error,
        "give a policy document, what `aws iam get-policy-version`, `get-role`, `get-role-policy` or `get-account-authorization-details` prints, or a CloudFormation template"},
    KindFacts{Kind::unknown_element, "SLR0905", "unknown-element", error,
              "check the spelling and the letter case; IAM takes no other elements"},
    KindFacts{Kind::wrong_type, "SLR0906", "wrong-type", error,
              "see \"Grammar of the IAM JSON policy language\" in the IAM User Guide"},
    KindFacts{Kind::missing_element, "SLR0907", "missing-element", error, "add the element: IAM needs it"},
    KindFacts{Kind::conflicting_elements, "SLR0908", "conflicting-elements", error,
              "keep one of the two, or make two statements"},
    KindFacts{Kind::bad_effect, "SLR0909", "bad-effect", error,
              "an Effect is `Allow` or `Deny`, in just these letters"},
    KindFacts{Kind::bad_version, "SLR0910", "bad-version", error,
              R"(write `"Version": "2012-10-17"`: the version of the language, not of your policy)"},
    KindFacts{
        Kind::old_version, "SLR0911", "old-version", warning,
        R"(write `"Version": "2012-10-17"`; without it variables such as `${aws:username}` are plain text)"},
    KindFacts{
        Kind::misplaced_element, "SLR0912", "misplaced-element", error,
        "permissions have a Resource and no Principal, a trust policy has a Principal and no Resource; `--kind` says which a document is"},
    KindFacts{Kind::number_out_of_range, "SLR0913", "number-out-of-range", error,
              "write the number as text, in quotes"},
    KindFacts{Kind::empty_values, "SLR0914", "empty-values", error,
              "IAM refuses an empty list: add a value, or leave the statement out"},
    KindFacts{
        Kind::unread_function, "SLR0915", "unread-function", error,
        "of CloudFormation's functions `Ref`, `Fn::Sub`, `Fn::Join` and `Fn::GetAtt` are read; replace the others by their values"},
    KindFacts{Kind::nothing_to_read, "SLR0916", "nothing-to-read", error,
              "check the file, and the name given by `--role`"},
    KindFacts{Kind::renamed_sid, "SLR0917", "renamed-sid", note,
              "a role's permissions are one document here, in which a Sid stands once"},
    KindFacts{Kind::not_imported, "SLR0918", "not-imported", warning,
              "what is named has no place in a specification, and no part in a decision"},
};

constexpr bool in_order() {
    for (std::size_t index = 0; index < kind_table.size(); ++index) {
        if (static_cast<std::size_t>(kind_table[index].kind) != index) {
            return false;
        }
        if (index > 0 && kind_table[index - 1].code >= kind_table[index].code) {
            return false;
        }
    }
    return kind_table.size() == static_cast<std::size_t>(Kind::not_imported) + 1;
}
static_assert(in_order(), "the table has one row a kind, in the order of the enumeration and of the codes");

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
    return kind_table;
}

const KindFacts& facts(Kind kind) {
    return kind_table.at(static_cast<std::size_t>(kind));
}

std::optional<Kind> find_code(std::string_view code) {
    const auto* const found = std::ranges::find_if(
        kind_table, [&](const KindFacts& row) { return text::equal_folded(row.code, code); });
    return found == kind_table.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<Kind> find_name(std::string_view name) {
    const auto* const found = std::ranges::find(kind_table, name, &KindFacts::name);
    return found == kind_table.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace slrc::diagnostics
