// What a module refuses, and what its files are called; that it means the right thing is for Terraform to say, in
// tests/targets/terraform.
#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;

namespace {

struct Module {
    std::map<std::string, std::string> files;
    std::vector<std::string> errors;
};

Module module_of(const std::string& text, bool as_role = false) {
    workspace::Compilation compilation;
    workspace::CompileOptions options;
    options.specifications = {"main.slr"};
    options.target = emit::Target::terraform;
    options.of_template.as_role = as_role;
    options.folder = "out";
    options.review = false;
    compile(compilation, options, workspace::Memory{{{"main.slr", text}}});
    Module result;
    for (const workspace::OutputFile& file : output_files(compilation, options, workspace::Memory())) {
        result.files.emplace(file.path, file.text.str());
    }
    for (const diagnostics::Diagnostic& found : compilation.sink.all()) {
        if (found.severity == diagnostics::Severity::error) {
            result.errors.push_back(found.message);
        }
    }
    return result;
}

std::string role(const std::string& name, const std::string& rules) {
    return "role " + name + " { path \"/\" trust service lambda.amazonaws.com " + rules + " }\n";
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string linked =
    "role AWSServiceRoleForTest_{suffix} { trust service test.amazonaws.com\n"
    "capability a when a: allow s3:GetObject on * }";

} // namespace

TEST_CASE("terraform: each role has a folder", "[emit]") {
    const Module found = module_of(role("One", "allow s3:GetObject on *") + role("Two_{suffix}", ""));
    CHECK(found.errors.empty());
    std::vector<std::string> names;
    for (const auto& [name, text] : found.files) {
        names.push_back(name);
    }
    CHECK(names == std::vector<std::string>{"out/One/main.tf", "out/One/outputs.tf", "out/One/variables.tf",
                                            "out/Two/main.tf", "out/Two/outputs.tf", "out/Two/variables.tf"});
    CHECK(has(found.files.at("out/Two/main.tf"), "data \"aws_iam_policy_document\" \"permissions\" {}\n"));
    CHECK(!has(found.files.at("out/Two/main.tf"), "aws_iam_role_policy"));
}

TEST_CASE("terraform: a service-linked role, and its twin", "[emit]") {
    const std::string own = module_of(linked).files.at("out/AWSServiceRoleForTest/main.tf");
    CHECK(has(own,
              "resource \"aws_iam_service_linked_role\" \"this\" {\n"
              "  aws_service_name = \"test.amazonaws.com\"\n  custom_suffix    = var.suffix\n"
              "  tags             = var.tags\n}\n"));
    CHECK(!has(own, "aws_iam_role"));
    const std::string twin = module_of(linked, true).files.at("out/AWSServiceRoleForTest/main.tf");
    CHECK(has(
        twin,
        "  name                 = \"Test_${var.suffix}\"\n  path                 = \"/service-role/\"\n"));
    CHECK(has(twin, "resource \"aws_iam_role_policy\" \"permissions\" {\n  count = var.a ? 1 : 0\n\n"));
    CHECK(!has(twin, "aws_iam_service_linked_role"));
}

TEST_CASE("terraform: what the provider would change is refused", "[emit]") {
    for (const char* rules : {"allow s3:GetObject on \"arn:aws:s3:::a/&{{x}}\"",
                              "allow s3:GetObject on * if aws:userid == \"&{{\"",
                              "param a: string = \"&{{x}}\" allow s3:GetObject on \"arn:aws:s3:::a/{a}\""}) {
        INFO(rules);
        const Module found = module_of(role("One", rules));
        CHECK(found.files.empty());
        REQUIRE(found.errors.size() == 1);
        CHECK(has(found.errors.front(), "`&{` would become `${`"));
    }
    CHECK(module_of(role("One", "allow s3:GetObject on \"arn:aws:s3:::a/& {{x}}&\"")).errors.empty());
}

TEST_CASE("terraform: tags and a permissions boundary are given besides the role's own", "[emit]") {
    const Module without = module_of(role("One", "allow s3:GetObject on *"));
    const std::string& plain = without.files.at("out/One/main.tf");
    CHECK(
        has(plain, "  permissions_boundary = var.permissions_boundary\n  tags                 = var.tags\n"));
    CHECK(!has(plain, "coalesce"));
    CHECK(has(plain, "    for_each = length(var.tags) > 0 ? [true] : []\n"));
    const std::string& variables = without.files.at("out/One/variables.tf");
    CHECK(has(variables, "variable \"tags\" {\n"));
    CHECK(has(variables, "  type        = map(string)\n  default     = {}\n  nullable    = false\n"));
    CHECK(has(variables, "variable \"permissions_boundary\" {\n"));

    const Module own = module_of(
        role("One",
             "boundary \"arn:aws:iam::111122223333:policy/edge\" tags { Team: \"a\" } capability tags\n"
             "param permissions_boundary: string when tags: allow s3:GetObject on *"));
    const std::string& text = own.files.at("out/One/main.tf");
    CHECK(has(text,
              "  permissions_boundary = coalesce(var.permissions_boundary, "
              "\"arn:aws:iam::111122223333:policy/edge\")\n"));
    CHECK(has(text, "  permissions_boundary = local.permissions_boundary\n"));
    CHECK(has(text, "  tags = merge(var.tags, {\n    \"Team\" = \"a\"\n  })\n"));
    CHECK(!has(text, "length(var.tags)"));
    CHECK(has(text,
              "      variable = \"iam:PermissionsBoundary\"\n"
              "      values   = [local.permissions_boundary]\n"));
    CHECK(has(own.files.at("out/One/variables.tf"), "variable \"tags2\" {\n"));
    CHECK(has(own.files.at("out/One/variables.tf"), "variable \"permissions_boundary2\" {\n"));

    const std::string linked_variables = module_of(linked).files.at("out/AWSServiceRoleForTest/variables.tf");
    CHECK(has(linked_variables, "variable \"tags\""));
    CHECK(!has(linked_variables, "permissions_boundary"));
}

TEST_CASE("terraform: names that Terraform keeps get a number", "[emit]") {
    const Module found =
        module_of(role("One_{suffix}",
                       "param count: string capability suffix capability a_b(for: string) "
                       "capability aB when suffix and not (a_b or aB): allow s3:GetObject on *"));
    const std::string variables = found.files.at("out/One/variables.tf");
    for (const char* name : {"suffix", "count2", "suffix2", "a_b", "a_b2"}) {
        CHECK(has(variables, "variable \"" + std::string(name) + "\" {"));
    }
    CHECK(has(variables, "for2 = string"));
    CHECK(has(found.files.at("out/One/main.tf"),
              "for_each = var.suffix2 && !(var.a_b != null || var.a_b2) ? [true] : []"));
}
