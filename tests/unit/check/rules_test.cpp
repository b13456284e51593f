// Rules: actions, resources, guards, groups, blocks and Sids.
#include "tests/unit/catch.hpp"
#include "tests/unit/check/codes.hpp"

using slrc::iam::Condition;
using slrc::iam::Effect;
using slrc::workspace::CompileOptions;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

CompileOptions turned_on(const Texts& capabilities) {
    CompileOptions options;
    for (const std::string& name : capabilities) {
        options.request.capabilities.push_back({name, "--with"});
    }
    return options;
}

Texts actions(const Compiled& compiled) {
    Texts all;
    for (const auto& statement : compiled.permissions().statements) {
        all.insert(all.end(), statement.actions.begin(), statement.actions.end());
    }
    return all;
}

} // namespace

TEST_CASE("actions: in the order written, groups and constants spelled out", "[check]") {
    const Compiled compiled = compile_text("let some = [b:X, c:Y]\nlet more = [some, d:Z]\n" +
                                           plain_role("allow a:{Two, One*}, more, e:?et on *"));
    CHECK(actions(compiled) == Texts{"a:Two", "a:One*", "b:X", "c:Y", "d:Z", "e:?et"});
}

TEST_CASE("actions: `except` is NotAction and NotResource, after `*` alone", "[check]") {
    const auto statement =
        compile_text(plain_role("deny * except iam:*, sts:* on * except \"arn:aws:s3:::b\""))
            .permissions()
            .statements.at(0);
    CHECK(statement.effect == Effect::deny);
    CHECK(statement.not_actions);
    CHECK(statement.actions == Texts{"iam:*", "sts:*"});
    CHECK(statement.not_resources);
    CHECK(statement.resources == Texts{"arn:aws:s3:::b"});
    CHECK(codes(plain_role("allow a:* except a:B on *")) == Texts{"SLR0513"});
    CHECK(codes(plain_role("allow a:B on \"arn:aws:s3:::*\" except \"arn:aws:s3:::b\"")) == Texts{"SLR0513"});
}

TEST_CASE("actions: names of another kind, and lists without values", "[check]") {
    CHECK(codes("let text = \"a\"\n" + plain_role("allow text on *")) == Texts{"SLR0307"});
    CHECK(codes("let some = [a:B]\n" + plain_role("allow a:B on some")) == Texts{"SLR0307"});
    CHECK(codes("let none = []\n" + plain_role("allow a:B on none")) == Texts{"SLR0514"});
    CHECK(codes(plain_role("allow a:B on \"bucket\"")) == Texts{"SLR0409"});
}

TEST_CASE("guards: nested `when` and `else` hold by their capabilities", "[check]") {
    const std::string text = plain_role(
        "capability one\ncapability two\nallow a:Always on *\n"
        "when one { allow a:One on * when two: allow a:Both on * }\n"
        "else { allow a:NotOne on * when not two { allow a:Neither on * } }\n"
        "when one or two: deny a:Either on *");
    CHECK(actions(compile_text(text)) == Texts{"a:Always", "a:NotOne", "a:Neither"});
    CHECK(actions(compile_text(text, turned_on({"one"}))) == Texts{"a:Always", "a:One", "a:Either"});
    CHECK(actions(compile_text(text, turned_on({"two"}))) == Texts{"a:Always", "a:NotOne", "a:Either"});
    CHECK(actions(compile_text(text, turned_on({"all"}))) ==
          Texts{"a:Always", "a:One", "a:Both", "a:Either"});
}

TEST_CASE("guards: a `when` that can never hold", "[check]") {
    CHECK(codes(plain_role("capability one\nwhen one and not one: allow a:B on *")) == Texts{"SLR0602"});
    CHECK(codes(plain_role("capability one\nwhen one { when not one { allow a:B on * } }")) ==
          Texts{"SLR0602"});
    CHECK(codes(plain_role(
              "capability one\ncapability two requires one\nwhen two and not one: allow a:B on *")) ==
          Texts{"SLR0602"});
    CHECK(
        codes(plain_role("capability one\nwhen one or not one { allow a:B on * } else { allow a:C on * }")) ==
        Texts{"SLR0602"});
}

TEST_CASE("guards: a capability that requires itself is reported once for its circle", "[check]") {
    CHECK(codes(plain_role("capability one requires one")) == Texts{"SLR0601"});
    CHECK(codes(plain_role(
              "capability one requires two\ncapability two requires three\ncapability three requires one")) ==
          Texts{"SLR0601"});
    CHECK(codes(plain_role("capability one requires not two\ncapability two requires not one")).front() ==
          "SLR0709");
    CHECK(codes(plain_role("capability one requires two and not two\ncapability two")) == Texts{"SLR0603"});
}

TEST_CASE("guards: 250 capabilities, and no more", "[check]") {
    std::string text;
    for (int index = 0; index < 250; ++index) {
        text += "capability c" + std::to_string(index) + " requires c" + std::to_string(index + 1) + "\n";
    }
    CHECK(codes(plain_role(text + "capability c250")) == Texts{"SLR0509", "SLR0302"});
}

TEST_CASE("parameters: of a capability, only where it is certain to be on", "[check]") {
    const std::string head = "capability one(key: kms:key)\ncapability two requires one\n";
    CHECK(codes(plain_role(head + "allow a:B on key")) == Texts{"SLR0309"});
    CHECK(codes(plain_role(head + "when one or two: allow a:B on key")) == Texts{"SLR0709"});
    CHECK(codes(plain_role(head + "when two: allow a:B on key")) == Texts{"SLR0709"});
    CHECK(codes(plain_role(head + "when not one: allow a:B on key")) == Texts{"SLR0309"});
    CHECK(codes(plain_role(head + "when one { allow a:B on * } else { allow a:B on key }")) ==
          Texts{"SLR0309"});
    CHECK(codes(plain_role(head + "capability three(key: kms:key)\nwhen one and three: allow a:B on key")) ==
          Texts{"SLR0310"});
    CHECK(codes(plain_role(head +
                           "capability three(key: kms:key)\nwhen one and three: allow a:B on three.key")) ==
          Texts{"SLR0709"});
}

TEST_CASE("includes: arguments by position, by name and by default", "[check]") {
    const std::string group =
        "permissions g(first: string, second: string = \"d\") "
        "{ allow a:B on \"arn:aws:s3:::{first}/{second}\" }\n";
    const auto resource = [&](const std::string& include) {
        return compile_text(group + plain_role(include)).permissions().statements.at(0).resources;
    };
    CHECK(resource("include g(\"x\")") == Texts{"arn:aws:s3:::x/d"});
    CHECK(resource("include g(second: \"y\", first: \"x\")") == Texts{"arn:aws:s3:::x/y"});
    CHECK(codes(group + plain_role("include g")) == Texts{"SLR0312"});
    CHECK(codes(group + plain_role("include g(\"a\", \"b\", \"c\")")) == Texts{"SLR0312"});
    CHECK(codes(group + plain_role("include g(\"a\", first: \"b\")")) == Texts{"SLR0312"});
    CHECK(codes(group + plain_role("include g(thrid: \"b\", first: \"a\")")) == Texts{"SLR0305"});
    CHECK(codes(group + plain_role("include h(\"a\")")) == Texts{"SLR0304"});
    CHECK(codes(group + plain_role("include g([\"a\", \"b\"])")) == Texts{"SLR0515"});
}

TEST_CASE("includes: a log group's `:*` is taken off, also from a value with holes and from a default",
          "[check]") {
    const std::string group =
        "permissions g(group: logs:log-group = \"arn:aws:logs:*:*:log-group:d:*\") "
        "{ allow logs:PutLogEvents on \"{group}:*\" }\n";
    const auto resource = [&](const std::string& include) {
        return compile_text(group + plain_role(include)).permissions().statements.at(0).resources;
    };
    CHECK(resource("include g(\"arn:aws:logs:*:*:log-group:a:*\")") ==
          Texts{"arn:aws:logs:*:*:log-group:a:*"});
    CHECK(resource("include g(\"arn:{partition}:logs:*:*:log-group:a:*\")") ==
          Texts{"arn:aws:logs:*:*:log-group:a:*"});
    CHECK(resource("include g") == Texts{"arn:aws:logs:*:*:log-group:d:*"});
}

TEST_CASE("includes: circles, and `when` in a group", "[check]") {
    CHECK(codes("permissions g { include h }\npermissions h { include g }\n" +
                plain_role("allow a:B on *")) == Texts{"SLR0308", "SLR0308"});
    CHECK(codes("permissions g { when one { allow a:B on * } }\n" +
                plain_role("capability one\nallow a:B on *")) == Texts{"SLR0512"});
}

TEST_CASE("includes: groups that multiply are stopped, and it is said once", "[check]") {
    std::string text = "permissions g0 { allow a:B on * allow a:C on * }\n";
    for (int index = 1; index < 25; ++index) {
        const std::string inner = "include g" + std::to_string(index - 1) + " ";
        text += "permissions g" + std::to_string(index) + " { " + inner + inner + "}\n";
    }
    CHECK(codes(text + plain_role("include g24")) == Texts{"SLR0509"});
}

namespace {

std::string repeated(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t index = 0; index < count; ++index) {
        all += text;
    }
    return all;
}

} // namespace

TEST_CASE("includes: a group may bring in many rules, and more where more are written", "[check]") {
    const std::string group = "permissions g { " + repeated(1'000, "never allow a:B on * ") + "}\n";
    const std::string include = "never allow c:D\n" + repeated(101, "include g\n");
    CHECK(codes(group + plain_role(include)) == Texts{"SLR0509"});
    const std::string written = repeated(11'000, "never allow c:D\n");
    CHECK(codes(group + plain_role("allow e:F on *\n" + written + include)).empty());
}

TEST_CASE("rules: those that are written are not counted", "[check]") {
    CHECK(codes("permissions g { " + repeated(100'001, "allow a:B ") + "}\n" + plain_role("allow a:B"))
              .empty());
}

TEST_CASE("rules: lists that multiply their parts are stopped", "[check]") {
    const std::string list = "let l = [" + repeated(999, "a:B, ") + "a:B]\n";
    CHECK(codes(list + plain_role(repeated(1'001, "allow l on *\n"))) == Texts{"SLR0509"});
}

TEST_CASE("rules: `rules if` adds its condition to each rule inside", "[check]") {
    const auto document =
        compile_text(
            plain_role("rules if x:A == \"1\" { allow a:B on * if x:B == \"2\" rules if x:C == \"3\" "
                       "{ deny a:C on * } }"))
            .permissions();
    REQUIRE(document.statements.size() == 2);
    CHECK(document.statements[0].conditions ==
          std::vector<Condition>{{"StringEquals", "x:A", {"1"}}, {"StringEquals", "x:B", {"2"}}});
    CHECK(document.statements[1].conditions ==
          std::vector<Condition>{{"StringEquals", "x:A", {"1"}}, {"StringEquals", "x:C", {"3"}}});
}

TEST_CASE("rules: a block's contradiction is reported once, and not for each of its rules", "[check]") {
    CHECK(codes(plain_role(
              "rules if x:A == \"1\" and x:A == \"2\" { allow a:B on * if x:B == \"1\" allow a:C on * if "
              "x:B == \"2\" }")) == Texts{"SLR0506"});
}

TEST_CASE("sids: one for each statement of a document", "[check]") {
    CHECK(codes(plain_role("allow a:B on * as Same\nallow a:C on * as Same")) == Texts{"SLR0502"});
    CHECK(codes(plain_role(
              "allow a:B on * if x:A == \"1\" or x:B == \"1\" as Same\nallow a:C on * as Same2")) ==
          Texts{"SLR0502"});
    CHECK(codes(plain_role(
                    "capability one\nwhen one { allow a:B on * as Same } else { allow a:C on * as Same }"))
              .empty());
    CHECK(codes(plain_role("allow a:B on * as No_Good")) == Texts{"SLR0501"});
    CHECK(
        codes(
            "role Plain { path \"/\" trust service a.amazonaws.com as Same trust account 123456789012 as Same\n"
            "allow a:B on * }") == Texts{"SLR0502"});
}
