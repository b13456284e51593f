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
#include <functional>
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

/// What is written to, and not replaced: /dev/null, the pipe of a shell's `>(…)`.
bool is_stream(const OutputFile* file) {
    std::error_code error;
    const fs::file_type type = fs::status(file->path, error).type();
    return type == fs::file_type::character || type == fs::file_type::fifo;
}

/// A rename cannot take the place of a folder, and must not take that of a disk: found out before anything is made.
void check_places(const std::vector<const OutputFile*>& files) {
    for (const OutputFile* file : files) {
        std::error_code error;
        const fs::file_status status = fs::status(file->path, error);
        if (fs::is_directory(status)) {
            fail(file->path, EISDIR);
        }
        if (fs::is_other(status) && !is_stream(file)) {
            fail(file->path, "it is not an ordinary file");
        }
    }
}

/// What is only written to: open before anything is made, and written when all the rest is in its place.
class Streams {
public:
    Streams() = default;
    ~Streams() {
        for (const Open& one : open_) {
            ::close(one.number);
        }
    }
    Streams(const Streams&) = delete;
    Streams& operator=(const Streams&) = delete;
    Streams(Streams&&) = delete;
    Streams& operator=(Streams&&) = delete;

    void open(const OutputFile& file) {
        // A pipe without a reader is an error, and not something to wait for.
        const int number = ::open(file.path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (number < 0) {
            const int error = errno;
            fail(file.path, error == ENXIO ? "nobody reads it" : std::generic_category().message(error));
        }
        open_.push_back(Open{number, &file});
    }

    void write() const {
        for (const Open& one : open_) {
            const int error =
                ::fcntl(one.number, F_SETFL, 0) == 0 ? fill_file(one.number, one.file->text.str()) : errno;
            if (error != 0) {
                fail(one.file->path, error);
            }
        }
    }

private:
    struct Open {
        int number = 0;
        const OutputFile* file = nullptr;
    };
    std::vector<Open> open_;
};

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
    const auto streams = std::stable_partition(beside.begin(), beside.end(), std::not_fn(is_stream));
    Streams opened;
    std::for_each(streams, beside.end(), [&](const OutputFile* file) { opened.open(*file); });
    std::for_each(beside.begin(), streams, [&](const OutputFile* file) {
        folders.make(workspace::folder_of(file->path));
        if (file->renewed || !is_right(*file)) {
            made.make(OutputFile{followed(file->path), file->text});
        }
    });
    trees.take_places();
    made.replace_old();
    folders.keep();
    opened.write();
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

} // namespace slrc::disk
