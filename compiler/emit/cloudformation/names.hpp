// Logical names: letters and digits alone, and each once in a template.
#pragma once

#include "compiler/plan/plan.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit::cloudformation {

/// `AudioLogs` for `audio_logs`, `audioLogs` and `audio-logs`; never empty, and beginning with a letter.
[[nodiscard]] std::string logical_name(std::string_view name);

/// Gives each name once: parameters, conditions, rules and resources share one scope here, so that no reader
/// has to know which of them may be called alike.
class Names {
public:
    /// The name itself, or with a number behind it where it is taken: `Role2`.
    [[nodiscard]] std::string take(const std::string& wanted);

private:
    std::set<std::string> taken_;
};

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
