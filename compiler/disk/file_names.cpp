#include "compiler/disk/file_names.hpp"

#include "compiler/text/format.hpp"
#include "compiler/workspace/world.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>

namespace slrc::disk {

namespace {

/// The path of a folder without links, as far as it is there.
std::string without_links(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path real =
        fs::weakly_canonical(fs::absolute(folder.empty() ? fs::path(".") : fs::path(folder), error), error);
    return error ? folder : real.string();
}

} // namespace

FileNames::FileNames(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        add(name);
    }
}

std::string FileNames::identity(const std::string& name) {
    struct stat facts {};
    if (::stat(name.c_str(), &facts) == 0) {
        return S_ISREG(facts.st_mode) ? text::format("{}:{}", facts.st_dev, facts.st_ino) : std::string();
    }
    const std::string folder = workspace::folder_of(name);
    if (real_folder_.empty() || folder != folder_) {
        folder_ = folder;
        real_folder_ = without_links(folder);
    }
    return workspace::path_in(real_folder_, workspace::name_of(name));
}

} // namespace slrc::disk
