#include "compiler/driver/compile_template.hpp"

#include "compiler/driver/roles.hpp"

#include <utility>

namespace slrc::driver {

std::vector<OutputFile> compile_template(Compilation& compilation, const CompileOptions& options,
                                         const World& world) {
    const model::Program& program = check_specifications(compilation, options.specifications,
                                                         options.search_folders, world, options.review);
    if (compilation.sink.has_errors()) {
        return {};
    }
    const std::vector<const model::Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    std::vector<emit::File> files =
        emit::template_files(options.target, roles, options.of_template, compilation.sink);
    std::vector<OutputFile> result;
    if (!compilation.sink.has_errors()) {
        for (emit::File& file : files) {
            result.push_back(OutputFile{path_in(options.folder, file.name), std::move(file.text)});
        }
    }
    return result;
}

} // namespace slrc::driver
