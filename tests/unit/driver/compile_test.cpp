#include "compiler/driver/compile.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/driver/paths.hpp"

using namespace slrc;
using driver::Compilation;
using driver::CompileOptions;
using emit::DocumentKind;
using test::paths;

namespace {

const std::string small_role =
    "role AWSServiceRoleForX_{suffix} { trust service x.amazonaws.com\n"
    "capability c \"c\"\nallow s3:GetObject on *\nwhen c: allow s3:PutObject on * }\n";

CompileOptions options(std::vector<DocumentKind> documents) {
    CompileOptions result;
    result.specifications = {"m.slr"};
    result.documents.documents = std::move(documents);
    result.documents.minify = true;
    return result;
}

void compile(Compilation& compilation, const CompileOptions& options, const std::string& text = small_role) {
    driver::compile(compilation, options, driver::Memory{{{"m.slr", text}, {"c.json", "{}"}}});
}

const std::string policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
                           R"("Action":"s3:GetObject","Resource":"*"}]})";

std::string standard_output(const Compilation& compilation, const CompileOptions& options) {
    std::string text;
    driver::write_standard_output(compilation, options, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace

TEST_CASE("output_files puts documents below the folder", "[driver]") {
    Compilation compilation;
    compile(compilation, options({DocumentKind::trust, DocumentKind::permissions}));
    for (const std::string folder : {"out", "out/"}) {
        CHECK(paths(driver::output_files(compilation.roles, folder)) ==
              std::vector<std::string>{"out/AWSServiceRoleForX.trust.json",
                                       "out/AWSServiceRoleForX.permissions.json"});
    }
    CHECK(driver::output_files(compilation.roles, "out").at(1).text == policy + "\n");
}

TEST_CASE("output_files has a folder for each set", "[driver]") {
    Compilation compilation;
    CompileOptions every = options({DocumentKind::permissions});
    every.every_set = true;
    compile(compilation, every);
    CHECK(paths(driver::output_files(compilation.roles, "/")) ==
          std::vector<std::string>{"/none/AWSServiceRoleForX.permissions.json",
                                   "/c/AWSServiceRoleForX.permissions.json"});
}

TEST_CASE("standard_output is one document, or one object", "[driver]") {
    Compilation one;
    compile(one, options({DocumentKind::permissions}));
    CHECK(standard_output(one, options({DocumentKind::permissions})) == policy + "\n");

    CompileOptions split = options({DocumentKind::permissions});
    split.documents.split = emit::Split::capability;
    Compilation divided;
    compile(divided, split);
    CHECK(standard_output(divided, split) == R"({"AWSServiceRoleForX":{"permissions":)" + policy + "}}\n");

    Compilation none;
    compile(none, options({DocumentKind::permissions}), "let a = \"b\"\n");
    CHECK(standard_output(none, options({DocumentKind::permissions})) == "{}\n");
}

TEST_CASE("a compilation with an error has no documents", "[driver]") {
    Compilation compilation;
    compile(compilation, options({DocumentKind::permissions}), small_role + "let a = nothing\n");
    CHECK(compilation.sink.has_errors());
    CHECK(compilation.roles.empty());
}

TEST_CASE("a compilation depends on its configuration", "[driver]") {
    Compilation compilation;
    CompileOptions configured = options({DocumentKind::permissions});
    configured.configuration_file = "c.json";
    compile(compilation, configured);
    CHECK(compilation.dependencies == std::vector<std::string>{"m.slr", "c.json"});
}
