// AWS's own policies go in as specifications and come out again.
#include "compiler/iam/equality.hpp"
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
    return iam::read_document(found->second);
}

/// Compiled as it is, or, where it is larger than the inline policies of a role may be, in parts that are put together
/// again. A statement that is too large for any part would come in several: none is.
iam::Document recompiled(const std::string& text, bool large) {
    const test::RoundTrip trip =
        test::compile_imported(text, {}, large ? model::Split::size : model::Split::none);
    INFO(text.substr(0, 500));
    CHECK(trip.errors.empty());
    if (!large) {
        return permissions_of(trip);
    }
    iam::Document all;
    for (const auto& [name, document] : trip.documents) {
        if (name.find(".permissions") != std::string::npos) {
            const iam::Document part = iam::read_document(document);
            all.statements.insert(all.statements.end(), part.statements.begin(), part.statements.end());
        }
    }
    return all;
}

} // namespace

TEST_CASE("AWS's own policies come out as they went in", "[importer]") {
    const std::vector<std::filesystem::path> all = policies();
    if (all.empty()) {
        std::cout << "skipped: there are no policies in " << corpus << '\n';
        return;
    }
    std::size_t same = 0;
    std::vector<std::string> large;
    for (const std::filesystem::path& path : all) {
        INFO(path.stem().string());
        std::ifstream stream(path);
        const std::string json(std::istreambuf_iterator<char>(stream), {});
        const iam::Document document =
            iam::from_json(nlohmann::ordered_json::parse(json).at("PolicyVersion").at("Document"));
        const test::ImportedText imported = test::import_files({{path.filename().string(), json}});
        REQUIRE_FALSE(imported.text.empty());
        CHECK(formatted(imported.text) == imported.text);
        const bool is_large = iam::policy_size(document) > iam::inline_policies_quota;
        if (is_large) {
            large.push_back(path.stem().string());
        }
        const iam::Document back = recompiled(imported.text, is_large);
        CHECK(equal_by_meaning(document, back));
        same += back == document ? 1 : 0;
    }
    // Larger than the 10,240 characters that the inline policies of a plain role may have, which the result is: as one
    // document it is an error, and compiled with --split size it is none. Dividing changes the order of statements.
    CHECK(large == std::vector<std::string>{"AWSBackupServiceRolePolicyForRestores",
                                            "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary",
                                            "SageMakerStudioProjectRoleMachineLearningPolicy"});
    // All others come out equal to the letter: order, letter case and repetitions are kept, too.
    CHECK(same >= all.size() - large.size());
}
