#include "compiler/driver/disk.hpp"
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

namespace slrc::driver::disk {

namespace {

namespace fs = std::filesystem;

/// An open file, closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ > STDERR_FILENO) {
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
    return ReadResult{{}, what, std::move(reason), {}};
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

/// Opens without waiting for a writer of a pipe when only ordinary files are wanted.
ReadResult read_path(const std::string& path, bool only_ordinary) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | (only_ordinary ? O_NONBLOCK : 0)));
    if (file.number() < 0) {
        const int error = errno;
        const bool missing = error == ENOENT || error == ENOTDIR;
        return problem(missing ? ReadProblem::not_found : ReadProblem::unreadable,
                       missing ? "there is no such file" : reason_of(error));
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

std::optional<fs::path> real_path(const std::string& path) {
    std::error_code error;
    fs::path real = fs::canonical(path.empty() ? fs::path(".") : fs::path(path), error);
    return error ? std::nullopt : std::optional(std::move(real));
}

bool lies_below(const fs::path& path, const fs::path& folder) {
    const auto [in_folder, in_path] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return in_folder == folder.end();
}

} // namespace

ReadResult read(const std::string& path) {
    if (path == "-") {
        ReadResult result = read_descriptor(STDIN_FILENO);
        result.identity = "-";
        return result;
    }
    ReadResult result = read_path(path, false);
    const auto real = result.problem ? std::nullopt : real_path(path);
    result.identity = real ? real->string() : path;
    return result;
}

ReadResult read_below(const source::Candidate& candidate, const std::string& importer_folder) {
    const auto real = real_path(candidate.name());
    if (!real) {
        return problem(ReadProblem::not_found, "there is no such file");
    }
    // A build tool may give each file as a link into one real tree: then the importing file's own real folder counts.
    const auto folder = real_path(candidate.folder);
    const auto beside = importer_folder.empty() ? std::nullopt : real_path(importer_folder);
    const bool inside = (folder && lies_below(*real, *folder)) || (beside && lies_below(*real, *beside));
    if (!inside) {
        return problem(ReadProblem::outside, "it is a link that leads out of its folder");
    }
    ReadResult result = read_path(real->string(), true);
    result.identity = real->string();
    return result;
}

std::vector<std::string> list(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder.empty() ? "." : folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored)) {
            names.push_back(entry->path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace slrc::driver::disk
