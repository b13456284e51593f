// Random roles: compiled, imported and compiled again they are the same; and what import writes of them, imported again, is
// the same text.
#include "tests/unit/catch.hpp"
#include "tests/unit/importer/import_json.hpp"
#include "tests/unit/importer/random_role.hpp"

#include <nlohmann/json.hpp>

using namespace slrc;
using Json = nlohmann::ordered_json;

namespace {

/// The documents of a role as `aws iam get-account-authorization-details` prints them.
std::string as_account(const test::RoundTrip& trip) {
    const Json role = Json::parse(trip.documents.at("Random.role"));
    Json detail;
    detail["RoleName"] = "Random";
    detail["Path"] = role.at("Path");
    detail["AssumeRolePolicyDocument"] = Json::parse(trip.documents.at("Random.trust"));
    detail["RolePolicyList"] = Json::array(
        {{{"PolicyName", "all"}, {"PolicyDocument", Json::parse(trip.documents.at("Random.permissions"))}}});
    detail["AttachedManagedPolicies"] = Json::array();
    detail["Tags"] = role.value("Tags", Json::array());
    if (role.contains("PermissionsBoundary")) {
        detail["PermissionsBoundary"] = {{"PermissionsBoundaryType", "Policy"},
                                         {"PermissionsBoundaryArn", role.at("PermissionsBoundary")}};
    }
    Json account;
    account["RoleDetailList"] = Json::array({detail});
    return account.dump(1);
}

} // namespace

TEST_CASE("import is the opposite of compile", "[importer]") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const std::string specification = test::random_role(seed);
        INFO(specification);
        const test::RoundTrip first = test::compile_imported(specification);
        CAPTURE(first.errors);
        REQUIRE(first.errors.empty());
        const test::ImportedText imported = test::import_json(as_account(first));
        CAPTURE(imported.messages);
        REQUIRE_FALSE(imported.text.empty());
        INFO(imported.text);
        const test::RoundTrip second = test::compile_imported(imported.text);
        CAPTURE(second.errors);
        REQUIRE(second.errors.empty());
        CHECK(second.documents == first.documents);
        CHECK(test::import_json(as_account(second)).text == imported.text);
    }
}
