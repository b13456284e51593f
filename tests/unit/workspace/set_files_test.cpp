#include "compiler/workspace/set_files.hpp"

#include "tests/unit/catch.hpp"

#include <map>
#include <string>
#include <vector>

using slrc::emit::RoleDocuments;
using slrc::workspace::files_of_sets;
using slrc::workspace::OutputFile;

namespace {

std::map<std::string, std::string> files_by_path(const std::vector<RoleDocuments>& roles) {
    std::map<std::string, std::string> all;
    for (const OutputFile& file : files_of_sets(roles, "out", true)) {
        CHECK(all.emplace(file.path, file.text.str()).second);
    }
    return all;
}

} // namespace

TEST_CASE("sets share the files of documents that are the same", "[workspace]") {
    const std::vector<RoleDocuments> roles{
        {"R", "none", {{"trust", "t\n"}, {"permissions", "1\n"}}},
        {"R", "a", {{"trust", "t\n"}, {"permissions", "2\n"}, {"permissions.a", "p\n"}}},
        {"R", "b", {{"trust", "t\n"}, {"permissions", "1\n"}}},
        {"S", "none", {{"permissions", "1\n"}}},
    };
    CHECK(
        files_by_path(roles) ==
        std::map<std::string, std::string>{
            {"out/R.sets.json",
             R"({"role":"R","documents":{"trust":"R.trust.json","permissions":{"none":"R.permissions/none.json",)"
             R"("a":"R.permissions/a.json","b":"R.permissions/none.json"},)"
             R"("permissions.a":{"a":"R.permissions.a/a.json"}}})"
             "\n"},
            {"out/R.trust.json", "t\n"},
            {"out/R.permissions/none.json", "1\n"},
            {"out/R.permissions/a.json", "2\n"},
            {"out/R.permissions.a/a.json", "p\n"},
            {"out/S.sets.json", R"({"role":"S","documents":{"permissions":"S.permissions.json"}})"
                                "\n"},
            {"out/S.permissions.json", "1\n"},
        });
    CHECK(files_of_sets({}, "out", true).empty());
}
