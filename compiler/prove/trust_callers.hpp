// Who may ask to assume a role: the kinds of callers, and what IAM tells of each.
#pragma once

#include <span>
#include <string_view>

namespace slrc::prove {

/// What holds for a key of each request of such a caller. The value `{account}` is the account of the role.
struct CallerLaw {
    std::string_view key;
    std::string_view operation;
    std::string_view value;
};

/// Callers of one kind. Each is one text, which requests have as the value of a key.
struct Callers {
    /// IAM's word.
    std::string_view kind;
    /// Of the catalogue where IAM has one for it.
    std::string_view key;
    /// The call by which they assume a role.
    std::string_view call;
    /// All of them, those first that read well; empty for those whom a trust names by IDs.
    std::span<const std::string_view> names;
    /// Of these, none of them.
    std::string_view no_name;
    std::span<const CallerLaw> laws;
};

/// The name of a caller where IAM tells it by no key.
inline constexpr std::string_view caller_key = "slrc:caller";

[[nodiscard]] std::span<const Callers> all_callers();

/// Users, roles and accounts, by their ARNs.
[[nodiscard]] bool are_of_accounts(const Callers& callers);
/// What is left in a trust of a principal that was deleted: an ID.
[[nodiscard]] bool are_ids(const Callers& callers);

} // namespace slrc::prove
