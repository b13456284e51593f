// slrc init: a first project.
#include "compiler/cli/command.hpp"
#include "compiler/cli/shell_word.hpp"
#include "compiler/disk/write.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/workspace/init.hpp"

#include <memory>

namespace slrc::cli {

namespace {

struct InitArguments {
    std::string folder = ".";
    std::string name = "ExampleReports";
};

/// A word that begins with `-` would be an option.
std::string change_folder(const std::string& folder) {
    return folder == "." ? ""
                         : text::format("cd {}{}\n", folder.starts_with('-') ? "./" : "", shell_word(folder));
}

std::string what_next(const std::vector<workspace::OutputFile>& files, const std::string& folder) {
    std::string text;
    for (const workspace::OutputFile& file : files) {
        text += text::format("wrote {}\n", file.path);
    }
    return text::format(
        "{}\nTry this, and read README.md:\n\n{}slrc test role.slr\nslrc compile role.slr --config config.json -o golden --check\n",
        text, change_folder(folder));
}

Status run_init(const InitArguments& arguments) {
    const std::vector<workspace::OutputFile> files =
        workspace::first_project(arguments.folder, arguments.name);
    const std::vector<std::string> taken = disk::taken_paths(files);
    if (!taken.empty()) {
        say(text::format("nothing was written: there is {} already", text::list_names(taken, taken.size())));
        return Status::unusable;
    }
    disk::write(files);
    return print(what_next(files, arguments.folder));
}

std::string project_misfit(const std::string& name) {
    return workspace::project_name_misfit(name).value_or("");
}

void define_init(Definition& command) {
    const auto arguments = std::make_shared<InitArguments>();
    command.add({"DIR", &arguments->folder,
                 "The folder of the project, made where there is none; without it the current one", "",
                 not_empty()});
    command.add({"--name",
                 &arguments->name,
                 "The name of the role; without it ExampleReports",
                 "NAME",
                 {{}, project_misfit}});
    command.run = [arguments] { return run_init(*arguments); };
}

} // namespace

Command init_command() {
    return {"init", "Make a first project: a specification, its golden documents, its build file",
            define_init};
}

} // namespace slrc::cli
