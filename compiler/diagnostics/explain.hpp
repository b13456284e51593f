// What a kind of finding means, for whoever meets one: `slrc explain`, and the rules of SARIF.
#pragma once

#include "compiler/diagnostics/kinds.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::diagnostics {

/// The whole page, as Markdown: the kind, what it means, an example and its fix, and the help.
[[nodiscard]] std::string explanation(Kind kind);

/// What it means in one paragraph, on one line.
[[nodiscard]] std::string summary(Kind kind);

/// The kind that someone means who writes its code or its name, as they are shown or nearly so: `SLR0207`, `slr207`, `207`,
/// `error[SLR0207]:`, `Resource_Not_Acted_On`, `no-resource-not-acted-on`.
[[nodiscard]] std::optional<Kind> find_kind(std::string_view written);

} // namespace slrc::diagnostics
