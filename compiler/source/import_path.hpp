// Which files an `import` may mean: names only, nothing is opened here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::source {

/// The first letters of an import that names the standard library alone.
inline constexpr std::string_view standard_prefix = "std:";

/// A file below a folder that an import must not leave. `folder` is empty for the current folder, and
/// `standard_prefix` for the standard library.
struct Candidate {
    std::string folder;
    std::string path;

    /// The two joined: how the file is opened, and named in diagnostics.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool is_standard() const { return folder == standard_prefix; }
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Folds `.` and `..` out of a relative path. Nothing for a path that is absolute, empty, has a backslash or a
/// drive letter (which other systems read as absolute) or a NUL byte (where systems stop reading), or that
/// climbs out of the folder it starts in.
[[nodiscard]] std::optional<std::string> normalize(std::string_view path);

/// The candidates of `import "written"` in the order in which they are tried: beside the importing file (whose own
/// candidate is given), in each folder of `-I`, in the standard library; with `std:` in that one alone. A file of the library sees the library alone. Nothing
/// where the path leaves its folder.
[[nodiscard]] std::optional<std::vector<Candidate>> import_candidates(
    std::string_view written, const Candidate& importer, std::span<const std::string> search_folders);

} // namespace slrc::source
