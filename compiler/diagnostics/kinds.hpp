// The list of everything that slrc can find wrong: one row a kind, with its stable code and its help.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace slrc::diagnostics {

enum class Severity : std::uint8_t { error, warning, note };

/// "error", "warning", "note".
[[nodiscard]] std::string_view to_string(Severity severity);

/// The kinds in the order of their codes. The first two digits of a code are its family: 00 files, 01 syntax,
/// 02 IAM's catalogue, 03 names, 04 roles and trust, 05 rules and conditions, 06 capabilities, 07 configurations and
/// output, 08 advice on whole roles, 09 IAM's documents as input.
enum class Kind : std::uint8_t {
    unreadable_file,
    not_utf8,
    nul_byte,
    file_too_large,
    import_not_found,
    import_outside_folder,
    import_cycle,

    unexpected_text,
    unclosed_string,
    unclosed_brace,
    block_comment,
    nesting_too_deep,
    bad_escape,
    bad_placeholder,
    bad_variable,
    reserved_word,
    misplaced_fmt_comment,

    unknown_service,
    unknown_resource_type,
    unknown_action,
    unknown_condition_key,
    empty_pattern,
    letter_case,
    resource_not_acted_on,
    action_without_resource,
    needs_all_resources,
    impossible_arn,
    key_without_action,
    missing_on,
    operator_does_not_fit,
    string_operator,
    missing_quantifier,
    quantifier_on_single_value,
    deprecated_key,
    unpaired_key,
    unlikely_value,
    private_address,
    address_range_form,
    wildcard_without_like,
    boolean_list,
    empty_condition,
    null_quantifier,
    unknown_partition,
    extern_not_needed,
    bad_extern,
    wildcard_service,
    variable_without_value,

    unknown_name,
    unknown_capability,
    unknown_role,
    unknown_permissions,
    unknown_parameter,
    duplicate_name,
    wrong_kind_of_name,
    definition_cycle,
    parameter_out_of_reach,
    ambiguous_parameter,
    unknown_type,
    wrong_arguments,
    unknown_operator,
    unknown_warning,

    bad_role_name,
    missing_trust,
    service_linked_or_plain,
    repeated_rule,
    bad_path,
    bad_description,
    bad_session,
    bad_tag,
    bad_arn,
    bad_account,
    bad_region,
    unknown_region,
    bad_principal,
    passed_without_service,
    unknown_service_principal,
    trust_action,
    action_for_principal,
    open_trust,
    principal_by_id,
    key_not_for_service_principal,
    confused_deputy,
    federated_without_condition,
    shared_provider_open,
    github_any_branch,
    audience_type,
    roles_anywhere_actions,
    different_services,
    no_such_claim,

    bad_sid,
    duplicate_sid,
    too_many_alternatives,
    no_such_negation,
    conditions_cannot_be_joined,
    contradictory_condition,
    operator_form,
    bad_condition_value,
    too_many_values,
    bad_expectation,
    bad_character,
    rule_in_group,
    except_without_all,
    empty_list,
    bad_argument_value,

    requires_itself,
    never_holds,
    capability_never_on,
    guard_too_complex,
    invariant_fails,
    invariant_of_nothing,
    invariant_undecided,
    invariant_too_complex,

    requirement_not_met,
    missing_value,
    value_does_not_fit,
    ambiguous_setting,
    value_not_used,
    bad_configuration,
    missing_built_in,
    too_many_sets,
    empty_permissions,
    wrong_partition,
    stale_file,
    bad_request,
    not_in_target,
    value_not_held,

    redundant_action,
    redundant_resource,
    redundant_rule,
    dead_allow,
    rule_under_two_guards,
    redundant_value,
    redundant_principal,
    unused_parameter,
    unused_capability,
    unused_constant,
    unused_import,
    unused_permissions,
    privilege_escalation,
    pass_role_to_any_service,
    pass_role_on_everything,
    any_service_linked_role,
    wildcard_action,
    wildcard_resource,
    literal_partition,
    missing_dependent_action,
    policy_too_large,
    owned_policy_too_large,
    policy_nearly_full,
    applies_to_nothing,
    missing_key_not_denied,
    holds_without_key,
    tag_key_spelling,

    guard_without_effect,
    test_without_effect,

    bad_json,
    duplicate_key,
    json_too_deep,
    unknown_document,
    unknown_element,
    wrong_type,
    missing_element,
    conflicting_elements,
    bad_effect,
    bad_version,
    old_version,
    misplaced_element,
    number_out_of_range,
    empty_values,
    unread_function,
    nothing_to_read,
    renamed_sid,
    not_imported,
};

/// What is fixed about a kind.
struct KindFacts {
    Kind kind;
    /// Stable for ever: `SLR0301`.
    std::string_view code;
    /// What `-W no-NAME` and `// slrc: allow(NAME)` take.
    std::string_view name;
    Severity severity;
    /// What to do about it, in one line; no full stop.
    std::string_view help;
};

/// All kinds, in the order of the enumeration and of their codes.
[[nodiscard]] std::span<const KindFacts> kinds();
[[nodiscard]] const KindFacts& facts(Kind kind);
/// The kind of a code, which may be written in lower case; nothing for a code that does not exist.
[[nodiscard]] std::optional<Kind> find_code(std::string_view code);
/// The kind of a name such as `unknown-name`.
[[nodiscard]] std::optional<Kind> find_name(std::string_view name);

} // namespace slrc::diagnostics
