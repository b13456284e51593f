// Requests as JSON lines: the file of `slrc eval --requests`. The schema of a line is schemas/request.schema.json.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/source/files.hpp"

#include <vector>

namespace slrc::reasons {

struct ReadRequest {
    iam::Request request;
    /// Its line.
    source::Span span;
};

/// One request a line; lines of white space alone are passed over. Reports what is no request, each at its line, and
/// leaves it out. With `needs_caller` (a trust policy is asked) so is one without a principal.
[[nodiscard]] std::vector<ReadRequest> read_requests(const source::Files& files, source::FileIndex file,
                                                     bool needs_caller, diagnostics::Sink& sink);

} // namespace slrc::reasons
