// Keys that the reference calls lists, and what requests give.
#pragma once

#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <string_view>

namespace slrc::catalog {

/// Whether requests give a key that the reference calls a list as one value where there is one: an operator without
/// ForAnyValue and ForAllValues reads it then. So say the tables of Amazon EventBridge's page "Using IAM policy conditions"
/// (read Nov 2026) for `events:source`, and AWS's own managed policies.
[[nodiscard]] constexpr bool is_single_when_alone(std::string_view key) {
    return text::equal_folded(text::service_of(key), "events");
}

} // namespace slrc::catalog
