// Who puts a condition key into a request.
#pragma once

#include <optional>
#include <string_view>

namespace slrc::reasons {

struct KeySetter {
    /// A name in whatever letter case; one that ends with `/` or `:` begins that of many keys.
    std::string_view key;
    /// Who sets it, and when: "AWS KMS, where a service of AWS uses the key for the caller".
    std::string_view who;
    /// A value such as requests have.
    std::string_view example;
};

/// Of a key that no caller chooses: a service of AWS, IAM or the network sets it. Nothing for any other.
[[nodiscard]] std::optional<KeySetter> setter_of(std::string_view key);

} // namespace slrc::reasons
