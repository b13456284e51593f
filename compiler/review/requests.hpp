// Requests that IAM never makes: of tests, and of whoever asks for a decision.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/review/lookups.hpp"
#include "compiler/source/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::review {

/// Each action on each resource, in requests that have all the keys.
struct AskedRequests {
    std::vector<std::string> actions;
    /// ARNs; `*` is no single resource.
    std::vector<std::string> resources;
    std::vector<iam::ContextEntry> context;
    source::Span span;
    /// What they stand in: "request".
    std::string_view noun;
    /// In which partition they are made; empty where that is not known.
    std::string_view partition = {};
};

/// Reports, at the span, what keeps IAM from ever making such requests: a resource that none of the actions takes, an action
/// that takes none of the resources, a resource of another partition, a key that requests for an action do not have, values
/// that no key has. In the words in which `check` says it of rules. Names that nobody knows are not judged.
void review_asked(const AskedRequests& asked, const catalog::Catalog& catalog, Lookups& lookups,
                  diagnostics::Sink& sink);

} // namespace slrc::review
