// Which texts IAM takes where: why it refuses one in a policy's element or as a property of a role.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/iam/operators.hpp"
#include "compiler/model/open_text.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

/// Why IAM refuses the service of an action, `s*:GetObject`; nothing where it takes it. Whether there is such a service is for
/// the catalogue.
[[nodiscard]] std::optional<std::string> service_misfit(const ActionName& action);

// What can stand in Resource.

/// Why an open text can never be a resource, whatever its holes are filled with; nothing where it can. IAM takes `*`
/// and ARNs; wildcards may swallow an ARN's parts (`arn:aws:s3*`).
[[nodiscard]] std::optional<std::string> resource_misfit(const OpenText& value);
/// The same for a string whose holes are filled.
[[nodiscard]] std::optional<std::string> resource_misfit(std::string_view value);

/// The ARN that is meant by the address `s3://bucket`; nothing for other texts.
[[nodiscard]] std::optional<std::string> meant_resource(const OpenText& value, std::string_view partition);

// What can stand in Principal.

/// Why a value is no principal of its kind (IAM's word: Service, AWS, Federated, CanonicalUser); nothing where it is.
[[nodiscard]] std::optional<std::string> principal_misfit(std::string_view kind, std::string_view value);
/// The same for a value with holes, of which what is written out is judged.
[[nodiscard]] std::optional<std::string> principal_misfit(std::string_view kind, const OpenText& value);

/// A finding about a value that is no principal of its kind; with the service that is meant, where it names one.
[[nodiscard]] diagnostics::Diagnostic bad_principal(const OpenText& value, source::Span span,
                                                    std::string message, std::string_view kind,
                                                    const catalog::Catalog& catalog);
/// Says in a finding which name of a service was meant, and writes it in the place of the one that is there.
void suggest_service(diagnostics::Diagnostic& found, const std::string& written, const std::string& meant);

/// Why a text that begins as an ARN is none, by its parts, as far as holes leave them certain; nothing where it may be one, and
/// where it does not begin so.
[[nodiscard]] std::optional<std::string> principal_arn_misfit(const OpenText& value);

/// Whether it is the ID of a role or a user, `AROA…` or `AIDA…`, which IAM shows when that was deleted.
[[nodiscard]] bool is_principal_id(std::string_view text);

// Which values an operator can read.

/// A decimal number, perhaps negative, perhaps with a fraction.
[[nodiscard]] bool is_number(std::string_view text);

/// Why a value can never be read by an operator, which is asked of what decides with it (iam/): a Bool that is neither `true` nor `false`, a number that is none, a
/// date that is neither in ISO 8601 (https://www.w3.org/TR/NOTE-datetime) nor in seconds, one of IAM's variables where
/// it reads none. Nothing where it can.
[[nodiscard]] std::optional<std::string> value_misfit(const iam::Operator& operation, std::string_view value);

// Both take the whole variable, from `${` to `}` (IAM User Guide, "IAM policy elements: Variables and tags").

/// The key that a variable stands for, a view into it, blanks left out; nothing for the literals.
[[nodiscard]] std::optional<std::string_view> variable_key(std::string_view variable);

/// Why IAM reads no such variable: blanks around the key, a default without quotes. Nothing where it does. Whether there is
/// such a key is another question.
[[nodiscard]] std::optional<std::string> variable_misfit(std::string_view variable);

// The characters that IAM's documents and descriptions can hold.

/// The first character of UTF-8 text that no policy document can hold, as `U+1F600`; for text that is not UTF-8 the byte. IAM's API takes U+0009, U+000A,
/// U+000D and U+0020 to U+00FF (the pattern of policyDocumentType).
[[nodiscard]] std::optional<std::string> first_bad_character(std::string_view text);

/// The same for a role's description: without U+007F to U+00A0 (the pattern of roleDescriptionType).
[[nodiscard]] std::optional<std::string> first_bad_description_character(std::string_view text);

// Each answers why a text does not fit, and nothing where it does. The limits are those of the IAM API (2010-05-08).

/// 1 to 512 characters: `/`, or from `/` to `/` out of U+0021 to U+007E.
[[nodiscard]] std::optional<std::string> path_misfit(std::string_view path);
/// At most 1,000 characters.
[[nodiscard]] std::optional<std::string> description_misfit(std::string_view description);
/// 1 to 128 characters, not beginning with `aws:`.
[[nodiscard]] std::optional<std::string> tag_key_misfit(std::string_view key);
/// At most 256 characters.
[[nodiscard]] std::optional<std::string> tag_value_misfit(std::string_view value);
/// A suffix of a role's name: 1 to 64 of `[\w+=,.@-]`.
[[nodiscard]] std::optional<std::string> suffix_misfit(std::string_view suffix);

inline constexpr std::size_t most_tags = 50;
inline constexpr int shortest_session = 3'600;
inline constexpr int longest_session = 43'200;
inline constexpr std::size_t longest_role_name = 64;

/// What names of roles are made of: `[\w+=,.@-]`.
[[nodiscard]] bool is_role_name_letter(char letter);

/// Seconds of a duration such as `1h30m`; nothing where it is none.
[[nodiscard]] std::optional<int> parse_duration(std::string_view text);

} // namespace slrc::model
