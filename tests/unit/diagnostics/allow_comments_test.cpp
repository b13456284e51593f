#include "compiler/diagnostics/levels.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using slrc::diagnostics::AllowComments;

namespace {

/// Whether the comments of a text allow `unknown-region` where it says `mars`.
bool allowed(const std::string& text) {
    return AllowComments(text).allows("unknown-region", text.find("mars"));
}

} // namespace

TEST_CASE("a comment silences the line after it", "[diagnostics]") {
    CHECK(allowed("// slrc: allow(unknown-region)\nregions mars\n"));
    CHECK(allowed("// slrc: allow(stale-file, unknown-region)\nregions mars\n"));
    CHECK(allowed("  //slrc:allow( stale-file ,unknown-region )  \r\n\tregions mars"));
    CHECK(allowed("//  slrc : allow (unknown-region)\nregions mars\n"));
    CHECK(allowed("\xEF\xBB\xBF// slrc: allow(unknown-region)\nregions mars\n"));
}

TEST_CASE("a comment silences no other line and no other kind", "[diagnostics]") {
    CHECK_FALSE(allowed("// slrc: allow(stale-file)\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region)\n\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region)\nregions all\nregions mars\n"));
    CHECK_FALSE(allowed("regions mars\n// slrc: allow(unknown-region)\n"));
    CHECK_FALSE(allowed("regions mars // slrc: allow(unknown-region)\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region) in mars\n"));
}

TEST_CASE("several comments in a row all count", "[diagnostics]") {
    CHECK(allowed("// slrc: allow(unknown-region)\n// slrc: allow(stale-file)\nregions mars\n"));
    CHECK(allowed("// slrc: allow(stale-file)\n// slrc: allow(unknown-region)\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region)\n// why\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region)\n// slrc: allow()\nregions mars\n"));
}

TEST_CASE("only a line that is nothing but the comment counts", "[diagnostics]") {
    CHECK_FALSE(allowed("regions all // slrc: allow(unknown-region)\nregions mars\n"));
    CHECK_FALSE(allowed("description \"// slrc: allow(unknown-region)\"\nregions mars\n"));
    CHECK_FALSE(allowed("/// slrc: allow(unknown-region)\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region) because\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allow(unknown-region\nregions mars\n"));
    CHECK_FALSE(allowed("// slrc: allows(unknown-region)\nregions mars\n"));
    CHECK_FALSE(allowed("// slrcx: allow(unknown-region)\nregions mars\n"));
}

TEST_CASE("the whole line is meant, and the end of the text is on the last one", "[diagnostics]") {
    const AllowComments comments("// slrc: allow(a)\nxyz\n// slrc: allow(b)\n");
    CHECK_FALSE(comments.allows("a", 0));
    CHECK_FALSE(comments.allows("a", 17));
    CHECK(comments.allows("a", 18));
    CHECK(comments.allows("a", 21));
    CHECK_FALSE(comments.allows("a", 22));
    CHECK_FALSE(comments.allows("b", 39));
    CHECK(comments.allows("b", 40));
    CHECK_FALSE(comments.allows("b", 41));
}

TEST_CASE("all names are listed as they are written", "[diagnostics]") {
    const std::string text = "// slrc: allow(b, a,, c)\nx // slrc: allow(no)\n  // slrc: allow(a)";
    const AllowComments comments(text);
    CHECK(comments.names() == std::vector<std::string_view>{"b", "a", "c", "a"});
    CHECK(comments.names()[1].data() == text.data() + 18);
    CHECK(AllowComments("").names().empty());
}
