// The only place that touches files: the disk, or files in memory for tests and pages.
#pragma once

#include "compiler/source/import_path.hpp"
#include "compiler/text/shared_text.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::driver {

enum class ReadProblem : std::uint8_t { not_found, unreadable, too_large, outside };

struct ReadResult {
    std::string text;
    std::optional<ReadProblem> problem;
    /// In words, where there is a problem: "it is a folder".
    std::string reason;
    /// Tells files apart: the same for every way to name one file.
    std::string identity;
};

/// A file that could not be written, and why.
struct WriteError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct OutputFile {
    std::string path;
    text::SharedText text;
    /// Written also where the text is right already, so that its time stamp is new.
    bool renewed = false;
};

/// The files of the machine.
struct Disk {
    /// Whether an import may be a link that leads out of its folder. For whoever runs the program to say: a build tool's
    /// sandbox is made of links, but in a checkout such a link may lead to anything.
    bool follow_links = false;
};

/// Files that exist in memory only, by path. A file without text is unreadable.
struct Memory {
    std::map<std::string, std::optional<std::string>, std::less<>> files;
};

class FileSystem {
public:
    explicit FileSystem(Disk disk = {}) : files_(disk) {}
    explicit FileSystem(Memory memory) : files_(std::move(memory)) {}

    /// A file that the user names: an ordinary file, a pipe, or `-` for standard input.
    [[nodiscard]] ReadResult read(const std::string& path) const;
    /// Standard input was read already, to see what it is: from now on `-` gives this.
    void keep_input(ReadResult input) { input_ = std::move(input); }
    /// A file that an import names: an ordinary file that does not lie, links followed, outside of the candidate's
    /// folder and of `importer_folder` (the real folder of the importing file; empty for none), unless the disk's
    /// links are to be followed.
    [[nodiscard]] ReadResult read_import(const source::Candidate& candidate,
                                         const std::string& importer_folder) const;

    /// Writes all files or, on any error, none: to new names beside them first, which then replace the old ones and
    /// take over their permissions. (Only where the system refuses one of these last renames are those before it done.)
    /// A file whose content is right is not touched, unless it is to be renewed; one that is no ordinary file is refused. Makes the folders that
    /// are missing. Throws WriteError.
    void write(const std::vector<OutputFile>& files);

    /// Whether there is something of this name: a file, a folder, a link that leads nowhere.
    [[nodiscard]] bool is_taken(const std::string& path) const;

    /// The names of the ordinary files in a folder, sorted; none where there is no such folder.
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const;

private:
    std::variant<Disk, Memory> files_;
    std::optional<ReadResult> input_;
};

/// The folder of a path, without a slash at its end; empty for a path without one.
[[nodiscard]] std::string folder_of(std::string_view path);
/// What stands behind the last slash of a path.
[[nodiscard]] std::string name_of(std::string_view path);

} // namespace slrc::driver
