// Logical names: letters and digits alone, and each once in a template.
#pragma once

#include "compiler/plan/plan.hpp"
#include "compiler/text/case_styles.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit::cloudformation {

/// `AudioLogs` for `audio_logs`, `audioLogs` and `audio-logs`; never empty, and beginning with a letter.
[[nodiscard]] std::string logical_name(std::string_view name);

/// Parameters, conditions, rules and resources share one scope, so that no reader has to know which of them may be
/// called alike.
using text::Names;

/// The names of what every template has, and those of a role's capabilities and parameters.
struct Symbols {
    std::string role;
    std::string suffix;
    /// By capability: the parameter, and the condition that it is on.
    std::vector<std::string> capabilities;
    std::vector<std::string> conditions;
    std::vector<std::string> parameters;
    Names names;
};

/// In the order of the declarations, so that an edit at the end of a specification renames nothing before it.
[[nodiscard]] Symbols make_symbols(const plan::Plan& plan);

} // namespace slrc::emit::cloudformation
