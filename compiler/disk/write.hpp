// Writes what a run gives.
#pragma once

#include "compiler/workspace/world.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace slrc::disk {

/// A file that could not be written, and why.
struct WriteError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes all files or, on any error, none: to new names beside them first, which then replace the old ones and take over
/// their permissions. (If the system refuses one of these last renames, the earlier ones have already happened.) A file
/// whose content is right is not touched, unless it is to be renewed. What is only written to, such as /dev/null or a pipe, is
/// not replaced, and comes last; a folder or a disk is refused. Makes the folders that are missing. Throws WriteError.
void write(const std::vector<workspace::OutputFile>& files);

/// Those of the files whose names are taken, in their order: by a file, a folder, a link that leads nowhere.
[[nodiscard]] std::vector<std::string> taken_paths(const std::vector<workspace::OutputFile>& files);

} // namespace slrc::disk
