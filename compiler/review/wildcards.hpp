// Wildcards where names exist.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports allows of whole services, and allows on `*` of actions that need a resource: not of a rule one of whose actions
/// stands at a place of `told`, where more is said of the same `*`.
void review_wildcards(const Subject& subject, const std::vector<Span>& told);

/// Reports, once a role, that ARNs say `aws` where `{partition}` would fit every partition.
void review_partitions(const Subject& subject);

/// Whether an action names a whole service or more: `*`, `s3:*`, `s*:Get*`.
[[nodiscard]] bool is_wide(const model::ActionName& action);
/// Whether `*` is among the resources, or all but some are meant.
[[nodiscard]] bool is_on_everything(const model::Rule& rule);
/// Whether a wildcard leaves open which resource of its kind is meant: `*`, `…:role/*`, `…:function:*`.
[[nodiscard]] bool is_open(const model::OpenText& resource);

} // namespace slrc::review
