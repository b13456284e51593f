// What to do about a finding.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/files.hpp"

#include <string_view>

namespace slrc::diagnostics {

/// The help of the finding's kind, in the words of what it was found in: JSON has no `extern` and no `==`.
[[nodiscard]] std::string_view help_of(const Diagnostic& diagnostic, const source::Files& files);

/// The help of a kind for JSON documents: its own where there is one.
[[nodiscard]] std::string_view document_help(Kind kind);

} // namespace slrc::diagnostics
