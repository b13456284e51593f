#include "compiler/disk/write.hpp"

#include "compiler/disk/disk.hpp"
#include "compiler/disk/new_trees.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace slrc::disk {

using workspace::OutputFile;

namespace {

namespace fs = std::filesystem;

bool is_right(const OutputFile& file) {
    std::error_code error;
    if (!fs::is_regular_file(file.path, error)) {
        return false;
    }
    const workspace::ReadResult old = Disk().read(file.path);
    return !old.problem && old.text == file.text.str();
}

/// Folders that were missing, removed again unless all files have taken their places.
class NewFolders {
public:
    NewFolders() = default;
    ~NewFolders() {
        while (!made_.empty()) {
            ::rmdir(made_.back().c_str());
            made_.pop_back();
        }
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;
    NewFolders(NewFolders&&) = delete;
    NewFolders& operator=(NewFolders&&) = delete;

    /// Makes a folder and those above it.
    void make(const fs::path& folder) {
        std::error_code ignored;
        if (folder.empty() || fs::is_directory(folder, ignored)) {
            return;
        }
        make(folder.parent_path());
        if (::mkdir(folder.c_str(), 0777) == 0) {
            made_.push_back(folder.string());
            return;
        }
        const int error = errno;
        // Another program may have made it meanwhile.
        if (!fs::is_directory(folder, ignored)) {
            fail(folder.string(), error == EEXIST ? ENOTDIR : error);
        }
    }

    void keep() { made_.clear(); }

private:
    std::vector<std::string> made_;
};

/// New files beside the old ones, removed again unless they have taken their places.
class NewFiles {
public:
    NewFiles() = default;
    ~NewFiles() {
        for (const Pair& pair : pairs_) {
            ::unlink(pair.made.c_str());
        }
    }
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;
    NewFiles(NewFiles&&) = delete;
    NewFiles& operator=(NewFiles&&) = delete;

    void make(const OutputFile& file) {
        std::string name = file.path + ".XXXXXX";
        const int number = ::mkostemp(name.data(), O_CLOEXEC);
        if (number < 0) {
            fail(file.path, errno);
        }
        pairs_.push_back(Pair{std::move(name), file.path});
        int error = fill_file(number, file.text.str());
        // A new file is private until it is whole.
        if (error == 0 && ::fchmod(number, permissions_for(file.path)) != 0) {
            error = errno;
        }
        if (::close(number) != 0 || error != 0) {
            fail(file.path, error != 0 ? error : errno);
        }
    }

    void replace_old() {
        while (!pairs_.empty()) {
            const Pair& pair = pairs_.back();
            if (::rename(pair.made.c_str(), pair.wanted.c_str()) != 0) {
                fail(pair.wanted, errno);
            }
            pairs_.pop_back();
        }
    }

private:
    struct Pair {
        std::string made;
        std::string wanted;
    };

    /// Those of the file that is replaced; a new one is as any other that this user makes.
    static mode_t permissions_for(const std::string& path) {
        struct stat old {};
        if (::stat(path.c_str(), &old) == 0) {
            return old.st_mode & 0777U;
        }
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return 0666U & ~mask;
    }

    std::vector<Pair> pairs_;
};

/// A link stays a link: what it points to is replaced.
std::string followed(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : fs::path(path);
    return error ? path : real.string();
}

/// A rename cannot take the place of a folder, and must not take that of a device such as /dev/null: found out before
/// anything is made.
void check_places(const std::vector<const OutputFile*>& files) {
    for (const OutputFile* file : files) {
        std::error_code error;
        const fs::file_status status = fs::status(file->path, error);
        if (fs::is_directory(status)) {
            fail(file->path, EISDIR);
        }
        if (fs::is_other(status)) {
            fail(file->path, "it is not an ordinary file");
        }
    }
}

} // namespace

void write(const std::vector<OutputFile>& files) {
    NewTrees trees;
    NewFolders folders;
    NewFiles made;
    std::vector<const OutputFile*> beside;
    for (const OutputFile& file : files) {
        if (!trees.make(file)) {
            beside.push_back(&file);
        }
    }
    check_places(beside);
    for (const OutputFile* file : beside) {
        folders.make(workspace::folder_of(file->path));
        if (file->renewed || !is_right(*file)) {
            made.make(OutputFile{followed(file->path), file->text});
        }
    }
    trees.take_places();
    made.replace_old();
    folders.keep();
}

std::vector<std::string> taken_paths(const std::vector<OutputFile>& files) {
    std::vector<std::string> taken;
    for (const OutputFile& file : files) {
        struct stat facts {};
        if (::lstat(file.path.c_str(), &facts) == 0) {
            taken.push_back(file.path);
        }
    }
    return taken;
}

bool names_one_of(const std::string& path, const std::vector<std::string>& others) {
    const auto plain = [](const std::string& name) { return fs::path(name).lexically_normal(); };
    return std::any_of(others.begin(), others.end(),
                       [&](const std::string& other) { return plain(other) == plain(path); });
}

} // namespace slrc::disk
