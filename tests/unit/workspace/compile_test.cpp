#include "compiler/workspace/compile.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/workspace/paths.hpp"

using namespace slrc;
using emit::DocumentKind;
using test::paths;
using workspace::Compilation;
using workspace::CompileOptions;

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
    workspace::compile(compilation, options, workspace::Memory{{{"m.slr", text}, {"c.json", "{}"}}});
}

const std::string policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
                           R"("Action":"s3:GetObject","Resource":"*"}]})";

std::string standard_output(const Compilation& compilation, const CompileOptions& options) {
    std::string text;
    workspace::write_standard_output(compilation, options, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace

TEST_CASE("output_files puts documents below the folder", "[workspace]") {
    Compilation compilation;
    CompileOptions both = options({DocumentKind::trust, DocumentKind::permissions});
    compile(compilation, both);
    for (const std::string folder : {"out", "out/"}) {
        both.folder = folder;
        const auto files = workspace::output_files(compilation, both, workspace::Memory());
        CHECK(paths(files) == std::vector<std::string>{"out/AWSServiceRoleForX.trust.json",
                                                       "out/AWSServiceRoleForX.permissions.json"});
        CHECK(files.at(1).text == policy + "\n");
    }
}

TEST_CASE("output_files has a folder for each set", "[workspace]") {
    Compilation compilation;
    CompileOptions every = options({DocumentKind::permissions});
    every.every_set = true;
    every.folder = "/";
    compile(compilation, every);
    CHECK(paths(workspace::output_files(compilation, every, workspace::Memory())) ==
          std::vector<std::string>{"/none/AWSServiceRoleForX.permissions.json",
                                   "/c/AWSServiceRoleForX.permissions.json"});
}

TEST_CASE("output_files has what no set changes once, unless it is in the folders of sets already",
          "[workspace]") {
    Compilation compilation;
    CompileOptions every = options({DocumentKind::trust, DocumentKind::permissions});
    every.every_set = true;
    every.folder = "out";
    compile(compilation, every);
    const std::vector<std::string> once{"out/AWSServiceRoleForX.trust.json",
                                        "out/none/AWSServiceRoleForX.permissions.json",
                                        "out/c/AWSServiceRoleForX.permissions.json"};
    const std::vector<std::string> copies{
        "out/none/AWSServiceRoleForX.trust.json", "out/none/AWSServiceRoleForX.permissions.json",
        "out/c/AWSServiceRoleForX.trust.json", "out/c/AWSServiceRoleForX.permissions.json"};
    const auto with = [&](const std::string& path) {
        return paths(workspace::output_files(compilation, every, workspace::Memory({{path, "{}"}})));
    };
    CHECK(with("other") == once);
    CHECK(with("out/AWSServiceRoleForX.trust.json") == once);
    CHECK(with("out/c/AWSServiceRoleForX.permissions.json") == once);
    CHECK(with("out/c/AWSServiceRoleForY.trust.json") == once);
    CHECK(with("out/c/AWSServiceRoleForX.trust.json") == copies);
    CHECK(with("out/none/AWSServiceRoleForX.trust.json") == copies);
    every.copies = true;
    CHECK(with("other") == copies);
}

TEST_CASE("the files of each target have its names", "[workspace]") {
    const std::vector<std::pair<emit::Target, std::vector<std::string>>> targets{
        {emit::Target::iam, {"out/AWSServiceRoleForX.permissions.json"}},
        {emit::Target::cloudformation, {"out/AWSServiceRoleForX.template.json"}},
        {emit::Target::terraform,
         {"out/AWSServiceRoleForX/main.tf", "out/AWSServiceRoleForX/outputs.tf",
          "out/AWSServiceRoleForX/variables.tf"}},
        {emit::Target::aws_cli,
         {"out/AWSServiceRoleForX.create-service-linked-role.json",
          "out/AWSServiceRoleForX.delete-service-linked-role.json", "out/AWSServiceRoleForX.admin.json",
          "out/AWSServiceRoleForX.sh"}},
    };
    for (const auto& [target, expected] : targets) {
        CompileOptions wanted = options({DocumentKind::permissions});
        wanted.target = target;
        wanted.folder = "out";
        wanted.review = false;
        Compilation compilation;
        compile(compilation, wanted);
        CHECK(paths(workspace::output_files(compilation, wanted, workspace::Memory())) == expected);
    }
}

TEST_CASE("roles have the same templates, however many are compiled at a time", "[workspace]") {
    std::string text;
    for (int index = 0; index < 100; ++index) {
        text += "role Role" + std::to_string(index) +
                " { path \"/\" trust service lambda.amazonaws.com allow s3:GetObject on * }\n";
    }
    for (const emit::Target target : {emit::Target::cloudformation, emit::Target::terraform}) {
        CompileOptions wanted = options({});
        wanted.target = target;
        wanted.review = false;
        std::vector<std::string> texts;
        for (const std::size_t jobs : {1U, 4U}) {
            wanted.jobs = jobs;
            Compilation compilation;
            compile(compilation, wanted, text);
            std::string& all = texts.emplace_back();
            for (const workspace::OutputFile& file :
                 workspace::output_files(compilation, wanted, workspace::Memory())) {
                all += file.path + "\n" + file.text.str();
            }
        }
        CHECK(texts.front().size() > 10'000);
        CHECK(texts.front() == texts.back());
    }
}

TEST_CASE("standard_output is one document, or one object", "[workspace]") {
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

TEST_CASE("a compilation with an error has no documents", "[workspace]") {
    Compilation compilation;
    compile(compilation, options({DocumentKind::permissions}), small_role + "let a = nothing\n");
    CHECK(compilation.sink.has_errors());
    CHECK(compilation.roles.empty());
}

TEST_CASE("a compilation depends on its configuration", "[workspace]") {
    Compilation compilation;
    CompileOptions configured = options({DocumentKind::permissions});
    configured.configuration_file = "c.json";
    compile(compilation, configured);
    CHECK(compilation.dependencies == std::vector<std::string>{"m.slr", "c.json"});
}
