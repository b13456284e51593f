#include "compiler/iam/prepared_statement.hpp"
#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc::iam;

namespace {

const std::string root = "arn:aws:iam::111122223333:root";
const std::string user = "arn:aws:iam::111122223333:user/ann";
const std::string role = "arn:aws:iam::111122223333:role/path/maker";
const std::string session = "arn:aws:sts::111122223333:assumed-role/maker/today";
const std::string other_session = "arn:aws:sts::444455556666:assumed-role/maker/today";

struct PrincipalRow {
    std::vector<Principals> principals;
    Caller caller;
    bool match;
};

void check_rows(const std::vector<PrincipalRow>& rows, bool not_principals) {
    for (const PrincipalRow& row : rows) {
        INFO(row.principals.front().kind << " " << row.principals.front().values.front() << ", "
                                         << row.caller.kind << " " << row.caller.value);
        Statement statement;
        statement.principals = row.principals;
        statement.not_principals = not_principals;
        CHECK(PreparedPrincipals(statement).match(row.caller) == row.match);
    }
}

} // namespace

TEST_CASE("principals: who a statement is for", "[iam]") {
    check_rows({{{{"Service", {"lex.amazonaws.com"}}}, {"Service", "lex.amazonaws.com"}, true},
                {{{"Service", {"lex.amazonaws.com"}}}, {"Service", "lexv2.amazonaws.com"}, false},
                {{{"Service", {"lex.amazonaws.com"}}}, {"AWS", "lex.amazonaws.com"}, false},
                {{{"Federated", {"accounts.google.com"}}}, {"Federated", "accounts.google.com"}, true},
                {{{"CanonicalUser", {"79a5"}}}, {"CanonicalUser", "79a5"}, true},
                {{{"AWS", {"*"}}}, {"Service", "lex.amazonaws.com"}, true},
                {{{"AWS", {"*"}}}, {"AWS", user}, true},
                {{{"Service", {"*"}}}, {"Service", "lex.amazonaws.com"}, false},
                // An account is everyone in it.
                {{{"AWS", {"111122223333"}}}, {"AWS", user}, true},
                {{{"AWS", {root}}}, {"AWS", session}, true},
                {{{"AWS", {root}}}, {"AWS", "111122223333"}, true},
                {{{"AWS", {"444455556666"}}}, {"AWS", user}, false},
                {{{"AWS", {user}}}, {"AWS", root}, false},
                {{{"AWS", {user}}}, {"AWS", user}, true},
                {{{"AWS", {"arn:aws:iam::111122223333:user/*"}}}, {"AWS", user}, false},
                // A role is each of its sessions; a session is itself alone.
                {{{"AWS", {role}}}, {"AWS", role}, true},
                {{{"AWS", {role}}}, {"AWS", session}, true},
                {{{"AWS", {role}}}, {"AWS", other_session}, false},
                {{{"AWS", {session}}}, {"AWS", session}, true},
                {{{"AWS", {session}}}, {"AWS", role}, false},
                {{{"AWS", {"arn:aws:iam::111122223333:role/make"}}}, {"AWS", session}, false},
                {{{"AWS", {"AROAEXAMPLEEXAMPLE12"}}}, {"AWS", "AROAEXAMPLEEXAMPLE12"}, true},
                {{{"Service", {"a.b"}}, {"AWS", {"111122223333"}}}, {"AWS", user}, true}},
               false);
}

TEST_CASE("principals: NotPrincipal leaves out whom it names with its account and its role", "[iam]") {
    check_rows({{{{"AWS", {user, root}}}, {"AWS", user}, false},
                {{{"AWS", {user}}}, {"AWS", user}, true},
                {{{"AWS", {root}}}, {"AWS", user}, true},
                {{{"AWS", {root}}}, {"AWS", root}, false},
                {{{"AWS", {session, role, "111122223333"}}}, {"AWS", session}, false},
                {{{"AWS", {session, "111122223333"}}}, {"AWS", session}, true},
                {{{"AWS", {role, "111122223333"}}}, {"AWS", session}, true},
                {{{"AWS", {"*"}}}, {"Service", "lex.amazonaws.com"}, false},
                {{{"Service", {"lex.amazonaws.com"}}}, {"Service", "lex.amazonaws.com"}, false},
                {{{"Service", {"lex.amazonaws.com"}}}, {"Service", "ec2.amazonaws.com"}, true}},
               true);
}

TEST_CASE("principals: without them, and without a caller", "[iam]") {
    Statement statement;
    CHECK(PreparedPrincipals(statement).match(std::nullopt));
    CHECK(PreparedPrincipals(statement).match(Caller{"AWS", user}));
    statement.principals = {{"AWS", {"*"}}};
    CHECK_FALSE(PreparedPrincipals(statement).match(std::nullopt));
    statement.not_principals = true;
    CHECK_FALSE(PreparedPrincipals(statement).match(std::nullopt));
}
