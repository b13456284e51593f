// AWS's own policies go in as specifications and come out again.
#include "compiler/iam/json.hpp"
#include "compiler/iam/size.hpp"
#include "compiler/syntax/format.hpp"
#include "compiler/syntax/parse.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/importer/import_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace slrc;

namespace {

const std::filesystem::path corpus = std::filesystem::path(SLRC_CORPUS_DIR) / "aws-managed-policies";

std::vector<std::filesystem::path> policies() {
    std::vector<std::filesystem::path> all;
    if (std::filesystem::is_directory(corpus)) {
        for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
            all.push_back(entry.path());
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::string formatted(const std::string& text) {
    source::Files files;
    diagnostics::Sink sink;
    const source::FileIndex index = files.add("imported.slr", text);
    return format(syntax::parse(files, index, sink), sink);
}

/// The one document of permissions that a specification of one role compiles to.
iam::Document permissions_of(const test::RoundTrip& trip) {
    const auto found = std::find_if(trip.documents.begin(), trip.documents.end(), [](const auto& document) {
        return document.first.ends_with(".permissions");
    });
    REQUIRE(found != trip.documents.end());
    return iam::read_document(found->second).value();
}

} // namespace

TEST_CASE("AWS's own policies come out as they went in", "[importer]") {
    const std::vector<std::filesystem::path> all = policies();
    if (all.empty()) {
        std::cout << "skipped: there are no policies in " << corpus << '\n';
        return;
    }
    std::vector<std::string> large;
    std::vector<std::string> indivisible;
    for (const std::filesystem::path& path : all) {
        const std::string name = path.stem().string();
        INFO(name);
        std::ifstream stream(path);
        const std::string json(std::istreambuf_iterator<char>(stream), {});
        const iam::Document document =
            iam::read_document(nlohmann::ordered_json::parse(json).at("PolicyVersion").at("Document").dump())
                .value();
        const test::ImportedText imported = test::import_files({{path.filename().string(), json}});
        REQUIRE_FALSE(imported.text.empty());
        CHECK(formatted(imported.text) == imported.text);
        // Equal by meaning, and more: order, letter case and repetitions are kept, too.
        CHECK(permissions_of(test::compile_imported(imported.text, {}, model::Split::none, false)) ==
              document);
        CHECK(test::compile_imported(imported.text).errors.empty());
        if (iam::policy_size(document) <= iam::inline_policies_quota) {
            continue;
        }
        large.push_back(name);
        CHECK(imported.text.find("// Larger than the 10,240 characters") != std::string::npos);
        if (!test::compile_imported(imported.text, {}, model::Split::size).errors.empty()) {
            indivisible.push_back(name);
        }
    }
    // Larger than the 10,240 characters that the inline policies of a plain role may have together. What `--split size` makes
    // of them fits into managed policies.
    CHECK(large == std::vector<std::string>{"AWSBackupServiceRolePolicyForRestores",
                                            "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary",
                                            "SageMakerStudioProjectRoleMachineLearningPolicy"});
    // But for this one: a `deny * except …` of 6,942 characters, which no customer could put into any policy. AWS can.
    CHECK(indivisible ==
          std::vector<std::string>{"AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary"});
}
