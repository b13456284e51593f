// Every set at once gives what each set gives by itself.
#include "compiler/emit/iam_target.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <set>

namespace slrc::test {

namespace {

using emit::DocumentKind;
using emit::Split;

const std::string sets_role =
    "role Acme {\n path \"/acme/\"\n trust service lambda.amazonaws.com\n"
    " capability a(bucket: s3:bucket)\n capability b requires a\n capability c\n"
    " when a: allow s3:ListBucket on bucket\n"
    " when b or c: allow s3:GetObject on \"arn:{partition}:s3:::x/*\" if aws:RequestedRegion == \"eu-west-1\" or "
    "aws:SecureTransport == true\n"
    " when not c: allow s3:PutObject on \"arn:{partition}:s3:::y/*\"\n"
    " when c: deny s3:DeleteObject on * as NoDeletes\n}\n";

struct Choice {
    Split split = Split::none;
    bool minify = false;
};

workspace::Compilation compile_choice(const Choice& choice, workspace::CompileOptions options) {
    options.specifications = {"main.slr"};
    options.documents.documents = {DocumentKind::trust, DocumentKind::permissions, DocumentKind::admin,
                                   DocumentKind::role};
    options.documents.split = choice.split;
    options.documents.minify = choice.minify;
    options.request.values.push_back({"a", "bucket", {"arn:aws:s3:::b"}, "--set", true});
    workspace::Compilation compilation;
    workspace::compile(compilation, options, workspace::Memory{{{"main.slr", sets_role}}});
    for (const diagnostics::Diagnostic& found : compilation.sink.all()) {
        INFO(found.message);
        REQUIRE(found.severity != diagnostics::Severity::error);
    }
    return compilation;
}

workspace::Compilation compile_sets(const Choice& choice) {
    workspace::CompileOptions options;
    options.every_set = true;
    return compile_choice(choice, std::move(options));
}

workspace::Compilation compile_one(const Choice& choice, const std::string& set) {
    workspace::CompileOptions options;
    std::string rest = set == "none" ? "" : set + "+";
    for (std::size_t plus = rest.find('+'); plus != std::string::npos; plus = rest.find('+')) {
        options.request.capabilities.push_back({rest.substr(0, plus), "--with"});
        rest.erase(0, plus + 1);
    }
    return compile_choice(choice, std::move(options));
}

} // namespace

TEST_CASE("sets: every set has the documents that it has alone", "[emit]") {
    for (const Choice& choice : {Choice{}, Choice{Split::none, true}, Choice{Split::capability, false},
                                 Choice{Split::size, false}}) {
        const workspace::Compilation all = compile_sets(choice);
        REQUIRE(all.roles.size() == 6);
        for (const emit::RoleDocuments& of_set : all.roles) {
            INFO(of_set.set);
            const workspace::Compilation alone = compile_one(choice, of_set.set);
            const auto& expected = alone.roles.front().documents;
            REQUIRE(of_set.documents.size() == expected.size());
            for (std::size_t index = 0; index < expected.size(); ++index) {
                CHECK(of_set.documents[index].name == expected[index].name);
                CHECK(of_set.documents[index].text.str() == expected[index].text.str());
                CHECK(of_set.documents[index].size == expected[index].size);
                CHECK(of_set.documents[index].kind == expected[index].kind);
            }
        }
    }
}

TEST_CASE("sets: what sets have in common is in memory once", "[emit]") {
    const workspace::Compilation all = compile_sets({});
    std::set<const std::string*> trusts;
    std::set<const std::string*> permissions;
    for (const emit::RoleDocuments& of_set : all.roles) {
        trusts.insert(&of_set.documents[0].text.str());
        permissions.insert(&of_set.documents[1].text.str());
    }
    CHECK(trusts.size() == 1);
    // `c` and `a+c` differ in the bucket, `a+c` and `a+b+c` in nothing.
    CHECK(permissions.size() == 5);
}

TEST_CASE("sets: a rule that holds for no set counts for none", "[emit]") {
    model::Role role;
    role.capabilities.resize(1);
    role.rules.resize(2);
    role.rules[0].guard = model::Guard{model::Guard::Has{0}};
    CHECK(emit::rules_of_sets(role, std::vector<model::CapabilitySet>{{false}}) ==
          std::vector<bool>{false, true});
    CHECK(emit::rules_of_sets(role, std::vector<model::CapabilitySet>{{false}, {true}}) ==
          std::vector<bool>{true, true});
}

} // namespace slrc::test
