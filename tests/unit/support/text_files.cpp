#include "tests/unit/support/text_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace slrc::test {

namespace {

ServiceFile read(const std::filesystem::path& path) {
    ServiceFile file;
    std::ifstream stream(path);
    std::string kind;
    stream >> kind >> file.name >> std::ws;
    std::getline(stream, file.title);
    std::string last;
    for (std::string line; std::getline(stream, line); last = line) {
        file.sorted = file.sorted && last < line;
        std::istringstream words(line);
        std::vector<std::string> fact;
        for (std::string word; words >> word;) {
            fact.push_back(word);
        }
        file.facts.push_back(fact);
    }
    return file;
}

std::vector<ServiceFile> read_all() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(SLRC_SOURCE_DIR "/stdlib/catalog")) {
        if (entry.path().extension() == ".txt") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<ServiceFile> all;
    std::transform(paths.begin(), paths.end(), std::back_inserter(all), read);
    return all;
}

} // namespace

const std::vector<ServiceFile>& service_files() {
    static const std::vector<ServiceFile> all = read_all();
    return all;
}

std::string words_from(const std::vector<std::string>& fact, std::size_t first) {
    std::string all;
    for (std::size_t index = first; index < fact.size(); ++index) {
        all += (index > first ? " " : "") + fact[index];
    }
    return all;
}

} // namespace slrc::test
