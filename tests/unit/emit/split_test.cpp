// How a role's permissions are divided by capability, and what the parts are called.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;

namespace {

workspace::CompileOptions divided(const std::vector<std::string>& capabilities) {
    workspace::CompileOptions options;
    options.documents.documents = {emit::DocumentKind::permissions};
    options.documents.split = emit::Split::capability;
    for (const std::string& name : capabilities) {
        options.request.capabilities.push_back({name, "--with " + name});
    }
    return options;
}

/// The names of the parts of a plain role and, for each, the actions of its statements.
std::map<std::string, std::vector<std::string>> parts(const std::string& rules,
                                                      const std::vector<std::string>& capabilities) {
    const test::Compiled compiled = test::compile_text(
        test::plain_role("capability a\ncapability b\ncapability c\n" + rules), divided(capabilities));
    std::map<std::string, std::vector<std::string>> result;
    for (const auto& [name, text] : compiled.texts) {
        std::vector<std::string>& actions = result[name];
        const iam::Document document = iam::read_document(text).value();
        for (const iam::Statement& statement : document.statements) {
            actions.insert(actions.end(), statement.actions.begin(), statement.actions.end());
        }
    }
    return result;
}

/// The name of the one part that a guard makes, with these capabilities on.
std::string part(const std::string& guard, const std::vector<std::string>& capabilities) {
    const auto all =
        parts("allow s3:GetObject on *\nwhen " + guard + ": allow s3:PutObject on *", capabilities);
    REQUIRE(all.size() == 2);
    CHECK(all.at("Plain.permissions") == std::vector<std::string>{"s3:GetObject"});
    CHECK(all.rbegin()->second == std::vector<std::string>{"s3:PutObject"});
    return all.rbegin()->first;
}

} // namespace

TEST_CASE("split: parts are named by their guards", "[emit]") {
    CHECK(part("a", {"a"}) == "Plain.permissions.a");
    CHECK(part("a and b", {"a", "b"}) == "Plain.permissions.a+b");
    CHECK(part("b and a", {"a", "b"}) == "Plain.permissions.a+b");
    CHECK(part("a or b", {"b"}) == "Plain.permissions.a,b");
    CHECK(part("not a", {}) == "Plain.permissions.not-a");
    CHECK(part("a and not b", {"a"}) == "Plain.permissions.a+not-b");
    CHECK(part("not (a and b)", {"a"}) == "Plain.permissions.not-a,not-b");
    CHECK(part("not (a or b)", {"c"}) == "Plain.permissions.not-a+not-b");
    CHECK(part("(a or b) and c", {"b", "c"}) == "Plain.permissions.a+c,b+c");
}

TEST_CASE("split: an else has the opposite name", "[emit]") {
    const std::string rules =
        "allow s3:ListBucket on *\n"
        "when a and b { allow s3:GetObject on * } else { allow s3:PutObject on * }";
    CHECK(parts(rules, {"a", "b"}) ==
          std::map<std::string, std::vector<std::string>>{{"Plain.permissions", {"s3:ListBucket"}},
                                                          {"Plain.permissions.a+b", {"s3:GetObject"}}});
    CHECK(parts(rules, {"a"}) ==
          std::map<std::string, std::vector<std::string>>{
              {"Plain.permissions", {"s3:ListBucket"}}, {"Plain.permissions.not-a,not-b", {"s3:PutObject"}}});
}

TEST_CASE("split: rules under one guard share a part, nested guards are joined", "[emit]") {
    CHECK(
        parts(
            "when b: allow s3:GetObject on *\nallow s3:ListBucket on *\nwhen c: allow s3:DeleteObject on *\n"
            "when b { allow s3:PutObject on * when a: allow s3:GetBucketAcl on * }",
            {"a", "b"}) == std::map<std::string, std::vector<std::string>>{
                               {"Plain.permissions", {"s3:ListBucket"}},
                               {"Plain.permissions.b", {"s3:GetObject", "s3:PutObject"}},
                               {"Plain.permissions.a+b", {"s3:GetBucketAcl"}}});
}
