// What two patterns have to do with one another; letter case counts. Without holes all answers are exact.
#pragma once

#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/step.hpp"

#include <string_view>

namespace slrc::pattern {

/// Whether everything that `narrow` matches is matched by `wide`, both globs.
[[nodiscard]] bool covers(std::string_view wide, std::string_view narrow);
/// The same, whatever is put into the holes: a hole is covered by itself, and by a `*` that leaves nothing out.
[[nodiscard]] bool covers(const Pattern& wide, const Pattern& narrow);

/// Whether some text is matched by both globs.
[[nodiscard]] bool meet(std::string_view left, std::string_view right);
/// The same; a hole may be any text, and two holes different ones.
[[nodiscard]] bool meet(const Pattern& left, const Pattern& right);
[[nodiscard]] bool meet(StepView left, StepView right);

} // namespace slrc::pattern
