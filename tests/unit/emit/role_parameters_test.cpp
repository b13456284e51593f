// Parameters and capabilities in the document `role`.
#include "tests/unit/catch.hpp"
#include "tests/unit/emit/role_document.hpp"

using namespace slrc;
using test::keys;
using test::plain;
using test::role_of;
using test::role_options;
using Json = nlohmann::ordered_json;

namespace {

/// The first parameter of a plain role.
Json parameter(const std::string& declaration) {
    return plain("param p: " + declaration).at("Parameters").at(0);
}

} // namespace

TEST_CASE("role: a parameter has a name, a type and whether it is a list", "[emit]") {
    CHECK(parameter("string") == Json::parse(R"({"Name": "p", "Type": "string", "List": false})"));
    CHECK(parameter("[s3:bucket] \"where\"") ==
          Json::parse(R"({"Name": "p", "Type": "s3:bucket", "List": true, "Description": "where"})"));
    CHECK(parameter("string matching \"[a-z]{2}\"").at("Type") == "string matching \"[a-z]{2}\"");
    CHECK(keys(parameter("account = \"111122223333\" \"whose\"")) ==
          std::vector<std::string>{"Name", "Type", "List", "Default", "Description"});
}

TEST_CASE("role: the default of a parameter", "[emit]") {
    CHECK(parameter("string = \"x\"").at("Default") == "x");
    CHECK(parameter("string = \"\"").at("Default") == Json(""));
    CHECK(parameter("string = \"${aws:username}\"").at("Default") == "${aws:username}");
    CHECK(parameter("[string] = \"x\"").at("Default") == Json::array({"x"}));
    CHECK(parameter("[string] = [\"x\"]").at("Default") == Json::array({"x"}));
    CHECK(parameter("[string] = [\"y\", \"x\"]").at("Default") == Json({"y", "x"}));
    CHECK_FALSE(parameter("string").contains("Default"));
}

TEST_CASE("role: a default with holes stands as written", "[emit]") {
    CHECK(parameter("s3:bucket = \"arn:{partition}:s3:::{account}-{region}\"").at("Default") ==
          "arn:{partition}:s3:::{account}-{region}");
    CHECK(parameter("[string] = [\"a\", \"{account}\"]").at("Default") == Json({"a", "{account}"}));
    // A hole stays one, even where its value is known.
    workspace::CompileOptions options = role_options();
    options.request.account = "111122223333";
    CHECK(plain("param p: string = \"{account}\"", options).at("Parameters").at(0).at("Default") ==
          "{account}");
}

TEST_CASE("role: capabilities with what they require and need", "[emit]") {
    const Json role = plain(
        "param own: string\ncapability a \"first\"\ncapability b(x: string, y: [kms:key])\n"
        "capability c requires a and not b\ncapability d requires (a or b) and c");
    CHECK(role.at("Parameters") == Json::parse(R"([{"Name": "own", "Type": "string", "List": false}])"));
    CHECK(role.at("Capabilities") == Json::parse(R"([
        {"Name": "a", "Description": "first", "Parameters": []},
        {"Name": "b", "Parameters": [{"Name": "x", "Type": "string", "List": false},
                                     {"Name": "y", "Type": "kms:key", "List": true}]},
        {"Name": "c", "Requires": "a and not b", "Parameters": []},
        {"Name": "d", "Requires": "(a or b) and c", "Parameters": []}])"));
    CHECK(keys(plain("capability a\ncapability c requires a \"text\"").at("Capabilities").at(1)) ==
          std::vector<std::string>{"Name", "Description", "Requires", "Parameters"});
}

TEST_CASE("role: capabilities are the same whatever is turned on", "[emit]") {
    workspace::CompileOptions options = role_options();
    options.request.capabilities.push_back({"a", "--with a"});
    const std::string rules = "capability a\ncapability b";
    CHECK(plain(rules, options) == plain(rules));
}
