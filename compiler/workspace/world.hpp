// Where the files of a run come from, and what it gives back. A run opens no file itself: it asks a World.
#pragma once

#include "compiler/source/import_path.hpp"
#include "compiler/text/shared_text.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::workspace {

enum class ReadProblem : std::uint8_t { not_found, unreadable, too_large, outside };

struct ReadResult {
    std::string text{};
    std::optional<ReadProblem> problem{};
    /// In words, where there is a problem: "it is a folder".
    std::string reason{};
    /// Tells files apart: the same for every way to name one file.
    std::string identity{};
};

/// The disk (disk::Disk), files in memory, or whatever else has files by name.
class World {
public:
    virtual ~World() = default;

    /// A file that the user names, or `-` for standard input, which is the same each time.
    [[nodiscard]] virtual ReadResult read(const std::string& path) const = 0;
    /// A file that an import names. It must not lie outside of the candidate's folder and of `importer_folder` (the real
    /// folder of the importing file; empty for none).
    [[nodiscard]] virtual ReadResult read_import(const source::Candidate& candidate,
                                                 const std::string& importer_folder) const = 0;
    /// The names of the files in a folder, sorted; none if there is no such folder.
    [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
    /// The options of the command line that made it so, for a command that is to find the same.
    [[nodiscard]] virtual std::vector<std::string> options() const { return {}; }
};

/// Files that exist in memory only.
class Memory final : public World {
public:
    /// By path. A file without text is unreadable.
    std::map<std::string, std::optional<std::string>, std::less<>> files;

    Memory() = default;
    Memory(decltype(files) all) : files(std::move(all)) {}

    [[nodiscard]] ReadResult read(const std::string& path) const override;
    [[nodiscard]] ReadResult read_import(const source::Candidate& candidate,
                                         const std::string& importer_folder) const override;
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
};

/// A file that a run gives: whoever started it writes it, or compares it with what is there.
struct OutputFile {
    std::string path;
    text::SharedText text;
    /// Written also where the text is right already, so that its time stamp is new.
    bool renewed = false;
};

/// The folder of a path, without a slash at its end; empty for a path without one.
[[nodiscard]] std::string folder_of(std::string_view path);
/// What stands behind the last slash of a path.
[[nodiscard]] std::string name_of(std::string_view path);
/// The path of a name in a folder, which may have a slash at its end; an empty folder or name adds nothing.
[[nodiscard]] std::string path_in(std::string folder, std::string_view name);

} // namespace slrc::workspace
