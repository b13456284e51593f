#include "compiler/check/check.hpp"
#include "compiler/workspace/load.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <utility>

namespace slrc::workspace {

std::optional<catalog::Catalog> known_names(source::Files& files, const std::string& specification,
                                            std::span<const std::string> search_folders, const World& world,
                                            diagnostics::Sink& sink) {
    if (specification.empty()) {
        return catalog::Catalog();
    }
    Sources sources;
    sources.files = std::move(files); // texts stay where they are
    diagnostics::Sink found;
    const std::vector<std::string> names{specification};
    load(sources, names, search_folders, world, found);
    const model::Program program = check::check(sources.units, found);
    for (const diagnostics::Diagnostic& one : found.all()) {
        if (one.severity == diagnostics::Severity::error) {
            sink.add(one);
        }
    }
    files = std::move(sources.files);
    if (found.has_errors()) {
        return std::nullopt;
    }
    const auto unit =
        std::ranges::find_if(sources.units, [](const check::Unit& one) { return one.requested; });
    return program.catalogs[static_cast<std::size_t>(unit - sources.units.begin())];
}

} // namespace slrc::workspace
