// A request that a policy decides about, and its keys as a policy asks for them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::iam {

// A request that a policy decides about.

/// One key of the request's context. Keys are compared without regard to letter case.
struct ContextEntry {
    std::string key;
    std::vector<std::string> values;
    /// Whether the service gives the key as a list, also where that has one value (IAM User Guide, "Single-valued vs.
    /// multivalued context keys"). Several values are a list anyway.
    bool list = false;

    friend bool operator==(const ContextEntry&, const ContextEntry&) = default;
};

/// Who makes a request: IAM's word for the kind (Service, AWS, Federated, CanonicalUser) and the name.
struct Caller {
    std::string kind;
    std::string value;

    friend bool operator==(const Caller&, const Caller&) = default;
};

struct Request {
    /// A whole name, `s3:GetObject`, without wildcards.
    std::string action;
    /// An ARN, or `*` for an action that works on no single resource.
    std::string resource = "*";
    std::vector<ContextEntry> context;
    /// Needed for trust policies alone.
    std::optional<Caller> caller;

    friend bool operator==(const Request&, const Request&) = default;
};

// The keys of a request, as a policy asks for them.

using Keys = std::span<const ContextEntry>;

/// The entry of a key, without regard to its letter case. Null where the request does not have it: a key without values
/// is a missing key.
[[nodiscard]] const ContextEntry* find_key(Keys context, std::string_view key);
[[nodiscard]] bool is_list(const ContextEntry& entry);

/// The values of a key, without regard to its letter case; none where the request does not have it. A key without
/// values is a missing key.
[[nodiscard]] std::span<const std::string> values_of(Keys context, std::string_view key);

/// What a policy variable stands for. Null where the key is missing or a list: IAM User Guide, "Policy variables", lets
/// only keys of a single value stand in a variable.
[[nodiscard]] const std::string* value_of_variable(Keys context, std::string_view key);

} // namespace slrc::iam
