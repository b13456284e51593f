#include "tests/unit/catch.hpp"
#include "tests/unit/emit/role_document.hpp"

using namespace slrc;
using test::keys;
using test::plain;
using test::role_of;
using test::role_options;
using Json = nlohmann::ordered_json;

TEST_CASE("role: a role with nothing has its seven keys", "[emit]") {
    CHECK(plain("") ==
          Json::parse(R"({"Name": "Plain", "Path": "/", "ArnPattern": "arn:aws:iam::*:role/Plain",
        "ServicePrincipals": ["lambda.amazonaws.com"], "Regions": "all", "Parameters": [], "Capabilities": []})"));
}

TEST_CASE("role: keys stand in one order", "[emit]") {
    const Json all = plain(
        "lifecycle { one per bot }\ncapability c\nparam p: string\nregions us-east-1\n"
        "boundary \"arn:aws:iam::111122223333:policy/b\"\ntags { a: \"b\" }\nmax_session 1h\n"
        "description \"d\"");
    CHECK(keys(all) == std::vector<std::string>{"Name", "Path", "ArnPattern", "Description",
                                                "ServicePrincipals", "MaxSessionDuration", "Tags",
                                                "PermissionsBoundary", "Regions", "Parameters",
                                                "Capabilities", "Lifecycle"});
}

TEST_CASE("role: name, path and ARN of a service-linked role", "[emit]") {
    const std::string text = "role AWSServiceRoleForX_{suffix} { trust service x.amazonaws.com }";
    const Json open = role_of(text);
    CHECK(open.at("Name") == "AWSServiceRoleForX_{suffix}");
    CHECK(open.at("Path") == "/aws-service-role/x.amazonaws.com/");
    CHECK(open.at("ArnPattern") ==
          "arn:aws:iam::*:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX_*");

    workspace::CompileOptions options = role_options();
    options.request.partition = "aws-cn";
    options.request.account = "111122223333";
    options.request.suffix = "ABC";
    const Json given = role_of(text, options);
    CHECK(given.at("Name") == "AWSServiceRoleForX_{suffix}");
    CHECK(given.at("ArnPattern") ==
          "arn:aws-cn:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX_ABC");
}

TEST_CASE("role: properties are filled in", "[emit]") {
    workspace::CompileOptions options = role_options();
    options.request.account = "111122223333";
    const Json role = role_of(
        "let team = \"lex\"\nrole R { path \"/{team}/{partition}/\"\n"
        "trust service b.amazonaws.com, a.amazonaws.com, b.amazonaws.com\n"
        "description \"Of {team}.\"\nmax_session 1h30m\n"
        "boundary \"arn:{partition}:iam::{account}:policy/b\" }",
        options);
    CHECK(role.at("Path") == "/lex/aws/");
    CHECK(role.at("Description") == "Of lex.");
    CHECK(role.at("ServicePrincipals") == Json({"b.amazonaws.com", "a.amazonaws.com"}));
    CHECK(role.at("MaxSessionDuration") == 5400);
    CHECK(role.at("PermissionsBoundary") == "arn:aws:iam::111122223333:policy/b");
}

TEST_CASE("role: a role that trusts no service has an empty list of them", "[emit]") {
    CHECK(role_of("role R { path \"/\" trust account 111122223333 }").at("ServicePrincipals") ==
          Json::array());
}

TEST_CASE("role: tags keep their order, and are filled in", "[emit]") {
    CHECK(plain("tags { Zone: \"{region}\", \"a {partition}\": \"\" }",
                [] {
                    workspace::CompileOptions options = role_options();
                    options.request.region = "eu-west-1";
                    return options;
                }())
              .at("Tags") ==
          Json::parse(R"([{"Key": "Zone", "Value": "eu-west-1"}, {"Key": "a aws", "Value": ""}])"));
}

TEST_CASE("role: a property that IAM does not take once it is filled in", "[emit]") {
    const auto codes = [](const std::string& rules, const std::string& value) {
        workspace::CompileOptions options = role_options();
        options.request.values.push_back({"", "p", {value}, "--set p", false});
        const test::Compiled compiled =
            test::compile_text(test::plain_role("param p: string\n" + rules), std::move(options));
        CHECK(compiled.texts.empty() == !compiled.codes.empty());
        return compiled.codes;
    };
    const auto code = [](diagnostics::Kind kind) {
        return std::vector<std::string>{std::string(diagnostics::facts(kind).code)};
    };
    CHECK(codes("tags { k: \"{p}\" }", std::string(256, 'x')).empty());
    CHECK(codes("tags { k: \"{p}\" }", std::string(257, 'x')) == code(diagnostics::Kind::bad_tag));
    CHECK(codes("tags { \"{p}\": \"v\" }", "aws:x") == code(diagnostics::Kind::bad_tag));
    CHECK(codes("description \"{p}\"", std::string(1000, 'x')).empty());
    CHECK(codes("description \"{p}\"", std::string(1001, 'x')) == code(diagnostics::Kind::bad_description));
    CHECK(codes("regions \"{p}\"", "us-east-9").empty());
    CHECK(codes("regions \"{p}\"", "nowhere") == code(diagnostics::Kind::bad_region));
}

TEST_CASE("role: regions are all of them or a list", "[emit]") {
    CHECK(plain("regions all").at("Regions") == "all");
    CHECK(plain("regions us-east-1").at("Regions") == Json::array({"us-east-1"}));
    CHECK(role_of(
              "let more = [\"eu-west-1\", \"eu-west-2\"]\nrole R { path \"/\" trust service a.amazonaws.com\n"
              "regions us-east-1, more }")
              .at("Regions") == Json({"us-east-1", "eu-west-1", "eu-west-2"}));
}

TEST_CASE("role: the lifecycle", "[emit]") {
    const Json all = plain(
        "lifecycle {\none per bot\ncreated by lex:CreateBot, lex:UpdateBot\n"
        "passed by lex:CreateBot\neditable description\ndelete after lex:DeleteBot\n"
        "step \"First.\"\nstep \"In {partition}.\" }");
    CHECK(all.at("Lifecycle") ==
          Json::parse(R"({"OnePer": "bot", "CreatedBy": ["lex:CreateBot", "lex:UpdateBot"],
        "PassedBy": ["lex:CreateBot"], "Editable": ["Description"], "DeleteAfter": ["lex:DeleteBot"],
        "Steps": ["First.", "In aws."]})"));
    CHECK(keys(all.at("Lifecycle")) ==
          std::vector<std::string>{"OnePer", "CreatedBy", "PassedBy", "Editable", "DeleteAfter", "Steps"});
    CHECK(plain("lifecycle { delete after step \"Ask.\" }").at("Lifecycle") ==
          Json::parse(R"({"Editable": [], "Steps": ["Ask."]})"));
    CHECK_FALSE(plain("").contains("Lifecycle"));
}
