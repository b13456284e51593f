#include "compiler/importer/clauses.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;

namespace {

using Principals = std::vector<std::pair<std::string, std::vector<std::string>>>;

std::string trust(const Principals& principals, const std::vector<std::string>& actions = {"sts:AssumeRole"},
                  bool not_actions = false) {
    importer::DraftTrust drafted;
    for (const auto& [kind, values] : principals) {
        model::Principal principal{kind, {}, {}};
        for (const std::string& value : values) {
            principal.values.push_back(model::literal(value, {}));
        }
        drafted.rule.principals.push_back(principal);
    }
    for (const std::string& action : actions) {
        drafted.rule.actions.push_back({action, {}});
    }
    drafted.rule.not_actions = not_actions;
    return trust_text(drafted, {});
}

} // namespace

TEST_CASE("services stand without quotes where they can", "[importer]") {
    CHECK(trust({{"Service", {"lexv2.amazonaws.com", "ec2.amazonaws.com"}}}) ==
          "trust service lexv2.amazonaws.com, ec2.amazonaws.com");
    CHECK(trust({{"Service", {"ec2.amazonaws.com", "account.amazonaws.com"}}}) ==
          "trust service ec2.amazonaws.com, \"account.amazonaws.com\"");
    CHECK(trust({{"Service", {"nohost"}}}) == "trust service \"nohost\"");
}

TEST_CASE("the root of an account is the account", "[importer]") {
    CHECK(trust({{"AWS", {"arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root"}}}) ==
          "trust account 111122223333, 444455556666");
    CHECK(trust({{"AWS", {"111122223333"}}}) == "trust aws \"111122223333\"");
    CHECK(trust({{"AWS", {"arn:aws-cn:iam::111122223333:root"}}}) ==
          "trust aws \"arn:aws-cn:iam::111122223333:root\"");
    CHECK(trust({{"AWS", {"arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:root"}}}) ==
          "trust aws \"arn:aws:iam::111122223333:role/a\", account 111122223333");
}

TEST_CASE("an account may be one that is filled in", "[importer]") {
    importer::DraftTrust drafted;
    model::OpenText root = model::literal("arn:", {});
    append(root, model::BuiltIn::partition);
    append(root, model::Literal{":iam::"});
    append(root, model::BuiltIn::account);
    append(root, model::Literal{":root"});
    drafted.rule.principals.push_back({"AWS", {root}, {}});
    drafted.rule.actions.push_back({"sts:AssumeRole", {}});
    CHECK(trust_text(drafted, {}) == "trust account \"{account}\"");
}

TEST_CASE("several kinds stand in one statement, each with its word", "[importer]") {
    CHECK(trust({{"AWS", {"*", "111122223333"}},
                 {"Federated", {"accounts.google.com"}},
                 {"CanonicalUser", {"abc"}}}) ==
          "trust *, aws \"111122223333\", federated \"accounts.google.com\", canonical_user \"abc\"");
}

TEST_CASE("other actions than sts:AssumeRole are named", "[importer]") {
    const Principals lambda{{"Service", {"lambda.amazonaws.com"}}};
    CHECK(trust(lambda, {"sts:AssumeRole", "sts:TagSession"}) ==
          "trust service lambda.amazonaws.com to sts:{AssumeRole, TagSession}");
    CHECK(trust(lambda, {"sts:assumerole"}) == "trust service lambda.amazonaws.com to sts:assumerole");
    CHECK(trust(lambda, {"sts:TagSession"}, true) ==
          "trust service lambda.amazonaws.com to * except sts:TagSession");
}
