// What a page says of one role, part by part. `open` is the same role with its open holes as text.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/doc/page.hpp"
#include "compiler/iam/document.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::doc {

// The rules of a role by their guards.

struct Group {
    model::Guard guard;
    /// In the language's own words; empty where it always holds.
    std::string text;
    /// The document of these rules alone, as `--split capability` names it: `permissions.sentiment`.
    std::string policy;
    /// Whether it does: it refuses a guard that is too long for the name of a policy.
    bool is_part = true;
    /// Indices into Role::rules.
    std::vector<std::size_t> rules;
};

/// In the order of each guard's first rule; what always holds comes first. Guards that say the same in other words are one.
[[nodiscard]] std::vector<Group> groups(const model::Role& role);

/// Whether a guard is one capability and nothing else: which.
[[nodiscard]] const std::size_t* single_capability(const model::Guard& guard);

// Documents of a role before anybody has said which values it gets.

/// The role with the names of its open holes in their places, as text: `{bucket}`, `{account}`. Parameters with a default
/// and `{partition}` stay as they are; the account of a role's ARN stays open and is `*`.
[[nodiscard]] model::Role opened(const model::Role& role);

// All of these take an opened role, and give JSON as `slrc compile` would write it.

[[nodiscard]] std::string trust_text(const model::Role& role);
/// Of these rules alone, whatever their guards.
[[nodiscard]] std::string permissions_text(const model::Role& role, const std::vector<std::size_t>& rules);
[[nodiscard]] iam::Document administrator(const model::Role& role);
[[nodiscard]] std::string administrator_text(const model::Role& role);
/// One string of it.
[[nodiscard]] std::string text_of(const model::Role& role, const model::OpenText& value);
/// `arn:aws:iam::*:role/path/name_*`.
[[nodiscard]] std::string arn(const model::Role& role);

// Rules in words.

/// Everything that a rule of the permissions says.
[[nodiscard]] std::vector<Block> rule_blocks(const model::Role& role, const model::Rule& rule,
                                             const catalog::Catalog& catalog);
/// Everything that a rule of the trust says.
[[nodiscard]] std::vector<Block> trust_blocks(const model::Role& role, const model::TrustRule& rule);

/// One test with IAM's own operator: "`aws:userid` (StringLike) `u*`, `v` or `w`".
[[nodiscard]] Prose test_words(const model::ConditionTest& test,
                               const std::vector<std::string_view>& parameter_names);

/// A condition with IAM's own operators; no words for a rule without one.
[[nodiscard]] Prose condition(const model::Alternatives& alternatives,
                              const std::vector<std::string_view>& parameter_names);

/// Open texts as in the source.
[[nodiscard]] std::vector<std::string> source_texts(const std::vector<model::OpenText>& values,
                                                    const std::vector<std::string_view>& parameter_names);

/// What it is for, and its properties.
[[nodiscard]] std::vector<Block> about_role(const model::Role& role, const model::Role& open);
/// Where its name comes from.
[[nodiscard]] Section name_section(const model::Role& role);
[[nodiscard]] Section trust_section(const model::Role& role, const model::Role& open);
/// What can be turned on, with the values that it needs.
[[nodiscard]] Section capabilities_section(const model::Role& role);
/// A row for each rule, a column for each capability.
[[nodiscard]] Table capability_table(const model::Role& role);
/// Every rule, by what it depends on.
[[nodiscard]] Section permissions_section(const model::Role& role, const catalog::Catalog& catalog);
/// What `never` and `always` say. One that is not proven to hold, whatever is turned on and whatever values are given, is an
/// error, and then there is no page.
[[nodiscard]] Facts promises(const model::Role& role);
[[nodiscard]] Section documents_section(const model::Role& role, const model::Role& open);
[[nodiscard]] Section administration_section(const model::Role& open);
[[nodiscard]] Section lifecycle_section(const model::Role& role, const model::Role& open);
[[nodiscard]] Section regions_section(const model::Role& role, const catalog::Catalog& catalog);

/// `AWSServiceRoleForLexV2Bots_SUFFIX`, as it stands in commands.
[[nodiscard]] std::string name_in_commands(const model::Role& role);
/// The file of a document of a plain role, whose commands read it: `Example.trust.json`.
[[nodiscard]] std::string file_of(const model::Role& role, std::string_view document);
/// Adds that file to the title of the document, where there is one.
void add_file(Prose& title, const model::Role& role, std::string_view document);

// The calls of the AWS CLI that make, change and delete a role: for a plain one those of the target `aws-cli`.

/// The role, and for a plain one its policies, those that deny before those that they deny. `open` is the role with its
/// open holes as text.
[[nodiscard]] std::vector<Block> create_commands(const model::Role& role, const model::Role& open);
[[nodiscard]] std::vector<Block> edit_commands(const model::Role& role);
/// A role goes only when nothing is on it.
[[nodiscard]] std::vector<Block> delete_commands(const model::Role& role);

} // namespace slrc::doc
