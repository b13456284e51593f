// Files that a command writes, or holds to those that are there.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/driver/file_system.hpp"

#include <string>
#include <vector>

namespace slrc::cli {

/// Shows how the files on the disk differ from these. `wrong` where they do; `unusable`, with a message, where one cannot
/// be read.
[[nodiscard]] Status show_differences(const std::vector<driver::OutputFile>& files,
                                      const driver::FileSystem& file_system);

/// Writes the files and, where it is asked for, the dependency file. `unusable`, with a message, where that would be
/// written over a file of the run. Throws driver::WriteError.
[[nodiscard]] Status write_files(std::vector<driver::OutputFile> files, const std::string& depfile,
                                 const std::vector<std::string>& dependencies,
                                 driver::FileSystem& file_system);

} // namespace slrc::cli
