// Folders that are made with all that is in them, and appear at once.
#pragma once

#include "compiler/disk/write.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::disk {

/// Throws WriteError about a file, with the system's words for an error of `errno`.
[[noreturn]] void fail(const std::string& path, int error);
[[noreturn]] void fail(const std::string& path, const std::string& why);

/// Writes a text to an open file. 0, or the error.
[[nodiscard]] int fill_file(int number, const std::string& text);

/// Folders that are missing, made under other names, with their files: each takes its place as a whole at the end, or goes. So a
/// file in it is made once, and needs no second name; of many thousands that is most of the time.
class NewTrees {
public:
    NewTrees() = default;
    /// Removes what has not taken its place.
    ~NewTrees();
    NewTrees(const NewTrees&) = delete;
    NewTrees& operator=(const NewTrees&) = delete;
    NewTrees(NewTrees&&) = delete;
    NewTrees& operator=(NewTrees&&) = delete;

    /// Makes a file whose folder is missing; false, with nothing done, where it is not. Throws WriteError.
    [[nodiscard]] bool make(const workspace::OutputFile& file);

    /// Where another program has made such a folder meanwhile, the files take their places in it one by one. Throws WriteError.
    void take_places();

private:
    struct Tree {
        std::string made;
        std::string wanted;
        /// Paths behind `wanted`: `/a.json`.
        std::vector<std::string> files;
    };

    /// Whether a folder is missing. It is in `trees_[tree_]` then, and made there.
    bool is_new(const std::string& folder);
    bool find_tree(const std::string& folder);

    std::vector<Tree> trees_;
    std::size_t tree_ = 0;
    /// The last folder that was asked about, since files come folder by folder.
    std::string last_;
    bool last_is_new_ = false;
};

} // namespace slrc::disk
