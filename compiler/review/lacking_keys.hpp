// Which requests have a key.
#pragma once

#include "compiler/review/rule_resources.hpp"

namespace slrc::review {

/// Whether requests for an action can have a key on what a rule is about; null for any resource. An action that takes none of
/// the rule's resources is another finding, and not judged here.
[[nodiscard]] bool can_have_key(const Subject& subject, RuleResources* resources, catalog::ActionId action,
                                catalog::KeyId key);

} // namespace slrc::review
