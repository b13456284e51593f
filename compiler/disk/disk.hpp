// The files of the machine, for a run.
#pragma once

#include "compiler/workspace/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::disk {

class Disk final : public workspace::World {
public:
    /// Whether an import may be a link that leads out of its folder. For whoever runs the program to say: a build tool's
    /// sandbox is made of links, but in a checkout such a link may lead to anything.
    bool follow_links = false;

    /// An ordinary file, a pipe, or standard input, which is read once and kept.
    [[nodiscard]] workspace::ReadResult read(const std::string& path) const override;
    /// An ordinary file that lies, links followed, in one of the two folders, unless links are to be followed.
    [[nodiscard]] workspace::ReadResult read_import(const source::Candidate& candidate,
                                                    const std::string& importer_folder) const override;
    /// Ordinary files alone.
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
    [[nodiscard]] std::vector<std::string> options() const override {
        return follow_links ? std::vector<std::string>{"--follow-links"} : std::vector<std::string>();
    }
    /// The names of the folders in a folder, sorted; none if there is no such folder.
    [[nodiscard]] static std::vector<std::string> list_folders(const std::string& folder);

private:
    /// Whether a path is standard input is for one thread to ask, before roles are compiled.
    mutable std::optional<workspace::ReadResult> input_;
};

} // namespace slrc::disk
