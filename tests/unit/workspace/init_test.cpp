// The files of a first project, without a disk.
#include "compiler/workspace/init.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/workspace/paths.hpp"

#include <algorithm>

using namespace slrc::workspace;
using slrc::test::paths;

TEST_CASE("a first project has its golden documents, under the role's name", "[workspace]") {
    const std::vector<OutputFile> files = first_project(".", "Own");
    const std::vector<std::string> expected{".pre-commit-config.yaml",
                                            "CMakeLists.txt",
                                            "README.md",
                                            "config.json",
                                            "golden/Own.admin.json",
                                            "golden/Own.permissions.json",
                                            "golden/Own.role.json",
                                            "golden/Own.trust.json",
                                            "role.slr"};
    CHECK(paths(files) == expected);
    for (const OutputFile& file : files) {
        INFO(file.path);
        CHECK(file.text.str().find("@NAME@") == std::string::npos);
        CHECK(file.text.str().ends_with("\n"));
    }
    CHECK(files.back().text.str().find("\nrole Own {\n") != std::string::npos);
}

TEST_CASE("a first project lies in its folder", "[workspace]") {
    for (const std::string folder : {"a/b", "a/b/"}) {
        const std::vector<std::string> all = paths(first_project(folder, "Own"));
        CHECK(std::all_of(all.begin(), all.end(),
                          [](const std::string& path) { return path.starts_with("a/b/"); }));
        CHECK(all.back() == "a/b/role.slr");
    }
    CHECK(paths(first_project("/", "Own")).back() == "/role.slr");
}

TEST_CASE("a first project's name is one of IAM, of CMake and of files", "[workspace]") {
    for (const std::string name : {"a", "Own-Role_1", "AWSServiceRoleForX"}) {
        CHECK_FALSE(project_name_misfit(name));
    }
    CHECK_FALSE(project_name_misfit(std::string(64, 'x')));
    for (const std::string name : {"", "1a", "-a", "a b", "a/b", "a.b", "a{suffix}", "\xc3\x9c"}) {
        INFO(name);
        CHECK(project_name_misfit(name));
    }
    CHECK(project_name_misfit(std::string(65, 'x')));
}
