#include "compiler/source/foreign_text.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::source;

TEST_CASE("a text of another language is told by how it begins", "[source]") {
    for (const char* text : {"{}", " \n[", "\xEF\xBB\xBF{\"Version\": 1}"}) {
        CHECK(foreign_format(text) == Format::json);
    }
    for (const char* text :
         {"AWSTemplateFormatVersion: \"2010-09-09\"\n", "Resources:\n  R:\n", "# a comment\n\nVersion: 1",
          "---\nStatement: []\n", "%YAML 1.2\n---\n", "\"Version\": \"2012-10-17\"\n", "- Effect: Allow\n",
          "-\n", "'a': b\n", "key:"}) {
        CAPTURE(text);
        CHECK(foreign_format(text) == Format::yaml);
    }
    for (const char* text :
         {"resource \"aws_iam_role\" \"x\" {\n", "# a comment\ndata \"aws_iam_policy_document\" \"x\" {}",
          "// a comment\nvariable \"x\" {}", "terraform {\n", "locals{", "provider  \"aws\" {}",
          "module \"m\" {}"}) {
        CAPTURE(text);
        CHECK(foreign_format(text) == Format::terraform);
    }
}

TEST_CASE("a specification, and what only begins wrongly, is of no other language", "[source]") {
    for (const char* text : {"",
                             "\n",
                             "role R {",
                             "import \"a.slr\"",
                             "let a = \"b\"",
                             "permissions p {",
                             "extern key a:b: string",
                             "// - a\nrole R {}",
                             "/// resource \"x\" {\nrole R {}",
                             "resource s3:bucket",
                             "data",
                             "output =",
                             "variable",
                             "a:b",
                             "\"a\" : b",
                             "\"a",
                             "-x",
                             "rle R {",
                             "resource",
                             "key ="}) {
        CAPTURE(text);
        CHECK_FALSE(foreign_format(text));
    }
}

TEST_CASE("CloudFormation's names for what has a placeholder", "[source]") {
    CHECK(placeholder_for("AWS::Region") == "region");
    CHECK(placeholder_for("AWS::AccountId") == "account");
    CHECK(placeholder_for("AWS::Partition") == "partition");
    CHECK_FALSE(placeholder_for("AWS::StackName"));
    CHECK_FALSE(placeholder_for("aws:region"));
}
