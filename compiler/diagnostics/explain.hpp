// What is said of a kind of finding: its page, and its help.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/kinds.hpp"
#include "compiler/source/files.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::diagnostics {

// What a kind of finding means, for whoever meets one: `slrc explain`, and the rules of SARIF.

/// The whole page, as Markdown: the kind, what it means, an example and its fix, and the help.
[[nodiscard]] std::string explanation(Kind kind);

/// What it means in one paragraph, on one line.
[[nodiscard]] std::string summary(Kind kind);

/// The kind that someone means who writes its code or its name, as they are shown or nearly so: `SLR0207`, `slr207`, `207`,
/// `error[SLR0207]:`, `Resource_Not_Acted_On`, `no-resource-not-acted-on`.
[[nodiscard]] std::optional<Kind> find_kind(std::string_view written);

// What to do about a finding.

/// The help of the finding's kind, in the words of what it was found in: JSON has no `extern` and no `==`.
[[nodiscard]] std::string_view help_of(const Diagnostic& diagnostic, const source::Files& files);

/// The help of a kind for JSON documents: its own where there is one.
[[nodiscard]] std::string_view document_help(Kind kind);

} // namespace slrc::diagnostics
