#include "compiler/disk/disk.hpp"

#include "compiler/source/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace slrc::disk {

using workspace::ReadProblem;
using workspace::ReadResult;

namespace {

namespace fs = std::filesystem;

/// An open file, closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

ReadResult problem(ReadProblem what, std::string reason) {
    return {.problem = what, .reason = std::move(reason)};
}

ReadResult read_descriptor(int number) {
    ReadResult result;
    std::array<char, 65'536> buffer{};
    while (true) {
        const ssize_t count = ::read(number, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return problem(ReadProblem::unreadable, reason_of(errno));
        }
        if (count == 0) {
            return result;
        }
        result.text.append(buffer.data(), static_cast<std::size_t>(count));
        if (result.text.size() > source::Files::size_limit) {
            return problem(ReadProblem::too_large, "it has more than 64 MiB");
        }
    }
}

ReadResult problem_of(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return problem(ReadProblem::not_found, "there is no such file");
        case ENXIO: // a socket
            return problem(ReadProblem::unreadable, "it is not an ordinary file");
        default:
            return problem(ReadProblem::unreadable, reason_of(error));
    }
}

/// Never in the place of a standard stream that the caller has closed: what is written there would go to the file.
int open_above_streams(const std::string& path, int flags) {
    const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    if (number < 0 || number > STDERR_FILENO) {
        return number;
    }
    const Descriptor low(number);
    return ::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
}

/// With `only_ordinary` the path is real, and is opened without following a link or waiting for a writer of a pipe.
ReadResult read_path(const std::string& path, bool only_ordinary) {
    const Descriptor file(open_above_streams(path, only_ordinary ? O_NONBLOCK | O_NOFOLLOW : 0));
    if (file.number() < 0) {
        return problem_of(errno);
    }
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) {
        return problem(ReadProblem::unreadable, reason_of(errno));
    }
    if (S_ISDIR(facts.st_mode)) {
        return problem(ReadProblem::unreadable, "it is a folder");
    }
    if (only_ordinary && !S_ISREG(facts.st_mode)) {
        return problem(ReadProblem::unreadable, "it is not an ordinary file");
    }
    return read_descriptor(file.number());
}

/// With links followed; nothing, and why, where there is none.
std::optional<fs::path> real_path(const std::string& path, std::error_code& error) {
    fs::path real = fs::canonical(path.empty() ? fs::path(".") : fs::path(path), error);
    return error ? std::nullopt : std::optional(std::move(real));
}

ReadResult read_real(const fs::path& path) {
    ReadResult result = read_path(path.string(), true);
    result.identity = path.string();
    return result;
}

bool lies_below(const fs::path& path, const fs::path& folder) {
    const auto [in_folder, in_path] = std::ranges::mismatch(folder, path);
    return in_folder == folder.end();
}

ReadResult read_linked(const std::string& path) {
    std::error_code error;
    const auto real = real_path(path, error);
    return real ? read_real(*real) : problem_of(error.value());
}

ReadResult read_below(const source::Candidate& candidate, const std::string& importer_folder) {
    std::error_code error;
    const auto real = real_path(candidate.name(), error);
    if (!real) {
        return problem_of(error.value());
    }
    // A build tool may give each file as a link into one real tree: then the importing file's own real folder counts.
    const auto folder = real_path(candidate.folder, error);
    const auto beside = importer_folder.empty() ? std::nullopt : real_path(importer_folder, error);
    const bool inside = (folder && lies_below(*real, *folder)) || (beside && lies_below(*real, *beside));
    return inside ? read_real(*real)
                  : problem(ReadProblem::outside, "it is a link that leads out of its folder");
}

/// The names of what is of a type in a folder, links followed; sorted.
std::vector<std::string> names_in(const std::string& folder, fs::file_type type) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder.empty() ? "." : folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->status(ignored).type() == type) {
            names.push_back(entry->path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

ReadResult Disk::read(const std::string& path) const {
    if (path == "-") {
        if (!input_) {
            input_ = read_descriptor(STDIN_FILENO);
            input_->identity = path;
        }
        return *input_;
    }
    ReadResult result = read_path(path, false);
    std::error_code error;
    const auto real = result.problem ? std::nullopt : real_path(path, error);
    result.identity = real ? real->string() : path;
    return result;
}

ReadResult Disk::read_import(const source::Candidate& candidate, const std::string& importer_folder) const {
    return follow_links ? read_linked(candidate.name()) : read_below(candidate, importer_folder);
}

std::vector<std::string> Disk::list(const std::string& folder) const {
    return names_in(folder, fs::file_type::regular);
}

std::vector<std::string> Disk::list_folders(const std::string& folder) {
    return names_in(folder, fs::file_type::directory);
}

} // namespace slrc::disk
