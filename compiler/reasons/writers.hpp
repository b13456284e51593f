// Answers as text for people, and as JSON lines for programs.
#pragma once

#include "compiler/diagnostics/locate.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/reasons/answer.hpp"
#include "compiler/text/json_writer.hpp"

#include <string>

namespace slrc::reasons {

/// The decision, the rule with its source line, and what was missing, laid out as a diagnostic. Ends with a line end. With
/// `colour` it has a diagnostic's colours, too.
[[nodiscard]] std::string write_text(const iam::Request& request, const Answer& answer,
                                     diagnostics::Locator& locator, bool colour = false);

/// The same without the first line: for those who say the decision in their own way.
[[nodiscard]] std::string write_reason(const Answer& answer, diagnostics::Locator& locator,
                                       bool colour = false);

/// One object, in one line: `decision`; `rule` (`file`, `line`, `column`, `sid`, `when`; null where there is none) and
/// `missing`, a list of objects: `part`, `message`, of a condition `operator`, `key`, `wanted` and `found`, of a capability
/// `turnOn` and `turnOff`. Where there are some, `notes`, a list of texts.
[[nodiscard]] std::string write_json(const Answer& answer, diagnostics::Locator& locator);

/// The members of that object but its notes, for one that has others besides.
void write_members(text::JsonWriter& writer, const Answer& answer, diagnostics::Locator& locator);

} // namespace slrc::reasons
