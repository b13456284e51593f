// `check --public`.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <string>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

const std::string open_roles =
    "role acme {\n path \"/\"\n trust account 111122223333\n     if sts:ExternalId == \"x\"\n allow lex:ListBots on *\n}\n"
    "role own {\n path \"/\"\n trust account \"{account}\"\n allow lex:ListBots on *\n}\n";

} // namespace

TEST_CASE("check --public shows who may assume each role from outside", "[command]") {
    const Outcome outcome = run_slrc({"check", "-", "--public"}, {}, open_roles);
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "acme: named accounts\n"
          "    arn:{partition}:iam::111122223333:root, with a condition\n"
          "        <stdin>:3: trust account 111122223333 if sts:ExternalId == \"x\"\n"
          "        slrc eval - --role acme --document trust --principal AWS=arn:aws:iam::111122223333:root "
          "--action sts:AssumeRole --context sts:ExternalId=x\n"
          "own: nobody\n");
}

TEST_CASE("check --public gives JSON", "[command]") {
    const Outcome outcome = run_slrc({"check", "-", "--public", "--format", "json"}, {}, open_roles);
    const Json roles = Json::parse(outcome.out);
    REQUIRE(roles.size() == 2);
    CHECK(roles[0]["reach"] == "accounts");
    CHECK(roles[0]["access"][0]["conditional"] == true);
    CHECK(roles[0]["access"][0]["line"] == 3);
    CHECK(roles[0]["access"][0]["context"]["sts:ExternalId"] == Json{"x"});
    CHECK(roles[1] == Json{{"role", "own"}, {"reach", "nobody"}, {"access", Json::array()}});
}

TEST_CASE("check --public asks the trust policies of documents", "[command]") {
    const TemporaryFolder folder;
    const std::string policy =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\",\n \"Principal\": {\"AWS\": "
        "\"111122223333\"},\n \"Action\": \"sts:AssumeRole\"}]}";
    folder.write("trust.json", policy);
    folder.write("role.json",
                 "{\"Role\": {\"RoleName\": \"own\", \"Path\": \"/\", \"RoleId\": \"AROA1\",\n\"Arn\": "
                 "\"arn:aws:iam::111122223333:role/own\",\n\"AssumeRolePolicyDocument\":\n" +
                     policy + "}}");
    folder.write("rights.json", R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]})");
    folder.write("open.slr", open_roles);
    const Outcome outcome =
        run_slrc({"check", "--public", "open.slr", "trust.json", "role.json", "rights.json"}, folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.ends_with(
        "own: nobody\n"
        "trust: named accounts\n"
        "    111122223333\n"
        "        trust.json:1: {\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, "
        "\"Action\": \"sts:AssumeRole\"}\n"
        "        slrc eval --policy trust.json --document trust --principal "
        "AWS=arn:aws:iam::111122223333:root --action sts:AssumeRole\n"
        "own: nobody\n")); // its ARN tells the account
    const Json roles =
        Json::parse(run_slrc({"check", "--public", "trust.json", "--format", "json"}, folder.path()).out);
    REQUIRE(roles.size() == 1);
    CHECK(roles[0]["reach"] == "accounts");
    CHECK(roles[0]["access"][0]["file"] == "trust.json");
    const Outcome none = run_slrc({"check", "--public", "rights.json"}, folder.path());
    CHECK(none.out.empty());
    CHECK(none.err.find("there is no role and no trust policy in it") != std::string::npos);
    CHECK(none.status == 1);
}
