// Invariants of the trust, as people write them, and who outside of an account may assume a role.
#include "compiler/prove/outside.hpp"
#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc;
using Lines = std::vector<std::string>;

namespace {

const std::string head = "role acme {\n path \"/\"\n allow lex:ListBots on *\n";

void check_trust(workspace::Compilation& compilation, const std::string& rules) {
    const workspace::Memory files{{{"main.slr", head + rules + "\n}\n"}}};
    static_cast<void>(check_specifications(compilation, {"main.slr"}, {}, files));
}

/// What is found of the invariants: codes and messages.
Lines findings(const std::string& rules) {
    workspace::Compilation compilation;
    check_trust(compilation, rules);
    Lines lines;
    for (const diagnostics::Diagnostic& one : compilation.sink.all()) {
        const std::string code(diagnostics::facts(one.kind).code);
        if (code.starts_with("SLR06")) {
            lines.push_back(code + " " + one.message);
        } else {
            CHECK(one.severity != diagnostics::Severity::error);
        }
    }
    return lines;
}

/// Who asks in the one finding; its code where there is another.
std::string asker(const std::string& rules) {
    const Lines lines = findings(rules);
    if (lines.size() != 1) {
        return std::to_string(lines.size()) + " findings";
    }
    const std::size_t by = lines.front().find("` by `");
    return by == std::string::npos ? lines.front().substr(0, 7)
                                   : lines.front().substr(by + 6, lines.front().find('`', by + 6) - by - 6);
}

/// Reach and name of each who may assume the role from outside.
Lines outside(const std::string& rules) {
    workspace::Compilation compilation;
    check_trust(compilation, rules);
    const model::Role& role = compilation.program.roles.front();
    Lines lines;
    for (const prove::Access& one :
         prove::access_from_outside(role, compilation.program.catalogs[role.catalog])) {
        CHECK(one.example.has_value());
        lines.push_back(std::string(to_string(one.reach)) + ": " + one.who + (one.conditional ? " if" : ""));
    }
    return lines;
}

} // namespace

TEST_CASE("trust: nobody but those who are named", "[prove]") {
    const std::string partner = "param partner: account\ntrust account partner if sts:ExternalId == \"x\"\n";
    CHECK(findings(partner + "never trust * except account partner").empty());
    CHECK(findings(partner + "never trust account * if sts:ExternalId not exists").empty());
    CHECK(findings(partner + "never trust service *\nnever trust federated *").empty());
    CHECK(asker(partner + "never trust account * except account \"{account}\"") ==
          "arn:aws:iam::777788889999:root");
    CHECK(asker(partner + "never trust * except account partner if sts:ExternalId == \"x\"") == "0 findings");
}

TEST_CASE("trust: a finding has the request, the rule and the command", "[prove]") {
    workspace::Compilation compilation;
    check_trust(
        compilation,
        "trust service lambda.amazonaws.com if aws:SourceAccount == \"{account}\"\nnever trust service *");
    const auto all = compilation.sink.all();
    REQUIRE(all.size() == 1);
    const diagnostics::Diagnostic& found = all.front();
    CHECK(found.message ==
          "this does not hold: `sts:AssumeRole` by `lambda.amazonaws.com` with "
          "`aws:SourceAccount` = `111111111111` is allowed");
    REQUIRE(found.related.size() == 2);
    CHECK(found.related[0].message == "this rule allows it");
    CHECK(
        found.related[1].message ==
        "see the decision: slrc eval main.slr --role acme --account 111111111111 --document trust --principal "
        "Service=lambda.amazonaws.com --action sts:AssumeRole --context aws:SourceAccount=111111111111");
}

TEST_CASE("trust: an account is everybody in it", "[prove]") {
    const std::string account = "trust account 111122223333\n";
    CHECK(asker(account + "never trust aws \"arn:aws:iam::111122223333:role/a/b\"") ==
          "arn:aws:iam::111122223333:role/a/b");
    CHECK(findings(account + "never trust aws \"arn:aws:iam::444455556666:role/a/b\"").empty());
    CHECK(findings(account + "never trust * except account 111122223333").empty());
    // A path may look like another account.
    CHECK(asker("trust aws \"arn:aws:iam::444455556666:role/x:iam::111122223333:/r\"\n"
                "never trust * except account 111122223333") ==
          "arn:aws:iam::444455556666:role/x:iam::111122223333:/r");
}

TEST_CASE("trust: a role is its sessions, too", "[prove]") {
    const std::string session = "\"arn:aws:sts::111122223333:assumed-role/admin/ann\"";
    CHECK(asker("trust aws \"arn:aws:iam::111122223333:role/admin\"\nnever trust aws " + session) ==
          "arn:aws:sts::111122223333:assumed-role/admin/ann");
    CHECK(asker("trust aws " + session + "\nnever trust account 111122223333") ==
          "arn:aws:sts::111122223333:assumed-role/admin/ann");
}

TEST_CASE("trust: what IAM tells of a principal is of who asks", "[prove]") {
    const std::string everyone = "trust * if aws:PrincipalAccount == \"111122223333\"\n";
    CHECK(findings(everyone + "never trust * except account 111122223333").empty());
    CHECK(asker(everyone + "never trust account *") == "arn:aws:iam::111122223333:root");
    const std::string admins =
        "trust * if aws:PrincipalArn like \"arn:aws:iam::111122223333:role/admin-*\"\n";
    CHECK(findings(admins + "never trust * except account 111122223333").empty());
    CHECK(findings(admins + "never trust aws \"arn:aws:iam::111122223333:user/ann\"").empty());
    CHECK(findings("trust * if aws:PrincipalOrgID == \"o-a1b2c3d4e5\"\nnever trust service *, federated *")
              .empty());
    CHECK(findings("trust account 111122223333 if aws:SourceAccount == \"111122223333\"\n"
                   "never trust account *")
              .empty());
    CHECK(findings("trust * if aws:PrincipalAccount == \"${aws:ResourceAccount}\"\n"
                   "never trust * except account \"{account}\"")
              .empty());
}

TEST_CASE("trust: whoever is kept out is not trusted", "[prove]") {
    const std::string rules =
        "trust account 111122223333, 444455556666\ndistrust * if aws:PrincipalAccount != \"111122223333\"\n";
    CHECK(findings(rules + "never trust * except account 111122223333").empty());
    CHECK(findings(rules + "always distrust account * except account 111122223333").empty());
    CHECK(asker(rules + "always trust account 444455556666") == "arn:aws:iam::444455556666:root");
    CHECK(findings(rules + "always trust account 111122223333").empty());
    CHECK(asker(rules + "never distrust account *") == "arn:aws:iam::777788889999:root");
    CHECK(findings(rules + "never distrust account 111122223333").empty());
}

TEST_CASE("trust: the call is that of the kind, or the one that is named", "[prove]") {
    const std::string web =
        "trust federated \"accounts.google.com\" to sts:AssumeRoleWithWebIdentity "
        "if accounts.google.com:aud == \"a\"\n";
    CHECK(asker(web + "never trust federated *") == "accounts.google.com");
    CHECK(findings(web + "never trust * to sts:AssumeRole").empty());
    CHECK(findings(web + "never trust * except federated accounts.google.com").empty());
}

TEST_CASE("trust: a parameter may be anybody", "[prove]") {
    const std::string who = "param who: arn\ntrust aws who\n";
    CHECK(asker(who + "never trust account 444455556666") == "arn:aws:iam::444455556666:root");
    CHECK(asker(who + "always trust account 444455556666") == "arn:aws:iam::444455556666:root");
    CHECK(findings(who + "never trust service *").empty());
    CHECK(findings("trust account \"{account}\"\nnever trust * except account \"{account}\"").empty());
}

TEST_CASE("trust: what nobody can ask proves nothing", "[prove]") {
    const std::string rules = "trust service lambda.amazonaws.com\n";
    CHECK(asker(rules + "never trust * except *") == "SLR0606");
    CHECK(asker(rules + "never trust service * if aws:PrincipalArn exists") == "SLR0606");
}

TEST_CASE("outside: a ladder of who may assume a role", "[prove]") {
    CHECK(outside("trust account \"{account}\"").empty());
    CHECK(outside("trust service lambda.amazonaws.com") == Lines{"services of AWS: lambda.amazonaws.com"});
    CHECK(outside("trust account 111122223333 if sts:ExternalId == \"x\"") ==
          Lines{"named accounts: arn:{partition}:iam::111122223333:root if"});
    CHECK(outside("trust federated accounts.google.com to sts:AssumeRoleWithWebIdentity "
                  "if accounts.google.com:aud == \"a\"") == Lines{"federated users: accounts.google.com if"});
    CHECK(outside("trust * if aws:PrincipalOrgID == \"o-a1b2c3d4e5\"") ==
          Lines{"anyone, with a condition: anyone of any account if"});
    CHECK(outside("trust * if aws:PrincipalAccount in [\"111122223333\", \"444455556666\"]\n"
                  "distrust account 444455556666") == Lines{"named accounts: 111122223333"});
    const Lines all = outside("trust *");
    REQUIRE(!all.empty());
    CHECK(all.front() == "anyone: anyone of any account");
}
