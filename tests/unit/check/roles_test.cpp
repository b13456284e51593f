// Roles: names, trust, service-linked or plain, properties, lifecycle, test blocks.
#include "compiler/check/check.hpp"
#include "compiler/workspace/load.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/check/codes.hpp"

using slrc::iam::Condition;
using slrc::iam::Effect;
using slrc::iam::Principals;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

Texts in_plain(const std::string& rules) {
    return codes(plain_role(rules + "\nallow a:B on *"));
}

Texts in_linked(const std::string& rules) {
    return codes(linked_role(rules + "\nallow a:B on *"));
}

Texts named(const std::string& name) {
    return codes("role " + name + " { path \"/\" trust service a.amazonaws.com\nallow a:B on * }");
}

Texts trusting(const std::string& trust) {
    return codes("role Plain { path \"/\"\n" + trust + "\nallow a:B on * }");
}

} // namespace

TEST_CASE("role name: characters and length", "[check]") {
    CHECK(named("A_b+=,.@-1").empty());
    CHECK(named(std::string(64, 'a')).empty());
    CHECK(named(std::string(65, 'a')) == Texts{"SLR0401"});
    CHECK(named(std::string(63, 'a') + "{suffix}").empty());
    CHECK(named(std::string(64, 'a') + "{suffix}") == Texts{"SLR0401"});
    CHECK(named("a/b") == Texts{"SLR0401"});
    CHECK(named("caf\xC3\xA9") == Texts{"SLR0401"});
    CHECK(named("a{other}") == Texts{"SLR0401"});
    CHECK(named("a{suffix}{suffix}") == Texts{"SLR0401"});
    CHECK(named("{suffix}") == Texts{"SLR0401"});
}

TEST_CASE("trust: every kind of principal", "[check]") {
    const auto statement =
        compile_text(
            "role Plain { path \"/\" trust service a.amazonaws.com, account 123456789012, aws "
            "\"arn:aws:iam::123456789012:user/u\", federated \"accounts.google.com\", canonical_user \"79a5\", * "
            "to sts:AssumeRole, sts:TagSession if sts:ExternalId == \"e\" as Who\nallow a:B on * }")
            .trust()
            .statements.at(0);
    CHECK(statement.principals ==
          std::vector<Principals>{
              {"Service", {"a.amazonaws.com"}},
              {"AWS", {"arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/u", "*"}},
              {"Federated", {"accounts.google.com"}},
              {"CanonicalUser", {"79a5"}}});
    CHECK(statement.actions == Texts{"sts:AssumeRole", "sts:TagSession"});
    CHECK(statement.conditions == std::vector<Condition>{{"StringEquals", "sts:ExternalId", {"e"}}});
    CHECK(statement.sid == "Who");
    CHECK(statement.resources.empty());
}

TEST_CASE("trust: the action is sts:AssumeRole by default, and `distrust` denies", "[check]") {
    const auto statements =
        compile_text(
            "role Plain { path \"/\" trust service a.amazonaws.com distrust account 123456789012\nallow a:B on * }")
            .trust()
            .statements;
    REQUIRE(statements.size() == 2);
    CHECK(statements[0].actions == Texts{"sts:AssumeRole"});
    CHECK(statements[0].effect == Effect::allow);
    CHECK(statements[1].effect == Effect::deny);
}

TEST_CASE("trust: principals that are none, and nobody at all", "[check]") {
    CHECK(trusting("trust service \"nohost\"") == Texts{"SLR0413"});
    CHECK(trusting("trust service lambda") == Texts{"SLR0413"});
    CHECK(trusting("trust service nohost") == Texts{"SLR0301"});
    CHECK(trusting("param lambda: string\ntrust service lambda") == Texts{"SLR0702"});
    CHECK(trusting("trust account 1234") == Texts{"SLR0410"});
    CHECK(trusting("trust aws \"someone\"") == Texts{"SLR0413"});
    CHECK(trusting("") == Texts{"SLR0402"});
}

TEST_CASE("service-linked: one service, a name, and none of what IAM lets nobody set", "[check]") {
    CHECK(in_linked("").empty());
    CHECK(in_linked("trust service b.amazonaws.com") == Texts{"SLR0403"});
    CHECK(in_linked("trust account 123456789012") == Texts{"SLR0403"});
    CHECK(in_linked("boundary \"arn:aws:iam::123456789012:policy/p\"") == Texts{"SLR0403"});
    CHECK(in_linked("max_session 1h") == Texts{"SLR0403"});
    CHECK(in_linked("tags { a: \"b\" }") == Texts{"SLR0403"});
    CHECK(codes("role Other { trust service a.amazonaws.com\nallow a:B on * }") == Texts{"SLR0403"});
    CHECK(codes("role Other { trust account 123456789012\nallow a:B on * }") == Texts{"SLR0403"});
    CHECK(codes("role AWSServiceRoleForX{suffix} { trust service a.amazonaws.com\nallow a:B on * }") ==
          Texts{"SLR0403"});
    CHECK(
        codes("role Plain { path \"/aws-service-role/a/\" trust service a.amazonaws.com\nallow a:B on * }") ==
        Texts{"SLR0403"});
}

TEST_CASE("properties: what IAM takes", "[check]") {
    CHECK(in_plain("description \"d\"\nmax_session 12h\ntags { team: \"a\", \"Cost Center\": \"b\" }\n"
                   "boundary \"arn:aws:iam::123456789012:policy/p\"\nregions us-east-1, eu-west-1")
              .empty());
    CHECK(in_plain("description \"" + std::string(1'001, 'a') + "\"") == Texts{"SLR0406"});
    CHECK(in_plain("max_session 59m") == Texts{"SLR0407"});
    CHECK(in_plain("max_session 13h") == Texts{"SLR0407"});
    CHECK(in_plain("max_session soon") == Texts{"SLR0407"});
    CHECK(in_plain("tags { a: \"1\", a: \"2\" }") == Texts{"SLR0408"});
    CHECK(in_plain("tags { \"aws:a\": \"1\" }") == Texts{"SLR0408"});
    CHECK(in_plain("boundary \"policy\"") == Texts{"SLR0409"});
    CHECK(in_plain("regions us-east") == Texts{"SLR0411"});
    CHECK(in_plain("regions us-east-77") == Texts{"SLR0412"});
    CHECK(in_plain("description \"a\"\ndescription \"b\"") == Texts{"SLR0404"});
    CHECK(codes("role Plain { path \"a\" trust service a.amazonaws.com\nallow a:B on * }") ==
          Texts{"SLR0405"});
}

TEST_CASE("properties: a boundary out of an empty list, and too many tags, are one finding each", "[check]") {
    CHECK(codes("let empty = []\n" + plain_role("boundary empty\nallow a:B on *")) == Texts{"SLR0409"});
    std::string tags;
    for (int index = 0; index < 51; ++index) {
        tags += "t" + std::to_string(index) + ": \"v\"\n";
    }
    CHECK(in_plain("tags { " + tags + " }") == Texts{"SLR0408"});
}

TEST_CASE("properties: a lifecycle", "[check]") {
    CHECK(
        in_linked(
            "lifecycle { one per thing created by t:Make passed by t:Make editable description delete after "
            "t:Remove step \"first\" }")
            .empty());
    CHECK(in_linked("lifecycle { one per thing one per other }") == Texts{"SLR0404"});
    CHECK(
        codes(
            "role Plain { path \"/\" trust account 123456789012\nlifecycle { passed by t:Make }\nallow a:B on * }") ==
        Texts{"SLR0414"});
}

TEST_CASE("test blocks: names and types are checked, and nothing of them is compiled", "[check]") {
    const std::string head =
        "param who: account\ncapability one(key: kms:key)\ncapability two requires one\n";
    const auto block = [&](const std::string& items) {
        const Compiled compiled =
            compile_text(plain_role(head + "test \"t\" { " + items + " }\nallow a:B on *"), [] {
                slrc::workspace::CompileOptions options;
                options.request.values.push_back({"", "who", {"123456789012"}, "--set who", true});
                return options;
            }());
        return compiled.codes;
    };
    const std::string good = "with who: \"123456789012\" ";
    const std::string key = "with one(key: \"arn:aws:kms:us-east-1:123456789012:key/k\") ";
    CHECK(block(good + "expect allow a:B on * if aws:X == \"1\"").empty());
    CHECK(block(good + key + "with two expect deny a:B").empty());
    CHECK(block(key + "expect allow a:B") == Texts{"SLR0312"});
    CHECK(block(good + "with one expect allow a:B") == Texts{"SLR0312"});
    CHECK(block(good + "with two expect allow a:B") == Texts{"SLR0701"});
    CHECK(block(good + "with three expect allow a:B") == Texts{"SLR0302"});
    CHECK(block(good + "with whom: \"1\" expect allow a:B") == Texts{"SLR0305"});
    CHECK(block("with who: \"1\" expect allow a:B") == Texts{"SLR0515"});
    CHECK(block(good + "expect allow a:*") == Texts{"SLR0510"});
    CHECK(block(good + "expect allow a:B if aws:X != \"1\"") == Texts{"SLR0510"});
}

TEST_CASE("roles: a tree is let go once its roles are checked, unless an ARN may be asked for", "[check]") {
    const auto items_left = [](const std::string& rule) {
        slrc::workspace::Memory memory;
        memory.files["main.slr"] = plain_role(rule);
        const std::vector<std::string> specifications{"main.slr"};
        slrc::workspace::Sources sources;
        slrc::diagnostics::Sink sink;
        slrc::workspace::load(sources, specifications, {}, memory, sink);
        const slrc::model::Program program = slrc::check::check(sources.units, sink);
        CHECK(program.roles.front().rules.size() == 1);
        return std::get<slrc::syntax::Role>(sources.trees.front().declarations.front()).items.size();
    };
    CHECK(items_left("allow a:B") == 0);
    CHECK(items_left("allow iam:GetRole on \"{Plain.arn}\"") > 0);
}
