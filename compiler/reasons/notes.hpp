// What a decision about a request does not know.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/reasons/answer.hpp"

#include <string>
#include <vector>

namespace slrc::reasons {

/// One sentence each: who sets a key that the answer depends on and the request lacks, and how to give it; how a `*` in the
/// resource is read.
[[nodiscard]] std::vector<std::string> notes(const iam::Request& request, const Answer& answer);

/// What else could deny a request, beside the document of a role that was asked: one sentence.
[[nodiscard]] std::string decided_elsewhere(const iam::Request& request, iam::PolicyKind kind,
                                            bool service_linked);

} // namespace slrc::reasons
