// Files that a command writes, or holds to those that are there.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/workspace/world.hpp"

#include <string>
#include <vector>

namespace slrc::cli {

/// Files for the build tool that runs the command; each empty where it is not asked for.
struct BuildFiles {
    std::string depfile;
    std::string stamp;
};

/// `--depfile` and `--stamp`.
void add_build_options(Definition& command, BuildFiles& files);

/// The paths of files, in their order.
[[nodiscard]] std::vector<std::string> paths(const std::vector<workspace::OutputFile>& files,
                                             const BuildFiles& build = {});
[[nodiscard]] std::vector<std::string> paths(const source::Files& files);

/// Shows how the files that are there differ from these. `wrong` where they do; `unusable`, with a message, where one cannot
/// be read.
[[nodiscard]] Status show_differences(const std::vector<workspace::OutputFile>& files,
                                      const workspace::World& world);

/// Writes the files and those for the build tool. `unusable`, with a message, where one would be written over a file that the
/// run reads, or one of the latter over another of the run. Throws disk::WriteError.
[[nodiscard]] Status write_files(std::vector<workspace::OutputFile> files, const BuildFiles& build,
                                 const std::vector<std::string>& inputs);

} // namespace slrc::cli
