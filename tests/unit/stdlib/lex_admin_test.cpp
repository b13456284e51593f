// The admin documents of Lex V2's two roles against AWS's policy for those who use Lex in full.
#include "tests/unit/catch.hpp"
#include "tests/unit/stdlib/compiled.hpp"
#include "tests/unit/stdlib/facts.hpp"

#include <algorithm>

using namespace slrc;
using namespace slrc::test;

namespace {

/// IAM's patterns: `*` for any letters, `?` for one.
bool matches(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern.front() == '*') {
        return matches(pattern.substr(1), text) || (!text.empty() && matches(pattern, text.substr(1)));
    }
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           matches(pattern.substr(1), text.substr(1));
}

bool covers(const std::vector<std::string>& patterns, const std::string& text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matches(pattern, text); });
}

/// A statement that allows the action on the role, on these conditions and no others.
bool allows(const iam::Document& document, const std::string& action, const std::string& role,
            const std::vector<iam::Condition>& conditions) {
    return std::any_of(document.statements.begin(), document.statements.end(),
                       [&](const iam::Statement& statement) {
                           return statement.effect == iam::Effect::allow && !statement.not_actions &&
                                  !statement.not_resources && covers(statement.actions, action) &&
                                  covers(statement.resources, role) && statement.conditions == conditions;
                       });
}

struct Prefix {
    std::string role;
    std::string service;
};

const std::vector<Prefix>& prefixes() {
    static const std::vector<Prefix> both{
        {"AWSServiceRoleForLexV2Bots", "lexv2.amazonaws.com"},
        {"AWSServiceRoleForLexV2Channels", "channels.lexv2.amazonaws.com"},
    };
    return both;
}

/// A role as Lex makes it.
std::string made_role(const Prefix& prefix) {
    return "arn:aws:iam::111122223333:role/aws-service-role/" + prefix.service + "/" + prefix.role +
           "_8VQK2M4JD1C";
}

iam::Document admin(const Prefix& prefix) {
    return compiled({"std:lex/v2.slr", prefix.role, emit::DocumentKind::admin});
}

/// Checks each action of each statement on each of the two roles, and answers how many there were.
int check_implied(const std::vector<iam::Statement>& statements) {
    int checked = 0;
    for (const Prefix& prefix : prefixes()) {
        const iam::Document ours = admin(prefix);
        for (const iam::Statement& statement : statements) {
            // Lists for everything, such as the wildcard of the policy's first statement, are not about roles.
            if (statement.resources == std::vector<std::string>{"*"} ||
                !covers(statement.resources, made_role(prefix))) {
                continue;
            }
            for (const std::string& action : statement.actions) {
                INFO(prefix.role << " " << action);
                CHECK(allows(ours, action, made_role(prefix), statement.conditions));
                ++checked;
            }
        }
    }
    return checked;
}

} // namespace

TEST_CASE("Lex V2 admin documents allow what AmazonLexFullAccess allows on their roles", "[stdlib]") {
    // Five actions on each of the two roles: get, create, delete, deletion status, pass.
    CHECK(check_implied(full_access_statements()) == 10);
    if (const auto policy = published("AmazonLexFullAccess")) {
        CHECK(check_implied(policy->statements) == 10);
    }
}

TEST_CASE("Lex V2 admin documents reach neither other roles nor other services", "[stdlib]") {
    const std::string roles = "arn:aws:iam::111122223333:role/";
    for (const Prefix& prefix : prefixes()) {
        const iam::Document ours = admin(prefix);
        const Prefix& other = prefix.role == prefixes().front().role ? prefixes().back() : prefixes().front();
        for (const iam::Statement& statement : ours.statements) {
            INFO(prefix.role << " " << statement.sid);
            CHECK_FALSE(covers(statement.resources, made_role(other)));
            CHECK_FALSE(covers(statement.resources, roles + prefix.role + "_8VQK2M4JD1C"));
            CHECK_FALSE(covers(statement.resources,
                               roles + "aws-service-role/" + other.service + "/" + prefix.role + "_A"));
            CHECK_FALSE(covers(statement.resources,
                               roles + "aws-service-role/" + prefix.service + "/" + prefix.role + "Other"));
        }
        CHECK_FALSE(allows(ours, "iam:CreateServiceLinkedRole", made_role(prefix), {}));
        CHECK_FALSE(allows(ours, "iam:PassRole", made_role(prefix), {}));
    }
}

TEST_CASE("Lex V2 admin documents have a Sid for every step", "[stdlib]") {
    const std::vector<std::string> steps{"CreateRole",      "AddCapabilities", "SeeRole",
                                         "EditDescription", "PassRole",        "DeleteRole"};
    for (const Prefix& prefix : prefixes()) {
        std::vector<std::string> sids;
        for (const iam::Statement& statement : admin(prefix).statements) {
            sids.push_back(statement.sid);
        }
        CHECK(sids == steps);
    }
}
