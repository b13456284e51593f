// Whether two documents mean the same to IAM.
#pragma once

#include "compiler/iam/document.hpp"

namespace slrc::iam {

/// The document in one spelling: actions, operators' keys and principals' kinds as IAM reads them (letter case folded
/// where it does not matter), lists and statements sorted and without repetitions.
[[nodiscard]] Document canonical(const Document& document);

/// Equal but for the order of statements and of values, repeated values, one value or a list of one, and letter case
/// where IAM ignores it (action names, condition keys). Sids count: people refer to them.
[[nodiscard]] bool equal_by_meaning(const Document& left, const Document& right);

} // namespace slrc::iam
