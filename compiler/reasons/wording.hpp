// Lists and conditions in words.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::reasons {

/// "`a`, `b` and `c`", with another word where it fits better; of many the first three and how many more.
[[nodiscard]] std::string listed(const std::vector<std::string>& names, std::string_view word);

/// Which of the variables in these patterns the request has no value for: ", and the request has no `aws:userid`". Empty
/// where it has all.
[[nodiscard]] std::string missing_variables(const std::vector<std::string>& patterns,
                                            const iam::Request& request);

/// What a condition wants, and what the request has.
[[nodiscard]] std::string condition_message(const iam::Condition& condition, const iam::Request& request);

} // namespace slrc::reasons
