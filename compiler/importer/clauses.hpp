// The clauses of a specification, each in the words that a person would use.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/draft.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/model/condition.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slrc::importer {

// The parts of a rule before its condition: what it allows, and on what.

/// `logs:{CreateLogStream, PutLogEvents}, s3:Get*`: in the order given; neighbours of one service are a group.
[[nodiscard]] std::string action_list(const std::vector<model::ActionName>& actions);
/// The same with `* except` before what a NotAction leaves out.
[[nodiscard]] std::string action_clause(const std::vector<model::ActionName>& actions, bool not_actions);

/// `on "arn:…", bucket` and `on * except "arn:…"`; empty where the rule may leave it out: its resource is `*`, and
/// by the catalogue none of its actions takes any.
[[nodiscard]] std::string on_clause(const model::Rule& rule, const catalog::Catalog& catalog,
                                    std::span<const std::string> parameters, TextPlace place);

// Tests of conditions, each in the words that a person would use.

/// The role's parameters as rules name them.
struct ParameterNames {
    std::vector<std::string> names;
    /// Whether each of them is a list.
    std::vector<bool> lists;
    /// Whether each of them is an account.
    std::vector<bool> accounts = {};
};

/// `aws:ResourceAccount == "${aws:PrincipalAccount}"`: one test. `==`, `like`, `<` and their like stand where the type of
/// the key, by the catalogue, makes just this operator of them; otherwise IAM's own name does.
[[nodiscard]] std::string test_text(const model::ConditionTest& test, const catalog::Catalog& catalog,
                                    const ParameterNames& parameters, TextPlace place);

/// `same_account` for `aws:ResourceAccount == "${aws:PrincipalAccount}"`, `secure_transport`, `has_resource_tag_owner`,
/// `passed_to_service_lambda`: what a test says, in one name. It need not be free, nor short.
[[nodiscard]] std::string test_name(const model::ConditionTest& test);

// Who may assume a role, as `trust` and `distrust` say it.

/// `trust service lambda.amazonaws.com, account 111122223333`, and `to sts:TagSession` where it is not the default.
[[nodiscard]] std::string trust_text(const DraftTrust& drafted, const ParameterNames& parameters);

/// What stands for the account of `arn:{partition}:iam::{account}:root`, the root of an account that is filled in; nothing for
/// any other principal.
[[nodiscard]] std::optional<model::Part> account_of_root(const model::OpenText& principal);

// What a role has besides rules and trust.

/// `description` and `path`, the lines before the trust.
[[nodiscard]] std::string head_text(const model::Role& role, std::span<const std::string> parameters);
/// `max_session`, `boundary` and `tags`, the lines behind it; empty where there are none. Reports those of a
/// service-linked role, for which nobody can set them.
[[nodiscard]] std::string settings_text(const model::Role& role, std::span<const std::string> parameters,
                                        diagnostics::Sink& sink);
/// `param` and `capability`.
[[nodiscard]] std::string declarations_text(const Draft& draft, std::span<const std::string> parameters);

} // namespace slrc::importer
