// Rules compared by what they mean to IAM.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/importer/draft.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::importer {

/// A rule as a statement in one spelling: letter case folded where IAM ignores it, lists sorted and without repetitions.
/// Holes stand in its texts as the specification writes them.
[[nodiscard]] iam::Statement comparable(const DraftRule& drafted, std::span<const std::string> parameters);
[[nodiscard]] iam::Statement comparable(const DraftTrust& drafted, std::span<const std::string> parameters);

/// One resource as it stands in a comparable statement.
[[nodiscard]] std::string comparable_resource(const model::OpenText& resource, TextPlace place,
                                              std::span<const std::string> parameters);

} // namespace slrc::importer
