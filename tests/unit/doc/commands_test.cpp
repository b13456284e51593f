#include "tests/unit/catch.hpp"
#include "tests/unit/doc/shown.hpp"

using namespace slrc;
using test::has;
using test::lex_role;
using test::markdown;

namespace {

const std::string crew = R"(role Crew_{suffix} {
 description "-it's {account}"
 path "/a/"
 trust service lambda.amazonaws.com
 capability files(bucket: s3:bucket)
 capability strict
 allow lex:ListBots
 when files: allow s3:GetObject on "{bucket}/*"
 when files and not strict: deny s3:GetObject on "{bucket}/x/*"
 when not strict and files: allow s3:GetObject on "{bucket}/y/*"
 when strict: deny comprehend:DetectSentiment
 max_session 2h
 boundary "arn:{partition}:iam::{account}:policy/B"
 tags { a: "b c" "d e": "{account}" }
})";

} // namespace

TEST_CASE("commands: a plain role is made with all that it has", "[doc]") {
    const std::string page = markdown(crew);
    CHECK(has(page, R"(aws iam create-role --role-name 'Crew_SUFFIX' \
    --path='/a/' \
    --assume-role-policy-document='file://Crew.trust.json' \
    --max-session-duration='7200' \
    --permissions-boundary='arn:aws:iam::{account}:policy/B' \
    --description='-it'\''s {account}' \
    --tags='[{"Key":"a","Value":"b c"},{"Key":"d e","Value":"{account}"}]'
)"));
    CHECK(has(
        page,
        "Replace names in braces, here and in the files, with their values. `SUFFIX` is the end of the role's name."));
}

TEST_CASE("commands: policies are those of a division by capabilities, what only denies first", "[doc]") {
    const std::string page = markdown(crew);
    CHECK(has(page, R"(Its policy when `files and not strict`:

```sh
aws iam put-role-policy --role-name 'Crew_SUFFIX' \
    --policy-name='permissions.files+not-strict' \
    --policy-document='file://Crew.permissions.files+not-strict.json'
)"));
    const auto at = [&](const std::string& policy) {
        return page.find("--policy-name='permissions" + policy + "'");
    };
    CHECK(at(".strict") < at(".files+not-strict"));
    CHECK(at(".files+not-strict") < at(""));
    CHECK(at("") < at(".files"));
    CHECK(at(".files") != std::string::npos);
    // Two guards that say the same are one policy, and one document.
    CHECK(page.find("`not strict and files`") == std::string::npos);
}

TEST_CASE("commands: a document of a plain role has the name of the file that they read", "[doc]") {
    const std::string page = markdown(crew);
    for (const std::string name : {"trust", "permissions", "permissions.files",
                                   "permissions.files+not-strict", "permissions.strict"}) {
        INFO(name);
        CHECK(has(page, ", as `Crew." + name + ".json`:\n\n```json\n"));
    }
    CHECK(markdown(lex_role(" allow lex:ListBots")).find(", as `") == std::string::npos);
}

TEST_CASE("commands: nothing is on a role that is deleted", "[doc]") {
    const std::string page = markdown(crew);
    CHECK(has(
        page,
        R"(for item in $(aws iam list-role-policies --role-name 'Crew_SUFFIX' --query 'PolicyNames[]' --output text); do
    aws iam delete-role-policy --role-name 'Crew_SUFFIX' --policy-name="$item"
done
for item in $(aws iam list-attached-role-policies --role-name 'Crew_SUFFIX' --query 'AttachedPolicies[].PolicyArn' --output text); do
    aws iam detach-role-policy --role-name 'Crew_SUFFIX' --policy-arn="$item"
done
aws iam delete-role --role-name 'Crew_SUFFIX'
)"));
    CHECK(page.find("instance-profile") == std::string::npos);
    const std::string machines =
        markdown("role A { path \"/\" trust service ec2.amazonaws.com allow lex:ListBots }");
    CHECK(machines.find("remove-role-from-instance-profile") < machines.find("aws iam delete-role "));
}

TEST_CASE("commands: a guard that is too long for the name of a policy has a number", "[doc]") {
    std::string capabilities;
    std::string guard;
    for (int number = 0; number < 9; ++number) {
        const std::string name = "a_rather_long_name_" + std::to_string(number);
        capabilities += " capability " + name + "\n";
        guard += (number == 0 ? "" : " and ") + name;
    }
    const std::string page =
        markdown("role A { path \"/\" trust service lambda.amazonaws.com\n" + capabilities +
                 " allow lex:ListBots\n when " + guard + ": allow comprehend:DetectSentiment\n}");
    CHECK(has(page, "--policy-document='file://A.permissions.rule-2.json'"));
    CHECK(has(page, "as `A.permissions.rule-2.json`:"));
    CHECK_FALSE(has(page, "--split capability")); // which refuses it
}

TEST_CASE("commands: the description is set by the call that sets nothing else", "[doc]") {
    CHECK(has(markdown(crew),
              "aws iam update-role-description --role-name 'Crew_SUFFIX' --description TEXT\n"));
    CHECK(has(
        markdown(lex_role(" allow lex:ListBots")),
        "aws iam update-role-description --role-name 'AWSServiceRoleForShown_SUFFIX' --description TEXT\n"));
}
