#include "compiler/driver/compile_template.hpp"

#include "compiler/driver/roles.hpp"

#include <utility>

namespace slrc::driver {

std::vector<OutputFile> compile_template(Compilation& compilation, const CompileOptions& options,
                                         const FileSystem& file_system) {
    const model::Program& program = check_specifications(compilation, options.specifications,
                                                         options.search_folders, file_system, options.review);
    if (compilation.sink.has_errors()) {
        return {};
    }
    const std::vector<const model::Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    std::vector<emit::File> files =
        emit::template_files(options.target, roles, options.of_template, compilation.sink);
    std::vector<OutputFile> result;
    if (!compilation.sink.has_errors()) {
        for (emit::File& file : files) {
            const std::string folder = options.folder.empty() ? "" : folder_of_set(options.folder, {}) + "/";
            result.push_back(OutputFile{folder + file.name, std::move(file.text)});
        }
    }
    return result;
}

} // namespace slrc::driver
