// What is written as other languages have it, so that a message can say how it is written here.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace slrc::syntax {

/// The finding for an ARN without quotation marks at an offset, or the last thing before it; nothing where there is none.
[[nodiscard]] std::optional<diagnostics::Diagnostic> bare_arn(std::string_view text, source::FileIndex file,
                                                              std::uint32_t offset);

/// The finding for a placeholder around an offset that has a colon in it: `{aws:username}` for `${aws:username}`,
/// `{AWS::Region}` for `{region}`; nothing where there is none.
[[nodiscard]] std::optional<diagnostics::Diagnostic> variable_as_placeholder(std::string_view text,
                                                                             source::FileIndex file,
                                                                             std::uint32_t offset);

} // namespace slrc::syntax
