#include "compiler/driver/generate.hpp"

#include "compiler/driver/roles.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slrc::driver {

std::vector<OutputFile> generate_code(Compilation& compilation, const GenerateOptions& options,
                                      const FileSystem& file_system) {
    const model::Program program =
        check_specifications(compilation, options.specifications, options.search_folders, file_system);
    if (compilation.sink.has_errors()) {
        return {};
    }
    const std::vector<const model::Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    std::vector<generate::File> files =
        generate::generate(roles, options.language, options.package, compilation.sink);
    if (compilation.sink.has_errors()) {
        return {};
    }
    std::vector<OutputFile> result;
    std::transform(files.begin(), files.end(), std::back_inserter(result), [&](generate::File& file) {
        return OutputFile{folder_of_set(options.folder, {}) + "/" + file.name, std::move(file.text)};
    });
    return result;
}

} // namespace slrc::driver
