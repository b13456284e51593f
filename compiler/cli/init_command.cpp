// slrc init: a first project.
#include "compiler/cli/command.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/driver/init.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

namespace {

struct Arguments {
    std::string folder = ".";
    std::string name = "ExampleReports";
};

/// A word that begins with `-` would be an option.
std::string change_folder(const std::string& folder) {
    return folder == "."
               ? ""
               : "cd " + std::string(folder.starts_with('-') ? "./" : "") + shell_word(folder) + "\n";
}

std::string what_next(const std::vector<driver::OutputFile>& files, const std::string& folder) {
    std::string text;
    for (const driver::OutputFile& file : files) {
        text += "wrote " + file.path + "\n";
    }
    return text + "\nTry this, and read README.md:\n\n" + change_folder(folder) +
           "slrc test role.slr\n"
           "slrc compile role.slr --config config.json -o golden --check\n";
}

Status run(const Arguments& arguments) {
    driver::FileSystem file_system;
    const std::vector<driver::OutputFile> files = driver::first_project(arguments.folder, arguments.name);
    const std::vector<std::string> taken = taken_paths(files, file_system);
    if (!taken.empty()) {
        const std::vector<std::string_view> views(taken.begin(), taken.end());
        fmt::print(stderr, "slrc: nothing was written: there is {} already\n",
                   diagnostics::list_names(views, views.size()));
        return Status::unusable;
    }
    file_system.write(files);
    return print(what_next(files, arguments.folder));
}

CLI::Validator project_name() {
    return CLI::Validator(
        [](const std::string& name) { return driver::project_name_misfit(name).value_or(""); }, "");
}

} // namespace

void add_init(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = program.add_subcommand(
        "init", "Make a first project: a specification, its golden documents, its build file");
    when_called(*command, [arguments](CLI::App& init) {
        init.add_option("DIR", arguments->folder,
                        "The folder of the project, made where there is none; without it the current one")
            ->check(not_empty())
            ->type_name("");
        init.add_option("--name", arguments->name, "The name of the role; without it ExampleReports")
            ->check(project_name())
            ->type_name("NAME");
    });
    command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

} // namespace slrc::cli
