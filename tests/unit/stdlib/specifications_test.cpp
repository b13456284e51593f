#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/disk/disk.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/stdlib/compiled.hpp"

#include <filesystem>

using namespace slrc;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> specifications_below(const std::string& folder) {
    std::vector<std::string> paths;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(SLRC_SOURCE_DIR) / folder)) {
        if (entry.path().extension() == ".slr") {
            paths.push_back(entry.path().generic_string());
        }
    }
    return paths;
}

/// Everything that is found in a specification, as a person sees it.
std::string findings(const std::string& specification) {
    workspace::Compilation compilation;
    static_cast<void>(workspace::check_specifications(compilation, {specification}, {}, disk::Disk()));
    const auto shown = diagnostics::apply_levels(compilation.sink.all(), {}, compilation.sources.files);
    return diagnostics::write_text(shown, compilation.sources.files, false);
}

} // namespace

TEST_CASE("Standard library and examples check without any finding", "[stdlib]") {
    for (const std::string folder : {"stdlib", "examples"}) {
        const std::vector<std::string> paths = specifications_below(folder);
        CHECK(paths.size() >= 3);
        for (const std::string& path : paths) {
            INFO(path);
            CHECK(findings(path).empty());
        }
    }
}

TEST_CASE("Standard library's conditions mean what their comments say", "[stdlib]") {
    workspace::Memory memory;
    memory.files["main.slr"] = R"(
        import "std:aws/conditions.slr"
        role Uses {
            path "/"
            trust service lambda.amazonaws.com if for_this_account
            allow s3:GetObject on * if same_account
            allow s3:PutObject on * if same_organization
            allow s3:DeleteObject on * if secure_transport
            allow s3:GetObjectAcl on * if with_second_factor
            allow s3:PutObjectAcl on * if called_by_service
            allow s3:GetObjectTagging on * if called_through_service
            allow s3:PutObjectTagging on * if in_this_region
            deny  s3:GetObject on * if not secure_transport
        }
    )";
    workspace::CompileOptions options;
    options.specifications = {"main.slr"};
    options.request.region = "eu-west-1";
    options.request.account = "111122223333";
    options.documents.documents = {emit::DocumentKind::trust, emit::DocumentKind::permissions};
    options.documents.minify = true;
    workspace::Compilation compilation;
    workspace::compile(compilation, options, memory);
    REQUIRE(compilation.sink.all().empty());
    const auto& documents = compilation.roles.front().documents;
    CHECK(documents[0].text.str().find(
              R"("Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}})") != std::string::npos);
    for (const std::string condition : {
             R"({"StringEquals":{"aws:ResourceAccount":"${aws:PrincipalAccount}"}})",
             R"({"StringEquals":{"aws:ResourceOrgID":"${aws:PrincipalOrgID}"}})",
             R"({"Bool":{"aws:SecureTransport":"true"}})",
             R"({"Bool":{"aws:MultiFactorAuthPresent":"true"}})",
             R"({"Bool":{"aws:PrincipalIsAWSService":"true"}})",
             R"({"Bool":{"aws:ViaAWSService":"true"}})",
             R"({"StringEquals":{"aws:RequestedRegion":"eu-west-1"}})",
             R"({"BoolIfExists":{"aws:SecureTransport":"false"}})",
         }) {
        INFO(condition);
        CHECK(documents[1].text.str().find("\"Condition\":" + condition) != std::string::npos);
    }
}
