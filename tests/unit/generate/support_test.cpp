#include "compiler/generate/support.hpp"

#include "compiler/catalog/partitions.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace catalog = slrc::catalog;
using slrc::generate::support_texts;

namespace {

/// Quoted words from the place of the first on, each with its marks: what every language writes alike of a list.
std::string quoted_words(std::string_view text, std::string_view first, std::size_t count) {
    std::string words;
    for (std::size_t at = text.find(first); at != std::string_view::npos && count > 0; --count) {
        const std::size_t end = text.find('"', at + 1);
        words += text.substr(at, end + 1 - at);
        at = end == std::string_view::npos ? end : text.find('"', end + 1);
    }
    return words;
}

} // namespace

TEST_CASE("generated code of every language knows the catalogue's partitions by their numbers",
          "[generate]") {
    const auto partitions = catalog::partitions();
    std::string names;
    for (const catalog::Partition& partition : partitions) {
        names += "\"" + std::string(partition.name) + "\"";
    }
    std::vector<std::string> languages;
    for (const auto& text : support_texts()) {
        const std::string first = "\"" + std::string(partitions.front().name) + "\"";
        const std::size_t list = text.text.find("\"" + std::string(partitions[1].name) + "\"");
        if (list != std::string_view::npos &&
            quoted_words(text.text.substr(text.text.rfind(first, list)), first, partitions.size()) == names) {
            languages.emplace_back(text.name.substr(0, text.name.find('/')));
        }
    }
    std::sort(languages.begin(), languages.end());
    CHECK(languages == std::vector<std::string>{"cpp", "go", "java", "python", "typescript"});
}
