#include "compiler/disk/new_trees.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace slrc::disk {

namespace {

namespace fs = std::filesystem;

/// The first folder on the way to this one that is missing; empty where none is, or where one that is missing is followed by
/// `..` or a link leads nowhere, which only the system understands.
std::string first_missing(const std::string& folder) {
    std::error_code ignored;
    std::string missing;
    for (std::string above = folder; !above.empty() && !fs::is_directory(above, ignored);
         above = workspace::folder_of(above)) {
        const std::string name = above.substr(above.rfind('/') + 1);
        if (name.empty() || name == "." || name == ".." || fs::exists(fs::symlink_status(above, ignored))) {
            return {};
        }
        missing = above;
    }
    return missing;
}

/// A folder of another name with the rights of any that this user makes.
std::string make_beside(const std::string& folder) {
    for (std::size_t number = 0;; ++number) {
        std::string name = folder + "." + std::to_string(::getpid()) + "." + std::to_string(number);
        if (::mkdir(name.c_str(), 0777) == 0) {
            return name;
        }
        if (errno != EEXIST) {
            fail(folder, errno);
        }
    }
}

/// Makes a folder where those above it are.
void make_folders(const std::string& path, const std::string& wanted) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) {
        fail(wanted, error.value());
    }
}

/// Moves files from one folder to another, which somebody else has made.
void move_files(const std::string& from, const std::string& to, const std::vector<std::string>& files,
                int error) {
    std::error_code ignored;
    if (!fs::is_directory(to, ignored)) {
        fail(to, error);
    }
    for (const std::string& file : files) {
        const std::string place = to + file;
        fs::create_directories(workspace::folder_of(place), ignored);
        if (::rename((from + file).c_str(), place.c_str()) != 0) {
            fail(place, errno);
        }
    }
    fs::remove_all(from, ignored);
}

} // namespace

void fail(const std::string& path, const std::string& why) {
    throw WriteError("cannot write `" + path + "`: " + why);
}

void fail(const std::string& path, int error) {
    fail(path, std::generic_category().message(error));
}

int fill_file(int number, const std::string& text) {
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count = ::write(number, text.data() + written, text.size() - written);
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        written += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return 0;
}

NewTrees::~NewTrees() {
    std::error_code ignored;
    for (const Tree& tree : trees_) {
        fs::remove_all(tree.made, ignored);
    }
}

bool NewTrees::make(const workspace::OutputFile& file) {
    const std::string folder = workspace::folder_of(file.path);
    if (folder.empty() || !is_new(folder)) {
        return false;
    }
    Tree& tree = trees_.at(tree_);
    const std::string rest = file.path.substr(tree.wanted.size());
    const std::string path = tree.made + rest;
    const int number = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (number < 0) {
        fail(file.path, errno);
    }
    const int error = fill_file(number, file.text.str());
    if (::close(number) != 0 || error != 0) {
        fail(file.path, error != 0 ? error : errno);
    }
    tree.files.push_back(rest);
    return true;
}

void NewTrees::take_places() {
    while (!trees_.empty()) {
        const Tree& tree = trees_.back();
        if (::rename(tree.made.c_str(), tree.wanted.c_str()) != 0) {
            // Another program may have made the folder meanwhile, to put its own files there.
            move_files(tree.made, tree.wanted, tree.files, errno);
        }
        trees_.pop_back();
    }
}

bool NewTrees::is_new(const std::string& folder) {
    if (folder == last_) {
        return last_is_new_;
    }
    last_ = folder;
    last_is_new_ = find_tree(folder);
    return last_is_new_;
}

bool NewTrees::find_tree(const std::string& folder) {
    for (tree_ = 0; tree_ < trees_.size(); ++tree_) {
        const std::string& wanted = trees_[tree_].wanted;
        if (folder == wanted || folder.starts_with(wanted + "/")) {
            make_folders(trees_[tree_].made + folder.substr(wanted.size()), folder);
            return true;
        }
    }
    const std::string first = first_missing(folder);
    if (first.empty()) {
        return false;
    }
    trees_.push_back(Tree{make_beside(first), first, {}});
    make_folders(trees_.back().made + folder.substr(first.size()), folder);
    return true;
}

} // namespace slrc::disk
