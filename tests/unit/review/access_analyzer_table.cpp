#include "tests/unit/review/access_analyzer_table.hpp"

#include <fstream>
#include <regex>

namespace slrc::test {

std::vector<AnalyzerRow> analyzer_table() {
    std::ifstream input(SLRC_SOURCE_DIR "/compiler/README.md");
    const std::regex row(R"(\| `([A-Z_]+)` \| (.+) \| (.+) \|)");
    std::vector<AnalyzerRow> rows;
    for (std::string line; std::getline(input, line);) {
        std::smatch found;
        if (std::regex_match(line, found, row)) {
            rows.push_back({found[1], found[2], found[3]});
        }
    }
    return rows;
}

std::set<std::string> codes_in(const std::string& cell) {
    const std::regex code("SLR[0-9]{4}");
    return {std::sregex_token_iterator(cell.begin(), cell.end(), code), std::sregex_token_iterator()};
}

} // namespace slrc::test
