#include "compiler/driver/compile.hpp"

#include "compiler/check/check.hpp"
#include "compiler/driver/asked.hpp"
#include "compiler/driver/earlier.hpp"
#include "compiler/driver/roles.hpp"
#include "compiler/driver/sizes.hpp"
#include "compiler/review/review.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::driver {

using model::Configuration;
using model::Role;

namespace {

class Compiler {
public:
    Compiler(Compilation& compilation, const CompileOptions& options, const FileSystem& file_system)
        : result_(compilation), sink_(compilation.sink), options_(options), file_system_(file_system) {}

    void compile() {
        const model::Program program =
            check_specifications(result_, options_.specifications, options_.search_folders, file_system_,
                                 options_.review, options_.documents.split);
        const Asked asked = read_asked(options_.configuration_file, options_.request, file_system_,
                                       result_.dependencies, sink_);
        if (sink_.has_errors()) {
            return;
        }
        const std::vector<const Role*> roles = chosen_roles(program, options_.roles, sink_);
        check_asked(requested_roles(program), roles, asked, sink_);
        names_are_right_ = !sink_.has_errors();
        for (const Role* role : roles) {
            const std::size_t before = result_.roles.size();
            compile_role(program, *role, request_for(*role, asked));
            if (options_.review) {
                report_sizes(*role, program.catalogs[role->catalog], options_.documents.split,
                             std::span(result_.roles).subspan(before), sink_);
            }
        }
        if (sink_.has_errors()) {
            result_.roles.clear();
            result_.inputs.clear();
        }
    }

private:
    [[nodiscard]] bool needs_values() const {
        const auto& kinds = options_.documents.documents;
        return std::any_of(kinds.begin(), kinds.end(),
                           [](emit::DocumentKind kind) { return kind != emit::DocumentKind::role; });
    }

    [[nodiscard]] model::WantedDocuments wanted_documents() const {
        const auto& kinds = options_.documents.documents;
        const auto wants = [&](emit::DocumentKind kind) {
            return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        };
        return {wants(emit::DocumentKind::trust), wants(emit::DocumentKind::permissions)};
    }

    void compile_role(const model::Program& program, const Role& role, const model::Request& request) {
        const std::size_t errors_before = sink_.error_count();
        const Configuration configuration =
            configure(role, request, {needs_values(), options_.every_set}, sink_);
        if (sink_.error_count() != errors_before || !names_are_right_) {
            return; // a value under a wrong name would be missing at each use
        }
        if (!options_.every_set) {
            emit_documents(program, role, configuration, {});
            return;
        }
        for (model::CapabilitySet& set : permitted_sets(role, sets_limit, sink_)) {
            const std::string name = set_name(role, set);
            const Configuration of_set = with_capabilities(role, configuration, std::move(set), sink_);
            if (sink_.error_count() == errors_before) {
                emit_documents(program, role, of_set,
                               name); // a value that is missing is reported once, and not at each use
            }
        }
    }

    void emit_documents(const model::Program& program, const Role& role, const Configuration& configuration,
                        const std::string& set) {
        model::Filler filler(role, configuration, sink_);
        if (options_.review) {
            review::review_filled(program, role, filler, wanted_documents(), sink_);
        }
        emit::IamOptions options = options_.documents;
        if (options_.target == emit::Target::aws_cli && role.is_service_linked()) {
            options.split = model::Split::none; // no policy of its own has to have a name
        }
        if (options.split == model::Split::size && !options_.folder.empty()) {
            options.earlier = earlier_parts(options_.folder, role.name.base, set, file_system_);
        }
        result_.roles.push_back(
            emit::RoleDocuments{role.name.base, set, iam_documents(role, filler, options)});
        if (options_.target == emit::Target::aws_cli) {
            for (emit::File& file : emit::aws_cli_files(role, filler, options.minify)) {
                file.name.insert(0, set.empty() ? "" : set + "/");
                result_.inputs.push_back(std::move(file));
            }
        }
    }

    Compilation& result_;
    diagnostics::Sink& sink_;
    const CompileOptions& options_;
    const FileSystem& file_system_;
    bool names_are_right_ = false;
};

} // namespace

model::Program check_specifications(Compilation& compilation, const std::vector<std::string>& specifications,
                                    const std::vector<std::string>& search_folders,
                                    const FileSystem& file_system, bool review, model::Split split) {
    load(compilation.sources, specifications, search_folders, file_system, compilation.sink);
    compilation.dependencies = compilation.sources.dependencies;
    model::Program program = check::check(compilation.sources.units, compilation.sink,
                                          review ? check::Unused::reported : check::Unused::silent);
    if (review) {
        review::review(program, {!compilation.sink.has_errors(), split}, compilation.sink);
    }
    return program;
}

void compile(Compilation& compilation, const CompileOptions& options, const FileSystem& file_system) {
    Compiler(compilation, options, file_system).compile();
}

std::string folder_of_set(std::string folder, const std::string& set) {
    if (folder.ends_with('/')) {
        folder.pop_back();
    }
    return set.empty() ? folder : folder + "/" + set;
}

std::vector<OutputFile> output_files(const std::vector<emit::RoleDocuments>& roles,
                                     const std::string& folder) {
    std::vector<OutputFile> files;
    for (const emit::RoleDocuments& role : roles) {
        const std::string place = folder_of_set(folder, role.set) + "/" + role.role;
        for (const emit::NamedDocument& document : role.documents) {
            files.push_back(OutputFile{place + "." + document.name + ".json", document.text});
        }
    }
    return files;
}

std::vector<OutputFile> output_files(const Compilation& compilation, const CompileOptions& options) {
    if (options.target != emit::Target::aws_cli) {
        return output_files(compilation.roles, options.folder);
    }
    std::vector<OutputFile> files;
    for (const emit::File& file : compilation.inputs) {
        files.push_back(OutputFile{folder_of_set(options.folder, {}) + "/" + file.name, file.text});
    }
    return files;
}

void write_standard_output(const Compilation& compilation, const CompileOptions& options,
                           const emit::TextOutput& output) {
    const emit::IamOptions& wanted = options.documents;
    // The form depends on what was asked for alone: a division that happens to give one part is still an object.
    const bool divided =
        wanted.split != emit::Split::none && wanted.documents.front() == emit::DocumentKind::permissions;
    if (compilation.roles.size() == 1 && wanted.documents.size() == 1 && !divided && !options.every_set) {
        output(compilation.roles.front().documents.front().text);
    } else {
        write_one_object(compilation.roles, wanted.minify, output);
    }
}

} // namespace slrc::driver
