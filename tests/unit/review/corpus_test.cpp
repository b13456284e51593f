// AWS's own policies under review: what is found in them is counted by code, and tests/README.md explains each count.
#include "compiler/disk/disk.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/review/borne_out.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
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
    return iam::read_document(json.at("PolicyVersion").at("Document").dump()).value();
}

/// What is found in one policy.
struct Reviewed {
    std::string name;
    iam::Document document;
    std::vector<diagnostics::Diagnostic> findings;
};

std::vector<Reviewed> review_all() {
    std::vector<Reviewed> all;
    for (const std::filesystem::path& path : policies()) {
        diagnostics::Sink sink;
        source::Files files;
        const std::vector<std::string> names{path.string()};
        static_cast<void>(check_documents(files, names, {}, disk::Disk(), sink));
        all.push_back({path.stem().string(), read_policy(path), {sink.all().begin(), sink.all().end()}});
    }
    return all;
}

/// How often each code is found, and with SLRC_SHOW_FINDINGS in the environment what and where.
std::map<std::string, int> count_findings() {
    std::map<std::string, int> counts;
    const bool show = std::getenv("SLRC_SHOW_FINDINGS") != nullptr;
    for (const Reviewed& policy : review_all()) {
        for (const diagnostics::Diagnostic& found : policy.findings) {
            const std::string code(diagnostics::facts(found.kind).code);
            ++counts[code];
            if (show) {
                std::cout << code << ' ' << policy.name << ' ' << found.message << " | " << found.label
                          << '\n';
            }
        }
    }
    return counts;
}

/// The first name in backticks.
std::string first_name(const std::string& message) {
    const std::size_t open = message.find('`');
    return open == std::string::npos ? std::string()
                                     : message.substr(open + 1, message.find('`', open + 1) - open - 1);
}

/// The last name in backticks that begins so.
std::string quoted_name(const std::string& message, const std::string& beginning) {
    const std::size_t open = message.rfind("`" + beginning);
    const std::size_t close = open == std::string::npos ? open : message.find('`', open + 1);
    return close == std::string::npos ? std::string() : message.substr(open + 1, close - open - 1);
}

bool is_borne_out(const diagnostics::Diagnostic& found, const iam::Document& document) {
    using diagnostics::Kind;
    const std::string name = first_name(found.message);
    switch (found.kind) {
        case Kind::unknown_service:
            return !name.empty() && test::is_absent_service(name);
        case Kind::unknown_action:
            return test::is_absent_action(name);
        case Kind::unknown_condition_key:
            return test::is_absent_key(name);
        case Kind::resource_not_acted_on:
        case Kind::impossible_arn: {
            const std::string arn = quoted_name(found.message, "arn:");
            return std::any_of(document.statements.begin(), document.statements.end(),
                               [&](const iam::Statement& one) { return test::is_mismatch(one, arn); });
        }
        default:
            return true;
    }
}

/// The table of tests/README.md.
std::map<std::string, int> explained_counts() {
    std::map<std::string, int> counts;
    std::ifstream input(SLRC_SOURCE_DIR "/tests/README.md");
    const std::regex row(R"(\| (SLR[0-9]{4}) \| ([0-9]+) \| .+ \|)");
    for (std::string line; std::getline(input, line);) {
        std::smatch found;
        if (std::regex_match(line, found, row)) {
            counts[found[1]] = std::stoi(found[2]);
        }
    }
    return counts;
}

bool is_there() {
    if (std::filesystem::exists(corpus)) {
        return true;
    }
    std::cerr << "skipped: there are no policies in " << corpus << '\n';
    return false;
}

} // namespace

TEST_CASE("corpus: unknown names and mismatches are borne out by the text files", "[review]") {
    if (!is_there()) {
        return;
    }
    for (const Reviewed& policy : review_all()) {
        for (const diagnostics::Diagnostic& found : policy.findings) {
            CAPTURE(policy.name, found.message);
            CHECK(is_borne_out(found, policy.document));
        }
    }
}

TEST_CASE("corpus: the findings in AWS's own policies are those that tests/README.md explains", "[review]") {
    if (!is_there()) {
        return;
    }
    CHECK(count_findings() == explained_counts());
}
