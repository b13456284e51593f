#include "tests/unit/catch.hpp"
#include "tests/unit/reasons/judging.hpp"

using namespace slrc;
using namespace slrc::test;

namespace {

const std::string role = R"(permissions reading() {
    allow a:Read on * as Reads
}
role Plain {
    path "/"
    trust service lambda.amazonaws.com
    capability mail "m"
    include reading()
    when mail {
        allow a:Mail, a:List
            on *
    }
}
)";

} // namespace

TEST_CASE("writers: an answer as text", "[reasons]") {
    Judged judged(role);
    CHECK(judged.text({"a:Read", "*", {}, std::nullopt}) ==
          "allowed: a:Read on *\n"
          " --> main.slr:2:5\n"
          "  |\n"
          "2 |     allow a:Read on * as Reads\n"
          "  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^ allowed by this rule\n"
          "  = included: main.slr:8:5\n"
          "  = Sid: Reads\n");
    CHECK(judged.text({"a:Mail", "arn:aws:a:::\x1b[31m", {}, std::nullopt}) ==
          "implicitly denied: a:Mail on arn:aws:a:::\xEF\xBF\xBD[31m\n"
          "  --> main.slr:10:9\n"
          "   |\n"
          "10 |         allow a:Mail, a:List\n"
          "   |         ^^^^^^^^^^^^^^^^^^^^ ... this rule would allow it\n"
          "   = when: `mail`\n"
          "   = capability: turn on `mail`\n");
    CHECK(judged.text({"b:Mail", "*", {}, std::nullopt}) ==
          "implicitly denied: b:Mail on *\n"
          "   = action: no rule allows an action of `b`\n");
}

TEST_CASE("writers: an answer as JSON", "[reasons]") {
    Judged judged(role);
    CHECK(
        judged.json({"a:Read", "*", {}, std::nullopt}) ==
        R"({"decision":"allowed","rule":{"file":"main.slr","line":2,"column":5,"sid":"Reads","when":null},"missing":[]})"
        "\n");
    CHECK(
        judged.json({"a:Mail", "*", {}, std::nullopt}) ==
        R"({"decision":"implicitly denied","rule":{"file":"main.slr","line":10,"column":9,"sid":null,"when":"mail"},)"
        R"("missing":[{"part":"capability","message":"turn on `mail`","turnOn":["mail"],"turnOff":[]}]})"
        "\n");
    CHECK(judged.json({"b:Mail", "*", {}, std::nullopt}) ==
          R"({"decision":"implicitly denied","rule":null,)"
          R"("missing":[{"part":"action","message":"no rule allows an action of `b`"}]})"
          "\n");
}

TEST_CASE("writers: a condition as JSON", "[reasons]") {
    Judged judged(
        "role Plain {\npath \"/\"\ntrust service lambda.amazonaws.com\n"
        "deny a:Drop on *\nallow a:Read on * if k:a == \"1\"\n}\n");
    CHECK(
        judged.json({"a:Read", "*", {{"k:a", {"\xff"}}}, std::nullopt}) ==
        R"({"decision":"implicitly denied","rule":{"file":"main.slr","line":5,"column":1,"sid":null,"when":null},)"
        R"("missing":[{"part":"condition","message":"`StringEquals` on `k:a` wants `1`; the request has `)"
        "\xEF\xBF\xBD"
        R"(`","operator":"StringEquals","key":"k:a","wanted":["1"],"found":[")"
        "\xEF\xBF\xBD"
        R"("]}]})"
        "\n");
    CHECK(judged.json({"a:Drop", "*", {}, std::nullopt}).starts_with(R"({"decision":"explicitly denied",)"));
}

TEST_CASE("writers: colour says how it was decided", "[reasons]") {
    Judged judged(
        "role Plain {\npath \"/\"\ntrust service lambda.amazonaws.com\nallow a:Read on *\ndeny a:Drop on *\n}\n");
    const auto coloured = [&](const std::string& action) {
        return judged.text({action, "*", {}, std::nullopt}, true);
    };
    CHECK(coloured("a:Read") ==
          "\x1b[1;32mallowed\x1b[0m: a:Read on *\n"
          " \x1b[1;34m-->\x1b[0m main.slr:4:1\n"
          "\x1b[1;34m  |\x1b[0m\n"
          "\x1b[1;34m4 |\x1b[0m allow a:Read on *\n"
          "\x1b[1;34m  |\x1b[0m \x1b[1;32m^^^^^^^^^^^^^^^^^ allowed by this rule\x1b[0m\n");
    CHECK(coloured("a:Drop").find("\x1b[1;31m^^^^^^^^^^^^^^^^ denied by this rule\x1b[0m") !=
          std::string::npos);
    CHECK(coloured("a:List").find("\x1b[1;33m^^^^^^^^^^^^^^^^^ the nearest rule\x1b[0m") !=
          std::string::npos);
    CHECK(coloured("b:List") ==
          "\x1b[1;31mimplicitly denied\x1b[0m: b:List on *\n"
          "   \x1b[1;34m=\x1b[0m \x1b[1maction\x1b[0m: no rule allows an action of `b`\n");
}
