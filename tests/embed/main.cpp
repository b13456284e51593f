// Compares what slrc_embed put into this program with the files on disk: all there, in order, byte for byte.

#include "tests/embed/embed.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: slrc_embed_test FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const auto embedded = slrc::test::files();

    bool right = std::ranges::is_sorted(embedded, {}, &slrc::test::File::name);
    std::ptrdiff_t on_disk = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        ++on_disk;
        const std::string name = entry.path().lexically_relative(folder).replace_extension().generic_string();
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(file), {});
        const auto found = std::ranges::find(embedded, name, &slrc::test::File::name);
        if (found == embedded.end() || found->text != text) {
            std::cerr << name << (found == embedded.end() ? " is missing\n" : " differs\n");
            right = false;
        }
    }
    right = right && on_disk == std::ssize(embedded) && on_disk > 0;
    return right ? 0 : 1;
}
