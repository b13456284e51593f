#include "compiler/driver/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace slrc::driver::disk {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
    throw WriteError("cannot write `" + path + "`: " + std::generic_category().message(error));
}

bool is_right(const OutputFile& file) {
    std::error_code error;
    if (!fs::is_regular_file(file.path, error)) {
        return false;
    }
    const ReadResult old = read(file.path);
    return !old.problem && old.text == file.text;
}

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
        const int error = fill(number, file.text);
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

    /// 0, or the error.
    static int fill(int number, const std::string& text) {
        std::size_t written = 0;
        while (written < text.size()) {
            const ssize_t count = ::write(number, text.data() + written, text.size() - written);
            if (count < 0 && errno != EINTR) {
                return errno;
            }
            written += count > 0 ? static_cast<std::size_t>(count) : 0;
        }
        // A new file is private until it is whole; then it is as any other that this user makes.
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return ::fchmod(number, 0666U & ~mask) == 0 ? 0 : errno;
    }

    std::vector<Pair> pairs_;
};

/// A link stays a link: what it points to is replaced.
std::string followed(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : fs::path(path);
    return error ? path : real.string();
}

/// A rename cannot take the place of a folder: found out before anything is renamed.
void check_places(const std::vector<OutputFile>& files) {
    for (const OutputFile& file : files) {
        std::error_code error;
        if (fs::is_directory(file.path, error)) {
            fail(file.path, EISDIR);
        }
    }
}

} // namespace

void write_all(const std::vector<OutputFile>& files) {
    check_places(files);
    NewFiles made;
    for (const OutputFile& file : files) {
        const std::string folder = folder_of(file.path);
        std::error_code error;
        if (!folder.empty() && !fs::is_directory(folder, error)) {
            fs::create_directories(folder, error);
            if (error) {
                fail(folder, error.value());
            }
        }
        if (!is_right(file)) {
            made.make(OutputFile{followed(file.path), file.text});
        }
    }
    made.replace_old();
}

} // namespace slrc::driver::disk
