// The names of IAM's that a specification writes, each with its place: what the review looks up.
#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>

using namespace slrc;

using What = model::Mention::What;

namespace {

using Texts = std::vector<std::string>;

/// `text` of each, and what its span covers where that differs.
Texts mentions(const std::string& text, What what) {
    workspace::Memory memory;
    memory.files["main.slr"] = text;
    workspace::Compilation compilation;
    const model::Program program =
        workspace::check_specifications(compilation, {"main.slr"}, {}, memory, false);
    Texts found;
    for (const model::Mention& mention : program.mentions) {
        if (mention.what == what) {
            const std::string written(compilation.sources.files.text(mention.span));
            found.push_back(mention.text + (written == mention.text ? "" : " as " + written));
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace

TEST_CASE("mentions: condition keys, wherever they stand", "[check]") {
    CHECK(mentions("let l = aws:A == \"x\"\npermissions p { allow a:B on * if b:C exists }\n" +
                       test::plain_role("trust service c.amazonaws.com if aws:D == \"x\"\n"
                                        "never allow a:B on * if any aws:E == \"x\"\n"
                                        "allow a:B on * if not \"aws:F g\"? == \"x\"\n"
                                        "test \"t\" { expect allow a:B if aws:H == \"x\" }"),
                   What::key) == Texts{"aws:A", "aws:D", "aws:E", "aws:F g as \"aws:F g\"", "aws:H", "b:C"});
}

TEST_CASE("mentions: IAM's variables, without what they stand for by default", "[check]") {
    CHECK(mentions(test::plain_role("description \"${aws:no}\"\n"
                                    "allow a:B on \"arn:aws:s3:::${aws:username}${aws:A, 'x:y'}${*}${$}\" "
                                    "if aws:B == \"${aws:C}\""),
                   What::variable) == Texts{"aws:A", "aws:C", "aws:username"});
}

TEST_CASE("mentions: names that the catalogue has are looked up once", "[check]") {
    const auto count = [](const std::string& rule) {
        workspace::Memory memory;
        memory.files["main.slr"] = test::plain_role(rule + "\n" + rule);
        workspace::Compilation compilation;
        return workspace::check_specifications(compilation, {"main.slr"}, {}, memory, false).mentions.size();
    };
    CHECK(count("allow s3:GetObject on * if aws:SourceIp == \"10.0.0.1\"") == 2);
    CHECK(count("allow s3:getobject on * if aws:sourceip == \"10.0.0.1\"") == 4);
    CHECK(count("allow s3:Get* on *") == 2);
}

TEST_CASE("mentions: none where an `extern` may not have been read", "[check]") {
    const std::string role = test::plain_role("allow a:B on *");
    CHECK(mentions("let = 1\n" + role, What::action) == Texts{"a:B"});
    CHECK(mentions("extern action a B\n" + role, What::action).empty());
}
