// Reading and writing real files.
#pragma once

#include "compiler/driver/file_system.hpp"

namespace slrc::driver::disk {

[[nodiscard]] ReadResult read(const std::string& path);
/// An ordinary file, wherever links lead.
[[nodiscard]] ReadResult read_linked(const std::string& path);
/// See FileSystem::read_import.
[[nodiscard]] ReadResult read_below(const source::Candidate& candidate, const std::string& importer_folder);
/// See FileSystem::is_taken.
[[nodiscard]] bool is_taken(const std::string& path);
[[nodiscard]] std::vector<std::string> list(const std::string& folder);
/// See FileSystem::write.
void write_all(const std::vector<OutputFile>& files);

} // namespace slrc::driver::disk
