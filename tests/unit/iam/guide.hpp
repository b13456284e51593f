// IAM's rules a second time, slow and plain, for tests to compare with: each as a page of AWS states it, and nothing
// that compiler/iam does. Where no page says what happens, the random policies keep away from it (random_policies.hpp).
//
// The pages, all read in November 2026 in stored copies; the year is the copy's, or the first that can have its text:
//
//   OPERATORS     IAM User Guide, "IAM JSON policy elements: Condition operators", 2025
//   SETS          IAM User Guide, "Single-valued vs. multivalued context keys", 2026
//   SEVERAL       IAM User Guide, "Conditions with multiple context keys or values", 2025
//   EXAMPLES      IAM User Guide, "Multivalued context key examples" and "Single-valued context key policy examples",
//                 2026
//   CONDITION     IAM User Guide, "IAM JSON policy elements: Condition", 2026
//   VARIABLES     IAM User Guide, "IAM policy elements: Variables and tags", 2026
//   ACTION        IAM User Guide, "IAM JSON policy elements: Action" and "… NotAction", 2025
//   RESOURCE      IAM User Guide, "IAM JSON policy elements: Resource" and "… NotResource", 2026
//   PRINCIPAL     IAM User Guide, "AWS JSON policy elements: Principal", 2026
//   NOTPRINCIPAL  IAM User Guide, "AWS JSON policy elements: NotPrincipal", 2026 and, with its examples, 2019; AWS
//                 Knowledge Center, "explicit-deny-principle-elements-s3", 2020
//   LOGIC         IAM User Guide, "How AWS enforcement code logic evaluates requests to allow or deny access", 2025
//   CHECKS        IAM User Guide, "IAM Access Analyzer policy check reference", 2025
//
// and what others have recorded of AWS:
//
//   EXTENDDB      github.com/ExtendDB/extenddb, pull request 271, August 2026
//   VALIDATOR     github.com/boogy/iam-policy-validator, pull request 161, August 2026
//   SIMULATE      github.com/cloud-copilot/iam-simulate, src/condition/condition.ts, August 2026 (what it says of
//                 several values was confirmed at re:Inforce 2025); iam.cloudcopilot.io/resources/operators, 2026
#pragma once

#include "compiler/iam/evaluate.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test::guide {

/// A request, and whether the policy that is asked about has variables.
struct Asked {
    const iam::Request& request;
    bool variables = true;
};

/// One place of a pattern: a letter, or what stands for any letters.
struct Place {
    enum class Kind : std::uint8_t { letter, any_letter, any_letters };
    Kind kind = Kind::letter;
    char letter = '\0';
};
using Places = std::vector<Place>;

enum class Wildcards : std::uint8_t { no, yes };

/// A text of a policy with its variables replaced; nothing where one has no value.
[[nodiscard]] std::optional<Places> fill_in(std::string_view text, Wildcards wildcards, const Asked& asked);
/// The same for Resource and NotResource.
[[nodiscard]] std::optional<Places> fill_in_resource(std::string_view text, const Asked& asked);
[[nodiscard]] bool matches(std::span<const Place> pattern, std::string_view text);
[[nodiscard]] bool matches_arn(std::span<const Place> pattern, std::string_view arn);
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::vector<std::string> values_of(const iam::Request& request, std::string_view key);

/// A number in thousandths.
[[nodiscard]] std::optional<long long> read_number(std::string_view text);
/// Seconds since 1970.
[[nodiscard]] std::optional<long long> read_date(std::string_view text);
/// The bits that the addresses of a range have in common, as zeros and ones.
struct Range {
    std::string bits;
    /// 32 or 128.
    std::size_t length = 0;
};
[[nodiscard]] std::optional<Range> read_range(std::string_view text);
[[nodiscard]] bool is_base64(std::string_view text);

/// One of the 27 operators.
struct Operation {
    std::string_view name;
    /// Whether a value of the request is as one of the policy's; for Null nothing.
    bool (*is_as)(const std::string& value, const std::string& wanted, const Asked& asked);
    bool negated;
};
[[nodiscard]] std::span<const Operation> operations();

[[nodiscard]] bool holds(const iam::Condition& condition, const Asked& asked);
[[nodiscard]] iam::Fit fit(const iam::Statement& statement, const Asked& asked);
/// VARIABLES: policies of 2012-10-17 alone have variables.
[[nodiscard]] bool has_variables(const iam::Document& document);
[[nodiscard]] iam::Verdict decide(const iam::Document& document, const iam::Request& request);

} // namespace slrc::test::guide
