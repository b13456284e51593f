// What `slrc compile` is asked to compile: roles, capabilities, values, places.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

std::string setting(std::string_view name, std::string_view value) {
    return std::string(name) + "=" + std::string(value);
}

/// The statements of the shop's permissions, after checking that the call went well.
Json statements(std::vector<std::string> arguments, const TemporaryFolder& folder) {
    arguments.insert(arguments.begin(), {"compile", "shop.slr", "--document", "permissions"});
    const Outcome outcome = run_slrc(std::move(arguments), folder.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.err.empty());
    return Json::parse(outcome.out).at("Statement");
}

std::vector<std::string> actions(const Json& all) {
    std::vector<std::string> names;
    for (const Json& statement : all) {
        names.push_back(statement.at("Action"));
    }
    return names;
}

Json place_resource(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"compile", "-", "--document", "permissions"});
    const Outcome outcome = run_slrc(std::move(arguments), {}, std::string(places));
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    return Json::parse(outcome.out).at("Statement").at(0).at("Resource");
}

} // namespace

TEST_CASE("compile prints the policy of the standard library's role", "[command]") {
    for (const std::string role : {"AWSServiceRoleForLexV2Bots", "AWSServiceRoleForLexV2Bots_{suffix}"}) {
        const Outcome outcome = run_slrc({"compile", "std:lex/v2.slr", "--role", role, "--with", "sentiment",
                                          "--document", "permissions"});
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        const Json document = Json::parse(outcome.out);
        REQUIRE(document.at("Statement").size() == 2);
        CHECK(document.at("Statement").at(0).at("Action") == "polly:SynthesizeSpeech");
        CHECK(document.at("Statement").at(1).at("Action") == "comprehend:DetectSentiment");
    }
}

TEST_CASE("compile without capabilities gives the unconditional permissions", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    CHECK(actions(statements({}, folder)) == std::vector<std::string>{"s3:ListAllMyBuckets"});
}

TEST_CASE("--with takes lists, repetitions and all", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    const std::string topic = setting("topics", topic_a);
    const std::string vault = setting("vault.key", key_a);
    const std::string backup = setting("backup.key", key_b);
    const std::vector<std::string> two{"s3:ListAllMyBuckets", "sns:Publish", "kms:Decrypt"};
    CHECK(actions(statements({"--with", "mail,vault", "--set", topic, "--set", vault}, folder)) == two);
    CHECK(actions(statements({"--with", "vault", "--with", "mail", "--set", topic, "--set", vault},
                             folder)) == two);
    CHECK(actions(statements({"--with", "all", "--set", topic, "--set", vault, "--set", backup}, folder)) ==
          std::vector<std::string>{"s3:ListAllMyBuckets", "sns:Publish", "kms:Decrypt", "kms:Encrypt"});
}

TEST_CASE("a repeated --set on a list adds to it", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    const Json all = statements(
        {"--with", "mail", "--set", setting("topics", topic_a), "--set", setting("topics", topic_b)}, folder);
    CHECK(all.at(1).at("Resource") == Json{topic_a, topic_b});
}

TEST_CASE("--set CAPABILITY.NAME says which parameter is meant", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    const Json all = statements({"--with", "vault,backup", "--set", setting("vault.key", key_a), "--set",
                                 setting("backup.key", key_b)},
                                folder);
    CHECK(all.at(1).at("Resource") == std::string(key_a));
    CHECK(all.at(2).at("Resource") == std::string(key_b));
    const Outcome unclear = run_slrc(
        {"compile", "shop.slr", "--with", "vault,backup", "--set", setting("key", key_a)}, folder.path());
    CHECK(unclear.status == 1);
    CHECK(unclear.err.find("error[SLR0704]") != std::string::npos);
}

TEST_CASE("wrong configurations end with 1 and name what fits", "[command]") {
    struct Wrong {
        std::vector<std::string> arguments;
        std::string code;
        std::string words;
    };
    const std::vector<Wrong> all{
        {{"--with", "backup"}, "SLR0701", "`backup` requires `vault`"},
        {{"--with", "mail"},
         "SLR0702",
         "`topics` of the capability `mail` has no value: it takes `[sns:topic]`"},
        {{"--with", "vault", "--set", "vault.key=x"}, "SLR0703", "takes `kms:key`"},
        {{"--with", "mial"}, "SLR0302", "did you mean `mail`?"},
        {{"--set", "topic=x"}, "SLR0305", "did you mean `topics`?"},
        {{"--role", "AWSServiceRoleForShip"}, "SLR0303", "did you mean `AWSServiceRoleForShop`?"},
        {{"--account", "12"}, "SLR0410", "12"},
    };
    for (const Wrong& wrong : all) {
        std::vector<std::string> arguments{"compile", "-"};
        arguments.insert(arguments.end(), wrong.arguments.begin(), wrong.arguments.end());
        const Outcome outcome = run_slrc(arguments, {}, std::string(shop));
        INFO(wrong.code << "\n" << outcome.err);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find("error[" + wrong.code + "]") != std::string::npos);
        CHECK(outcome.err.find(wrong.words) != std::string::npos);
    }
}

TEST_CASE("--partition, --region, --account and --suffix fill their places", "[command]") {
    CHECK(place_resource({"--partition", "aws-cn", "--region", "cn-north-1", "--account", "111122223333",
                          "--suffix", "AB"}) == "arn:aws-cn:s3:::b-cn-north-1-111122223333-AB/*");
    CHECK(place_resource({"--region", "us-gov-west-1", "--account", "111122223333", "--suffix", "AB"}) ==
          "arn:aws-us-gov:s3:::b-us-gov-west-1-111122223333-AB/*");
    const Outcome missing = run_slrc({"compile", "-", "--region", "eu-west-1"}, {}, std::string(places));
    CHECK(missing.status == 1);
    CHECK(missing.err.find("error[SLR0707]") != std::string::npos);
}

TEST_CASE("--config is the same as options, which override it", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    folder.write("c.json", R"({"capabilities": {"vault": {"key": ")" + std::string(key_a) + R"("}}})");
    CHECK(statements({"--config", "c.json"}, folder).at(1).at("Resource") == std::string(key_a));
    const Json overridden = statements({"--config", "c.json", "--set", setting("vault.key", key_b)}, folder);
    CHECK(overridden.at(1).at("Resource") == std::string(key_b));
    folder.write("place.json",
                 R"({"partition": "aws", "region": "eu-west-1", "account": "111122223333", "suffix": "AB"})");
    const std::string file = folder / "place.json";
    CHECK(place_resource({"--config", file}) == "arn:aws:s3:::b-eu-west-1-111122223333-AB/*");
    CHECK(place_resource({"--config", file, "--suffix", "CD"}) ==
          "arn:aws:s3:::b-eu-west-1-111122223333-CD/*");
}

TEST_CASE("--config can come from standard input", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    const Outcome outcome = run_slrc({"compile", "two.slr", "--role", "AWSServiceRoleForOne", "--document",
                                      "permissions", "--config", "-"},
                                     folder.path(), R"({"capabilities": {"mail": {}}})");
    CHECK(outcome.status == 0);
    CHECK(Json::parse(outcome.out).at("Statement").size() == 2);
    const Outcome both = run_slrc({"compile", "-", "--config", "-"}, {}, "{}");
    CHECK(both.status == 2);
    CHECK(both.err.find("standard input cannot be") != std::string::npos);
}

TEST_CASE("--config configures each role on its own", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    folder.write("c.json", R"({"roles": {"AWSServiceRoleForOne": {"capabilities": {"mail": {}}}}})");
    const Outcome outcome =
        run_slrc({"compile", "two.slr", "--document", "permissions", "--config", "c.json"}, folder.path());
    REQUIRE(outcome.status == 0);
    const Json all = Json::parse(outcome.out);
    CHECK(all.at("AWSServiceRoleForOne").at("permissions").at("Statement").size() == 2);
    CHECK(all.at("AWSServiceRoleForTwo").at("permissions").at("Statement").size() == 1);
    folder.write("c.json", R"({"roles": {"AWSServiceRoleForTwo": {"capabilities": {"mail": {}}}}})");
    const Outcome wrong = run_slrc({"compile", "two.slr", "--config", "c.json"}, folder.path());
    CHECK(wrong.status == 1);
    CHECK(wrong.err.find("error[SLR0302]") != std::string::npos);
}

TEST_CASE("imports are found beside the file, with -I, and in the standard library", "[command]") {
    const TemporaryFolder folder;
    folder.write("a/main.slr",
                 "import \"beside.slr\"\nimport \"group.slr\"\nimport \"lex/v2.slr\"\n"
                 "role AWSServiceRoleForX { trust service lambda.amazonaws.com\n"
                 "allow s3:GetObject on here\n include mail }\n");
    folder.write("a/beside.slr", "let here = \"arn:aws:s3:::here/*\"\n");
    folder.write("b/group.slr", "permissions mail() { allow ses:SendEmail on * }\n");
    const std::vector<std::string> arguments{"compile", "a/main.slr", "--document", "permissions"};
    CHECK(run_slrc(arguments, folder.path()).status == 1);
    std::vector<std::string> with_folder = arguments;
    with_folder.insert(with_folder.end(), {"-I", "b"});
    const Outcome outcome = run_slrc(with_folder, folder.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const Json all = Json::parse(outcome.out).at("Statement");
    REQUIRE(all.size() == 2);
    CHECK(all.at(0).at("Resource") == "arn:aws:s3:::here/*");
    CHECK(all.at(1).at("Action") == "ses:SendEmail");
    CHECK(run_slrc({"check", "a/main.slr", "-I", "b"}, folder.path()).status == 0);
}

TEST_CASE("a misspelt parameter is one finding", "[command]") {
    const Outcome outcome = run_slrc({"compile", "std:lex/v2.slr", "--with", "encryption", "--set",
                                      "encryption.kye=x", "--diagnostics", "json"});
    CHECK(outcome.status == 1);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK(outcome.err.find("did you mean `key`?") != std::string::npos);
}
