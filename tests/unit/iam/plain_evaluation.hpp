// IAM's evaluation a second time, slow and plain, for tests to compare with: written from the User Guide, on documents
// as they are, by recursion and copies.
#pragma once

#include "compiler/iam/evaluate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::test {

/// One character of a pattern whose variables are filled in.
struct PatternLetter {
    bool any = false;
    bool one = false;
    char letter = '\0';
};
using PatternLetters = std::vector<PatternLetter>;

struct PatternForm {
    bool wildcards = false;
    bool variables = false;
    /// In a resource there are variables only behind the fifth colon.
    bool is_resource = false;
};

/// Nothing where a variable has no value.
[[nodiscard]] std::optional<PatternLetters> fill_in(const std::string& pattern, const PatternForm& form,
                                                    const iam::Request& request);
[[nodiscard]] bool fits(const PatternLetters& pattern, const std::string& text);
/// Each of the six parts on its own.
[[nodiscard]] bool arn_fits(const PatternLetters& pattern, const std::string& arn);

[[nodiscard]] std::vector<std::string> plain_values(const iam::Request& request, const std::string& key);

/// Whether a value of the request is equal to, less than … one of the policy's; without the operator's `Not`.
[[nodiscard]] bool plain_match(const std::string& operation, const std::string& value,
                               const std::string& wanted, const iam::Request& request, bool variables);

[[nodiscard]] bool plain_condition(const iam::Condition& condition, const iam::Request& request,
                                   bool variables);
[[nodiscard]] bool plain_principal(const iam::Statement& statement, const iam::Request& request);
[[nodiscard]] iam::Fit plain_fit(const iam::Statement& statement, const iam::Request& request,
                                 bool variables);
[[nodiscard]] iam::Verdict plain_decision(const iam::Document& document, const iam::Request& request);

} // namespace slrc::test
