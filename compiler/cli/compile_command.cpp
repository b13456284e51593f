#include "compiler/cli/command.hpp"
#include "compiler/cli/compile_arguments.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace slrc::cli {

namespace {

using workspace::OutputFile;

/// Whether a file's name is that of a document of a role that is compiled here, or, where all roles are, of any.
bool is_document_of(const std::string& name, const workspace::Compilation& compilation,
                    const emit::TargetFacts& target, bool all_roles) {
    return std::ranges::any_of(target.kinds, [&](std::string_view kind) {
        const std::size_t found = name.find("." + std::string(kind) + ".");
        const auto is_role = [&](const emit::RoleDocuments& role) {
            return name.substr(0, found) == role.role;
        };
        return found != std::string::npos && name.ends_with(".json") &&
               (all_roles || std::ranges::any_of(compilation.roles, is_role));
    });
}

/// The folders that may hold stale documents of these roles. Where every set of capabilities is compiled, they are those of sets
/// that are not permitted any more, too.
std::set<std::string> folders_of(const CompileArguments& arguments, const std::set<std::string>& written) {
    std::set<std::string> folders;
    for (const std::string& path : written) {
        folders.insert(workspace::folder_of(path));
    }
    if (arguments.options.every_set) {
        for (const std::string& name : disk::Disk::list_folders(arguments.folder)) {
            folders.insert(workspace::path_in(arguments.folder, name));
        }
    }
    return folders;
}

/// Files in the folder that look like documents of these roles, and that this compilation would not write: those of a
/// role that was renamed, or of a capability that is off now. A call for one document leaves the others alone.
void report_stale(const CompileArguments& arguments, workspace::Compilation& compilation,
                  const std::vector<OutputFile>& files) {
    const emit::TargetFacts& target = emit::facts(arguments.options.target);
    // Several specifications may be written to one folder; a check of all roles is meant for the whole of it.
    const bool all_roles = arguments.check && arguments.options.roles.empty();
    if (files.empty() || target.kinds.empty() ||
        arguments.options.documents.documents.size() != every_document.size()) {
        return;
    }
    const std::vector<std::string> names = paths(files);
    const std::set<std::string> written(names.begin(), names.end());
    for (const std::string& folder : folders_of(arguments, written)) {
        // `ROLE.permissions/SET.json` is a document of the role by the name of its folder.
        const bool of_documents =
            is_document_of(workspace::name_of(folder) + ".json", compilation, target, all_roles);
        for (const std::string& name : arguments.disk.list(folder)) {
            const std::string path = workspace::path_in(folder, name);
            const bool is_document = of_documents || is_document_of(name, compilation, target, all_roles);
            if (is_document && written.count(path) == 0) {
                compilation.sink.report(diagnostics::Kind::stale_file, path,
                                        text::format("this compilation would not write `{}`", path));
            }
        }
    }
}

Status print_documents(const workspace::Compilation& compilation, const workspace::CompileOptions& options) {
    const emit::TargetFacts& target = emit::facts(options.target);
    if (!target.takes_configuration() && compilation.roles.size() > 1) {
        say(text::format("the target `{}` has {} files: give their folder with -o DIR, or choose a role",
                         target.name, compilation.roles.size()));
        return Status::unusable;
    }
    Status status = Status::good;
    write_standard_output(compilation, options, [&](std::string_view piece) {
        status = status == Status::good ? print(piece) : status;
    });
    return status;
}

void compile_with_progress(workspace::Compilation& compilation, const CompileArguments& arguments) {
    ProgressLine line("roles");
    workspace::CompileOptions options = arguments.options;
    options.progress = [&line](std::size_t done, std::size_t all) { line.show(done, all); };
    compile(compilation, options, arguments.disk);
}

Status run_compile(const CompileArguments& arguments, workspace::Compilation& compilation) {
    compile_with_progress(compilation, arguments);
    std::vector<OutputFile> files;
    if (!arguments.folder.empty()) {
        files = output_files(compilation, arguments.options, arguments.disk);
        report_stale(arguments, compilation, files);
    }
    const bool writes = !arguments.folder.empty() && !arguments.check;
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics,
                               {.is_free = writes, .files = paths(files, arguments.build)});
    if (arguments.check && !compilation.sink.has_errors()) {
        return std::max(status, show_differences(files, arguments.disk));
    }
    if (status != Status::good) {
        return status;
    }
    return arguments.folder.empty()
               ? print_documents(compilation, arguments.options)
               : write_files(std::move(files), arguments.build, compilation.dependencies);
}

void define_compile(Definition& command) {
    const auto arguments = std::make_shared<CompileArguments>();
    add_compile_options(command, *arguments);
    const auto compilation = std::make_shared<workspace::Compilation>();
    command.run = [arguments, compilation] {
        complete(*arguments);
        return run_compile(*arguments, *compilation);
    };
}

} // namespace

Command compile_command() {
    return {"compile", "Compile specifications to documents", define_compile};
}

} // namespace slrc::cli
