#include "compiler/emit/iam_target.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using emit::DocumentKind;

namespace {

driver::CompileOptions with(const std::vector<std::string>& capabilities,
                            emit::Split split = emit::Split::none) {
    driver::CompileOptions options;
    options.documents.documents = {DocumentKind::permissions};
    options.documents.split = split;
    for (const std::string& name : capabilities) {
        options.request.capabilities.push_back({name, "--with " + name});
    }
    return options;
}

/// The names of the parts of a plain role and, for each, the actions of its statements.
std::map<std::string, std::vector<std::string>> parts(const std::string& rules,
                                                      const std::vector<std::string>& capabilities) {
    const test::Compiled compiled =
        test::compile_text(test::plain_role("capability a\ncapability b\ncapability c\n" + rules),
                           with(capabilities, emit::Split::capability));
    std::map<std::string, std::vector<std::string>> result;
    for (const auto& [name, text] : compiled.texts) {
        std::vector<std::string>& actions = result[name];
        for (const iam::Statement& statement : iam::read_document(text).statements) {
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

std::vector<std::string> names(const std::vector<emit::NamedDocument>& documents) {
    std::vector<std::string> all;
    for (const emit::NamedDocument& document : documents) {
        all.push_back(document.name);
    }
    return all;
}

/// Compiles one role; its documents in their order.
std::vector<emit::NamedDocument> documents_of(const std::string& text, driver::CompileOptions options) {
    driver::Compilation compilation;
    options.specifications = {"main.slr"};
    driver::compile(compilation, options, driver::FileSystem(driver::Memory{{{"main.slr", text}}}));
    REQUIRE(compilation.roles.size() == 1);
    return compilation.roles.front().documents;
}

const std::string empty_code(diagnostics::facts(diagnostics::Kind::empty_permissions).code);

} // namespace

TEST_CASE("iam target: kinds of documents have names", "[emit]") {
    CHECK(to_string(DocumentKind::trust) == "trust");
    CHECK(to_string(DocumentKind::permissions) == "permissions");
    CHECK(to_string(DocumentKind::admin) == "admin");
    CHECK(to_string(DocumentKind::role) == "role");
}

TEST_CASE("iam target: documents come in the order asked for", "[emit]") {
    const std::string text = test::linked_role("allow s3:GetObject on *");
    driver::CompileOptions options;
    options.documents.documents = {DocumentKind::role, DocumentKind::permissions, DocumentKind::admin,
                                   DocumentKind::trust};
    CHECK(names(documents_of(text, options)) ==
          std::vector<std::string>{"role", "permissions", "admin", "trust"});
    options.documents.documents = {DocumentKind::trust};
    CHECK(names(documents_of(text, options)) == std::vector<std::string>{"trust"});
}

TEST_CASE("iam target: documents are indented or minified", "[emit]") {
    driver::CompileOptions options;
    options.documents.documents = {DocumentKind::trust};
    options.documents.minify = true;
    const std::string text = test::linked_role("allow s3:GetObject on *");
    CHECK(documents_of(text, options).front().text ==
          R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
          R"("Principal":{"Service":"test.amazonaws.com"},"Action":"sts:AssumeRole"}]})"
          "\n");
    options.documents.minify = false;
    CHECK(documents_of(text, options).front().text == R"({
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {
                "Service": "test.amazonaws.com"
            },
            "Action": "sts:AssumeRole"
        }
    ]
}
)");
}

TEST_CASE("iam target: permissions without a statement are a warning", "[emit]") {
    const std::string text = test::plain_role("capability a\nwhen a: allow s3:GetObject on *");
    const test::Compiled off = test::compile_text(text, with({}));
    CHECK(off.codes == std::vector<std::string>{empty_code});
    CHECK(off.messages ==
          std::vector<std::string>{
              "`Plain` allows nothing with these capabilities: its permissions have no statement"});
    CHECK(off.permissions() == iam::Document{});
    CHECK(test::compile_text(text, with({"a"})).codes.empty());
}

TEST_CASE("iam target: a base without a statement is a warning", "[emit]") {
    const std::string text = test::plain_role("capability a\nwhen a: allow s3:GetObject on *");
    const test::Compiled divided = test::compile_text(text, with({"a"}, emit::Split::capability));
    CHECK(divided.messages ==
          std::vector<std::string>{
              "`Plain` allows nothing without a capability: its permissions have no statement"});
    CHECK(divided.texts.size() == 2);
}

TEST_CASE("iam target: no warning where the permissions are not asked for", "[emit]") {
    driver::CompileOptions options;
    options.documents.documents = {DocumentKind::trust, DocumentKind::admin, DocumentKind::role};
    CHECK(test::compile_text(test::plain_role(""), options).codes.empty());
}

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

TEST_CASE("split: the base comes first", "[emit]") {
    CHECK(names(documents_of(test::plain_role("capability b\ncapability a\nwhen a: allow s3:GetObject on *\n"
                                              "when b: allow s3:PutObject on *\nallow s3:ListBucket on *"),
                             with({"a", "b"}, emit::Split::capability))) ==
          std::vector<std::string>{"permissions", "permissions.a", "permissions.b"});
}

TEST_CASE("one object: roles hold their documents", "[emit]") {
    const std::vector<emit::RoleDocuments> roles{
        {"R", "", {{"trust", "{\"z\": 1, \"a\": []}\n"}, {"permissions.a,b", "{}\n"}}}, {"A", "", {}}};
    CHECK(emit::as_one_object(roles, true) == R"({"R":{"trust":{"z":1,"a":[]},"permissions.a,b":{}},"A":{}})"
                                              "\n");
    CHECK(emit::as_one_object({}, true) == "{}\n");
    CHECK(emit::as_one_object({}, false) == "{}\n");
}

TEST_CASE("one object: sets stand below their role", "[emit]") {
    const std::vector<emit::RoleDocuments> roles{
        {"R", "none", {{"trust", "1"}}}, {"R", "a+b", {{"trust", "2"}, {"role", "3"}}}, {"S", "none", {}}};
    CHECK(emit::as_one_object(roles, true) ==
          R"({"R":{"none":{"trust":1},"a+b":{"trust":2,"role":3}},"S":{"none":{}}})"
          "\n");
    CHECK(emit::as_one_object(std::vector<emit::RoleDocuments>{{"R", "", {{"trust", "[1]"}}}}, false) == R"({
    "R": {
        "trust": [
            1
        ]
    }
}
)");
}

TEST_CASE("iam target: every set of capabilities has its documents", "[emit]") {
    driver::CompileOptions options = with({});
    options.every_set = true;
    const test::Compiled compiled =
        test::compile_text(test::plain_role("capability a\ncapability b requires a\nallow s3:GetObject on *\n"
                                            "when b: allow s3:PutObject on *"),
                           options);
    std::map<std::string, std::size_t> statements;
    for (const auto& [name, text] : compiled.texts) {
        statements[name] = iam::read_document(text).statements.size();
    }
    CHECK(statements == std::map<std::string, std::size_t>{{"none/Plain.permissions", 1},
                                                           {"a/Plain.permissions", 1},
                                                           {"a+b/Plain.permissions", 2}});
}
