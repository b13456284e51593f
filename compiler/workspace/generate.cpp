#include "compiler/workspace/generate.hpp"

#include "compiler/workspace/choices.hpp"
#include "compiler/workspace/sizes.hpp"

#include <utility>

namespace slrc::workspace {

std::vector<OutputFile> generate_code(Compilation& compilation, const GenerateOptions& options,
                                      const World& world) {
    const model::Program& program =
        check_specifications(compilation, options.specifications, options.search_folders, world);
    if (compilation.sink.has_errors()) {
        return {};
    }
    const std::vector<const model::Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    for (const model::Role* role : roles) {
        report_not_held(program, *role, compilation.sink);
    }
    std::vector<generate::File> files =
        generate::generate(roles, options.language, options.package, compilation.sink);
    if (compilation.sink.has_errors()) {
        return {};
    }
    std::vector<OutputFile> result;
    result.reserve(files.size());
    for (generate::File& file : files) {
        result.push_back({path_in(options.folder, file.name), std::move(file.text)});
    }
    return result;
}

} // namespace slrc::workspace
