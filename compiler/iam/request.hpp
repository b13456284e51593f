// A request that a policy decides about.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace slrc::iam {

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

} // namespace slrc::iam
