// Text of a specification in a shell script, out of which it cannot break.
#pragma once

#include "compiler/model/guard.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit::aws_cli {

/// One word, in quotes: the shell reads nothing in it.
[[nodiscard]] std::string shell_word(std::string_view text);

/// A text for people as lines, each indented and with what a terminal would act upon replaced (diagnostics::printable):
/// what may stand in a here-document whose end is quoted.
[[nodiscard]] std::string shown(std::string_view text, std::string_view indent);

/// A function that shows lines: `NAME() { cat <<'END' … END }`. The lines come from `shown`.
[[nodiscard]] std::string function_showing(std::string_view name, std::string_view lines);

/// A guard as a command that succeeds where it holds; `on NAME` tells whether a capability is on.
[[nodiscard]] std::string condition(const model::Guard& guard, const std::vector<std::string_view>& names);

} // namespace slrc::emit::aws_cli
