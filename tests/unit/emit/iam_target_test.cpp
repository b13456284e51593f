#include "compiler/emit/iam_target.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using emit::DocumentKind;

namespace {

workspace::CompileOptions with(const std::vector<std::string>& capabilities,
                               emit::Split split = emit::Split::none) {
    workspace::CompileOptions options;
    options.documents.documents = {DocumentKind::permissions};
    options.documents.split = split;
    for (const std::string& name : capabilities) {
        options.request.capabilities.push_back({name, "--with " + name});
    }
    return options;
}

std::vector<std::string> names(const std::vector<emit::NamedDocument>& documents) {
    std::vector<std::string> all;
    for (const emit::NamedDocument& document : documents) {
        all.push_back(document.name);
    }
    return all;
}

/// Compiles one role; its documents in their order.
std::vector<emit::NamedDocument> documents_of(const std::string& text, workspace::CompileOptions options) {
    workspace::Compilation compilation;
    options.specifications = {"main.slr"};
    workspace::compile(compilation, options, workspace::Memory{{{"main.slr", text}}});
    REQUIRE(compilation.roles.size() == 1);
    return compilation.roles.front().documents;
}

const std::string empty_code(diagnostics::facts(diagnostics::Kind::empty_permissions).code);

std::string as_one_object(std::span<const emit::RoleDocuments> roles, bool minify) {
    std::string text;
    emit::write_one_object(roles, minify, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace

TEST_CASE("iam target: kinds of documents have names", "[emit]") {
    CHECK(to_string(DocumentKind::trust) == "trust");
    CHECK(to_string(DocumentKind::permissions) == "permissions");
    CHECK(to_string(DocumentKind::admin) == "admin");
    CHECK(to_string(DocumentKind::role) == "role");
}

TEST_CASE("iam target: documents come in the order asked for", "[emit]") {
    const std::string text = test::linked_role("allow s3:GetObject on *");
    workspace::CompileOptions options;
    options.documents.documents = {DocumentKind::role, DocumentKind::permissions, DocumentKind::admin,
                                   DocumentKind::trust};
    CHECK(names(documents_of(text, options)) ==
          std::vector<std::string>{"role", "permissions", "admin", "trust"});
    options.documents.documents = {DocumentKind::trust};
    CHECK(names(documents_of(text, options)) == std::vector<std::string>{"trust"});
}

TEST_CASE("iam target: documents are indented or minified", "[emit]") {
    workspace::CompileOptions options;
    options.documents.documents = {DocumentKind::trust};
    options.documents.minify = true;
    const std::string text = test::linked_role("allow s3:GetObject on *");
    CHECK(documents_of(text, options).front().text ==
          R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
          R"("Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})"
          "\n");
    options.documents.minify = false;
    CHECK(documents_of(text, options).front().text == R"({
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {
                "Service": "lambda.amazonaws.com"
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
    workspace::CompileOptions options;
    options.documents.documents = {DocumentKind::trust, DocumentKind::admin, DocumentKind::role};
    CHECK(test::compile_text(test::plain_role(""), options).codes.empty());
}

TEST_CASE("split: the base comes first", "[emit]") {
    CHECK(names(documents_of(test::plain_role("capability b\ncapability a\nwhen a: allow s3:GetObject on *\n"
                                              "when b: allow s3:PutObject on *\nallow s3:ListBucket on *"),
                             with({"a", "b"}, emit::Split::capability))) ==
          std::vector<std::string>{"permissions", "permissions.a", "permissions.b"});
}

TEST_CASE("one object: roles hold their documents", "[emit]") {
    const std::vector<emit::RoleDocuments> roles{
        {"R", "", {{"trust", "{\"z\":1,\"a\":[]}\n"}, {"permissions.a,b", "{}\n"}}}, {"A", "", {}}};
    CHECK(as_one_object(roles, true) == R"({"R":{"trust":{"z":1,"a":[]},"permissions.a,b":{}},"A":{}})"
                                        "\n");
    CHECK(as_one_object({}, true) == "{}\n");
    CHECK(as_one_object({}, false) == "{}\n");
}

TEST_CASE("one object: sets stand below their role", "[emit]") {
    const std::vector<emit::RoleDocuments> roles{
        {"R", "none", {{"trust", "1"}}}, {"R", "a+b", {{"trust", "2"}, {"role", "3"}}}, {"S", "none", {}}};
    CHECK(as_one_object(roles, true) ==
          R"({"R":{"none":{"trust":1},"a+b":{"trust":2,"role":3}},"S":{"none":{}}})"
          "\n");
    CHECK(as_one_object(std::vector<emit::RoleDocuments>{{"R", "", {{"trust", "[\n    1\n]\n"}}}}, false) ==
          R"({
    "R": {
        "trust": [
            1
        ]
    }
}
)");
}

TEST_CASE("iam target: every set of capabilities has its documents", "[emit]") {
    workspace::CompileOptions options = with({});
    options.every_set = true;
    const test::Compiled compiled =
        test::compile_text(test::plain_role("capability a\ncapability b requires a\nallow s3:GetObject on *\n"
                                            "when b: allow s3:PutObject on *"),
                           options);
    std::map<std::string, std::size_t> statements;
    for (const auto& [name, text] : compiled.texts) {
        statements[name] = iam::read_document(text).value().statements.size();
    }
    CHECK(statements == std::map<std::string, std::size_t>{{"none/Plain.permissions", 1},
                                                           {"a/Plain.permissions", 1},
                                                           {"a+b/Plain.permissions", 2}});
}
