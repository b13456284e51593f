// Roles as they are meant: names resolved, groups expanded, conditions in IAM's form. Capabilities and parameters are
// still open.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/document.hpp"
#include "compiler/model/condition.hpp"
#include "compiler/model/guard.hpp"
#include "compiler/model/open_text.hpp"
#include "compiler/model/type.hpp"
#include "compiler/text/names.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::model {

using source::Span;

/// A value that the role, or one of its capabilities, needs.
struct Parameter {
    std::string name;
    /// The index of the capability that has it; nothing for the role's own.
    std::optional<std::size_t> capability;
    Type type;
    std::optional<std::vector<OpenText>> default_values;
    std::string documentation;
    Span span;
    /// Whether anything but a test names it.
    bool used = false;
};

struct Capability {
    std::string name;
    Guard required;
    std::string documentation;
    Span span;
    /// Whether a guard or another's `requires` names it.
    bool used = false;
};

/// An action as written, `s3:Get*`, with its place.
struct ActionName {
    std::string text;
    Span span;

    /// `s3` and `Get*`; of `*` both are the whole.
    [[nodiscard]] std::string_view service() const { return text::service_of(text); }
    [[nodiscard]] std::string_view name() const { return text::name_in_service(text); }

    friend bool operator==(const ActionName& left, const ActionName& right) {
        return left.text == right.text;
    }
};

/// One rule: an IAM statement for each alternative of its condition.
struct Rule {
    Guard guard;
    std::vector<ActionName> actions;
    std::vector<OpenText> resources;
    Alternatives alternatives;
    // Side by side, as a run may have hundreds of thousands of rules.
    iam::Effect effect = iam::Effect::allow;
    bool not_actions = false;
    bool not_resources = false;
    /// Whether `on` was written: without it the resource is `*`.
    bool on_written = true;
    Span span;
    std::string sid;
    std::string documentation;
    /// The `include`s through which it came, the innermost first.
    std::vector<Span> included_at;
};

struct Principal {
    /// IAM's own word: Service, AWS, Federated, CanonicalUser.
    std::string kind;
    std::vector<OpenText> values;
    Span span;
};

struct TrustRule {
    iam::Effect effect = iam::Effect::allow;
    std::vector<Principal> principals;
    std::vector<ActionName> actions;
    bool not_actions = false;
    Alternatives alternatives;
    std::string sid;
    std::string documentation;
    Span span;
};

/// `never` and `always`: proven, not compiled.
struct Invariant {
    bool always = false;
    Rule rule;
    /// Requests that it says nothing of: those that one of these matches. The one has the actions behind `except`, the other the
    /// resources.
    std::vector<Rule> except = {};
};

/// `never trust` and `always distrust`: proven of who may assume the role, not compiled.
struct TrustInvariant {
    bool always = false;
    /// Principals as in a trust, and `*` of a kind: `Account` is anyone who is of some account. Without `to` there are no actions:
    /// the call by which such a principal assumes a role is meant.
    TrustRule asked;
    std::vector<Principal> except;
};

struct TestSetting {
    std::vector<std::size_t> capabilities;
    /// Values by parameter; empty where the test gives none.
    std::vector<std::vector<OpenText>> values;
};

struct Expectation {
    iam::Effect effect = iam::Effect::allow;
    std::vector<std::string> actions;
    std::vector<OpenText> resources;
    std::vector<ConditionTest> context;
    Span span;
};

struct Test {
    std::string title;
    TestSetting setting;
    std::vector<Expectation> expectations;
    Span span;
};

struct Lifecycle {
    std::string one_per;
    std::vector<std::string> created_by;
    std::vector<std::string> passed_by;
    bool editable_description = false;
    std::vector<std::string> delete_after;
    std::vector<OpenText> steps;
    Span span;
};

struct Tag {
    OpenText key;
    OpenText value;
};

/// What stands in a role's name for the part that makes it one of several.
inline constexpr std::string_view suffix_template = "{suffix}";

/// A role's name: `AWSServiceRoleForLexV2Bots_{suffix}`.
struct RoleName {
    /// As written.
    std::string text;
    /// Without the suffix's hole and a trailing underscore: the name of its files.
    std::string base;
    /// With `{suffix}` as a hole.
    OpenText open_text;
    bool has_suffix = false;
    Span span;
};

struct Role {
    RoleName name;
    std::string documentation;
    std::optional<OpenText> description;
    /// Nothing for a service-linked role, whose path follows from its principal.
    std::optional<OpenText> path;
    std::vector<TrustRule> trust;
    /// The role's own first, then those of the capabilities in their order.
    std::vector<Parameter> parameters;
    std::vector<Capability> capabilities;
    std::vector<Rule> rules;
    std::vector<Invariant> invariants;
    std::vector<TrustInvariant> trust_invariants;
    std::vector<Test> tests;
    std::optional<Lifecycle> lifecycle;
    /// Empty for all.
    std::vector<OpenText> regions;
    /// In seconds.
    std::optional<int> max_session;
    std::vector<Tag> tags;
    std::optional<OpenText> boundary;
    Span span;
    /// Whether it stands in a file that the run names, and not in an imported one.
    bool requested = false;
    /// Index into Program::catalogs: what its file knows of IAM.
    std::size_t catalog = 0;

    [[nodiscard]] bool is_service_linked() const { return !path.has_value(); }
    /// Whether its trust only denies: what `import` writes of a policy that is on no role.
    [[nodiscard]] bool nobody_may_assume() const;
};

/// A name of IAM's, where it was written: it must be one that the catalogue has, or an `extern`.
struct Mention {
    enum class What : std::uint8_t { action, key, variable };
    What what = What::action;
    std::string text;
    Span span;
    /// Index into Program::catalogs.
    std::size_t catalog = 0;
    /// Where the service of an action stands.
    std::optional<Span> service = std::nullopt;
};

struct Program {
    std::vector<Role> roles;
    /// Every name of an action and of a condition key that a specification has, also in groups that nobody includes.
    std::vector<Mention> mentions;
    /// IAM's catalogue with what each file of the run adds to it.
    std::vector<catalog::Catalog> catalogs;
};

/// The actions without their places.
[[nodiscard]] std::vector<std::string> texts(const std::vector<ActionName>& actions);
/// The services that a role trusts, in the order written and once each; only names without holes.
[[nodiscard]] std::vector<std::string> service_principals(const Role& role);
/// The path, with `/aws-service-role/<principal>/` for a service-linked role.
[[nodiscard]] OpenText path_of(const Role& role);
/// `arn:{partition}:iam::{account}:role/path/name`, with `*` for an account that is not given, and for the suffix.
[[nodiscard]] OpenText arn_of(const Role& role);
/// The names of the capabilities, in their order.
[[nodiscard]] std::vector<std::string_view> capability_names(const Role& role);
/// The names of all parameters, in their order.
[[nodiscard]] std::vector<std::string_view> parameter_names(const Role& role);

} // namespace slrc::model
