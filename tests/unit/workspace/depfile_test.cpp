#include "compiler/workspace/compare.hpp"
#include "tests/unit/catch.hpp"

#include <vector>

using slrc::workspace::depfile_text;

TEST_CASE("a dependency file escapes as GCC does", "[workspace]") {
    const std::vector<std::string> outputs{"a b", "c:d"};
    const std::vector<std::string> dependencies{"x#y", "$z", "back\\slash", "end\\ space", "t\tab"};
    const std::string right = " x\\#y $$z back\\slash end\\\\\\ space t\\\tab\n";
    CHECK(depfile_text(outputs, dependencies) == "a\\ b:" + right + "c\\:d:" + right);
}

TEST_CASE("a dependency file without outputs or dependencies", "[workspace]") {
    const std::vector<std::string> none;
    const std::vector<std::string> one{"a"};
    CHECK(depfile_text(none, one).empty());
    CHECK(depfile_text(one, none) == "a:\n");
}
