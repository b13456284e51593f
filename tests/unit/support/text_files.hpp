// The text files of stdlib/catalog/, read in another way than the build reads them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace slrc::test {

struct ServiceFile {
    std::string name;
    std::string title;
    /// Without the first line, divided at their spaces.
    std::vector<std::vector<std::string>> facts;
    /// Whether its lines stand in the order of their bytes, each once.
    bool sorted = true;
};

/// All of them, sorted by their paths; that of the global keys has the name `aws`.
[[nodiscard]] const std::vector<ServiceFile>& service_files();

/// The rest of a fact's words, from the one at `first`, with spaces between.
[[nodiscard]] std::string words_from(const std::vector<std::string>& fact, std::size_t first);

} // namespace slrc::test
