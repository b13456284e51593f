// What a role has besides rules and trust.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/draft.hpp"

#include <span>
#include <string>

namespace slrc::importer {

/// `description` and `path`, the lines before the trust.
[[nodiscard]] std::string head_text(const model::Role& role, std::span<const std::string> parameters);
/// `max_session`, `boundary` and `tags`, the lines behind it; empty where there are none. Reports those of a
/// service-linked role, for which nobody can set them.
[[nodiscard]] std::string settings_text(const model::Role& role, std::span<const std::string> parameters,
                                        diagnostics::Sink& sink);
/// `param` and `capability`.
[[nodiscard]] std::string declarations_text(const Draft& draft, std::span<const std::string> parameters);

} // namespace slrc::importer
