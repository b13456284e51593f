// What a decision about a request does not know.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/reasons/answer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reasons {

// Who puts a condition key into a request.

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

/// One sentence each: who sets a key that the answer depends on and the request lacks, and how to give it; how a `*` in the
/// resource is read.
[[nodiscard]] std::vector<std::string> notes(const iam::Request& request, const Answer& answer);

/// What else could deny a request, beside the document of a role that was asked: one sentence.
[[nodiscard]] std::string decided_elsewhere(const iam::Request& request, iam::PolicyKind kind,
                                            bool service_linked);

} // namespace slrc::reasons
