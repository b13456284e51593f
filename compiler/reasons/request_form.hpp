// What can be asked: whether the parts of a request have the form that IAM gives them.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/kinds.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/source/files.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reasons {

/// Why a text is no action that a request can have; nothing where it is one, known or not.
[[nodiscard]] std::optional<std::string> action_misfit(std::string_view action);

/// Why a text is no resource that a request can have: `*`, for an action that has none, or an ARN. A `*` in it is a letter: AWS
/// says `targetgroup/name/*` of what has no ID yet.
[[nodiscard]] std::optional<std::string> requested_resource_misfit(std::string_view resource);

/// Why a text is no key of a condition.
[[nodiscard]] std::optional<std::string> key_misfit(std::string_view key);

/// A caller by its name alone, `lexv2.amazonaws.com`, or with IAM's word for its kind before it,
/// `Federated=cognito-identity.amazonaws.com`. Nothing where the name does not tell the kind.
[[nodiscard]] std::optional<iam::Caller> read_caller(std::string_view text);

/// What to say where `read_caller` gives nothing.
[[nodiscard]] std::string caller_message(std::string_view text);

/// A name that the catalogue does not have: a request with it is decided all the same.
struct UnknownName {
    diagnostics::Kind kind;
    std::string message;
};

/// The action and the keys of a request that nobody knows, with the nearest names.
[[nodiscard]] std::vector<UnknownName> unknown_names(const iam::Request& request,
                                                     const catalog::Catalog& catalog);

/// The request, with the keys marked that IAM gets as lists, however many values they have: those that the catalogue calls
/// lists, but for a few services' (catalog/requests.hpp).
[[nodiscard]] iam::Request with_lists(iam::Request request, const catalog::Catalog& catalog);

// Requests as JSON lines: the file of `slrc eval --requests`. The schema of a line is schemas/request.schema.json.

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
