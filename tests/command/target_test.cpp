// Templates of `slrc compile --target`: where they go, and what they cannot hold.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> cloudformation_call{"compile", "shop.slr", "--target", "cloudformation"};

std::vector<std::string> with(std::vector<std::string> arguments) {
    std::vector<std::string> all = cloudformation_call;
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

} // namespace

TEST_CASE("a template goes to standard output, or into a folder", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    const Outcome printed = run_slrc(cloudformation_call, folder.path());
    INFO(printed.err);
    REQUIRE(printed.status == 0);
    CHECK(Json::parse(printed.out)["Resources"]["Role"]["Type"] == "AWS::IAM::ServiceLinkedRole");
    REQUIRE(run_slrc(with({"-o", "out", "--depfile", "shop.d"}), folder.path()).status == 0);
    CHECK(folder.read("out/AWSServiceRoleForShop.template.json") == printed.out);
    CHECK(folder.read("shop.d") == "out/AWSServiceRoleForShop.template.json: shop.slr\n");
    REQUIRE(run_slrc(with({"-o", "out", "--format", "yaml", "--as", "role"}), folder.path()).status == 0);
    CHECK(folder.read("out/AWSServiceRoleForShop.template.yaml").find("\n    Type: AWS::IAM::Role\n") !=
          std::string::npos);
}

TEST_CASE("--check compares templates", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    REQUIRE(run_slrc(with({"-o", "out", "--as", "role"}), folder.path()).status == 0);
    CHECK(run_slrc(with({"-o", "out", "--as", "role", "--check"}), folder.path()).status == 0);
    const Outcome other = run_slrc(with({"-o", "out", "--check"}), folder.path());
    CHECK(other.status == 1);
    CHECK(other.out.find("AWS::IAM::ServiceLinkedRole") != std::string::npos);
}

TEST_CASE("several templates need a folder", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", two_roles);
    const Outcome printed = run_slrc(cloudformation_call, folder.path());
    CHECK(printed.status == 2);
    CHECK(printed.out.empty());
    CHECK(printed.err.find(
              "the target `cloudformation` has 2 files: give their folder with -o DIR, or choose a role") !=
          std::string::npos);
    CHECK(run_slrc(with({"--role", "AWSServiceRoleForOne"}), folder.path()).status == 0);
}

TEST_CASE("what a template cannot hold is reported, and nothing is written", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr",
                 "role A {\npath \"/a/\"\ntrust service lambda.amazonaws.com\n"
                 "param names: [string] = [\"a,b\"]\n"
                 "allow s3:GetObject on \"arn:{partition}:s3:::{names}/*\"\n}\n");
    const Outcome outcome = run_slrc(with({"-o", "out"}), folder.path());
    CHECK(outcome.status == 1);
    CHECK(outcome.err.starts_with(
        "error[SLR0713]: the default of `names` has a comma, which divides the values of a list in a template\n"
        " --> shop.slr:4:"));
    CHECK(!std::filesystem::exists(folder / "out"));
}
