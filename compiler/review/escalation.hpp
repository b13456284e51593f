// Ways by which a role could give itself more rights than it was given.
#pragma once

#include "compiler/review/subject.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace slrc::review {

/// Actions that together lead to more rights. The first is the one that a finding points at.
struct EscalationPath {
    std::array<std::string_view, 4> actions;
    /// What they let the role do, as the end of "together they let the role …".
    std::string_view what;
};

/// The known paths: those that S. Gietzen of Rhino Security Labs published as "AWS IAM Privilege Escalation" (2018), and
/// their like for later services.
[[nodiscard]] std::span<const EscalationPath> escalation_paths();

/// Reports paths whose actions the role may all take, without a condition that restricts them, on resources that a wildcard leaves open. That
/// a role may be passed only to the service of the path is no condition that closes it. What a whole service is allowed
/// (`iam:*`) is no finding of its own. Returns the places of the actions that it points at.
std::vector<Span> review_escalation(const Subject& subject);

} // namespace slrc::review
