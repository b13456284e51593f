// Rules in words.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/doc/page.hpp"

namespace slrc::doc {

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

} // namespace slrc::doc
