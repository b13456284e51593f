#include "compiler/cli/command.hpp"
#include "compiler/cli/compile_arguments.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/progress.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/driver/compile_template.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::cli {

namespace {

using driver::OutputFile;
using emit::DocumentKind;

/// What stands between a role's name and the end of its files' names.
std::vector<std::string> name_middles(emit::Target target) {
    std::vector<std::string> words;
    if (target == emit::Target::aws_cli) {
        for (const std::string_view call : emit::aws_cli_calls()) {
            words.push_back("." + std::string(call) + ".");
        }
        return words;
    }
    for (const DocumentKind kind : every_document) {
        words.push_back("." + std::string(to_string(kind)) + ".");
    }
    words.emplace_back(".sets.");
    return words;
}

/// Whether a file's name is that of a document of a role that is compiled here, or, where all roles are, of any.
bool is_document_of(const std::string& name, const driver::Compilation& compilation,
                    const std::vector<std::string>& words, bool all_roles) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& middle) {
        const std::size_t found = name.find(middle);
        const auto is_role = [&](const emit::RoleDocuments& role) {
            return name.substr(0, found) == role.role;
        };
        return found != std::string::npos && name.ends_with(".json") &&
               (all_roles || std::any_of(compilation.roles.begin(), compilation.roles.end(), is_role));
    });
}

/// Files in the folder that look like documents of these roles, and that this compilation would not write: those of a
/// role that was renamed, or of a capability that is off now. A call for one document leaves the others alone.
void report_stale(const CompileArguments& arguments, driver::Compilation& compilation,
                  const std::vector<OutputFile>& files) {
    // Several specifications may be written to one folder; a check of all roles is meant for the whole of it.
    const bool all_roles = arguments.check && arguments.options.roles.empty();
    if (arguments.options.documents.documents.size() != every_document.size()) {
        return;
    }
    const std::vector<std::string> words = name_middles(arguments.options.target);
    std::set<std::string> folders;
    std::set<std::string> written;
    for (const OutputFile& file : files) {
        folders.insert(driver::folder_of(file.path));
        written.insert(file.path);
    }
    for (const std::string& folder : folders) {
        // `ROLE.permissions/SET.json` is a document of the role by the name of its folder.
        const bool of_documents =
            is_document_of(driver::name_of(folder) + ".json", compilation, words, all_roles);
        for (const std::string& name : arguments.disk.list(folder)) {
            const std::string path = folder + "/" + name;
            const bool is_document = of_documents || is_document_of(name, compilation, words, all_roles);
            if (is_document && written.count(path) == 0) {
                compilation.sink.report(diagnostics::Kind::stale_file, path,
                                        "this compilation would not write `" + path + "`");
            }
        }
    }
}

Status compare_documents(CompileArguments& arguments, driver::Compilation& compilation,
                         const std::vector<OutputFile>& files) {
    report_stale(arguments, compilation, files);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    return std::max(status, show_differences(files, arguments.disk));
}

/// A target whose files keep capabilities as switches: there is no document to be stale.
Status compile_to_template(const CompileArguments& arguments, driver::Compilation& compilation) {
    std::vector<OutputFile> files = compile_template(compilation, arguments.options, arguments.disk);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (compilation.sink.has_errors()) {
        return status;
    }
    if (arguments.check) {
        return std::max(status, show_differences(files, arguments.disk));
    }
    if (status != Status::good) {
        return status;
    }
    if (!arguments.folder.empty()) {
        return write_files(std::move(files), arguments.build, compilation.dependencies);
    }
    if (files.size() > 1) {
        say(text::format("the target `{}` has {} files: give their folder with -o DIR, or choose a role",
                         to_string(arguments.options.target), files.size()));
        return Status::unusable;
    }
    return print(files.empty() ? std::string() : files.front().text.str());
}

Status print_documents(const driver::Compilation& compilation, const driver::CompileOptions& options) {
    Status status = Status::good;
    write_standard_output(compilation, options, [&](std::string_view piece) {
        status = status == Status::good ? print(piece) : status;
    });
    return status;
}

void compile_with_progress(driver::Compilation& compilation, driver::CompileOptions options,
                           const driver::World& world) {
    ProgressLine line("roles");
    options.progress = [&line](std::size_t done, std::size_t all) { line.show(done, all); };
    compile(compilation, options, world);
}

Status run_compile(CompileArguments& arguments, driver::Compilation& compilation) {
    if (!takes_configuration(arguments.options.target)) {
        return compile_to_template(arguments, compilation);
    }
    compile_with_progress(compilation, arguments.options, arguments.disk);
    std::vector<OutputFile> files;
    if (!arguments.folder.empty()) {
        files = driver::output_files(compilation, arguments.options);
    }
    if (arguments.check && !compilation.sink.has_errors()) {
        return compare_documents(arguments, compilation, files);
    }
    if (!arguments.folder.empty() && !compilation.sink.has_errors()) {
        report_stale(arguments, compilation, files);
    }
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (status != Status::good) {
        return status;
    }
    if (!arguments.folder.empty()) {
        return write_files(std::move(files), arguments.build, compilation.dependencies);
    }
    return print_documents(compilation, arguments.options);
}

void define_compile(Definition& command) {
    const auto arguments = std::make_shared<CompileArguments>();
    add_compile_options(command, *arguments);
    const auto compilation = std::make_shared<driver::Compilation>();
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
