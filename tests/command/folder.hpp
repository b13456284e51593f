// A folder of a test's own, removed at its end.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace slrc::test {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    /// The path of a file in it.
    [[nodiscard]] std::string operator/(std::string_view name) const;
    /// Writes a file, and makes the folders above it.
    void write(std::string_view name, std::string_view text) const;
    /// The text of a file; throws where there is none.
    [[nodiscard]] std::string read(std::string_view name) const;
    /// Every file in it and below by its name, with its text; a folder ends with a slash and has no text.
    [[nodiscard]] std::map<std::string, std::string> everything(std::string_view below = {}) const;

private:
    std::string path_;
};

inline TemporaryFolder::TemporaryFolder() {
    std::string name =
        (std::filesystem::canonical(std::filesystem::temp_directory_path()) / "slrc-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    path_ = name;
}

inline TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

inline std::string TemporaryFolder::operator/(std::string_view name) const {
    return path_ + "/" + std::string(name);
}

inline void TemporaryFolder::write(std::string_view name, std::string_view text) const {
    const std::filesystem::path file = *this / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    if (!stream.flush()) {
        throw std::runtime_error("cannot write " + file.string());
    }
}

inline std::string TemporaryFolder::read(std::string_view name) const {
    std::ifstream stream(*this / name, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + *this / name);
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::map<std::string, std::string> TemporaryFolder::everything(std::string_view below) const {
    std::map<std::string, std::string> files;
    const std::filesystem::path top =
        below.empty() ? std::filesystem::path(path_) : std::filesystem::path(*this / below);
    for (const std::filesystem::directory_entry& entry : std::filesystem::recursive_directory_iterator(top)) {
        const std::string name = entry.path().lexically_relative(top).string();
        if (entry.is_directory()) {
            files[name + "/"];
        } else if (entry.is_regular_file()) {
            std::ifstream stream(entry.path(), std::ios::binary);
            files[name] = std::string(std::istreambuf_iterator<char>(stream), {});
        } else {
            files[name] = "not an ordinary file"; // reading a pipe would never end
        }
    }
    return files;
}

} // namespace slrc::test
