// AWS's own policies under review: what is found in them is counted by code, and tests/README.md explains each count.
#include "compiler/iam/json.hpp"
#include "compiler/review/review.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/program_of_document.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace slrc;

namespace {

const std::filesystem::path corpus = std::filesystem::path(SLRC_CORPUS_DIR) / "aws-managed-policies";

std::vector<std::filesystem::path> policies() {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
        all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    return all;
}

iam::Document read_policy(const std::filesystem::path& path) {
    std::ifstream input(path);
    const auto json = nlohmann::ordered_json::parse(input);
    return iam::from_json(json.at("PolicyVersion").at("Document"));
}

/// How often each code is found, and with SLRC_SHOW_FINDINGS in the environment what and where.
std::map<std::string, int> count_findings() {
    std::map<std::string, int> counts;
    const bool show = std::getenv("SLRC_SHOW_FINDINGS") != nullptr;
    for (const std::filesystem::path& path : policies()) {
        diagnostics::Sink sink;
        review::review(test::program_of(read_policy(path)), {}, sink);
        for (const diagnostics::Diagnostic& found : sink.all()) {
            ++counts[std::string(diagnostics::facts(found.kind).code)];
            if (show) {
                std::cout << diagnostics::facts(found.kind).code << ' ' << path.stem().string() << ' '
                          << found.message << " | " << found.label << '\n';
            }
        }
    }
    return counts;
}

} // namespace

TEST_CASE("corpus: the findings in AWS's own policies are those that tests/README.md explains", "[review]") {
    if (!std::filesystem::exists(corpus)) {
        WARN("skipped: there are no policies in " << corpus);
        return;
    }
    const std::map<std::string, int> expected{};
    CHECK(count_findings() == expected);
}
