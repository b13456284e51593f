// The names of a template, each once in it, and its section Conditions.
#pragma once

#include "compiler/emit/cloudformation/json.hpp"
#include "compiler/model/guard.hpp"
#include "compiler/plan/plan.hpp"
#include "compiler/text/case_styles.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit::cloudformation {

// Logical names: letters and digits alone, and each once in a template.

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

// The template's section Conditions, which grows while its resources are written.

class Conditions {
public:
    /// Begins with one condition for each capability: that it is on, and has the values that it needs. Without the latter,
    /// which a rule of the template demands, linters take an empty value for one that is used (cfn-lint W1030 to W1035).
    Conditions(const plan::Plan& plan, Symbols& symbols);

    /// The name of a condition; a new one is called `wanted`, or that with a number. Equal conditions have one name.
    std::string named(const std::string& wanted, const Json& condition);
    /// That of a guard, whose text is in the language's own words; nothing for one that always holds.
    std::optional<std::string> of(const model::Guard& guard, std::string_view text);

    /// The section.
    [[nodiscard]] const Json& json() const { return conditions_; }

private:
    Symbols& symbols_;
    Json conditions_ = Json::object();
};

/// Whether a capability is on, asked of its parameter.
[[nodiscard]] Json is_on(const std::string& parameter);

/// That a parameter has a value.
[[nodiscard]] Json has_value(const std::string& parameter);

/// A guard for the section Rules, which knows parameters and no conditions.
[[nodiscard]] Json rule_condition(const model::Guard& guard, const Symbols& symbols);

} // namespace slrc::emit::cloudformation
