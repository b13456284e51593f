// `--known FILE.slr`: what JSON cannot declare itself.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "compiler/workspace/world.hpp"

#include <optional>
#include <span>
#include <string>

namespace slrc::workspace {

/// IAM's catalogue with the `extern` declarations of a specification and of what it imports; the catalogue alone where the name is
/// empty. Adds the files that are read to `files`, which has to live as long as the catalogue. Reports errors alone: advice on
/// the specification is what `check` is for. Nothing where there are any: what documents name would be unknown for want of it.
[[nodiscard]] std::optional<catalog::Catalog> known_names(source::Files& files,
                                                          const std::string& specification,
                                                          std::span<const std::string> search_folders,
                                                          const World& world, diagnostics::Sink& sink);

} // namespace slrc::workspace
