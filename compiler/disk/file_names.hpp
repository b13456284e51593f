// Which names mean one file.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace slrc::disk {

/// Names of files, which tell whether another name means one of them. A file that is there is known by itself, whatever links
/// lead to it; one that is not there yet by its folder and its name. Devices and pipes are no files: many names may be /dev/null.
class FileNames {
public:
    FileNames() = default;
    explicit FileNames(const std::vector<std::string>& names);

    void add(const std::string& name) { known_.insert(identity(name)); }
    [[nodiscard]] bool have(const std::string& name) {
        const std::string wanted = identity(name);
        return !wanted.empty() && known_.count(wanted) > 0;
    }

private:
    /// Empty for what is no file.
    std::string identity(const std::string& name);

    std::unordered_set<std::string> known_;
    /// The last folder that was looked up, since files come folder by folder.
    std::string folder_;
    std::string real_folder_;
};

} // namespace slrc::disk
