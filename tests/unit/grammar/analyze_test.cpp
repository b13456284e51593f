#include "grammar/rules.hpp"
#include "tests/unit/catch.hpp"

#include <tao/pegtl/contrib/analyze.hpp>

TEST_CASE("the grammar has no rule that loops without consuming", "[grammar]") {
    CHECK(tao::pegtl::analyze<slrc::grammar::file>() == 0);
    CHECK(tao::pegtl::analyze<slrc::grammar::good_text>() == 0);
}

namespace {

/// The mistake that the analysis is there for: a repetition of something that can match nothing.
struct endless : tao::pegtl::star<tao::pegtl::opt<slrc::grammar::name>> {};

} // namespace

TEST_CASE("the analysis of the grammar finds an endless repetition", "[grammar]") {
    CHECK(tao::pegtl::analyze<endless>(-1) != 0);
}
